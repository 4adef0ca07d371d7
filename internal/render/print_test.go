package render_test

import (
	"bytes"
	"net/url"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"pathbook/internal/render"
)

// TestPaper looks at every document that becomes a PDF: it refers only to what
// is in it, and nothing is asked for under a name twice.
func TestPaper(t *testing.T) {
	files, documents := render.Paper(dressed(t, os.DirFS("../..")))
	if len(documents) == 0 {
		t.Fatal("no documents")
	}
	made := make(map[string]bool)
	for _, d := range documents {
		page, err := files.Append(nil, d.Page)
		if err != nil {
			t.Fatal(err)
		}
		if made[d.PDF] || d.Title == "" || d.Lang == "" || !strings.HasPrefix(d.PDF, "pdf/") {
			t.Errorf("%+v", d)
		}
		made[d.PDF] = true
		lookAtPaper(t, files, d.Page, page)
	}
}

func lookAtPaper(t *testing.T, files *render.Files, name string, page []byte) {
	ids, links, numbers, names := make(map[string]int), make(map[string]bool), make(map[string]bool), make(map[string]int)
	for node := range each(t, page) {
		ids[attribute(node, "id")]++
		if id := attribute(node, "data-page-of"); id != "" {
			numbers[id] = true
		}
		href := attribute(node, "href")
		switch {
		case node.Data == "script":
			t.Errorf("%s has a script", name)
		case node.Data == "link":
			if file := path.Join(path.Dir(name), href); !slices.Contains(files.Paths(), file) {
				t.Errorf("%s loads %s", name, file)
			}
		case node.Data != "a":
		case strings.HasPrefix(href, "#"):
			links[href[1:]] = true
		case strings.HasPrefix(href, "https://blank.invalid/"):
			names[field(t, href)]++
		case !strings.HasPrefix(href, "https://") && !strings.HasPrefix(href, "mailto:"):
			t.Errorf("%s links to %q", name, href)
		}
	}
	for id := range links {
		if ids[id] == 0 {
			t.Errorf("%s has no %s", name, id)
		}
	}
	for id := range numbers {
		if !links[id] {
			t.Errorf("%s asks for the page of %s and has no link to it", name, id)
		}
	}
	for id, n := range ids {
		if id != "" && n > 1 {
			t.Errorf("%s has %s %d times", name, id, n)
		}
	}
	for blank, n := range names {
		if n > 1 {
			t.Errorf("%s has the blank %s %d times", name, blank, n)
		}
	}
}

// field returns what is different in every blank of a document: its name, and
// the answer of one among several.
func field(t *testing.T, href string) string {
	u, err := url.Parse(href)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	if q.Get("name") == "" || q.Get("label") == "" || u.Path == "/radio" && q.Get("value") == "" {
		t.Errorf("%s says too little", href)
	}
	return q.Get("name") + " " + q.Get("value")
}

// each yields the elements of a page.
func each(t *testing.T, page []byte) func(yield func(*html.Node) bool) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(*html.Node) bool) {
		for node := range root.Descendants() {
			if node.Type == html.ElementNode && !yield(node) {
				return
			}
		}
	}
}

func attribute(node *html.Node, key string) string {
	for _, a := range node.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// TestPrintsHaveNoScript: a print edition of the site is read without any.
func TestPrintsHaveNoScript(t *testing.T) {
	files := render.Site(dressed(t, os.DirFS("../..")))
	edition := regexp.MustCompile(`(^|/)print/(large/)?(roles/.*|employee|manager|practitioner|book)\.html$`)
	seen := 0
	for _, name := range files.Paths() {
		if !edition.MatchString(name) {
			continue
		}
		seen++
		page, err := files.Append(nil, name)
		if err != nil {
			t.Fatal(err)
		}
		for node := range each(t, page) {
			if node.Data == "script" || attribute(node, "data-page-of") != "" || strings.Contains(attribute(node, "href"), "blank.invalid") {
				t.Errorf("%s has a <%s> that is not for it", name, node.Data)
			}
		}
	}
	if seen == 0 {
		t.Fatal("no print editions")
	}
}

// TestPDFsAreLinked: pages link to the PDFs that are there and to no others.
func TestPDFsAreLinked(t *testing.T) {
	books, theme, assets := dressed(t, os.DirFS("../.."))
	there := []string{"pdf/employee.pdf", "pdf/fr/roles/welder.pdf", "pdf/worksheets/write-it-down.pdf"}
	files := render.Site(books, theme, assets, there...)
	for name, want := range map[string]string{
		"print/index.html":               "../pdf/employee.pdf",
		"guides/employees-guide.html":    "../pdf/employee.pdf",
		"roles/welder.html":              "",
		"fr/roles/welder.html":           "../../pdf/fr/roles/welder.pdf",
		"worksheets/write-it-down.html":  "../pdf/worksheets/write-it-down.pdf ../pdf/employee.pdf",
		"fr/guides/employees-guide.html": "",
	} {
		page, err := files.Append(nil, name)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for node := range each(t, page) {
			if href := attribute(node, "href"); strings.HasSuffix(href, ".pdf") {
				got = append(got, href)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s links to %q, want %q", name, got, want)
		}
	}
}
