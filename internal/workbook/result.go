package workbook

import (
	"pathbook/internal/diag"
	"pathbook/internal/edit"
)

// A Result is what sheets say: items, groups of the framework that they name,
// what each part of the sheets was taken as, what is wrong or not sure, and what
// somebody could say of it.
type Result struct {
	Drafts    []*Draft
	Groups    []Group
	Taken     []Taken
	Problems  diag.List
	Questions []Question // what a person could say of what is not sure
}

// A Group is a family, level or category that a spreadsheet names and the
// framework has not.
type Group struct {
	Kind  string // "family", "level" or "category"
	ID    string
	Title edit.Value // by language, as a title is written
}

// Taken says what a part of a spreadsheet was taken as, in words.
type Taken struct {
	Sheet string // the name on its tab, or that of the file
	Cells string // a range, a row, a column or a cell
	As    string
}
