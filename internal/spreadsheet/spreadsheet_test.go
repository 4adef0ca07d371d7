package spreadsheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"pathbook/internal/diag"
)

// show writes sheets as text, to compare.
func show(sheets []Sheet, found diag.List) string {
	var b strings.Builder
	for _, s := range sheets {
		fmt.Fprintf(&b, "[%s]\n", s.Name)
		for _, row := range s.Rows {
			fmt.Fprintf(&b, "%d", row.Number)
			for _, cell := range row.Cells {
				b.WriteString("|" + strings.ReplaceAll(cell.Text, "\n", "/"))
				if cell.Merged {
					b.WriteString("^")
				}
				if cell.Date != "" {
					b.WriteString("=" + cell.Date)
				}
			}
			b.WriteString("\n")
		}
	}
	for _, p := range found {
		fmt.Fprintf(&b, "%s: %s: %s\n", p.Pos, p.Severity, p.Message)
	}
	return b.String()
}

func TestCSV(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"comma", "Role,Level\nWelder,2\n", "[]\n1|Role|Level\n2|Welder|2\n"},
		{"semicolon", "Poste;Pays, région\r\nSoudeuse;\"26,50\"\r\n", "[]\n1|Poste|Pays, région\n2|Soudeuse|26,50\n"},
		{"tab", "A\tB\n1\t2\n", "[]\n1|A|B\n2|1|2\n"},
		{"said", "sep=;\nA;B,C\n", "[]\n1|A|B,C\n"},
		{"bom", "\uFEFFRole\nWelder\n", "[]\n1|Role\n2|Welder\n"},
		{"windows", "Poste;\xC9t\xE9\nOp\xE9rateur;\x93x\x94\n", "[]\n1|Poste|Été\n2|Opérateur|“x”\n"},
		{"utf16", "\xFF\xFEA\x00,\x00\xE9\x00", "[]\n1|A|é\n"},
		{"spaces", " A  b ,,\n,,\n\u00a0c\u00a0,\u200bd\n", "[]\n1|A b\n3|c|d\n"},
		{"lines", "A,\"b\nc\"\nd\n", "[]\n1|A|b/c\n2|d\n"},
		{"zeros", "noc\n00013\n", "[]\n1|noc\n2|00013\n"},
		{"nothing", "\n,,\n", "nothing.csv: error: there is nothing in this file\n"},
		{"spoiled", "ï»¿Id,Title\nx,Ã‰lÃ¨ve\n", "spoiled.csv:1:1: error: A1: the accents in this file are spoiled: it was opened as another kind of text than it is\n"},
		{"binary", "a\x00b", "binary.csv: error: this is neither a workbook (.xlsx) nor a text file (.csv)\n"},
		{"old", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old.csv: error: this is a workbook of an old kind (.xls), or one with a password\n"},
		{"broken", "PK\x03\x04nothing", "broken.csv: error: this workbook cannot be read: zip: not a valid zip file\n"},
		{"long", strings.Repeat("a\n", MaxRows+1), "long.csv: error: this file is too large: more than 50000 rows, 2000 columns or 400000 cells hold something\n"},
		{"wide", strings.Repeat("a,", MaxCols+1), "wide.csv: error: this file is too large: more than 50000 rows, 2000 columns or 400000 cells hold something\n"},
	} {
		if got := show(Read("/some/"+c.name+".csv", []byte(c.in))); got != c.want {
			t.Errorf("%s:\n%s\nnot\n%s", c.name, got, c.want)
		}
	}
}

// TestClerk reads a workbook as a clerk left it, saved by LibreOffice.
func TestClerk(t *testing.T) {
	data, err := os.ReadFile("testdata/clerk.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/clerk.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got := show(Read("clerk.xlsx", data)); got != string(want) {
		t.Errorf("%s\nnot\n%s", got, want)
	}
}

// TestHostile: what could cost time or memory is refused.
func TestHostile(t *testing.T) {
	bomb := func(name string, head, repeated string, times int, tail string) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for part, text := range parts {
			w, _ := z.Create(part)
			w.Write([]byte(text))
		}
		w, _ := z.Create(name)
		w.Write([]byte(head))
		chunk := []byte(strings.Repeat(repeated, 1000))
		for range times / 1000 {
			w.Write(chunk)
		}
		w.Write([]byte(tail))
		z.Close()
		return b.Bytes()
	}
	const open, closed = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`, `</sheetData></worksheet>`
	for name, data := range map[string][]byte{
		"cells": bomb("xl/worksheets/sheet1.xml", open, "<row><c><v>1</v></c><c><v>1</v></c></row>", 1_000_000, closed),
		"wide":  bomb("xl/worksheets/sheet1.xml", open+"<row>", "<c><v>1</v></c>", 100_000, "</row>"+closed),
		"bomb":  bomb("xl/worksheets/sheet1.xml", open, strings.Repeat(" ", 100), 1_000_000, closed),
		"cut":   bomb("xl/worksheets/sheet1.xml", open, "<row><c><v>1</v></c></row>", 1000, "<row><c")[:700],
	} {
		sheets, found := Read(name+".xlsx", data)
		if len(sheets) > 0 || found.Count(diag.Error) == 0 {
			t.Errorf("%s is read: %d sheets", name, len(sheets))
		}
	}
}

// TestOtherKinds: a file of another program is told by what it is, in one line.
func TestOtherKinds(t *testing.T) {
	for part, want := range map[string]string{"content.xml": "this is an OpenDocument file (.ods)", "word/document.xml": "(.docx)", "nothing.xml": "it has no part xl/workbook.xml; it has no part"} {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		z.Create(part)
		z.Close()
		_, found := Read("x.ods", b.Bytes())
		if len(found) != 1 || !strings.Contains(found[0].Message, want) || strings.Contains(found[0].Message, "\n") {
			t.Errorf("%s: %v", part, found)
		}
	}
}

var parts = map[string]string{
	"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
	"_rels/.rels":                `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	"xl/workbook.xml":            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

func TestRef(t *testing.T) {
	for want, at := range map[string][2]int{"A1": {1, 0}, "Z3": {3, 25}, "AA10": {10, 26}, "GR5000": {5000, 199}} {
		if got := Ref(at[0], at[1]); got != want {
			t.Errorf("%v is %s, not %s", at, got, want)
		}
	}
}

// TestMergedGrowsLinearly: twice as many merged cells cost twice the work, however
// they lie.
func TestMergedGrowsLinearly(t *testing.T) {
	work := func(rows int) int {
		s := Sheet{}
		var merged []area
		for number := 1; number <= rows; number++ {
			s.Rows = append(s.Rows, Row{Number: number, Cells: []Cell{{Text: "x"}, {}, {}, {}}})
			merged = append(merged, area{number, 0, number, 1}, area{number, 2, number, 3})
		}
		n, err := spread(merged, &s)
		if err != nil || !s.Rows[rows-1].Cells[1].Merged {
			t.Fatal(err)
		}
		return n
	}
	if one, two := work(20_000), work(40_000); two != 2*one {
		t.Errorf("%d, then %d", one, two)
	}
}
