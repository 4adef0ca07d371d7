// Package spreadsheet reads spreadsheets, the words in their cells as the person who
// typed them sees them, and writes tables as spreadsheets.
//
// It reads .xlsx workbooks and .csv files and gives plain text: a formula is
// what it last came to, a merged cell is repeated over all that it covers, what
// is hidden is left out and told. A file may be hostile, so each has limits,
// and one that passes them is refused before it costs time or memory.
//
// The package never opens or saves a file, never runs a formula, and does not know what
// the cells mean: that is for exchange.
package spreadsheet

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
)

// Rules are the problems that this package finds.
var Rules = []diag.Rule{
	{Name: "spreadsheet", Severity: diag.Error, Doc: "a spreadsheet can be read, and is of a size that makes sense"},
	{Name: "hidden", Severity: diag.Warning, Doc: "sheets, rows and columns that are hidden are left out"},
}

// The limits of a spreadsheet: far beyond what describes an employer, and far
// below what could hurt the machine.
const (
	MaxBytes = 10 << 20 // of the file
	MaxRows  = 5000     // of a sheet
	MaxCols  = 200      // of a sheet
)

// A Sheet is one table of a file. Rows that are empty or hidden are left out.
type Sheet struct {
	File string // the file's name, as the problems give it
	Name string // the name on its tab; empty for a CSV file
	Rows []Row
}

// A Row is a row of a sheet. Number counts from 1, as the program shows it.
type Row struct {
	Number int
	Cells  []Cell // from column A on; those at the end that are empty are left out
}

// A Cell is what stands in one place.
type Cell struct {
	Text   string // as it is shown, without spaces around it; lines parted by \n
	Raw    string // the same with all its spaces, as it was typed
	Date   string // the day as 2006-01-02, if the program holds it as a date
	Merged bool   // repeated from the first of the cells that were merged
}

// At is the place of a cell in problems, its column counted from 0.
func (s Sheet) At(row, col int) diag.Pos {
	file := s.File
	if s.Name != "" {
		file += " [" + s.Name + "]"
	}
	return diag.Pos{File: file, Line: int32(row), Col: int32(col + 1)}
}

// Ref names a cell as spreadsheet programs do: C4. The column counts from 0.
func Ref(row, col int) string {
	letters := ""
	for n := col; n >= 0; n = n/26 - 1 {
		letters = string(rune('A'+n%26)) + letters
	}
	return fmt.Sprintf("%s%d", letters, row)
}

// Cell returns the cell of a column counted from 0, empty where there is none.
func (r Row) Cell(col int) Cell {
	if col < 0 || col >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[col]
}

// Read reads the sheets of a file, in the order of their tabs. The name tells
// how to read it and stands in the problems. If the list has an error, there
// are no sheets.
func Read(name string, data []byte) ([]Sheet, diag.List) {
	r := reader{file: path.Base(name)}
	if len(data) > MaxBytes {
		r.refuse("this file is larger than %d MB", MaxBytes>>20).Hintf("remove pictures and unused sheets, or save only the table as .csv")
		return nil, r.found
	}
	switch {
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")):
		r.refuse("this is a workbook of an old kind (.xls), or one with a password").Hintf("open it and save it as .xlsx, without a password")
	case bytes.HasPrefix(data, []byte("PK")):
		r.workbook(data)
	case strings.EqualFold(path.Ext(name), ".xlsx"):
		r.refuse("this is no workbook, though its name ends in .xlsx").Hintf("open it in your spreadsheet program and save it as .xlsx again")
	default:
		r.csv(data)
	}
	if r.found.Count(diag.Error) > 0 {
		return nil, r.found
	}
	if r.spoiled() {
		r.refuse("the accents in this file are spoiled: it was opened as Windows-1252, and it is UTF-8").Hintf("open the CSV file again and choose Unicode (UTF-8) as its character set, then save it")
		return nil, r.found
	}
	if len(r.sheets) == 0 {
		r.refuse("there is nothing in this file").Hintf("a spreadsheet has headings in its first row, and a row for each role, competency or training below")
		return nil, r.found
	}
	return r.sheets, r.found
}

// A reader reads one file.
type reader struct {
	file   string
	sheets []Sheet
	found  diag.List
}

func (r *reader) refuse(format string, args ...any) *diag.Problem {
	return r.found.Errorf(diag.Pos{File: r.file}, "spreadsheet", format, args...)
}

// spoiled tells that a byte order mark was taken for letters.
func (r *reader) spoiled() bool {
	return slices.ContainsFunc(r.sheets, func(s Sheet) bool { return strings.HasPrefix(s.Rows[0].Cell(0).Text, "ï»¿") })
}

// add keeps a sheet that has words in it.
func (r *reader) add(s Sheet) {
	if len(s.Rows) > 0 {
		r.sheets = append(r.sheets, s)
	}
}

// typed is a cell in which a text was typed.
func typed(text string) Cell {
	text = bare(strings.ReplaceAll(text, "\r\n", "\n"))
	return Cell{Text: clean(text), Raw: text}
}

// clean takes away what is typed and not seen: spaces around and in a row,
// spaces that do not break, marks of no width.
func clean(s string) string {
	s = strings.Map(func(c rune) rune {
		switch c {
		case '\u200b', '\u200e', '\u200f', '\ufeff', '\u00ad', '\r':
			return -1
		case '\t':
			return ' '
		}
		return c
	}, s)
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.FieldsFunc(line, func(c rune) bool { return c == ' ' }), " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), " \n\u00a0\u202f")
}

// trimmed leaves out the empty cells at the end of a row.
func trimmed(cells []Cell) []Cell {
	n := len(cells)
	for n > 0 && cells[n-1].Text == "" {
		n--
	}
	return cells[:n]
}
