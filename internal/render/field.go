package render

import (
	"strconv"
	"strings"

	"pathbook/internal/book"
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
	*page
	picker Words // the id of the last field in which a role or a move is picked
}

// field shows one question of a worksheet. Ids of a field and its parts begin
// with an underscore on the page, so that none is taken for a heading's.
func (w *form) field(f *book.Field) Field {
	v := Field{
		Kind: Words(f.Kind), ID: plain(f.ID), Label: w.text(f.Label), Name: plain(f.Label.Words), Help: w.prose(f.Help), OnPaper: w.inline(f.OnPaper),
		Start: f.Start,
	}
	for _, item := range f.Items {
		v.Items = append(v.Items, w.inline(item.Words))
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
func describing(v *Field) Words {
	var ids []string
	add := func(is bool, prefix string) {
		if is {
			ids = append(ids, prefix+string(v.ID))
		}
	}
	add(v.Help != "", "_help-")
	add(v.Instruction != "", "_tell-")
	add(v.Kind == Words(book.Ask), "_items-")
	return Words(strings.Join(ids, " "))
}

// fill adds what a kind of field has.
func (w *form) fill(f *book.Field, v *Field) {
	switch f.Kind {
	case book.Line:
		v.Blanks = []Blank{w.blank(f.ID, "line", f.Label)}
		v.Blanks[0].Own = f.ID == ownName
	case book.Day:
		v.Blanks = []Blank{w.blank(f.ID, "date", f.Label)}
	case book.Lines:
		v.Blanks = []Blank{w.blank(f.ID, "lines", f.Label).lined(size(f.Size, linesOfText))}
	case book.Ask:
		v.Blanks = []Blank{w.blank(f.ID, "lines", f.Label).lined(size(f.Size, linesOfAnswer*len(f.Items)))}
		if f.Label.Empty() {
			v.Blanks[0].Name = w.word("notes")
		}
	case book.Choice:
		v.Instruction, v.Options = w.word("choose-one"), w.choices(f.ID, f.Options)
	case book.Checklist:
		v.Instruction, v.Options = w.word("choose-any"), w.choices(f.ID, f.Options)
	case book.Rating:
		v.Ratings = w.ratings(f)
	case book.PickRole:
		w.picker = v.ID
		v.Blanks = []Blank{w.picked(w.blank(f.ID, "line", f.Label), "choose-role")}
	case book.PickMove:
		w.picker = v.ID
		v.Blanks = []Blank{
			w.picked(w.blank(f.ID+".from", "line", w.said("choose-my-role")), "choose-role"),
			w.picked(w.blank(f.ID+".to", "line", w.said("choose-move")), "choose-role"),
		}
	case book.Signatures:
		for _, name := range f.Names {
			id := f.ID + "." + name.ID
			v.Signers = append(v.Signers, Signer{w.blank(id, "line", name.Label), w.blank(id+".date", "date", w.said("signed-on"))})
		}
	case book.Table, book.RateCompetencies, book.ShowGap, book.RateFactors:
		v.Grid = w.grid(f)
	}
}

// ownName is the id of the line in which people write their own name, in every
// worksheet: a browser may then offer it.
const ownName = "my-name"

func (p *page) blank(id string, kind Words, label book.Text) Blank {
	return Blank{ID: plain(id), Kind: kind, Label: p.text(label), Name: plain(label.Words), Lines: make([]int, 1)}
}

func (b Blank) lined(lines int) Blank {
	b.Lines = make([]int, lines)
	return b
}

// picked offers the roles in place of a line, unless they are too many.
func (p *page) picked(b Blank, hint string) Blank {
	if len(p.book.Roles) > 0 && len(p.book.Roles) <= mostCompared {
		b.Kind, b.Roles, b.Hint = "pick", p.roleOptions(), p.word(hint)
	}
	return b
}

// said is a word of the interface as a text of the book.
func (e *edition) said(key string) book.Text {
	return book.Text{Words: e.words.Word(key), Lang: e.book.Lang}
}

func (p *page) choices(id string, options []book.Option) []Pick {
	out := make([]Pick, 0, len(options))
	for _, o := range options {
		out = append(out, Pick{ID: plain(id), Value: plain(o.ID), Label: p.text(o.Label)})
	}
	return out
}

// ratings take the scale where no options are written, and the label where no
// items are.
func (p *page) ratings(f *book.Field) []Rating {
	options := f.Options
	if len(options) == 0 {
		for i, s := range p.book.Scale {
			options = append(options, book.Option{ID: strconv.Itoa(i + 1), Label: s.Title})
		}
	}
	if len(f.Items) == 0 {
		return []Rating{{Options: p.choices(f.ID, options)}}
	}
	var out []Rating
	for _, item := range f.Items {
		out = append(out, Rating{p.inline(item.Words), p.choices(f.ID+"."+item.ID, options)})
	}
	return out
}

func size(given, otherwise int) int {
	if given > 0 {
		return given
	}
	return otherwise
}
