package workbook

import (
	"encoding/csv"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"pathbook/internal/spreadsheet"
)

// TestSheets reads sheets as people hand them in, and compares what they were
// taken as, what is told, and the items that come of them. An archive has many
// cases, each in a folder: NAME.csv is a sheet of a workbook, or file.NAME.csv a
// file of its own; answers is what somebody has said of it; site says what is
// there already, a kind and a name in each line, and “scale 3” or “scale 4”.
//
// In a cell, **bold**, ~~struck out~~ and ##coloured## are how it looks, << is
// merged with the cell at its left and ^^ with the one above, and ## alone is a
// colour without words.
func TestSheets(t *testing.T) {
	files, _ := filepath.Glob("testdata/sheets/*.txtar")
	count := 0
	for _, file := range files {
		count += eachCase(t, file, summaryOf)
	}
	if count < 40 {
		t.Errorf("there are %d sheets", count)
	}
}

// TestQuestions: what sheets leave open is asked, with a flag for each answer,
// and what they say is not.
func TestQuestions(t *testing.T) { eachCase(t, "testdata/questions/questions.txtar", questionsOf) }

// eachCase compares what becomes of each case of an archive with what is wanted,
// and counts them.
func eachCase(t *testing.T, file string, become func(*testing.T, []txtar.File) string) int {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	cases := make(map[string][]txtar.File)
	for _, f := range archive.Files {
		name := path.Dir(f.Name)
		if cases[name] == nil {
			names = append(names, name)
		}
		cases[name] = append(cases[name], f)
	}
	changed := &txtar.Archive{Comment: archive.Comment}
	for _, name := range names {
		ran := false
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+name, func(t *testing.T) {
			ran = true
			got, want := become(t, cases[name]), ""
			for _, f := range cases[name] {
				if path.Base(f.Name) == "want" {
					want = string(f.Data)
				} else {
					changed.Files = append(changed.Files, f)
				}
			}
			changed.Files = append(changed.Files, txtar.File{Name: name + "/want", Data: []byte(got)})
			if got != want && !*update {
				t.Errorf("%s\nnot\n%s", got, want)
			}
		})
		if !ran { // it was not among those that were asked for
			changed.Files = append(changed.Files, cases[name]...)
		}
	}
	if *update {
		os.WriteFile(file, txtar.Format(changed), 0o666)
	}
	return len(names)
}

// summaryOf is what becomes of the sheets of a case.
func summaryOf(t *testing.T, files []txtar.File) string {
	result := resultOf(t, files)
	var b strings.Builder
	for _, taken := range result.Taken {
		fmt.Fprintf(&b, "%s | %s | %s\n", taken.Sheet, taken.Cells, taken.As)
	}
	for _, p := range result.Problems {
		hint, _, _ := strings.Cut(p.Hint, "\n")
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n    %s\n", p.Pos, p.Severity, p.Message, p.Rule, hint)
	}
	for _, d := range result.Drafts {
		fmt.Fprintf(&b, "%s %s: %s\n", d.Kind, d.ID, d.Value)
	}
	return b.String()
}

// questionsOf are the questions about the sheets of a case, with the flags that
// each answer stands for.
func questionsOf(t *testing.T, files []txtar.File) string {
	var b strings.Builder
	var tell func(indent string, list []Question)
	tell = func(indent string, list []Question) {
		for _, q := range list {
			fmt.Fprintf(&b, "%s%s [%d]\n", indent, q.Text, q.Usual)
			for _, c := range q.Choices {
				fmt.Fprintf(&b, "%s  %s: %s\n", indent, c.Label, c.Answer.Flags())
				tell(indent+"    ", c.Then)
			}
		}
	}
	tell("", resultOf(t, files).Questions)
	return b.String()
}

// resultOf reads the sheets of a case.
func resultOf(t *testing.T, files []txtar.File) Result {
	f := Frame{Languages: []string{"en"}, scale: scales["3"]}
	var sheets []spreadsheet.Sheet
	a := Answers{}
	for _, file := range files {
		switch name := path.Base(file.Name); {
		case name == "site":
			know(&f, string(file.Data))
		case name == "answers":
			var err error
			if a, err = ReadAnswers(file.Data); err != nil {
				t.Fatal(err)
			}
		case strings.HasSuffix(name, ".csv"):
			sheets = append(sheets, drawn(t, name, string(file.Data)))
		}
	}
	return Import(sheets, f, a)
}

// know adds what a site has.
func know(f *Frame, text string) {
	for line := range strings.Lines(text) {
		kind, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch kind {
		case "scale":
			f.scale = scales[name]
		case "languages":
			f.Languages = strings.Fields(name)
		case "":
		default:
			f.call(kind, ident(name), name)
		}
	}
}

// drawn is a sheet out of text that says how its cells look.
func drawn(t *testing.T, name, text string) spreadsheet.Sheet {
	in := csv.NewReader(strings.NewReader(text))
	in.FieldsPerRecord, in.LazyQuotes = -1, true
	records, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	s := spreadsheet.Sheet{File: "book.xlsx", Name: strings.TrimSuffix(name, ".csv")}
	if file, is := strings.CutPrefix(name, "file."); is {
		s = spreadsheet.Sheet{File: file}
	}
	var above spreadsheet.Row
	for i, record := range records {
		row := spreadsheet.Row{Number: i + 1}
		for col, field := range record {
			c := looking(field)
			switch {
			case field == "<<" && col > 0:
				c = row.Cells[col-1]
				c.Merged = true
			case field == "^^":
				c = above.Cell(col)
				c.Merged = true
			case c.Filled && c.Text == "":
				s.Painted = append(s.Painted, spreadsheet.Place{Row: row.Number, Col: col})
			}
			row.Cells = append(row.Cells, c)
		}
		above = row
		for len(row.Cells) > 0 && row.Cells[len(row.Cells)-1].Text == "" {
			row.Cells = row.Cells[:len(row.Cells)-1]
		}
		if len(row.Cells) > 0 {
			s.Rows = append(s.Rows, row)
		}
	}
	return s
}

// looking is a cell out of text that says how it looks.
func looking(field string) spreadsheet.Cell {
	look := func(mark string) bool {
		if len(field) >= 2*len(mark) && strings.HasPrefix(field, mark) && strings.HasSuffix(field, mark) || field == mark {
			field = strings.TrimSuffix(strings.TrimPrefix(field, mark), mark)
			return true
		}
		return false
	}
	filled, struck, bold := look("##"), look("~~"), look("**")
	c := spreadsheet.Table{Rows: [][]string{{field}}}.Sheet("")
	cell := spreadsheet.Cell{}
	if len(c.Rows) > 0 {
		cell = c.Rows[0].Cell(0)
	}
	cell.Filled, cell.Struck, cell.Bold = filled, struck, bold
	if day, is := strings.CutPrefix(cell.Text, "@"); is {
		cell.Text, cell.Date = day, day
	}
	return cell
}
