package workbook

import (
	"slices"
	"strings"
	"testing"

	"pathbook/internal/spreadsheet"
)

// TestTemplate: the workbook to fill in is read without an error as it is, none
// of its examples slips in, and a row below them comes in.
func TestTemplate(t *testing.T) {
	for _, languages := range [][]string{{"en"}, {"fr"}, {"en", "fr"}, {"fr", "en"}} {
		tables := Template(languages)
		for i := range tables {
			if tables[i].Pale == 0 {
				continue
			}
			row := make([]string, len(tables[i].Columns))
			for j := range row {
				if j < len(tables[i].Rows[0]) {
					row[j] = example.ReplaceAllString(tables[i].Rows[0][j], "")
				}
			}
			tables[i].Rows = append(tables[i].Rows, row)
		}
		data, err := spreadsheet.Workbook(tables)
		if err != nil {
			t.Fatal(err)
		}
		sheets, found := spreadsheet.Read("x.xlsx", data)
		f := Frame{Languages: languages, scale: scale{{"A"}, {"B"}, {"C"}, {"D"}}}
		f.call("role", "lead", "Shop lead", "Cheffe ou chef d’atelier")
		result := Import(sheets, f, Answers{})
		drafts, groups, more := result.Drafts, result.Groups, result.Problems
		for _, p := range append(found, more...) {
			if p.Rule != "example" {
				t.Errorf("%v: %s: %s", languages, p.Pos, p.Message)
			}
		}
		if len(more) != len(templateSheets) || len(groups) > 0 {
			t.Errorf("%v: %d sheets tell of an example, and groups are new: %v", languages, len(more), groups)
		}
		kinds := ""
		for _, d := range drafts {
			kinds += d.Kind + " "
			for _, key := range order(d.Kind) {
				if d.Kind != "framework" && d.Kind != "site" && d.Value.Get(key).Empty() && !slices.Contains([]string{"offers", "related", "codes", "url", "trained_elsewhere", "grants"}, key) {
					t.Errorf("%v: the %s has no %s", languages, d.Kind, key)
				}
			}
			if s := string(d.File(f)); strings.Contains(s, "EXAMPLE") || strings.Contains(s, "EXEMPLE") || strings.Contains(s, "guessed") {
				t.Errorf("%v: %s", languages, s)
			}
		}
		if kinds != "site framework competency credential training role pathway " {
			t.Errorf("%v: %s", languages, kinds)
		}
	}
}

// TestTemplateEmpty: nobody's spreadsheet is a site.
func TestTemplateEmpty(t *testing.T) {
	data, err := spreadsheet.Workbook(Template([]string{"en", "fr"}))
	if err != nil {
		t.Fatal(err)
	}
	sheets, _ := spreadsheet.Read("x.xlsx", data)
	if result := Import(sheets, Frame{Languages: []string{"en", "fr"}, scale: make(scale, 4)}, Answers{}); len(result.Drafts)+len(result.Groups) > 0 {
		t.Errorf("%v %v", result.Drafts, result.Groups)
	}
}
