package render

import (
	"fmt"
	"slices"

	"pathbook/internal/book"
)

// whichever stands in the names of a row's pattern for the id of what a row is about.
const whichever = "~"

// grid shows a table to fill in.
func (w *form) grid(f *book.Field) *Grid {
	g := &Grid{ID: plain(f.ID), Name: plain(f.Label.Words)}
	if g.Name == "" {
		g.Name = w.word("notes")
	}
	switch f.Kind {
	case book.Table:
		w.table(f, g)
	case book.RateFactors:
		w.factors(f, g)
	case book.RateCompetencies:
		w.rated(f, g)
	case book.ShowGap:
		w.gapGrid(f, g)
	}
	return g
}

func (p *page) table(f *book.Field, g *Grid) {
	for _, c := range f.Columns {
		g.Columns = append(g.Columns, p.inline(c.Words))
	}
	cells := func(row string, said HTML) []Cell {
		var out []Cell
		for i, c := range f.Columns {
			label := book.Text{Words: c.Words.Text(), Lang: c.Words.Lang}
			out = append(out, p.writing(f.ID+"."+row+"."+c.ID, label, said, g.Columns[i]))
		}
		return out
	}
	g.Corner = len(f.RowHeads) > 0
	for _, head := range f.RowHeads {
		g.Rows = append(g.Rows, GridRow{ID: plain(head.ID), Head: p.inline(head.Words), Cells: cells(head.ID, HTML(plain(head.Words.Text())))})
	}
	if !g.Corner {
		g.Grows = true
		for n := range size(f.Size, emptyRows) {
			row := fmt.Sprint(n + 1)
			g.Rows = append(g.Rows, GridRow{ID: Words(row), Cells: cells(row, HTML(p.say("row-n", row)))})
		}
	}
}

// writing is a cell to write in. What it is called has its row before its
// column.
func (p *page) writing(id string, label book.Text, row, column HTML) Cell {
	b := p.blank(id, "lines", label).lined(linesOfCell)
	b.Label = p.part("cell-label", [2]HTML{row, column})
	return Cell{Column: column, Blank: &b}
}

// factors has a row for each of the eight. On the sheet of the workplace, which
// offers and does not wish, the columns speak for it.
func (p *page) factors(f *book.Field, g *Grid) {
	g.Corner = true
	column := func(side string) string { return "column-" + side }
	if slices.Contains(f.Sides, "offer") && !slices.Contains(f.Sides, "want") {
		column = func(side string) string { return "column-workplace-" + side }
	}
	for _, side := range f.Sides {
		g.Columns = append(g.Columns, HTML(p.word(column(side))))
	}
	for _, factor := range book.Factors {
		row := GridRow{ID: Words(factor), Head: HTML(p.word("factor-" + factor)), Note: HTML(p.word("factor-" + factor + "-text"))}
		for i, side := range f.Sides {
			row.Cells = append(row.Cells, p.writing(f.ID+"."+factor+"."+side, p.said(column(side)), row.Head, g.Columns[i]))
		}
		g.Rows = append(g.Rows, row)
	}
}

// rated shows the competencies of what is picked, to be marked from two sides.
func (w *form) rated(f *book.Field, g *Grid) {
	g.Columns = []HTML{HTML(w.word("competency")), HTML(w.word("column-mine")), HTML(w.word("column-manager")), HTML(w.word("column-evidence"))}
	w.follow(g, w.ratedRow(f.ID, whichever, ""))
}

// gapGrid shows the gap of the move that is picked.
func (w *form) gapGrid(f *book.Field, g *Grid) {
	g.Columns = []HTML{HTML(w.word("competency")), HTML(w.word("have")), HTML(w.word("need")), HTML(w.word("column-evidence"))}
	w.follow(g, w.gapRow(f.ID, whichever, ""))
}

func (w *form) follow(g *Grid, pattern GridRow) {
	g.Follows, g.Pattern, g.Empty = w.picker, &pattern, make([]int, emptyFollow)
}

// marks are how a person stands in a competency, from either side. There are
// three, and they are never added up.
var marks = [...]string{"not-yet", "meets", "exceeds"}

// ratedRow is a competency, by its id and name, with the marks of both sides and
// what shows it.
func (p *page) ratedRow(field, id string, c HTML) GridRow {
	row := GridRow{ID: plain(id)}
	for _, side := range [...]string{"mine", "manager"} {
		cell := Cell{Column: HTML(p.word("column-" + side)), Name: p.word("column-" + side)}
		for _, mark := range marks {
			cell.Picks = append(cell.Picks, Pick{ID: plain(field + "." + id + "." + side), Value: Words(mark), Label: HTML(p.word(mark))})
		}
		row.Cells = append(row.Cells, cell)
	}
	row.Cells = append(row.Cells, p.evidence(field, id, c))
	return row
}

func (p *page) gapRow(field, id string, c HTML) GridRow {
	have, need := HTML(p.word("have")), HTML(p.word("need"))
	return GridRow{ID: plain(id), Cells: []Cell{{Column: have, Slot: "have"}, {Column: need, Slot: "need"}, p.evidence(field, id, c)}}
}

func (p *page) evidence(field, id string, c HTML) Cell {
	return p.writing(field+"."+id+".evidence", p.said("column-evidence"), c, HTML(p.word("column-evidence")))
}
