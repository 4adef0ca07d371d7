package workbook

import (
	"fmt"
	"slices"

	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
)

// A table is a part of a sheet of which it is known what it says.
type table struct {
	sheet   spreadsheet.Sheet
	kind    string // of heads, or "matrix"
	turned  bool   // its items stand side by side: rows and columns have changed places
	columns []column
	head    spreadsheet.Row   // the row of the headings
	above   []spreadsheet.Row // what stands above them: a title, or families over a matrix
	body    []spreadsheet.Row // the rows below the headings that say something
	rest    []spreadsheet.Row // the rows from the one on where another table begins
	left    []leftOut         // what was left out, and why

	// Of a matrix.
	names     int               // the column of the names down its side
	side, top string            // the kinds that stand down its side and across its top
	by        string            // what its orientation follows from
	about     []column          // columns that say something of the names down the side
	aboutTop  []attribute       // rows that say something of the names across the top
	groups    map[int]string    // the category, or family, of a row, by its number
	all       []spreadsheet.Row // the body before its rows were judged
	under     []leftOut         // what the rows of headings say is left out
	struck    []spot            // what is struck out
	bare      []spot            // names down the side that nothing is said of
	settled   bool              // it is known which way it lies
	marks     *marking
}

// An attribute is a row of a matrix that says something of the names across its
// top: their families, or their levels.
type attribute struct {
	key string
	row spreadsheet.Row
}

// leftOut is a part of a table that is not read.
type leftOut struct {
	ref    string // of the cell, row or column
	what   string // the words in it
	reason string
}

// at is the place of a cell, wherever it is in the table.
func (t table) at(row, col int) diag.Pos {
	if t.turned {
		return t.sheet.At(col+1, row-1)
	}
	return t.sheet.At(row, col)
}

// ref names a cell as the spreadsheet program does.
func (t table) ref(row, col int) string {
	if t.turned {
		return spreadsheet.Ref(col+1, row-1)
	}
	return spreadsheet.Ref(row, col)
}

// leave notes that a cell, with all of its row or column, is left out.
func (t *table) leave(row, col int, whole, what, reason string) {
	ref := t.ref(row, col)
	if whole != "" {
		if t.turned {
			row, col = col+1, row-1
			whole = map[string]string{"row": "column", "column": "row"}[whole]
		}
		ref = fmt.Sprintf("row %d", row)
		if whole == "column" {
			ref = "column " + spreadsheet.Letters(col)
		}
	}
	t.left = append(t.left, leftOut{ref, shortened(what), reason})
}

// columnOf returns the first column that says a key, or -1.
func (t table) columnOf(key string) int {
	i := slices.IndexFunc(t.columns, func(c column) bool { return c.key == key })
	if i < 0 {
		return -1
	}
	return t.columns[i].at
}

// keyOf is the key that a column says, "" if it says none.
func (t table) keyOf(col int) string {
	i := slices.IndexFunc(t.columns, func(c column) bool { return c.at == col })
	if i < 0 {
		return ""
	}
	return t.columns[i].key
}

// unitOf is what the numbers of a column count, if its heading or somebody says it.
func (t table) unitOf(col int) string {
	i := slices.IndexFunc(t.columns, func(c column) bool { return c.at == col })
	if i < 0 {
		return ""
	}
	return t.columns[i].unit
}

// area is the range of cells that a table takes, its headings among them.
func (t table) area() string {
	left, right, bottom := -1, 0, t.head.Number
	see := func(row spreadsheet.Row, cols []int) {
		for _, col := range cols {
			if row.Cell(col).Text != "" {
				right = max(right, col)
				if left < 0 || col < left {
					left = col
				}
			}
		}
	}
	cols := t.cols()
	see(t.head, cols)
	for _, row := range t.body {
		see(row, cols)
		bottom = max(bottom, row.Number)
	}
	if t.turned {
		return spreadsheet.Ref(max(left, 0)+1, t.head.Number-1) + ":" + spreadsheet.Ref(right+1, bottom-1)
	}
	return spreadsheet.Ref(t.head.Number, max(left, 0)) + ":" + spreadsheet.Ref(bottom, right)
}

// cols are the columns that are read.
func (t table) cols() []int {
	var out []int
	if t.kind == "matrix" {
		out = append(out, t.names)
		for _, c := range t.about {
			out = append(out, c.at)
		}
	}
	for _, c := range t.columns {
		out = append(out, c.at)
	}
	return out
}

// titleOf returns the first cell of a row that says its title.
func (t table) titleOf(row spreadsheet.Row) (spreadsheet.Cell, diag.Pos) {
	for _, c := range t.columns {
		if c.key == "title" && row.Cell(c.at).Text != "" {
			return row.Cell(c.at), t.at(row.Number, c.at)
		}
	}
	return spreadsheet.Cell{}, t.at(row.Number, max(0, t.columnOf("title")))
}

// A place is a cell of a table.
type place struct{ row, col int }

// deepest is how many rows may stand above the headings: a title, a legend, the
// name of who made it.
const deepest = 25

// looked is how many rows of a sheet tell whether it is a matrix.
const looked = 60
