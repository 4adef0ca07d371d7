package workbook

import (
	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
)

// A reading puts what the sheets say together.
type reading struct {
	Frame
	file      string // the name of the spreadsheet
	answers   Answers
	lang      string            // of words whose heading says none
	own       map[string]string // what headings mean, by their compact form
	tables    []table
	staff     []staffSheet // by person, to be rolled up
	legends   []spreadsheet.Sheet
	unknown   []spreadsheet.Sheet
	drafts    []*Draft
	byID      map[string]*Draft
	groups    []Group
	found     *diag.List
	questions []Question

	headings   map[string]heading     // by their text
	outsides   map[string][][2]string // marks that a sheet explains outside of its tables
	takenAs    []Taken
	causes     map[string]*collected
	causeOrder []string
	markLike   map[string]bool
	struck     []spot
	open       []spot // nobody knows yet
	newGroups  []spot // of the framework; ref is the kind
	made       []spot // ids that are numbers
	notes      []note
	missed     []unnamed // what is named and not there
	bare       []spot    // qualifications that no credential is called
}

// A note is how the cells of a column were taken that were not taken as they are.
type note struct {
	sheet, said string
	cells       []string
}

// noteAs notes how a cell was taken.
func (r *reading) noteAs(t table, row, col int, text, said string) {
	name := sheetName(t.sheet)
	cell := t.ref(row, col) + " “" + shortened(text) + "”"
	for i := range r.notes {
		if n := &r.notes[i]; n.sheet == name && n.said == said {
			n.cells = append(n.cells, cell)
			return
		}
	}
	r.notes = append(r.notes, note{name, said, []string{cell}})
}
