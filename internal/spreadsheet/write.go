package spreadsheet

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// A Table is a sheet to be written. All of it is text: zeros in front stay, and
// nothing becomes a formula.
type Table struct {
	Name    string
	Columns []Column // none where the rows are words to read and no table
	Rows    [][]string
	Pale    int // so many of the first rows are examples, and look so
}

// A Column is a column of a Table.
type Column struct {
	Head    string
	Width   float64  // in letters, about
	Choices []string // what a cell may say, offered as a list
	From    string   // or the sheet whose first column offers it, below as many examples
}

// The measures of a sheet: the letters in a line of words to read, the points of
// a line, and the lines of a row at most, so that a table can still be read as
// one.
const (
	noteWidth  = 80
	lineHeight = 15
	mostLines  = 8
)

// RowsWritten is how many rows a sheet has that is written, at most.
const RowsWritten = 5000

// spare is how many rows below those that are written offer choices too.
const spare = 100

// mostCell is how many letters a cell of a workbook holds.
const mostCell = excelize.TotalCellChars

// Workbook returns tables as an .xlsx file. The same tables give the same
// bytes. It fails on a text that no cell holds.
func Workbook(tables []Table) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	w, err := newWriter(f)
	if err != nil {
		return nil, err
	}
	for i, t := range tables {
		if i == 0 {
			err = f.SetSheetName("Sheet1", t.Name)
		} else {
			_, err = f.NewSheet(t.Name)
		}
		if err != nil {
			return nil, fmt.Errorf("the sheet %q cannot be made: %w", t.Name, err)
		}
		if err := w.table(t); err != nil {
			return nil, fmt.Errorf("the sheet %q cannot be made: %w", t.Name, err)
		}
	}
	buffer, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return buffer.Bytes(), nil
}

// A writer writes the sheets of one workbook.
type writer struct {
	*excelize.File
	head, body, pale int // the looks of cells
}

func newWriter(f *excelize.File) (*writer, error) {
	w := &writer{File: f}
	app := &excelize.AppProperties{Application: "pathbook"}
	doc := &excelize.DocProperties{Creator: "pathbook", Created: "2000-01-01T00:00:00Z", Modified: "2000-01-01T00:00:00Z"}
	if err := f.SetAppProps(app); err != nil {
		return nil, err
	}
	if err := f.SetDocProps(doc); err != nil {
		return nil, err
	}
	const text = 49 // the form “text” of every spreadsheet program
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, look := range []struct {
		id    *int
		style excelize.Style
	}{
		{&w.head, excelize.Style{NumFmt: text, Alignment: top, Font: font(true, false, "000000"), Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E8EDEB"}}}},
		{&w.body, excelize.Style{NumFmt: text, Alignment: top, Font: font(false, false, "000000")}},
		{&w.pale, excelize.Style{NumFmt: text, Alignment: top, Font: font(false, true, "5F5F5F")}},
	} {
		id, err := f.NewStyle(&look.style)
		if err != nil {
			return nil, err
		}
		*look.id = id
	}
	return w, nil
}

func font(bold, italic bool, color string) *excelize.Font {
	return &excelize.Font{Family: "Calibri", Size: 11, Bold: bold, Italic: italic, Color: color}
}

// table writes one sheet.
func (w *writer) table(t Table) error {
	first := 1
	if len(t.Columns) > 0 {
		if err := w.heads(t); err != nil {
			return err
		}
		first = 2
	} else if err := w.SetColWidth(t.Name, "A", "A", noteWidth); err != nil {
		return err
	}
	for i, row := range t.Rows {
		look := w.body
		if i < t.Pale {
			look = w.pale
		}
		if err := w.row(t.Name, first+i, look, row); err != nil {
			return err
		}
		if err := w.SetRowHeight(t.Name, first+i, t.height(row)); err != nil {
			return err
		}
	}
	if err := w.paper(t); err != nil {
		return err
	}
	return w.AddIgnoredErrors(t.Name, fmt.Sprintf("A1:%s", Ref(RowsWritten, max(len(t.Columns)-1, 0))), excelize.IgnoredErrorsNumberStoredAsText)
}

// paper lets a table print across the page, with its headings on every one.
func (w *writer) paper(t Table) error {
	if len(t.Columns) == 0 {
		return nil
	}
	across := "landscape"
	titles := excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$1:$1", t.Name), Scope: t.Name}
	return errors.Join(w.SetPageLayout(t.Name, &excelize.PageLayoutOptions{Orientation: &across}), w.SetDefinedName(&titles))
}

// height is how high a row has to be so that its cells show all their lines, up
// to a number of them. Not every program works it out by itself.
func (t Table) height(row []string) float64 {
	most := 1
	for i, text := range row {
		width := noteWidth
		if i < len(t.Columns) {
			width = int(t.Columns[i].Width)
		}
		lines := 0
		for line := range strings.SplitSeq(text, "\n") {
			lines += 1 + utf8.RuneCountInString(line)/max(width-2, 1)
		}
		most = max(most, lines)
	}
	return lineHeight * float64(min(most, mostLines))
}

// heads writes the headings, and what holds for whole columns.
func (w *writer) heads(t Table) error {
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = c.Head
		letter, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := w.SetColWidth(t.Name, letter, letter, c.Width); err != nil {
			return err
		}
		if err := w.SetColStyle(t.Name, letter, w.body); err != nil {
			return err
		}
		if err := w.choices(t, i); err != nil {
			return err
		}
	}
	if err := w.row(t.Name, 1, w.head, heads); err != nil {
		return err
	}
	return w.SetPanes(t.Name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// choices offers what the cells of a column may say. Something else may be
// typed all the same: import knows more words than these.
func (w *writer) choices(t Table, col int) error {
	c := t.Columns[col]
	valid := excelize.NewDataValidation(true)
	switch {
	case c.From != "":
		valid.SetSqrefDropList(fmt.Sprintf("'%s'!$A$%d:$A$200", c.From, 2+t.Pale))
	case len(c.Choices) > 0:
		if err := valid.SetDropList(c.Choices); err != nil {
			return err
		}
	default:
		return nil
	}
	valid.SetSqref(Ref(2, col) + ":" + Ref(len(t.Rows)+spare, col))
	valid.ShowErrorMessage = false
	return w.AddDataValidation(t.Name, valid)
}

func (w *writer) row(sheet string, number, look int, cells []string) error {
	for col, text := range cells {
		if n := len(utf16.Encode([]rune(text))); n > mostCell {
			return fmt.Errorf("%s would hold a text of %d letters, and a cell holds %d; shorten it", Ref(number, col), n, mostCell)
		}
		at := Ref(number, col)
		if err := w.SetCellStyle(sheet, at, at, look); err != nil {
			return err
		}
		if text == "" {
			continue
		}
		if err := w.SetCellStr(sheet, at, text); err != nil {
			return err
		}
	}
	return nil
}

// Sheet is the table as Read would give it out of a file of this name.
func (t Table) Sheet(file string) Sheet {
	s := Sheet{File: file, Name: t.Name}
	add := func(number int, texts []string) {
		cells := make([]Cell, len(texts))
		for i, text := range texts {
			cells[i] = typed(text)
		}
		if cells = trimmed(cells); len(cells) > 0 {
			s.Rows = append(s.Rows, Row{number, cells})
		}
	}
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = c.Head
	}
	add(1, heads)
	for i, row := range t.Rows {
		add(i+2, row)
	}
	return s
}
