package spreadsheet

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"pathbook/internal/diag"
)

// How far a workbook may unfold in memory. Sheets beyond the second are laid
// on the disk by excelize.
const (
	maxUnzipped = 64 << 20
	maxXML      = 8 << 20
)

// workbook reads all visible sheets of an .xlsx file. What the cells show is
// excelize's to say; how they look and what they hold is read beside it (parts.go).
func (r *reader) workbook(data []byte) {
	defer func() { // a broken file must not break the program
		if fault := recover(); fault != nil {
			r.broken(fmt.Errorf("%v", fault))
		}
	}()
	parts, err := open(data)
	if err != nil {
		r.broken(err)
		return
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxXML})
	if err != nil {
		r.broken(err)
		return
	}
	defer f.Close()
	looks := looksOf(f)
	for _, name := range f.GetSheetList() {
		part, there := parts.sheets[name]
		if !there {
			continue // a chart
		}
		if part.hidden {
			r.found.Warnf(diag.Pos{File: r.file}, "hidden", "the sheet “%s” is hidden and was left out", name).Hintf("show it if it should be read")
			continue
		}
		facts, err := parts.facts(part.file, looks)
		if err != nil {
			r.broken(err)
			return
		}
		if err := r.sheet(f, name, facts); err != nil {
			r.broken(err)
			return
		}
	}
}

func (r *reader) broken(err error) {
	if errors.Is(err, errTooLarge) || strings.Contains(err.Error(), "size limit") {
		r.tooLarge()
		return
	}
	r.refuse("this workbook cannot be read: %s", strings.ReplaceAll(err.Error(), "\n", "; ")).Hintf("open it in your spreadsheet program and save it as .xlsx again")
}

var errTooLarge = errors.New("the sheet is too large")

// sheet reads one sheet: what is shown in each cell, and with it what is known
// of how it looks and what it holds.
func (r *reader) sheet(f *excelize.File, name string, facts *facts) error {
	s := Sheet{File: r.file, Name: name, Painted: facts.painted}
	shown, err := f.Rows(name)
	if err != nil {
		return err
	}
	defer shown.Close()
	var hidden []int
	for number := 1; number <= facts.last && shown.Next(); number++ {
		texts, err := shown.Columns()
		if err != nil {
			return err
		}
		known := facts.rows[number]
		if len(texts) == 0 && len(known) == 0 {
			continue
		}
		cells, err := r.row(texts, known)
		if err != nil {
			return err
		}
		if len(trimmed(cells)) == 0 {
			continue
		}
		if facts.hiddenRows[number] || shown.GetRowOpts().Hidden {
			hidden = append(hidden, number)
			continue
		}
		s.Rows = append(s.Rows, Row{Number: number, Cells: cells})
		if len(s.Rows) > MaxRows || r.cells > MaxCells {
			return errTooLarge
		}
	}
	r.tellHidden(s, hidden)
	if _, err := spread(facts.merged, &s); err != nil {
		return err
	}
	r.hideColumns(facts, &s)
	for i := range s.Rows {
		s.Rows[i].Cells = trimmed(s.Rows[i].Cells)
	}
	s.Rows = slices.DeleteFunc(s.Rows, func(row Row) bool { return len(row.Cells) == 0 })
	s.Painted = slices.DeleteFunc(s.Painted, func(p Place) bool { return facts.hiddenRows[p.Row] || facts.hiddenCol(p.Col) })
	r.add(s)
	return nil
}

// row puts what cells show together with what is known of them.
func (r *reader) row(texts []string, known []fact) ([]Cell, error) {
	for len(texts) > 0 && strings.TrimSpace(texts[len(texts)-1]) == "" {
		texts = texts[:len(texts)-1]
	}
	width := len(texts)
	for _, fact := range known {
		if fact.flaw == NoResult {
			width = max(width, fact.col+1)
		}
	}
	if width > MaxCols {
		return nil, errTooLarge
	}
	cells := make([]Cell, width)
	for i, text := range texts {
		cells[i] = typed(text)
	}
	for _, fact := range known {
		if fact.col < width {
			fact.add(&cells[fact.col])
		}
	}
	r.count(cells)
	return cells, nil
}

// tellHidden tells which rows are hidden.
func (r *reader) tellHidden(s Sheet, rows []int) {
	if len(rows) == 0 {
		return
	}
	var places []string
	for _, row := range rows[:min(len(rows), 10)] {
		places = append(places, fmt.Sprint(row))
	}
	if len(rows) > 10 {
		places = append(places, "…")
	}
	r.found.Warnf(s.At(rows[0], 0), "hidden", "rows that are hidden were left out: %d (%s)", len(rows), strings.Join(places, ", ")).
		Hintf("show them if they should be read; a filter hides rows too")
}

// hideColumns empties the columns that are hidden: pay is often in them.
func (r *reader) hideColumns(facts *facts, s *Sheet) {
	widest := 0
	for _, row := range s.Rows {
		widest = max(widest, len(row.Cells))
	}
	for col := range widest {
		if !facts.hiddenCol(col) {
			continue
		}
		said := false
		for i := range s.Rows {
			if col < len(s.Rows[i].Cells) {
				said = said || s.Rows[i].Cells[col].Text != ""
				s.Rows[i].Cells[col] = Cell{}
			}
		}
		if said {
			r.found.Warnf(s.At(1, col), "hidden", "column %s is hidden and was left out", Letters(col)).Hintf("show it if it should be read")
		}
	}
}
