package templates

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// Who reads a template or a script in an editor or a diff sees all of each line.
// A line of a template goes on, with nothing between, by {{- before what is an
// action, or in a comment: {{/* at its end and */}} where it goes on.
func TestLinesFit(t *testing.T) {
	const most = 140
	pages, err := fs.Glob(FS, "*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("there are no templates", err)
	}
	scripts, err := fs.Glob(FS, "*.js")
	if err != nil || len(scripts) == 0 {
		t.Fatal("there are no scripts", err)
	}
	for _, name := range slices.Concat(pages, scripts) {
		src, err := fs.ReadFile(FS, name)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(src), "\n") {
			if n := utf8.RuneCountInString(line); n > most {
				t.Errorf("%s:%d: a line has %d columns; break it after %d at most", name, i+1, n, most)
			}
		}
	}
}

// What go:embed does not match, and a name that begins with an underscore, is left out without a word.
func TestNothingIsLeftOut(t *testing.T) {
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(path.Base(name), "."), name == "testdata":
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir(), path.Ext(name) == ".go":
			return nil
		}
		if _, err := fs.Stat(FS, name); err != nil {
			t.Errorf("the program does not carry %s: %v", name, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
