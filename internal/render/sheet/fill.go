package sheet

import (
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// Where the medium of a page fills in places to write, each says in plain words
// what is asked there, since whoever hears it hears nothing of its surroundings.

// fill is what the medium puts over a place to write, if it puts anything there.
func fill(p *page.Page, kind, id, asked string) view.Words {
	if p.Fill == nil {
		return ""
	}
	return view.Escape(p.Fill(kind, id, asked, ""))
}

// tick is the same of one answer among several.
func tick(p *page.Page, id, answer, asked string) view.Words {
	if p.Fill == nil {
		return ""
	}
	return view.Escape(p.Fill("radio", id, asked, answer))
}

// asked puts what is asked before what it is asked of.
func asked(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), ", ")
}

// questionsOf are the questions that one space for notes answers, or the word
// for notes.
func questionsOf(p *page.Page, f *book.Field) string {
	all := strings.Join(lists.Map(f.Items, func(item book.Entry) string { return pages.Plain(p, item.Words) }), " ")
	if all == "" {
		return p.Words.Word("notes")
	}
	return all
}

// numbered is a row for something that is not picked, since on paper nothing is:
// it has room to write what it is about. Columns are the keys of their words.
func numbered(p *page.Page, g *view.Grid, row view.GridRow, columns []string) view.GridRow {
	room := func(cell view.Cell, id, column string) view.Cell {
		label := p.Words.Word(column) + " " + string(row.ID)
		b := blank(p, id, "lines", book.Text{Words: label, Lang: p.Book.Lang})
		if cell.Blank != nil {
			b.Name = cell.Blank.Name
		}
		return view.Cell{Column: view.HTML(p.Word(column)), Blank: &b}
	}
	at := view.Unescape(g.ID) + "." + view.Unescape(row.ID) + "."
	cells := []view.Cell{room(view.Cell{}, at+"name", columns[0])}
	for i, cell := range row.Cells {
		switch {
		case cell.Blank != nil:
			cell = room(cell, view.Unescape(cell.Blank.ID), columns[i+1])
		case cell.Picks == nil:
			cell = room(cell, at+string(cell.Slot), columns[i+1])
		}
		cells = append(cells, cell)
	}
	return view.GridRow{ID: row.ID, Cells: cells}
}

// numberedRows are as many as a grid has room for.
func numberedRows(p *page.Page, g *view.Grid, columns []string, row func(id string) view.GridRow) []view.GridRow {
	var out []view.GridRow
	for n := range emptyFollow {
		out = append(out, numbered(p, g, row(strconv.Itoa(n+1)), columns))
	}
	return out
}
