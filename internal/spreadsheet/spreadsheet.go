// Package spreadsheet reads spreadsheets, the words in their cells as the person who
// typed them sees them, and writes tables as spreadsheets.
//
// It reads .xlsx workbooks and .csv files and gives plain text: a formula is
// what it last came to, a merged cell is repeated over all that it covers, what
// is hidden is left out and told. What a cell shows that is no value, as #REF!,
// is marked as such. A file may be hostile, so each has limits, and one that
// passes them is refused before it costs time or memory.
//
// The package never opens or saves a file, never runs a formula, and does not know what
// the cells mean: that is for workbook.
package spreadsheet

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"pathbook/internal/diag"
)

// Rules are the problems that this package finds.
var Rules = []diag.Rule{
	{Name: "spreadsheet", Severity: diag.Error, Doc: "a spreadsheet can be read, and is of a size that makes sense"},
	{Name: "hidden", Severity: diag.Warning, Doc: "sheets, rows and columns that are hidden are left out"},
}

// The limits of a spreadsheet: far beyond what describes an employer, and far
// below what could hurt the machine. Rows and cells count if they hold
// something.
const (
	MaxBytes = 10 << 20 // of the file
	MaxRows  = 50_000   // of a sheet
	MaxCols  = 2_000    // of a sheet
	MaxCells = 400_000  // of a file
)

// A Sheet is one table of a file. Rows that are empty or hidden are left out.
type Sheet struct {
	File    string // the file's name, as the problems give it
	Name    string // the name on its tab; empty for a CSV file
	Rows    []Row
	Painted []Place // cells that hold nothing and have a colour, the first of them
}

// A Row is a row of a sheet. Number counts from 1, as the program shows it.
type Row struct {
	Number int
	Cells  []Cell // from column A on; those at the end that are empty are left out
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
func Ref(row, col int) string { return fmt.Sprintf("%s%d", Letters(col), row) }

// Letters names a column, counted from 0, as spreadsheet programs do: A, Z, AA.
func Letters(col int) string {
	letters := ""
	for n := col; n >= 0; n = n/26 - 1 {
		letters = string(rune('A'+n%26)) + letters
	}
	return letters
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
	case bytes.HasPrefix(data, []byte("PK")) && kindOf(data) != "":
		r.refuse("this is %s, and not a workbook of the kind .xlsx", kindOf(data)).Hintf("open it, and save or export it as .xlsx; then name that file")
	case bytes.HasPrefix(data, []byte("PK")):
		r.workbook(data)
	case strings.EqualFold(path.Ext(name), ".xlsx"):
		r.refuse("this is no workbook, though its name ends in .xlsx").Hintf("open it in your spreadsheet program and save it as .xlsx again")
	default:
		r.csv(data)
	}
	if r.found.Count(diag.Error) == 0 {
		r.judgeLetters()
	}
	if r.found.Count(diag.Error) > 0 {
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
	cells  int // how many hold something
	found  diag.List
}

func (r *reader) refuse(format string, args ...any) *diag.Problem {
	return r.refuseAt(diag.Pos{File: r.file}, format, args...)
}

func (r *reader) refuseAt(at diag.Pos, format string, args ...any) *diag.Problem {
	return r.found.Errorf(at, "spreadsheet", format, args...)
}

func (r *reader) tooLarge() {
	r.refuse("this file is too large: more than %d rows, %d columns or %d cells hold something", MaxRows, MaxCols, MaxCells).
		Hintf("keep only the rows and columns that describe roles, competencies and training")
}

// spoiled are letters that stand where others were meant: UTF-8 that was opened
// as Windows-1252 or Mac Roman, and what no program could read.
var spoiled = []string{"ï»¿", "Ã©", "Ã¨", "Ãª", "Ã ", "Ã\u00a0", "Ã§", "Ã´", "Ã®", "Ã»", "Ã‰", "â€™", "â€“", "â€œ", "Å“", "√©", "√®", "\uFFFD"}

// judgeLetters refuses a file whose letters were spoiled before it came here.
func (r *reader) judgeLetters() {
	for _, s := range r.sheets {
		for _, row := range s.Rows {
			for col, cell := range row.Cells {
				for _, bad := range spoiled {
					if !cell.Merged && strings.Contains(cell.Text, bad) {
						r.refuseAt(s.At(row.Number, col), "%s: the accents in this file are spoiled: it was opened as another kind of text than it is", Ref(row.Number, col)).
							Hintf("open the original again, choose Unicode (UTF-8) as its character set where your program asks, and save it as CSV UTF-8 or as .xlsx")
						return
					}
				}
			}
		}
	}
}

// add keeps a sheet that has words in it.
func (r *reader) add(s Sheet) {
	if len(s.Rows) > 0 || len(s.Painted) > 0 {
		r.sheets = append(r.sheets, s)
	}
}
