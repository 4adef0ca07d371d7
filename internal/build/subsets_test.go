package build

import (
	"flag"
	"fmt"
	"io/fs"
	"math/bits"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"pathbook/internal/check"
	"pathbook/internal/load"
	"pathbook/internal/render"
	"pathbook/internal/render/theme"
	"pathbook/templates"
)

// "go test ./internal/build -run Parts -parts 12" tries all; else those from which
// at most so many parts are missing, or to which at most so many are left.
var most = flag.Int("parts", 2, "how many parts a site may lack or have")

// parts are what a site may have or not. In testdata/parts.txtar a file or a line
// that ends with "#: a b" is there if both a and b are.
var parts = []string{"guides", "worksheets", "training", "moves", "pathways", "stories", "credentials", "glossary", "french", "roles", "competencies", "pages"}

// TestParts: whatever a site leaves out, it builds, and no page of it has a link
// that leads nowhere.
func TestParts(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/parts.txtar")
	if err != nil {
		t.Fatal(err)
	}
	looks := make(map[string]*theme.Theme)
	for _, langs := range [][]string{{"en"}, {"en", "fr"}} {
		look, problems := theme.Read(templates.FS, langs)
		if len(problems) > 0 {
			t.Fatal(text(problems))
		}
		looks[strings.Join(langs, " ")] = look
	}
	tried := 0
	for set := range uint(1) << len(parts) {
		if n := bits.OnesCount(set); n > *most && n < len(parts)-*most {
			continue
		}
		tried++
		tryParts(t, archive, looks, set)
	}
	if tried < 100 {
		t.Errorf("only %d sites", tried)
	}
}

func tryParts(t *testing.T, archive *txtar.Archive, looks map[string]*theme.Theme, set uint) {
	has := func(part string) bool { return set&(1<<slices.Index(parts, part)) != 0 }
	var have []string
	for _, p := range parts {
		if has(p) {
			have = append(have, p)
		}
	}
	name := fmt.Sprintf("a site with %s", strings.Join(have, ", "))
	books, problems, err := load.NewReader(siteOf(archive, has)).Read()
	if err != nil || books == nil {
		t.Errorf("%s is not read: %v\n%s", name, err, text(problems))
		return
	}
	files := render.Site(books, looks[strings.Join(books[0].Languages, " ")], fstest.MapFS{})
	pages := check.NewPages(files.Paths())
	for _, path := range files.Paths() {
		data, err := files.Append(nil, path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		pages.Add(path, data)
	}
	if problems := pages.Problems(); len(problems) > 0 {
		t.Errorf("%s:\n%s", name, text(problems))
	}
}

// siteOf is the site of an archive with the parts that it has.
func siteOf(archive *txtar.Archive, has func(part string) bool) fs.FS {
	site := fstest.MapFS{}
	kept := func(line string) (string, bool) {
		line, wants, _ := strings.Cut(line, " #: ")
		for want := range strings.FieldsSeq(wants) {
			without, not := strings.CutPrefix(want, "!")
			if has(without) == not {
				return "", false
			}
		}
		return line, true
	}
	for _, f := range archive.Files {
		file, ok := kept(f.Name)
		if !ok {
			continue
		}
		var out strings.Builder
		for line := range strings.Lines(string(f.Data)) {
			if line, ok := kept(strings.TrimSuffix(line, "\n")); ok {
				out.WriteString(line + "\n")
			}
		}
		site[file] = &fstest.MapFile{Data: []byte(out.String())}
	}
	return site
}
