package data

import (
	"pathbook/internal/book"
	"pathbook/internal/i18n"
	"pathbook/internal/render/lists"
	"pathbook/internal/spreadsheet"
)

// The files for spreadsheets, in the site's first language. Their columns are
// tables in csv_columns.go. People build on them, so their order is fixed: a
// new column goes to the end.
//
//	data/roles.csv     a row for each role
//	data/moves.csv     a row for each move
//	data/training.csv  a row for each way to learn
//	data/matrix.csv    a row for each competency, a column for each role
//
// They are UTF-8 with a byte order mark, without which Excel spoils accents.

// mostSheetCells bounds matrix.csv, which would take more room than the rest of
// a very large site and which no spreadsheet could open.
const mostSheetCells = 1_000_000

// A csvColumn is a column of a file: its name, and what it says of a row.
type csvColumn[T any] struct {
	name string
	cell func(T) string
}

// A csvFile is one file for a spreadsheet.
type csvFile struct {
	Name string
	rows func() [][]string
}

// Tables make the files out of a book.
type Tables struct {
	Book  *book.Book
	Words *i18n.Language
	Order func() *lists.Order
}

// Files are those that there is something to say in.
func (t Tables) Files() []csvFile {
	b := t.Book
	var out []csvFile
	if len(b.Roles) > 0 {
		out = append(out, csvFile{"roles.csv", func() [][]string { return csvRows(t.roleColumns(), t.Order().Roles) }})
	}
	if len(b.Moves) > 0 {
		out = append(out, csvFile{"moves.csv", func() [][]string { return csvRows(t.moveColumns(), t.movesInOrder()) }})
	}
	if len(b.Training) > 0 {
		out = append(out, csvFile{"training.csv", func() [][]string { return csvRows(t.trainingColumns(), t.Order().Training) }})
	}
	if cells := len(b.Roles) * len(b.Competencies); 0 < cells && cells <= mostSheetCells {
		out = append(out, csvFile{"matrix.csv", t.matrixRows})
	}
	return out
}

// Write appends the file to dst.
func (f csvFile) Write(dst []byte) ([]byte, error) { return spreadsheet.AppendCSV(dst, f.rows()) }

// csvRows makes the head and a row for each item.
func csvRows[T any](columns []csvColumn[T], items []T) [][]string {
	out := make([][]string, 0, len(items)+1)
	out = append(out, lists.Map(columns, func(c csvColumn[T]) string { return c.name }))
	for _, item := range items {
		out = append(out, lists.Map(columns, func(c csvColumn[T]) string { return c.cell(item) }))
	}
	return out
}
