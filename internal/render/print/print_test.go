package print_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"pathbook/internal/load"
	"pathbook/internal/render/page"
	"pathbook/internal/render/print"
	"pathbook/internal/render/theme"
	"pathbook/internal/render/view"
	"pathbook/templates"
)

// edition is the small site, without the files whose names have a word in them.
func edition(t *testing.T, without string) *page.Edition {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return without != "" && strings.Contains(f.Name, without) })
	fsys, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	books, problems, err := load.NewReader(fsys).Read()
	if err != nil || books == nil {
		t.Fatalf("without %q: %v %+v", without, err, problems)
	}
	look, problems := theme.Read(templates.FS, books[0].Languages)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return page.NewEdition(&page.Site{Books: books, Theme: look}, books[0])
}

// bound is a volume for a folder of the site.
func bound(t *testing.T, e *page.Edition, name string) view.Volume {
	t.Helper()
	p := e.Page(page.VolumeAddress(page.PrintFolder, name))
	v, ok := print.Bind(p, name).View.(view.Volume)
	if !ok || p.Failed() != nil {
		t.Fatalf("%s is not bound: %v", name, p.Failed())
	}
	return v
}

// TestVolumes: there is a kit for those who have guides, and a book where there
// are roles.
func TestVolumes(t *testing.T) {
	for without, want := range map[string]string{
		"":            "employee manager book",
		"guides/hold": "employee book",
	} {
		e := edition(t, without)
		if got := strings.Join(print.Volumes(e), " "); got != want || !print.Prints(e) {
			t.Errorf("without %q: %q, not %q", without, got, want)
		}
	}
}

// TestBind: a volume holds its chapters in order, and its contents lead to each.
func TestBind(t *testing.T) {
	e := edition(t, "")
	for name, want := range map[string]string{
		"employee": "Begin (The rest; More; And more), Think, Stories (Ann), The words we use, Terms of use",
		"manager":  "Hold, The words we use",
		"book":     "How to read this book, Making (Helper; Welder), Moves (From Helper to Welder), Competencies (Welding), Stories (Ann), The words we use",
	} {
		v := bound(t, e, name)
		var got []string
		for _, c := range v.Contents {
			line := plain(c.Text)
			if len(c.Lines) > 0 {
				var lines []string
				for _, l := range c.Lines {
					lines = append(lines, plain(l.Text))
				}
				line += " (" + strings.Join(lines, "; ") + ")"
			}
			got = append(got, line)
		}
		if said := strings.Join(got, ", "); said != want {
			t.Errorf("%s: %s, not %s", name, said, want)
		}
		if len(v.Chapters) != len(v.Contents) {
			t.Errorf("%s has %d chapters, and %d are told", name, len(v.Chapters), len(v.Contents))
		}
		ids := idsOf(v)
		for _, c := range v.Contents {
			for _, l := range append(c.Lines, c.ContentsLine) {
				if !slices.Contains(ids, strings.TrimPrefix(string(l.Href), "#")) {
					t.Errorf("%s: nothing stands at %s", name, l.Href)
				}
			}
		}
	}
}

var tags, idAttr, hrefAttr = regexp.MustCompile(`<[^>]*>`), regexp.MustCompile(` id="([^"]*)"`), regexp.MustCompile(` href="([^"]*)"`)

func plain(html view.HTML) string { return strings.TrimSpace(tags.ReplaceAllString(string(html), "")) }

// idsOf are the ids that a volume has, as its template prints them.
func idsOf(v view.Volume) []string {
	var ids []string
	for _, c := range v.Chapters {
		ids = append(ids, string(c.ID))
		for _, e := range c.Entries {
			ids = append(ids, string(e.ID))
			for _, m := range idAttr.FindAllStringSubmatch(string(e.Body), -1) {
				ids = append(ids, m[1])
			}
		}
	}
	return ids
}

// TestWays: what a volume holds is linked within it, what it does not hold is
// linked on the site, no id is there twice, and headings stand below those of
// the chapters.
func TestWays(t *testing.T) {
	e := edition(t, "")
	for name, c := range map[string]struct{ within, out []string }{
		"employee": {[]string{"#worksheet-think", "#guide-begin.rest", "#guide-begin"}, []string{"../roles/welder.html"}},
		"book":     {[]string{"#role-welder", "#competency-welding", "#move-helper_welder"}, []string{"../guides/begin.html", "../guides/begin.html#rest"}},
	} {
		v := bound(t, e, name)
		ids := idsOf(v)
		slices.Sort(ids)
		for i := 1; i < len(ids); i++ {
			if ids[i] == ids[i-1] && ids[i] != "" {
				t.Errorf("%s has the id %s twice", name, ids[i])
			}
		}
		var ways []string
		for _, chapter := range v.Chapters {
			for _, entry := range chapter.Entries {
				if strings.Contains(string(entry.Body), "<h1") {
					t.Errorf("%s: %s has a heading as high as the title", name, entry.ID)
				}
				for _, m := range hrefAttr.FindAllStringSubmatch(string(entry.Body), -1) {
					ways = append(ways, m[1])
					if id, within := strings.CutPrefix(m[1], "#"); within && !slices.Contains(ids, id) {
						t.Errorf("%s: %s leads to #%s, which is not there", name, entry.ID, id)
					}
				}
			}
		}
		for _, want := range slices.Concat(c.within, c.out) {
			if !slices.Contains(ways, want) {
				t.Errorf("%s does not lead to %s: %s", name, want, ways)
			}
		}
	}
}

// TestLeaflets: what becomes a PDF says its title in a running head, and a place
// to write in it is a field of the PDF.
func TestLeaflets(t *testing.T) {
	e := edition(t, "")
	var at []string
	for _, l := range print.Leaflets(e) {
		at = append(at, l.At)
		p := e.Page(l.At).Alone(page.Medium{Paper: true})
		if heads := l.Heads(p); heads != "" && !strings.Contains(heads, `"`+l.Title.Words+`"`) {
			t.Errorf("%s: its running heads do not say %s: %s", l.At, l.Title.Words, heads)
		}
		c := l.Make(p)
		if sheet, ok := c.View.(view.PaperSheet); ok {
			if fill := sheet.Sections[0].Fields[0].Blanks[0].Fill; !strings.Contains(string(fill), "what") {
				t.Errorf("%s: a place to write is %q", l.At, fill)
			}
		}
		if p.Failed() != nil || c.Template == "" {
			t.Errorf("%s: %v", l.At, p.Failed())
		}
	}
	if got := strings.Join(at, " "); got != "print/employee.html print/manager.html print/book.html print/roles/helper.html print/roles/welder.html paper/worksheets/think.html print/map-tabloid.html print/map-a1.html" {
		t.Error(got)
	}
}
