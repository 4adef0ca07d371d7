package render_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"pathbook/internal/archive"
	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/load"
	"pathbook/internal/render"
	"pathbook/internal/render/theme"
	"pathbook/templates"
)

var update = flag.Bool("update", false, "write what pages hold into the archives")

// TestPages makes small sites. Each archive holds a site, laid over the one in
// testdata/site.txtar, and under "main PATH" what must stand inside <main> of
// a page; under "paper PATH" the same of a page for a PDF, and under "file PATH"
// all of a file. What stands under
// "release/NAME/content/" is a version of the site that was kept.
func TestPages(t *testing.T) {
	base, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) < 2 {
		t.Fatal("no archives: ", err)
	}
	for _, name := range names {
		if filepath.Base(name) == "site.txtar" {
			continue
		}
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			over, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			books, theme, assets := read(t, base, over)
			files := render.Site(books, theme, assets)
			paper, _ := render.Paper(books, theme, assets)
			for i, f := range over.Files {
				kind, path, ok := strings.Cut(f.Name, " ")
				from := files
				switch {
				case !ok:
					continue
				case kind == "paper":
					from = paper
				}
				page, err := from.Append(nil, path)
				if err != nil {
					t.Fatal(err)
				}
				got := string(page)
				if kind != "file" {
					got = middle(got)
				}
				if *update {
					over.Files[i].Data = []byte(got)
				} else if diff := cmp.Diff(string(f.Data), got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", path, diff)
				}
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(over), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// site makes the files of an archive laid over another.
func site(t *testing.T, archives ...*txtar.Archive) *render.Files {
	t.Helper()
	books, theme, assets := read(t, archives...)
	return render.Site(books, theme, assets)
}

// read reads the site of an archive laid over another.
func read(t *testing.T, archives ...*txtar.Archive) ([]*book.Book, *theme.Theme, fs.FS) {
	t.Helper()
	kept := laid(archives...)
	past := make(map[string]*txtar.Archive)
	for _, f := range archives[len(archives)-1].Files {
		if name, ok := strings.CutPrefix(f.Name, "release/"); ok {
			name, path, _ := strings.Cut(name, "/")
			if past[name] == nil {
				past[name] = &txtar.Archive{}
			}
			past[name].Files = append(past[name].Files, txtar.File{Name: path, Data: f.Data})
		}
	}
	for name, files := range past {
		fsys, err := txtar.FS(laid(archives[0], files))
		if err != nil {
			t.Fatal(err)
		}
		data, err := archive.Make(fsys)
		if err != nil {
			t.Fatal(err)
		}
		kept.Files = append(kept.Files, txtar.File{Name: "content/releases/" + name + ".zip", Data: data})
	}
	fsys, err := txtar.FS(kept)
	if err != nil {
		t.Fatal(err)
	}
	return dressed(t, fsys)
}

// laid is the content of archives laid over one another.
func laid(archives ...*txtar.Archive) *txtar.Archive {
	var over txtar.Archive
	for _, a := range archives {
		for _, f := range a.Files {
			if strings.HasPrefix(f.Name, "content/") {
				over.Files = append(over.Files, f)
			}
		}
	}
	latest := make(map[string]int)
	for i, f := range over.Files {
		latest[f.Name] = i
	}
	var kept txtar.Archive
	for i, f := range over.Files {
		if latest[f.Name] == i {
			kept.Files = append(kept.Files, f)
		}
	}
	return &kept
}

// dressed reads a site and the built-in theme for it.
func dressed(t *testing.T, fsys fs.FS) ([]*book.Book, *theme.Theme, fs.FS) {
	t.Helper()
	books, problems, err := load.NewReader(fsys).Read()
	if err != nil || books == nil {
		var b strings.Builder
		diag.Writer{W: &b}.Text(problems)
		t.Fatal(err, b.String())
	}
	theme, problems := theme.Read(templates.FS, books[0].Languages)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	assets, err := fs.Sub(fsys, "content/assets")
	if err != nil {
		t.Fatal(err)
	}
	return books, theme, assets
}

// middle returns what stands inside <main>.
func middle(page string) string {
	_, after, _ := strings.Cut(page, "<main")
	_, after, _ = strings.Cut(after, ">\n")
	before, _, _ := strings.Cut(after, "</main>")
	return before
}
