package sheet

import (
	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// This file and those beside it make worksheets out of what roles and moves
// ask for, without anyone writing them.

// mostMade is how many roles there may be for the list of worksheets to name
// the sheet of each.
const mostMade = 100

// madeSheets tells the list of worksheets where those are that are made.
func madeSheets(p *page.Page, v *view.Worksheets) {
	if len(p.Book.Roles) <= mostMade {
		for _, r := range p.Order().Roles {
			v.Made = append(v.Made, sheetsOf(p, r))
		}
	} else {
		v.Roles = &view.Link{Href: p.Href(page.Index("roles")), Text: view.HTML(p.Word("roles"))}
	}
	if len(p.Book.Moves) > 0 {
		v.Moves = &view.Link{Href: p.Href(page.Index("moves")), Text: view.HTML(p.Word("moves"))}
	}
}

// sheetsOf are the sheets of a role and of the moves out of it.
func sheetsOf(p *page.Page, r *book.Role) view.RoleSheets {
	s := view.RoleSheets{Link: view.Link{Href: p.Href(page.RoleSheetAddress(r)), Text: p.Text(r.Title)}}
	if len(r.Moves) == 0 {
		return s
	}
	s.Count = p.Count("n-made-moves", len(r.Moves))
	s.Moves = lists.Map(r.Moves, func(m *book.Move) view.MoveSheets {
		return view.MoveSheets{To: p.Text(m.To.Title), Plan: p.Href(page.PlanSheetAddress(m)), Talk: p.Href(page.TalkSheetAddress(m))}
	})
	return s
}

// madeFrom says what a sheet was made from, and what it is not.
func madeFrom(p *page.Page, v *view.Worksheet, version string, reviewed book.Date) {
	v.Version = view.Words(version)
	if named := p.Book.Version; named != "" {
		version = named
	}
	about := view.MadeFrom{From: p.Say("made-from", version)}
	if !reviewed.IsZero() {
		about.Reviewed = p.Say("made-reviewed", p.Words.Date(reviewed.Year, reviewed.Month, reviewed.Day))
	}
	v.Made = p.Part("made-from", about)
}

// A making is a section of a made sheet while it is put together, of the same fields as one
// that somebody wrote, with words of the interface.
type making struct {
	form
	fields []view.Field
}

func newMaking(p *page.Page) *making { return &making{form: form{Page: p}} }

// ask adds a field of a kind, by the word that is its label.
func (m *making) ask(kind book.FieldKind, id, label string) *view.Field {
	return m.add(book.Field{Kind: kind, ID: id, Label: m.Said(label)})
}

// write adds a text with lines to write on.
func (m *making) write(id, label string, lines int) *view.Field {
	return m.add(book.Field{Kind: book.Lines, ID: id, Label: m.Said(label), Size: lines})
}

func (m *making) add(f book.Field) *view.Field {
	f.Start = 1
	m.fields = append(m.fields, m.field(&f))
	return &m.fields[len(m.fields)-1]
}

// helped puts a word of help under a label.
func (m *making) helped(f *view.Field, key string) {
	f.Help = m.Part("paragraph", view.HTML(m.Word(key)))
	f.Described = describing(f)
	for i := range f.Blanks {
		f.Blanks[i].Described = f.Described
	}
}

// questions adds questions with one space for notes beside them.
func (m *making) questions(id, label string, items []view.HTML) {
	f := m.add(book.Field{Kind: book.Ask, ID: id, Label: m.Said(label), Size: max(4, linesOfAnswer*len(items))})
	f.Items = items
}

// steps adds what is to be said or done, numbered.
func (m *making) steps(id, label string, keys []string) {
	m.ask(book.Steps, id, label).Items = lists.Map(keys, func(key string) view.HTML { return view.HTML(m.Word(key)) })
}

// ticks adds what can be ticked, if there is anything.
func (m *making) ticks(id, label string, options []view.Pick) *view.Field {
	if len(options) == 0 {
		return nil
	}
	for i := range options {
		options[i].ID = view.Escape(id)
	}
	f := m.ask(book.Checklist, id, label)
	f.Options = options
	return f
}

// rows adds a table, if it has rows.
func (m *making) rows(kind book.FieldKind, id, label string, columns []string, rows []view.GridRow) *view.Field {
	if len(rows) == 0 {
		return nil
	}
	m.fields = append(m.fields, view.Field{Kind: view.Words(kind), ID: view.Escape(id), Label: view.HTML(m.Word(label)), Name: m.Word(label)})
	f := &m.fields[len(m.fields)-1]
	f.Grid = &view.Grid{ID: view.Escape(id), Name: m.Word(label), Rows: rows, Columns: lists.Map(columns, func(key string) view.HTML { return view.HTML(m.Word(key)) })}
	return f
}

// table adds empty rows under columns.
func (m *making) table(id, label string, columns ...string) {
	f := book.Field{Kind: book.Table, ID: id, Label: m.Said(label)}
	for _, key := range columns {
		f.Columns = append(f.Columns, book.Entry{ID: key[len("made-"):], Words: line(m.form.Page, key)})
	}
	m.add(f)
}

// fixed adds a field that is the same in all sheets, and prints it once. The
// name is its id, unless fields of different sheets have the same.
func (m *making) fixed(name string, make func(*making)) {
	printed := m.Once([2]string{"field", name}, func() view.HTML {
		k := newMaking(m.Page)
		make(k)
		return m.Part("input", k.fields[0])
	})
	m.fields = append(m.fields, view.Field{ID: view.Words(name), Printed: printed})
}

// date adds the day of the sheet.
func (m *making) date() {
	m.fixed("date", func(k *making) { k.ask(book.Day, "date", "date") })
}

// checkIn adds the day on which people meet again.
func (m *making) checkIn() {
	m.fixed(checkIn, func(k *making) { k.ask(book.Day, checkIn, "made-check-in") })
}

// own adds the line for the name of whoever fills in the sheet.
func (m *making) own() {
	m.fixed(ownName, func(k *making) { k.ask(book.Line, ownName, "made-my-name").Blanks[0].Own = true })
}

// lines adds a text with lines to write on, which is the same in all sheets.
func (m *making) lines(id string, lines int) {
	m.fixed(id, func(k *making) { k.write(id, "made-"+id, lines) })
}

// firstStep adds the smallest thing to begin with.
func (m *making) firstStep() {
	m.fixed("first-step", func(k *making) { k.helped(k.write("first-step", "made-first-step", 2), "made-first-step-help") })
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
func row(p *page.Page, key rowKey, make func() view.GridRow) view.GridRow {
	return view.GridRow{ID: view.Escape(key.competency.ID), Printed: p.Once(key, func() view.HTML { return p.Part("input-row", make()) })}
}

// line is a word of the interface as a text of one line.
func line(p *page.Page, key string) book.Prose {
	var none diag.List // words of the interface have no marks
	return book.Prose{Doc: markdown.ParseLine(p.Words.Word(key), diag.Origin{}, &none), Lang: p.Book.Lang}
}

// section ends a section with what was added since the last.
func (m *making) section(title string, commits bool) view.Section {
	s := view.Section{Heading: 2, Fields: m.fields, Commits: commits}
	if title != "" {
		s.Title = view.HTML(m.Word(title))
	}
	m.fields = nil
	return s
}
