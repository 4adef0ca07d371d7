package sheet

import (
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// How much room a field has on paper where the sheet does not say.
const (
	linesOfText   = 4 // for a text
	linesOfAnswer = 2 // beside questions, for each
	linesOfCell   = 2 // in a table
	emptyRows     = 4 // of a table
	emptyFollow   = 6 // of a table that shows what is picked
)

// A form is a worksheet while its fields are shown.
type form struct {
	*page.Page
	picker view.Words // the id of the last field in which a role or a move is picked
}

// field shows one question of a worksheet. Ids of a field and its parts begin
// with an underscore on the page, so that none is taken for a heading's.
func (w *form) field(f *book.Field) view.Field {
	v := view.Field{
		Kind: view.Words(f.Kind), ID: view.Escape(f.ID), Label: w.Text(f.Label), Name: view.Escape(f.Label.Words), Help: w.Prose(f.Help), OnPaper: w.Inline(f.OnPaper),
		Start: f.Start,
	}
	for _, item := range f.Items {
		v.Items = append(v.Items, w.Inline(item.Words))
	}
	w.fill(f, &v)
	v.Described = describing(&v)
	for i := range v.Blanks {
		v.Blanks[i].Described = v.Described
	}
	return v
}

// describing returns the ids of what describes a field: its help, what to do,
// and the questions that one space for notes answers.
func describing(v *view.Field) view.Words {
	var ids []string
	add := func(is bool, prefix string) {
		if is {
			ids = append(ids, prefix+string(v.ID))
		}
	}
	add(v.Help != "", "_help-")
	add(v.Instruction != "", "_tell-")
	add(v.Kind == view.Words(book.Ask), "_items-")
	return view.Words(strings.Join(ids, " "))
}

// fill adds what a kind of field has.
func (w *form) fill(f *book.Field, v *view.Field) {
	switch f.Kind {
	case book.Line:
		v.Blanks = []view.Blank{blank(w.Page, f.ID, "line", f.Label)}
		v.Blanks[0].Own = f.ID == ownName
	case book.Day:
		v.Blanks = []view.Blank{blank(w.Page, f.ID, "date", f.Label)}
	case book.Lines:
		v.Blanks = []view.Blank{lined(blank(w.Page, f.ID, "lines", f.Label), size(f.Size, linesOfText))}
	case book.Ask:
		v.Blanks = []view.Blank{lined(blank(w.Page, f.ID, "lines", f.Label), size(f.Size, linesOfAnswer*len(f.Items)))}
		if f.Label.Empty() {
			v.Blanks[0].Name = w.Word("notes")
			v.Blanks[0].Fill = fill(w.Page, "lines", f.ID, questionsOf(w.Page, f))
		}
	case book.Choice:
		v.Instruction, v.Options = w.Word("choose-one"), choices(w.Page, f.ID, f.Label.Words, f.Options)
	case book.Checklist:
		v.Instruction, v.Options = w.Word("choose-any"), checks(w.Page, f)
	case book.Rating:
		v.Ratings = ratings(w.Page, f)
	case book.PickRole:
		w.picker = v.ID
		v.Blanks = []view.Blank{picked(w.Page, blank(w.Page, f.ID, "line", f.Label), "choose-role")}
	case book.PickMove:
		w.picker = v.ID
		v.Blanks = []view.Blank{
			picked(w.Page, blank(w.Page, f.ID+".from", "line", w.Said("choose-my-role")), "choose-role"),
			picked(w.Page, blank(w.Page, f.ID+".to", "line", w.Said("choose-move")), "choose-role"),
		}
	case book.Signatures:
		for _, name := range f.Names {
			id := f.ID + "." + name.ID
			date := blank(w.Page, id+".date", "date", w.Said("signed-on"))
			date.Fill = fill(w.Page, "date", id+".date", asked(name.Label.Words, w.Words.Word("signed-on")))
			v.Signers = append(v.Signers, view.Signer{Sign: blank(w.Page, id, "line", name.Label), Date: date})
		}
	case book.Table, book.RateCompetencies, book.ShowGap, book.RateFactors:
		v.Grid = w.grid(f)
	}
}

// ownName is the id of the line in which people write their own name, in every
// worksheet: a browser may then offer it.
const ownName = "my-name"

func blank(p *page.Page, id string, kind view.Words, label book.Text) view.Blank {
	return view.Blank{
		ID: view.Escape(id), Kind: kind, Label: p.Text(label), Name: view.Escape(label.Words), Lines: make([]int, 1),
		Fill: fill(p, string(kind), id, label.Words),
	}
}

func lined(b view.Blank, lines int) view.Blank {
	b.Lines = make([]int, lines)
	return b
}

// picked offers the roles in place of a line, unless they are too many.
func picked(p *page.Page, b view.Blank, hint string) view.Blank {
	if len(p.Book.Roles) > 0 && len(p.Book.Roles) <= pages.MostCompared {
		b.Kind, b.Roles, b.Hint = "pick", pages.RoleOptions(p), p.Word(hint)
	}
	return b
}

// choices are answers of which one is ticked.
func choices(p *page.Page, id, question string, options []book.Option) []view.Pick {
	out := make([]view.Pick, 0, len(options))
	for _, o := range options {
		out = append(out, view.Pick{ID: view.Escape(id), Value: view.Escape(o.ID), Label: p.Text(o.Label), Fill: tick(p, id, o.ID, asked(question, o.Label.Words))})
	}
	return out
}

// checks are answers of which any can be ticked.
func checks(p *page.Page, f *book.Field) []view.Pick {
	out := choices(p, f.ID, "", f.Options)
	for i, o := range f.Options {
		out[i].Fill = fill(p, "check", f.ID+"."+o.ID, asked(f.Label.Words, o.Label.Words))
	}
	return out
}

// ratings take the scale where no options are written, and the label where no
// items are.
func ratings(p *page.Page, f *book.Field) []view.Rating {
	options := f.Options
	if len(options) == 0 {
		for i, s := range p.Book.Scale {
			options = append(options, book.Option{ID: strconv.Itoa(i + 1), Label: s.Title})
		}
	}
	if len(f.Items) == 0 {
		return []view.Rating{{Options: choices(p, f.ID, f.Label.Words, options)}}
	}
	var out []view.Rating
	for _, item := range f.Items {
		out = append(out, view.Rating{Item: p.Inline(item.Words), Options: choices(p, f.ID+"."+item.ID, asked(f.Label.Words, pages.Plain(p, item.Words)), options)})
	}
	return out
}

func size(given, otherwise int) int {
	if given > 0 {
		return given
	}
	return otherwise
}
