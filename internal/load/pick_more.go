package load

import (
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/fold"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

func (w *words) competency(f *format.Competency) *book.Competency {
	c := &book.Competency{
		Head: book.Head{Title: w.title(f.Title)}, Summary: w.prose(f.Summary), Questions: w.lines(f.Questions),
	}
	for _, x := range f.Levels {
		c.Levels = append(c.Levels, book.Wording{Can: w.prose(x.Value.Can), Examples: w.proses(x.Value.Examples)})
	}
	for _, x := range f.Codes {
		c.Codes = append(c.Codes, book.Code{Framework: x.Framework.Value, Code: x.Code.Value, URL: w.address(x.URL)})
	}
	return c
}

func (w *words) credential(f *format.Credential) *book.Credential {
	return &book.Credential{
		Head: book.Head{Title: w.title(f.Title)}, GrantedBy: w.name(f.GrantedBy), How: w.prose(f.How),
		Time: w.line(f.Time), Cost: w.span(f.Cost), Renew: w.prose(f.Renew),
		TrainedElsewhere: w.prose(f.TrainedElsewhere), URL: w.addressIn(f.URL), Checked: checked(f.Checked),
	}
}

func (w *words) training(f *format.Training) *book.Training {
	return &book.Training{
		Head: book.Head{Title: w.title(f.Title)}, Summary: w.prose(f.Summary), Provider: w.name(f.Provider),
		Format: f.Format.Value, Hours: w.span(f.Hours), Weeks: w.span(f.Weeks), Cost: w.span(f.Cost),
		PaidBy: f.PaidBy.Value, Region: w.name(f.Region), URL: w.addressIn(f.URL),
		Languages: w.draft.spoken(f.Languages), Checked: checked(f.Checked),
	}
}

func (w *words) pathway(f *format.Pathway) *book.Pathway {
	p := &book.Pathway{Head: book.Head{Title: w.title(f.Title)}, Summary: w.prose(f.Summary), ReadyWhen: w.prose(f.ReadyWhen)}
	for _, s := range f.Steps {
		p.Steps = append(p.Steps, book.Step{Note: w.prose(s.Note), At: s.At})
	}
	return p
}

func (w *words) term(f *format.Term) *book.Term {
	return &book.Term{Head: book.Head{Title: w.title(f.Term)}, Also: w.forms(f.Also), Meaning: w.prose(f.Meaning)}
}

// forms are the other forms of a word in the language: those that are written
// for it, or for all. Each language has as many as it needs.
func (w *words) forms(list y.Texts) []book.Text {
	var out []book.Text
	for _, t := range list.Items {
		if word, ok := t.In(w.lang); ok {
			w.unwritten(t)
			out = append(out, book.Text{Words: w.filled(word, w.lang), Lang: w.lang, At: t.At})
		}
	}
	return out
}

func (w *words) worksheet(f *format.Worksheet) *book.Worksheet {
	s := &book.Worksheet{
		Head: book.Head{Title: w.title(f.Title)}, Audience: f.Audience.Value, Share: f.Keep.Value == "share",
		Summary: w.prose(f.Summary), Minutes: f.Minutes.Value, Intro: w.prose(f.Intro),
		Version: f.Version.Value, Terms: w.terms(f.Terms),
	}
	for _, point := range f.Starting {
		s.Starting = append(s.Starting, point.Value)
	}
	ids := w.fieldIDs(f)
	w.above(f)
	for n, x := range f.Sections {
		section := book.Section{Title: w.text(x.Title), Help: w.prose(x.Help), By: x.By.Value}
		for i := range x.Fields {
			section.Fields = append(section.Fields, w.field(&x.Fields[i], ids))
			w.fieldNeeds(&x.Fields[i], fieldEnd(f, n, i))
		}
		s.Sections = append(s.Sections, section)
	}
	return s
}

func (w *words) terms(f format.Terms) book.Terms {
	return book.Terms{
		Holder: w.name(f.Holder), Cite: w.text(f.Cite), Adapt: f.Adapt.Value,
		Redistribute: f.Redistribute.Value, Summary: w.prose(f.Summary),
	}
}

func (w *words) field(f *format.Field, ids *fieldIDs) book.Field {
	x := book.Field{
		Kind: book.FieldKind(f.Kind.Value), ID: ids.of(f), Named: f.ID.Set(), Label: w.text(f.Label),
		Help: w.prose(f.Help), OnPaper: w.line(f.OnPaper), Size: w.size(f.Lines),
		Items: w.entries(f.Items), Start: 1, Names: w.signers(f.Names), At: f.At,
	}
	if f.Start.Set() {
		x.Start = f.Start.Value
	}
	w.columns(f, &x)
	w.rows(f, &x)
	w.options(f, &x)
	return x
}

// options gives each option the id that is written, or its folded label in
// the site's first language.
func (w *words) options(f *format.Field, x *book.Field) {
	seen := make(map[string]bool)
	labels := make([]y.Text, len(f.Options))
	for i, o := range f.Options {
		labels[i] = o.Label
	}
	for i, o := range f.Options {
		w.echo = w.told(labels, i)
		id := or(or(o.ID.Value, fold.Slug(w.firstWords(o.Label))), "option")
		if seen[id] {
			w.draft.problems.Errorf(o.At, "same-option", "two options of one question have the same id, “%s”", id).
				Hintf("give one of them other words, or an id of its own:\n- id: another-name\n  label: …")
		}
		seen[id] = true
		x.Options = append(x.Options, book.Option{ID: id, Label: w.text(o.Label)})
	}
	w.echo = false
}

// columns are heads for a table and sides for factors.
func (w *words) columns(f *format.Field, x *book.Field) {
	if x.Kind != book.RateFactors {
		x.Columns = w.entries(f.Columns)
		return
	}
	for _, t := range f.Columns.Items {
		side := strings.TrimSpace(w.firstWords(t))
		if side != "need" && side != "want" && side != "offer" {
			w.draft.problems.Errorf(t.At, "not-a-choice", "factors have no column “%s”", side).
				Hintf("write need, want or offer; without columns all three are shown")
			continue
		}
		if slices.Contains(x.Sides, side) {
			w.draft.problems.Errorf(t.At, "named-twice", "“%s” is already in this list", side).Hintf("take it out")
			continue
		}
		x.Sides = append(x.Sides, side)
	}
	if len(x.Sides) == 0 {
		x.Sides = []string{"need", "want", "offer"}
	}
}

// rows are a number of empty ones, or a list of heads.
func (w *words) rows(f *format.Field, x *book.Field) {
	if !f.Rows.Set() {
		return
	}
	if !f.Rows.IsList() && !f.Rows.IsMap() {
		var n y.Int
		f.Rows.Decode(&n, &w.draft.problems)
		x.Size = w.size(n)
		return
	}
	var heads y.Texts
	f.Rows.Decode(&heads, &w.draft.problems)
	x.RowHeads = w.entries(heads)
}

// size checks how many lines or rows a question has room for.
func (w *words) size(n y.Int) int {
	if n.Set() && (n.Value < 1 || n.Value > 100) {
		w.draft.problems.Errorf(n.At, "wrong-size", "there is no room for %d", n.Value).
			Hintf("write a number from 1 to 100, or leave the line out")
	}
	return n.Value
}

// firstWords returns a text in the site's first language.
func (w *words) firstWords(t y.Text) string {
	word, _ := t.In(w.first())
	return word.Text
}
