package workbook

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"pathbook/content"
	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
)

// FuzzImport: no file makes reading or importing panic, whatever it holds, and
// every problem points to a place inside of it.
func FuzzImport(f *testing.F) {
	for _, name := range []string{"matrix.xlsx", "bakery.xlsx"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(true, data)
	}
	for _, text := range []string{
		"Role,Skill,Level,Importance\nWelder,Welding,2,asset\n", "Skill,Welder,Baker\nTechnical,,\nWelding,(2),3*\n",
		"Course;Format;Hours;Develops;Grants\nA;online;20-30;Welding 1 to 2;Ticket\n", "From,To,Kind,Months\nA,B,up,3\n",
		"Id,Title (en),Title (fr),Level 1,Level 1: examples,YAML,Other frameworks\na,A,B,x,• y,\"codes:\n  - framework: x\",OaSIS | A\n",
		"\xff\xfeR\x00o\x00", "Licence\tCost\nEXAMPLE: A\t$1,200\n", "Role,Credentials,Pay,NOC,Reviewed\nA,B (asset),$22/h,13,2026-01-02\n",
	} {
		f.Add(false, []byte(text))
	}
	frame, err := Open(under(f, content.FS))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, workbook bool, data []byte) {
		file := "x.csv"
		if workbook {
			file = "x.xlsx"
		}
		sheets, found := spreadsheet.Read(file, data)
		result := Import(sheets, frame, Answers{Map: map[string]string{"Who": "title"}, ByPosition: "most"})
		for _, p := range append(found, result.Problems...) {
			within(t, data, sheets, p)
		}
		for _, q := range result.Questions {
			sayable(t, q)
		}
		for i, d := range result.Drafts {
			if d.File(frame); i == 0 {
				d.Update([]byte("title: A\nrequires:\n  b: 1\nmoves:\n  - to: c\n"))
			}
		}
	})
}

// sayable makes sure that every answer to a question is one that can be kept and
// comes back as it was.
func sayable(t *testing.T, q Question) {
	t.Helper()
	for _, c := range q.Choices {
		if err := c.Answer.Check(); err != nil {
			t.Errorf("%q: %v", q.Text, err)
		}
		kept, err := ReadAnswers(c.Answer.File())
		if err != nil || kept.Flags() != c.Answer.Flags() {
			t.Errorf("%q: %s comes back as %s: %v", q.Text, c.Answer.Flags(), kept.Flags(), err)
		}
		for _, then := range c.Then {
			sayable(t, then)
		}
	}
}

// within makes sure that a problem is at a place of the file. One that is refused
// has no sheets, and at most as many rows as lines.
func within(t *testing.T, data []byte, sheets []spreadsheet.Sheet, p diag.Problem) {
	t.Helper()
	last, file := 1+bytes.Count(data, []byte("\n"))+bytes.Count(data, []byte("\r")), "x"
	for _, s := range sheets {
		file = s.File
		for _, row := range s.Rows {
			last = max(last, row.Number)
		}
	}
	if !strings.HasPrefix(p.Pos.File, file) || p.Pos.Line < 0 || int(p.Pos.Line) > last || p.Pos.Col < 0 || p.Pos.Col > spreadsheet.MaxCols {
		t.Errorf("%s is no place of the file: %s", p.Pos, p.Message)
	}
}
