package diff_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/diff"
	"pathbook/internal/i18n"
	"pathbook/internal/load"
	"pathbook/templates"
)

var update = flag.Bool("update", false, "write what is got as what is wanted")

// TestArchives compares two sites. Each archive holds the files of both under
// old/ and new/, laid over the site of testdata/base.txtar, and what must be
// said: under "en" and "fr" as text, under "markdown" and "json" in English.
func TestArchives(t *testing.T) {
	base, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) < 2 {
		t.Fatal("no archives: ", err)
	}
	for _, name := range names {
		if filepath.Base(name) == "base.txtar" {
			continue
		}
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			old, now := read(t, "old/", base, archive), read(t, "new/", base, archive)
			for i, f := range archive.Files {
				if strings.Contains(f.Name, "/") {
					continue
				}
				got := said(t, f.Name, old, now)
				if *update {
					archive.Files[i].Data = []byte(got)
				} else if diff := cmp.Diff(string(f.Data), got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", f.Name, diff)
				}
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// said is what is told of two sites in the form of a name.
func said(t *testing.T, form string, old, now []*book.Book) string {
	t.Helper()
	lang := form
	if form == "markdown" || form == "json" {
		lang = "en"
	}
	words := language(t, lang)
	was, is := in(t, old, lang), in(t, now, lang)
	changes := diff.Between(was, is)
	var b bytes.Buffer
	var err error
	switch form {
	case "markdown":
		err = changes.Markdown(&b, "Changes", words)
	case "json":
		err = changes.JSON(&b, diff.Side{Name: "v1", Title: "Old"}, diff.Side{Name: "v2", Title: "New"}, words)
	default:
		err = changes.Text(&b, "Changes", words)
	}
	if err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "⟦") || strings.Contains(b.String(), "%!") {
		t.Errorf("%s: a word is missing, or has other places than it is given:\n%s", form, b.String())
	}
	return b.String()
}

func in(t *testing.T, books []*book.Book, lang string) *book.Book {
	t.Helper()
	for _, b := range books {
		if b.Lang == lang {
			return b
		}
	}
	return books[0]
}

func language(t *testing.T, code string) *i18n.Language {
	t.Helper()
	files, err := fs.Sub(templates.FS, "i18n")
	if err != nil {
		t.Fatal(err)
	}
	words, problems := i18n.Load(files, code)
	if words == nil {
		t.Fatal(problems)
	}
	return words
}

// read reads the site of the files under a folder of an archive, laid over
// another archive. A file with nothing in it takes that of the other away.
func read(t *testing.T, folder string, base, over *txtar.Archive) []*book.Book {
	t.Helper()
	files := make(map[string][]byte)
	for _, f := range base.Files {
		files[f.Name] = f.Data
	}
	for _, f := range over.Files {
		if name, ok := strings.CutPrefix(f.Name, folder); ok {
			files["content/"+name] = f.Data
		}
	}
	var kept txtar.Archive
	for name, data := range files {
		if len(data) > 0 {
			kept.Files = append(kept.Files, txtar.File{Name: name, Data: data})
		}
	}
	fsys, err := txtar.FS(&kept)
	if err != nil {
		t.Fatal(err)
	}
	books, problems, err := load.NewReader(fsys).Read()
	if err != nil || books == nil {
		var b strings.Builder
		diag.Writer{W: &b}.Text(problems)
		t.Fatal(folder, err, b.String())
	}
	return books
}

// The starter site is the same as itself, and no list in JSON is null.
func TestNothing(t *testing.T) {
	books, _, err := load.NewReader(os.DirFS("../..")).Read()
	if err != nil || books == nil {
		t.Fatal(err)
	}
	for _, b := range books {
		changes := diff.Between(b, b)
		if len(changes) > 0 {
			t.Errorf("%s: %+v", b.Lang, changes)
		}
		var out bytes.Buffer
		if err := changes.JSON(&out, diff.Side{}, diff.Side{}, language(t, b.Lang)); err != nil {
			t.Fatal(err)
		}
		var value struct{ Items []any }
		if err := json.Unmarshal(out.Bytes(), &value); err != nil || value.Items == nil {
			t.Errorf("%s: %v", out.String(), err)
		}
	}
}
