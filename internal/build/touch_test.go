package build

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"pathbook/internal/book"
	"pathbook/internal/markdown"
	"pathbook/templates"
)

// What a touched file costs, counted. A count says the same on every machine,
// however busy; what it may be is written down here, and the same for 10 roles
// and for 200.

// A counting file system notes which files were read.
type counting struct {
	fs.FS
	mu   sync.Mutex
	read []string
}

func (c *counting) Open(name string) (fs.File, error) { return c.FS.Open(name) }

func (c *counting) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.FS, name) }

func (c *counting) ReadFile(name string) ([]byte, error) {
	c.mu.Lock()
	c.read = append(c.read, name)
	c.mu.Unlock()
	return fs.ReadFile(c.FS, name)
}

// A touching is a site that is edited.
type touching struct {
	*testing.T
	dir     string
	site    *counting
	builder *Builder
	last    Result
}

func touch(t *testing.T, roles int, own map[string]string) *touching {
	t.Helper()
	dir := plant(t, roles, true)
	for name, text := range own {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	x := &touching{T: t, dir: dir, site: &counting{FS: os.DirFS(dir)}}
	x.builder = New(x.site, templates.FS)
	x.build(nil)
	return x
}

func (x *touching) build(changed []string) {
	x.Helper()
	result, err := x.builder.Build(changed, nil)
	if err != nil || result.Files == nil {
		x.Fatal(err, text(result.Problems))
	}
	x.last = result
}

// docs are the texts of all books, which remember what was found out about them.
func (x *touching) docs() map[*markdown.Doc]bool {
	docs := make(map[*markdown.Doc]bool)
	for _, b := range x.last.Books {
		b.Say(func(book.Text) {}, func(p book.Prose) {
			if p.Doc != nil {
				docs[p.Doc] = true
			}
		})
	}
	return docs
}

// A cost is what a touch took.
type cost struct{ Files, Texts, Plans, Parts int }

// edit changes a file and returns what it took to build again.
func (x *touching) edit(name, before, after string) cost {
	x.Helper()
	edit(x.T, filepath.Join(x.dir, filepath.FromSlash(name)), before, after)
	known, plans := x.docs(), x.last.Books[0].Plans.Worked()
	x.site.read = nil
	x.build([]string{name})
	c := cost{Files: len(x.site.read)}
	for doc := range x.docs() {
		if !known[doc] {
			c.Texts++
		}
	}
	worked := x.last.Books[0].Plans.Worked()
	c.Plans, c.Parts = worked.Plans-plans.Plans, worked.Parts-plans.Parts
	return c
}

// courses lead to all that is asked for in the competencies of a site.
func courses(competencies int) string {
	var b strings.Builder
	for i := range competencies {
		fmt.Fprintf(&b, "- id: t%03d\n  title: Course %d\n  format: course\n  hours: %d\n  develops:\n    c%05d: 5\n    c%05d: %d\n", i, i, 3+i, i, (i+3)%competencies, 2+i%3)
	}
	return b.String()
}

// TestTouchIsCounted: a touch costs what was touched, on a large site as on a
// small one.
func TestTouchIsCounted(t *testing.T) {
	own := map[string]string{
		"content/training/all.yaml": courses(8),
		"content/glossary/all.yaml": "- id: step\n  term: step\n  meaning: A part of the way.\n",
		"content/roles/own-a.yaml":  "title: Own A\nfamily: making\nlevel: entry\nsummary: Does one thing.\nresponsibilities:\n  - Does it well.\nrequires:\n  c00000: 1\n  c00001: 1\nmoves:\n  - to: own-b\n    ready_when: It went well.\n",
		"content/roles/own-b.yaml":  "title: Own B\nfamily: making\nlevel: skilled\nsummary: Does another.\nrequires:\n  c00000: 3\n  c00001: 3\n  c00002: 2\nmoves:\n  - to: own-a\n",
	}
	for _, roles := range []int{10, 200} {
		x := touch(t, roles, own)
		for _, step := range []struct {
			what, file, before, after string
			want                      cost
		}{
			{"a word of a role", "content/roles/own-a.yaml", "one thing", "this one thing", cost{Files: 1, Texts: 3}},
			{"what a role asks for", "content/roles/own-b.yaml", "c00002: 2", "c00002: 3", cost{Files: 1, Texts: 1, Plans: 2}},
			{"it was as before", "content/roles/own-b.yaml", "c00002: 3", "c00002: 2", cost{Files: 1, Texts: 1}},
			{"a guide", "content/guides/g03.md", "Then rest.", "Then sleep.", cost{Files: 1, Texts: 2}},
		} {
			if got := x.edit(step.file, step.before, step.after); got != step.want {
				t.Errorf("%d roles, %s: %+v, not %+v", roles, step.what, got, step.want)
			}
		}
	}
}

// TestTouchMakesOnePage: nothing is printed but the page that is asked for. All
// other pages of this site cannot be printed.
func TestTouchMakesOnePage(t *testing.T) {
	own := make(map[string]string)
	for _, name := range []string{"home", "roles", "competency", "worksheet", "posting", "print-volume", "print-role", "map", "matrix", "search", "document"} {
		if _, err := fs.Stat(templates.FS, name+".html"); err != nil {
			t.Fatal(err)
		}
		own["templates/"+name+".html"] = "{{.NoSuchField}}\n"
	}
	x := touch(t, 10, own)
	x.edit("content/roles/r00007.yaml", "title: Role 7", "title: Role number 7")
	page, err := x.last.Files.Append(nil, "roles/r00007.html")
	if err != nil || !strings.Contains(string(page), "Role number 7") {
		t.Error(err, string(page))
	}
	if _, err := x.last.Files.Append(nil, "index.html"); err == nil {
		t.Error("a page that cannot be printed was printed")
	}
}

// TestAllocations holds a touch to a tenth over what it took when this was
// written. It grows with the site by what is listed of every item and page.
func TestAllocations(t *testing.T) {
	allocations := func(roles int) float64 {
		x := touch(t, roles, map[string]string{"content/training/all.yaml": courses(max(8, roles/5))})
		if len(x.last.Problems) > 0 {
			t.Fatal(text(x.last.Problems))
		}
		return testing.AllocsPerRun(5, func() {
			x.build([]string{"content/roles/r00007.yaml"})
			if _, err := x.last.Files.Append(nil, "roles/r00007.html"); err != nil {
				t.Fatal(err)
			}
		})
	}
	small, large := allocations(10), allocations(200)
	if most := 3900.0; small > most {
		t.Errorf("a touch among 10 roles takes %.0f allocations, where %.0f are the most", small, most)
	}
	if each, most := (large-small)/190, 42.0; each > most {
		t.Errorf("a touch takes %.1f allocations for each role of the site, where %.0f are the most", each, most)
	}
}

// TestAllocationsOfPages does the same for a page that is asked for again, so
// that what it shares with others is printed.
func TestAllocationsOfPages(t *testing.T) {
	x := touch(t, 40, map[string]string{"content/training/all.yaml": courses(8)})
	for path, most := range map[string]float64{
		"roles/r00007.html": 645, "postings/r00007.html": 96, "postings/r00007.docx": 108, "postings/r00007.md": 125,
		"print/roles/r00007.html": 285, "worksheets/roles/r00007.html": 285, "competencies/c00003.html": 385,
		"moves/r00007--r00008.html": 310, "worksheets/plans/r00007--r00008.html": 405, "guides/g03.html": 136,
	} {
		if !slices.Contains(x.last.Files.Paths(), path) {
			t.Fatalf("there is no %s", path)
		}
		var dst []byte
		got := testing.AllocsPerRun(5, func() {
			var err error
			if dst, err = x.last.Files.Append(dst[:0], path); err != nil {
				t.Fatal(err)
			}
		})
		if got > most {
			t.Errorf("%s takes %.0f allocations, where %.0f are the most", path, got, most)
		}
	}
}

// TestOlderTemplates: templates of a site that are older than the file of words
// still print them into the page.
func TestOlderTemplates(t *testing.T) {
	x := touch(t, 10, map[string]string{"templates/worksheet.html": "{{.Words}}", "templates/together.html": "{{.Words}}"})
	for _, path := range []string{"worksheets/roles/r00007.html", "together.html"} {
		page, err := x.last.Files.Append(nil, path)
		if err != nil || !strings.Contains(string(page), `"said-wrong-file":{"other":"`) {
			t.Errorf("%s: %v\n%s", path, err, page)
		}
	}
}
