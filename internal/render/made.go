package render

import (
	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
)

// This file and those beside it make worksheets out of what roles and moves
// ask for, without anyone writing them.

// mostMade is how many roles there may be for the list of worksheets to name
// the sheet of each.
const mostMade = 100

// madeSheets tells the list of worksheets where those are that are made.
func (p *page) madeSheets(v *Worksheets) {
	if len(p.book.Roles) <= mostMade {
		for _, r := range p.order().roles {
			v.Made = append(v.Made, Link{p.href(roleSheetAddress(r)), p.text(r.Title)})
		}
	} else {
		v.Roles = &Link{p.href(index("roles")), HTML(p.word("roles"))}
	}
	if len(p.book.Moves) > 0 {
		v.Moves = &Link{p.href(index("moves")), HTML(p.word("moves"))}
	}
}

// madeFrom says what a sheet was made from, and what it is not.
func (p *page) madeFrom(v *Worksheet, version string, reviewed book.Date) {
	v.Version = Words(version)
	if named := p.book.Version; named != "" {
		version = named
	}
	about := MadeFrom{From: p.say("made-from", version)}
	if !reviewed.IsZero() {
		about.Reviewed = p.say("made-reviewed", p.words.Date(reviewed.Year, reviewed.Month, reviewed.Day))
	}
	v.Made = p.part("made-from", about)
}

// A making is a section of a made sheet while it is put together, of the same fields as one
// that somebody wrote, with words of the interface.
type making struct {
	form
	fields []Field
}

func newMaking(p *page) *making { return &making{form: form{page: p}} }

// ask adds a field of a kind, by the word that is its label.
func (m *making) ask(kind book.FieldKind, id, label string) *Field {
	return m.add(book.Field{Kind: kind, ID: id, Label: m.said(label)})
}

// write adds a text with lines to write on.
func (m *making) write(id, label string, lines int) *Field {
	return m.add(book.Field{Kind: book.Lines, ID: id, Label: m.said(label), Size: lines})
}

func (m *making) add(f book.Field) *Field {
	f.Start = 1
	m.fields = append(m.fields, m.field(&f))
	return &m.fields[len(m.fields)-1]
}

// helped puts a word of help under a label.
func (m *making) helped(f *Field, key string) {
	f.Help = m.part("paragraph", HTML(m.word(key)))
	f.Described = describing(f)
	for i := range f.Blanks {
		f.Blanks[i].Described = f.Described
	}
}

// questions adds questions with one space for notes beside them.
func (m *making) questions(id, label string, items []HTML) {
	f := m.add(book.Field{Kind: book.Ask, ID: id, Label: m.said(label), Size: max(4, linesOfAnswer*len(items))})
	f.Items = items
}

// steps adds what is to be said or done, numbered.
func (m *making) steps(id, label string, keys []string) {
	m.ask(book.Steps, id, label).Items = mapped(keys, func(key string) HTML { return HTML(m.word(key)) })
}

// ticks adds what can be ticked, if there is anything.
func (m *making) ticks(id, label string, options []Pick) *Field {
	if len(options) == 0 {
		return nil
	}
	for i := range options {
		options[i].ID = plain(id)
	}
	f := m.ask(book.Checklist, id, label)
	f.Options = options
	return f
}

// rows adds a table, if it has rows.
func (m *making) rows(kind book.FieldKind, id, label string, columns []string, rows []GridRow) *Field {
	if len(rows) == 0 {
		return nil
	}
	m.fields = append(m.fields, Field{Kind: Words(kind), ID: plain(id), Label: HTML(m.word(label)), Name: m.word(label)})
	f := &m.fields[len(m.fields)-1]
	f.Grid = &Grid{ID: plain(id), Name: m.word(label), Rows: rows, Columns: mapped(columns, func(key string) HTML { return HTML(m.word(key)) })}
	return f
}

// table adds empty rows under columns.
func (m *making) table(id, label string, columns ...string) {
	f := book.Field{Kind: book.Table, ID: id, Label: m.said(label)}
	for _, key := range columns {
		f.Columns = append(f.Columns, book.Entry{ID: key[len("made-"):], Words: m.line(key)})
	}
	m.add(f)
}

// fixed adds a field that is the same in all sheets, and prints it once.
func (m *making) fixed(key string, make func(*making)) {
	m.fields = append(m.fields, Field{Printed: m.once([2]string{"field", key}, func() HTML {
		k := newMaking(m.page)
		make(k)
		return m.part("input", k.fields[0])
	})})
}

// A rowKey is what rows are about that many sheets have alike. The folders of
// all made sheets are equally deep, so their links are alike too.
type rowKey struct {
	kind       book.FieldKind
	field      string
	competency *book.Competency
	have, need int
}

// row prints a row once: many roles ask for the same.
func (p *page) row(key rowKey, make func() GridRow) GridRow {
	return GridRow{ID: plain(key.competency.ID), Printed: p.once(key, func() HTML { return p.part("input-row", make()) })}
}

// line is a word of the interface as a text of one line.
func (p *page) line(key string) book.Prose {
	var none diag.List // words of the interface have no marks
	return book.Prose{Doc: markdown.ParseLine(p.words.Word(key), diag.Origin{}, &none), Lang: p.book.Lang}
}

// section ends a section with what was added since the last.
func (m *making) section(title string, commits bool) Section {
	s := Section{Heading: 2, Fields: m.fields, Commits: commits}
	if title != "" {
		s.Title = HTML(m.word(title))
	}
	m.fields = nil
	return s
}
