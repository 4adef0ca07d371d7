package render

import (
	"pathbook/internal/book"
)

func (p *page) worksheets() content {
	var v Worksheets
	for _, audience := range audiences {
		group := WorksheetGroup{Name: p.word("audience-" + audience)}
		for _, w := range p.order().worksheets {
			if w.Audience == audience {
				s := p.of(w).sheet(w, 2)
				group.Worksheets = append(group.Worksheets, WorksheetLine{p.link(w), s.Summary, s.Minutes, s.Keep})
			}
		}
		if len(group.Worksheets) > 0 {
			v.Groups = append(v.Groups, group)
		}
	}
	return p.list("worksheets", v)
}

func (p *page) worksheet(w *book.Worksheet) content {
	return content{template: "worksheet", view: p.sheet(w, 2), title: w.Title, description: w.Summary.Text(), section: "worksheets", print: true}
}

// sheet shows a worksheet with its sections' headings at a level.
func (p *page) sheet(w *book.Worksheet, heading int) Worksheet {
	keep := "keep-yours"
	if w.Share {
		keep = "keep-share"
	}
	v := Worksheet{
		Title: p.text(w.Title), Summary: p.prose(w.Summary), Intro: p.prose(w.Intro),
		Audience: p.word("for-" + plural[w.Audience]),
		Keep:     p.word(keep), KeepText: p.word(keep + "-text"),
		Guides: links(p, p.book.Listing(w)), Terms: p.terms(w.Terms, w.Version), Heading: heading,
	}
	if w.Minutes > 0 {
		v.Minutes = p.say("about-minutes", p.count("n-minutes", w.Minutes))
	}
	for _, s := range w.Sections {
		section := Section{Title: p.text(s.Title), Help: p.prose(s.Help), Heading: heading}
		if s.By != "" && s.By != w.Audience {
			section.By = p.word("filled-by-" + s.By)
		}
		for i := range s.Fields {
			section.Fields = append(section.Fields, p.field(&s.Fields[i]))
		}
		v.Sections = append(v.Sections, section)
	}
	return v
}

var plural = map[string]string{"employee": "employees", "manager": "managers", "practitioner": "practitioners", "both": "both"}

// How much room a field has on paper where the sheet does not say.
const (
	linesOfText   = 4 // for a text
	linesOfAnswer = 2 // beside questions, for each
	emptyRows     = 4 // of a table
)

func (p *page) field(f *book.Field) Field {
	v := Field{
		Kind: Words(f.Kind), Label: p.text(f.Label), Name: plain(f.Label.Words), Help: p.prose(f.Help), OnPaper: p.inline(f.OnPaper),
		Items: p.inlines(f.Items), Start: f.Start, Columns: p.inlines(f.Columns), Rows: p.inlines(f.RowHeads),
	}
	v.NamedRows = len(v.Rows) > 0
	for _, o := range f.Options {
		v.Options = append(v.Options, p.text(o.Label))
	}
	for _, n := range f.Names {
		v.Names = append(v.Names, p.text(n))
	}
	p.fill(f, &v)
	return v
}

// fill adds what a kind of field has without being told.
func (p *page) fill(f *book.Field, v *Field) {
	word := func(key string) HTML { return HTML(p.word(key)) }
	switch f.Kind {
	case book.Lines:
		v.Lines = make([]int, size(f.Size, linesOfText))
	case book.Ask:
		v.Lines = make([]int, size(f.Size, linesOfAnswer*len(f.Items)))
	case book.Choice:
		v.Instruction = p.word("choose-one")
	case book.Checklist:
		v.Instruction = p.word("choose-any")
	case book.Table:
		if !v.NamedRows {
			v.Rows = make([]HTML, size(f.Size, emptyRows))
		}
	case book.Rating:
		p.rating(v)
	case book.RateCompetencies:
		v.Columns = []HTML{word("competency"), word("column-mine"), word("column-manager"), word("column-evidence")}
		v.Rows = make([]HTML, size(f.Size, 2*emptyRows))
	case book.ShowGap:
		v.Columns = []HTML{word("competency"), word("have"), word("need"), word("column-evidence")}
		v.Rows = make([]HTML, size(f.Size, 2*emptyRows))
	case book.RateFactors:
		v.Columns = []HTML{word("factor")}
		for _, side := range f.Sides {
			v.Columns = append(v.Columns, word("column-"+side))
		}
		for _, factor := range book.Factors {
			v.Rows = append(v.Rows, word("factor-"+factor))
		}
		v.NamedRows = true
	}
}

// rating takes the scale where no options are written, and the label where no
// items are.
func (p *page) rating(v *Field) {
	if len(v.Options) == 0 {
		for i := range p.book.Scale {
			v.Options = append(v.Options, p.text(p.book.Scale[i].Title))
		}
	}
	if len(v.Items) == 0 {
		v.Items = []HTML{v.Label}
	}
}

func size(given, otherwise int) int {
	if given > 0 {
		return given
	}
	return otherwise
}
