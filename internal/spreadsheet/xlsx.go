package spreadsheet

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"pathbook/internal/diag"
)

// How far a workbook may unfold in memory. Sheets beyond the second are laid
// on the disk by excelize.
const (
	maxUnzipped = 64 << 20
	maxXML      = 8 << 20
)

// workbook reads all visible sheets of an .xlsx file.
func (r *reader) workbook(data []byte) {
	defer func() { // a broken file must not break the program
		if fault := recover(); fault != nil {
			r.broken(fmt.Errorf("%v", fault))
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxXML})
	if err != nil {
		r.broken(err)
		return
	}
	defer f.Close()
	for _, name := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(name); err == nil && !visible {
			r.found.Warnf(diag.Pos{File: r.file}, "hidden", "the sheet “%s” is hidden and was left out", name).Hintf("show it if it should be read")
			continue
		}
		if err := r.sheet(f, name); err != nil {
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
	r.refuse("this workbook cannot be read: %v", err).Hintf("open it in your spreadsheet program and save it as .xlsx again")
}

var errTooLarge = errors.New("the sheet is too large")

// sheet reads one sheet: what is shown in each cell, and beside it what the
// cell holds, since a date is shown in as many ways as there are offices.
func (r *reader) sheet(f *excelize.File, name string) error {
	s := Sheet{File: r.file, Name: name}
	shown, err := f.Rows(name)
	if err != nil {
		return err
	}
	defer shown.Close()
	hidden := 0
	for number := 1; shown.Next(); number++ {
		texts, err := shown.Columns()
		if err != nil {
			return err
		}
		if number > MaxRows || len(texts) > MaxCols {
			return errTooLarge
		}
		cells := make([]Cell, len(texts))
		for i, text := range texts {
			cells[i] = typed(text)
		}
		if len(trimmed(cells)) == 0 {
			continue
		}
		if shown.GetRowOpts().Hidden {
			hidden++
			continue
		}
		s.Rows = append(s.Rows, Row{Number: number, Cells: cells})
	}
	if hidden > 0 {
		r.found.Warnf(s.At(1, 0), "hidden", "rows that are hidden were left out: %d", hidden).Hintf("show them if they should be read; a filter hides rows too")
	}
	if err := spread(f, &s); err != nil {
		return err
	}
	r.hideColumns(f, &s)
	dates(f, &s)
	for i := range s.Rows {
		s.Rows[i].Cells = trimmed(s.Rows[i].Cells)
	}
	s.Rows = slices.DeleteFunc(s.Rows, func(row Row) bool { return len(row.Cells) == 0 })
	r.add(s)
	return nil
}

// spread repeats what stands in merged cells over all of them.
func spread(f *excelize.File, s *Sheet) error {
	merged, err := f.GetMergeCells(s.Name)
	if err != nil {
		return err
	}
	for _, area := range merged {
		left, top, err1 := excelize.CellNameToCoordinates(area.GetStartAxis())
		right, bottom, err2 := excelize.CellNameToCoordinates(area.GetEndAxis())
		if err1 != nil || err2 != nil || right > MaxCols {
			continue // a range that no program draws
		}
		first := typed(area.GetCellValue())
		for i := range s.Rows {
			row := &s.Rows[i]
			if row.Number < top || row.Number > bottom {
				continue
			}
			for len(row.Cells) < right && first.Text != "" {
				row.Cells = append(row.Cells, Cell{})
			}
			for col := left; col <= min(right, len(row.Cells)); col++ {
				row.Cells[col-1] = first
				row.Cells[col-1].Merged = row.Number != top || col != left
			}
		}
	}
	return nil
}

// hideColumns empties the columns that are hidden: pay is often in them.
func (r *reader) hideColumns(f *excelize.File, s *Sheet) {
	widest := 0
	for _, row := range s.Rows {
		widest = max(widest, len(row.Cells))
	}
	for col := range widest {
		name, _ := excelize.ColumnNumberToName(col + 1)
		if visible, err := f.GetColVisible(s.Name, name); err != nil || visible {
			continue
		}
		for i := range s.Rows {
			if col < len(s.Rows[i].Cells) {
				s.Rows[i].Cells[col] = Cell{}
			}
		}
		r.found.Warnf(s.At(1, col), "hidden", "column %s is hidden and was left out", name).Hintf("show it if it should be read")
	}
}

// dates tells which cells hold a day.
func dates(f *excelize.File, s *Sheet) {
	for i := range s.Rows {
		row := &s.Rows[i]
		for col := range row.Cells {
			if !mayBeDate(row.Cells[col].Text) {
				continue
			}
			raw, err := f.GetCellValue(s.Name, Ref(row.Number, col), excelize.Options{RawCellValue: true})
			if err != nil || raw == row.Cells[col].Text {
				continue
			}
			row.Cells[col].Date = day(raw)
		}
	}
}

// mayBeDate tells whether a text could be how a date is shown.
func mayBeDate(text string) bool {
	return strings.ContainsAny(text, "0123456789") && strings.ContainsAny(text, "/-. ") && len(text) < 40
}

// day reads what a cell with a date holds: a number of days since 1900, or the
// day itself.
func day(raw string) string {
	var days float64
	if _, err := fmt.Sscanf(raw, "%g", &days); err == nil && days > 20000 && days < 80000 && !strings.Contains(raw, "-") {
		if t, err := excelize.ExcelDateToTime(days, false); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	if t, err := time.Parse(time.DateOnly, strings.SplitN(raw, "T", 2)[0]); err == nil {
		return t.Format(time.DateOnly)
	}
	return ""
}
