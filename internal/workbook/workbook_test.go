package workbook

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"pathbook/content"
	"pathbook/internal/spreadsheet"
)

var update = flag.Bool("update", false, "write what is found into the cases")

// TestImport reads the sheets of each case, CSV files, and compares the files
// that they become, and what is told of them.
func TestImport(t *testing.T) {
	cases, err := filepath.Glob("testdata/[^s]*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(src)
			got := imported(archive)
			if *update {
				archive.Files = keep(archive.Files, got)
				os.WriteFile(name, txtar.Format(archive), 0o666)
				return
			}
			for _, f := range archive.Files {
				if f.Name == "want" && string(f.Data) != got {
					t.Errorf("%s\nnot\n%s", got, f.Data)
				}
			}
		})
	}
}

func keep(files []txtar.File, want string) []txtar.File {
	out := files[:0]
	for _, f := range files {
		if f.Name != "want" {
			out = append(out, f)
		}
	}
	return append(out, txtar.File{Name: "want", Data: []byte(want)})
}

func imported(archive *txtar.Archive) string {
	f := Frame{Languages: []string{"en", "fr"}, scale: scale{{"With support", "Avec soutien"}, {"On my own", "De façon autonome"}, {"Helps others", "Aide les autres"}, {"Sets the standard", "Sert de référence"}}}
	f.call("family", "fabrication", "Fabrication and welding")
	f.call("level", "entry", "Entry")
	f.call("level", "skilled", "Skilled")
	f.call("category", "technical", "Technical")
	f.call("role", "welder", "Welder")
	own := make(map[string]string)
	lang := "en"
	var sheets []spreadsheet.Sheet
	var b strings.Builder
	for line := range strings.Lines(string(archive.Comment)) {
		if said, ok := strings.CutPrefix(strings.TrimSpace(line), "map "); ok {
			heading, key, _ := strings.Cut(said, "=")
			own[heading] = key
		}
		if said, ok := strings.CutPrefix(strings.TrimSpace(line), "lang "); ok {
			lang = said
		}
	}
	for _, file := range archive.Files {
		if file.Name != "want" {
			read, found := spreadsheet.Read(file.Name, file.Data)
			sheets = append(sheets, read...)
			for _, p := range found {
				fmt.Fprintf(&b, "%s: %s: %s\n", p.Pos, p.Severity, p.Message)
			}
		}
	}
	result := Import(sheets, f, Answers{Language: lang, Map: own})
	for _, taken := range result.Taken {
		fmt.Fprintf(&b, "%s | %s | %s\n", taken.Sheet, taken.Cells, taken.As)
	}
	for _, p := range result.Problems {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n  %s\n", p.Pos, p.Severity, p.Message, p.Rule, strings.ReplaceAll(p.Hint, "\n", "\n  "))
	}
	for _, d := range result.Drafts {
		fmt.Fprintf(&b, "== %s", d.Path())
		if missing := d.Missing(); len(missing) > 0 {
			fmt.Fprintf(&b, " (missing: %s)", strings.Join(missing, ", "))
		}
		fmt.Fprintf(&b, "\n%s", d.File(f))
	}
	return b.String()
}

// TestTab: a matrix on a tab called Skills, whose corner says Skill, is no list
// of competencies.
func TestTab(t *testing.T) {
	data, err := os.ReadFile("testdata/matrix.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	sheets, _ := spreadsheet.Read("matrix.xlsx", data)
	result := Import(sheets, Frame{Languages: []string{"en"}, scale: scale{{"A"}, {"On my own"}, {"C"}}}, Answers{})
	var got []string
	for _, d := range result.Drafts {
		got = append(got, d.Path()+" "+d.Value.Get("family").Word+" "+d.Value.Get("requires").String())
	}
	want := []string{
		"competencies/baking-bread.yaml  “”", "competencies/customer-service.yaml  “”", "roles/counter.yaml shop customer-service: “2”",
		"roles/oven-baker.yaml bakery baking-bread: “2”", "roles/shift-lead.yaml bakery baking-bread: “3”; customer-service: “2”",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") || len(result.Groups) != 2 {
		t.Errorf("%s\nnot\n%s\n%v %v", strings.Join(got, "\n"), strings.Join(want, "\n"), result.Groups, result.Problems)
	}
}

// TestTry: the spreadsheet that README.md hands out to try is a matrix, jobs,
// training and moves as a clerk makes them, saved by LibreOffice. All of it is
// understood.
func TestTry(t *testing.T) {
	data, err := os.ReadFile("testdata/bakery.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	frame, err := Open(under(t, content.FS))
	if err != nil {
		t.Fatal(err)
	}
	sheets, found := spreadsheet.Read("bakery.xlsx", data)
	result := Import(sheets, frame, Answers{})
	for _, p := range append(found, result.Problems...) {
		if p.Rule != "new-group" {
			t.Errorf("%s: %s", p.Pos, p.Message)
		}
	}
	var got []string
	for _, d := range result.Drafts {
		if d.ID == "shift-lead" || d.ID == "bread-school" || d.ID == "teamwork" {
			got = append(got, d.Path()+" "+d.Value.String())
		}
	}
	want := []string{
		"competencies/teamwork.yaml category: “working-with-people”",
		"training/bread-school.yaml title: en: “Bread school”; paid_by: “shared”; format: “course”; hours: from: “60”; to: “80”; cost: “1450”; develops: mixing-dough: “2”; running-the-ovens: “2”",
		"roles/shift-lead.yaml requires: mixing-dough: “3”; running-the-ovens: “3”; food-safety: “3”; serving-customers: level: “1”; importance: “asset”; teamwork: “3”; leading-a-team: “2”; family: “bakery”; title: en: “Shift lead”; level: “lead”; summary: en: “Runs the night shift and trains new bakers.”; responsibilities: en: “Plan the night”; “Train new people”; pay: from: “24”; to: “28”; per: “hour”; noc: “62020”",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
