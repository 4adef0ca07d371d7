package sheet

import (
	"fmt"
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// whichever stands in the names of a row's pattern for the id of what a row is about.
const whichever = "~"

// grid shows a table to fill in.
func (w *form) grid(f *book.Field) *view.Grid {
	g := &view.Grid{ID: view.Escape(f.ID), Name: view.Escape(f.Label.Words)}
	if g.Name == "" {
		g.Name = w.Word("notes")
	}
	switch f.Kind {
	case book.Table:
		table(w.Page, f, g)
	case book.RateFactors:
		factors(w.Page, f, g)
	case book.RateCompetencies:
		w.rated(f, g)
	case book.ShowGap:
		w.gapGrid(f, g)
	}
	return g
}

func table(p *page.Page, f *book.Field, g *view.Grid) {
	for _, c := range f.Columns {
		g.Columns = append(g.Columns, p.Inline(c.Words))
	}
	cells := func(row string, said book.Text) []view.Cell {
		var out []view.Cell
		for i, c := range f.Columns {
			label := book.Text{Words: c.Words.Text(), Lang: c.Words.Lang}
			out = append(out, writing(p, f.ID+"."+row+"."+c.ID, label, said, g.Columns[i]))
		}
		return out
	}
	g.Corner = len(f.RowHeads) > 0
	for _, head := range f.RowHeads {
		g.Rows = append(g.Rows, view.GridRow{ID: view.Escape(head.ID), Head: p.Inline(head.Words), Cells: cells(head.ID, book.Text{Words: head.Words.Text()})})
	}
	if !g.Corner {
		g.Grows = true
		for n := range size(f.Size, emptyRows) {
			row := fmt.Sprint(n + 1)
			g.Rows = append(g.Rows, view.GridRow{ID: view.Words(row), Cells: cells(row, p.SaidOf("row-n", row))})
		}
	}
}

// writing is a cell to write in. What it is called has its row before its
// column.
func writing(p *page.Page, id string, label, row book.Text, column view.HTML) view.Cell {
	b := lined(blank(p, id, "lines", label), linesOfCell)
	b.Label = p.Part("cell-label", [2]view.HTML{p.Text(row), column})
	b.Fill = fill(p, "lines", id, asked(row.Words, label.Words))
	return view.Cell{Column: column, Blank: &b}
}

// factors has a row for each of the eight. On the sheet of the workplace, which
// offers and does not wish, the columns speak for it.
func factors(p *page.Page, f *book.Field, g *view.Grid) {
	g.Corner = true
	column := func(side string) string { return "column-" + side }
	if slices.Contains(f.Sides, "offer") && !slices.Contains(f.Sides, "want") {
		column = func(side string) string { return "column-workplace-" + side }
	}
	for _, side := range f.Sides {
		g.Columns = append(g.Columns, view.HTML(p.Word(column(side))))
	}
	for _, factor := range book.Factors {
		row := view.GridRow{ID: view.Words(factor), Head: view.HTML(p.Word("factor-" + factor)), Note: view.HTML(p.Word("factor-" + factor + "-text"))}
		for i, side := range f.Sides {
			row.Cells = append(row.Cells, writing(p, f.ID+"."+factor+"."+side, p.Said(column(side)), p.Said("factor-"+factor), g.Columns[i]))
		}
		g.Rows = append(g.Rows, row)
	}
}

// rated shows the competencies of what is picked, to be marked from two sides.
func (w *form) rated(f *book.Field, g *view.Grid) {
	w.follow(g, ratedColumns, func(id string) view.GridRow { return ratedRow(w.Page, f.ID, id, book.Text{}) })
}

// gapGrid shows the gap of the move that is picked.
func (w *form) gapGrid(f *book.Field, g *view.Grid) {
	w.follow(g, gapColumns, func(id string) view.GridRow { return gapRow(w.Page, f.ID, id, book.Text{}) })
}

// follow makes a grid show a row for each thing of what is picked. On paper
// nothing is: there are empty rows then, which are written out where each place
// to write has a name.
func (w *form) follow(g *view.Grid, columns []string, row func(id string) view.GridRow) {
	g.Columns = wordsOf(w.Page, columns)
	pattern := row(whichever)
	g.Follows, g.Pattern = w.picker, &pattern
	if w.Fill != nil {
		g.Rows = numberedRows(w.Page, g, columns, row)
		return
	}
	g.Empty = make([]int, emptyFollow)
}

// standings are how a person stands in a competency, from either side. There are
// three, and they are never added up.
var standings = [...]string{"not-yet", "meets", "exceeds"}

// ratedRow is a competency, by its id and name, with the marks of both sides and
// what shows it.
func ratedRow(p *page.Page, field, id string, c book.Text) view.GridRow {
	row := view.GridRow{ID: view.Escape(id)}
	for _, side := range [...]string{"mine", "manager"} {
		cell := view.Cell{Column: view.HTML(p.Word("column-" + side)), Name: p.Word("column-" + side)}
		for _, mark := range standings {
			name, question := field+"."+id+"."+side, asked(c.Words, p.Words.Word("column-"+side), p.Words.Word(mark))
			cell.Picks = append(cell.Picks, view.Pick{ID: view.Escape(name), Value: view.Words(mark), Label: view.HTML(p.Word(mark)), Fill: tick(p, name, mark, question)})
		}
		row.Cells = append(row.Cells, cell)
	}
	row.Cells = append(row.Cells, evidence(p, field, id, c))
	return row
}

func gapRow(p *page.Page, field, id string, c book.Text) view.GridRow {
	have, need := view.HTML(p.Word("have")), view.HTML(p.Word("need"))
	return view.GridRow{ID: view.Escape(id), Cells: []view.Cell{{Column: have, Slot: "have"}, {Column: need, Slot: "need"}, evidence(p, field, id, c)}}
}

func evidence(p *page.Page, field, id string, c book.Text) view.Cell {
	return writing(p, field+"."+id+".evidence", p.Said("column-evidence"), c, view.HTML(p.Word("column-evidence")))
}
