package workbook

import "pathbook/internal/spreadsheet"

// A staffing is a table by person: which way its names stand, and where it says
// what each person is.
type staffing struct {
	head      int // the place of the row of headings
	across    bool
	names     int // the column of the names, or of what each row says
	positions int // the column, or the place of the row, of positions; -1 if there is none
}

// staffSheet is a table by person that is to be rolled up.
type staffSheet struct {
	sheet spreadsheet.Sheet
	staffing
}
