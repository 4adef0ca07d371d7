package templates

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// A brace that is never closed takes all rules after it into its block, and no
// browser says a word.
func TestStylesClose(t *testing.T) {
	aside := regexp.MustCompile(`(?s)/\*.*?\*/|"[^"\n]*"`)
	sheets, err := fs.Glob(FS, "*.css")
	if err != nil || len(sheets) == 0 {
		t.Fatal("there are no style sheets", err)
	}
	for _, name := range sheets {
		src, err := fs.ReadFile(FS, name)
		if err != nil {
			t.Fatal(err)
		}
		bare := aside.ReplaceAllString(string(src), "")
		if open, closed := strings.Count(bare, "{"), strings.Count(bare, "}"); open != closed {
			t.Errorf("%s opens %d braces and closes %d", name, open, closed)
		}
	}
}
