package workbook

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"pathbook/content"
	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// under puts files below content/.
func under(t testing.TB, fsys fs.FS) fstest.MapFS {
	t.Helper()
	out := make(fstest.MapFS)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		out["content/"+name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// archived is the site of an archive.
func archived(t *testing.T, file string) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	out := make(fstest.MapFS)
	for _, f := range archive.Files {
		out[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return out
}

// inside is what a site says of what spreadsheets can say: every item by its
// kind and id, without the id itself, and in the short way to write it.
func inside(t *testing.T, fsys fs.FS) (map[string]edit.Value, Frame) {
	t.Helper()
	frame, err := Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]edit.Value)
	eachItem(fsys, "content", func(file string, item edit.Item) {
		if file == "content/framework.yaml" {
			out["framework framework"] = normal(item.Value, frame.Languages)
		} else if kind := kindOf(file); kind != "" {
			out[kind+" "+item.ID] = normal(without(item.Value, "id"), frame.Languages)
		}
	})
	return out, frame
}

// comesBack imports sheets into a site that has nothing but its languages, and
// compares every item.
func comesBack(t *testing.T, want map[string]edit.Value, languages []string, sheets []spreadsheet.Sheet) {
	t.Helper()
	blank := Frame{Languages: languages}
	result := Import(sheets, blank, Answers{})
	drafts, groups, found := result.Drafts, result.Groups, result.Problems
	if len(found) > 0 || len(groups) > 0 {
		t.Errorf("problems: %v, groups: %v", found, groups)
	}
	if len(drafts) != len(want) || len(want) == 0 {
		t.Errorf("%d items come back of %d", len(drafts), len(want))
	}
	for _, d := range drafts {
		item, there := want[d.Kind+" "+d.ID]
		if got := normal(d.Value, languages); !there || !got.Equal(item) {
			t.Errorf("%s %s: %v\nthere: %v\n%s\nnot\n%s", d.Kind, d.ID, edit.Compare(item, got), there, edit.Write(got), edit.Write(item))
		}
		again := edit.Read(d.Path(), d.ID, d.File(blank), nil)
		if len(again) != 1 || !normal(again[0].Value, languages).Equal(item) {
			t.Errorf("%s %s is not the same as a file", d.Kind, d.ID)
		}
	}
}

// TestRound: what is exported comes back as it was, of the starter site and of
// the sites of testdata, through a workbook and through its bytes.
func TestRound(t *testing.T) {
	sites := map[string]fstest.MapFS{"starter": under(t, content.FS)}
	files, _ := filepath.Glob("testdata/site*.txtar")
	for _, file := range files {
		sites[strings.TrimSuffix(filepath.Base(file), ".txtar")] = archived(t, file)
	}
	if len(sites) < 3 {
		t.Fatal("sites are missing")
	}
	for name, fsys := range sites {
		t.Run(name, func(t *testing.T) {
			want, frame := inside(t, fsys)
			tables, err := Tables(fsys)
			if err != nil {
				t.Fatal(err)
			}
			if got := slices.ContainsFunc(tables, setAside); got != strings.HasSuffix(name, "strange") {
				t.Errorf("a sheet has a column of YAML: %t %v", got, yamlIn(tables))
			}
			data, err := spreadsheet.Workbook(tables)
			if err != nil {
				t.Fatal(err)
			}
			sheets, found := spreadsheet.Read("x.xlsx", data)
			if len(found) > 0 {
				t.Error(found)
			}
			comesBack(t, want, frame.Languages, sheets)
		})
	}
}

// TestLibreOffice: the export of testdata/site.txtar, opened and saved by
// LibreOffice, comes back the same.
func TestLibreOffice(t *testing.T) {
	want, frame := inside(t, archived(t, "testdata/site.txtar"))
	data, err := os.ReadFile("testdata/site-libreoffice.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	sheets, found := spreadsheet.Read("site-libreoffice.xlsx", data)
	if len(found) > 0 {
		t.Error(found)
	}
	comesBack(t, want, frame.Languages, sheets)
}

func setAside(t spreadsheet.Table) bool {
	for _, c := range t.Columns {
		if c.Head == "YAML" {
			return true
		}
	}
	return false
}

// TestWritten: every heading that is written is known, as the key and in the
// language that it was written for, and so is every tab.
func TestWritten(t *testing.T) {
	for kind := range heads {
		w := &writing{Frame: Frame{scale: scale{{"A"}, {"B"}}}}
		r := &reading{Frame: w.Frame, own: make(map[string]string), headings: make(map[string]heading)}
		for fr, reader := range []string{"en", "fr"} {
			if !has(tabs[kind], writtenTabs[kind][fr]) {
				t.Errorf("the tab %s is not known as %s", writtenTabs[kind][fr], kind)
			}
			for _, key := range w.keys(kind) {
				for word := range choices[shapeOf[key]] {
					if got, ok := choice(shapeOf[key], choiceFor(word, reader)); !ok || got != word {
						t.Errorf("%q is read as %q, not %q", choiceFor(word, reader), got, word)
					}
				}
				for _, lang := range []string{"", "en", "fr", "es", all} {
					text := headingOf(column{key: key, lang: lang}, reader)
					got := r.columns(kind, spreadsheet.Row{Cells: []spreadsheet.Cell{{Text: text}}})
					if len(got) != 1 || got[0].key != key || got[0].lang != lang {
						t.Errorf("%s: %q of %s, %q is read as %v", kind, text, key, lang, got)
					}
				}
			}
		}
	}
}

// yamlIn are the cells of the columns of YAML.
func yamlIn(tables []spreadsheet.Table) []string {
	var out []string
	for _, t := range tables {
		for i, c := range t.Columns {
			for _, row := range t.Rows {
				if c.Head == "YAML" && row[i] != "" {
					out = append(out, row[0]+": "+row[i])
				}
			}
		}
	}
	return out
}
