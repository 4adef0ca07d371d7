package content

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// What no pattern matches is left out without a word.
func TestNothingIsLeftOut(t *testing.T) {
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(path.Base(name), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir() || path.Ext(name) == ".go":
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

func TestNoGoFileIsCarried(t *testing.T) {
	found, err := fs.Glob(FS, "*.go")
	if err != nil || len(found) > 0 {
		t.Errorf("found %v, %v; want none", found, err)
	}
}
