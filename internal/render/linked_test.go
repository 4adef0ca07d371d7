package render_test

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"pathbook/internal/render"
)

// The pages of a public site say what they show as data; nothing in a title
// ends the element that holds it. Those of an internal site say nothing.
func TestLinked(t *testing.T) {
	const odd = "title: Helper </script><img src=x onerror=alert(1)><!-- & more\nfamily: making\nlevel: entry\nsummary: Helps.\nrequires:\n  welding: 2\n"
	for _, tt := range []struct{ site, page, want string }{
		{"visibility: public\nbase_url: https://example.com/jobs\n", "roles/odd.html", `"@type":"Occupation","@id":"https://example.com/jobs/roles/odd.html","name":"Helper \u003c/script\u003e\u003cimg src=x onerror=alert(1)\u003e\u003c!-- \u0026 more"`},
		{"visibility: public\nbase_url: https://example.com/jobs\n", "roles/odd.html", `"@id":"https://example.com/jobs/competencies/welding.html#_level-2"`},
		{"visibility: public\nbase_url: https://example.com/jobs\n", "competencies/welding.html", `"termCode":"welding-3"`},
		{"visibility: public\nbase_url: https://example.com/jobs\n", "training/welding-course.html", `"teaches":[{"@type":"DefinedTerm"`},
		{"visibility: public\nbase_url: https://example.com/jobs\n", "credentials/first-aid.html", `"recognizedBy":{"@type":"Organization","name":"An agency"}`},
		{"visibility: public\n", "roles/odd.html", `"@type":"Occupation","@id":"urn:uuid:`},
		{"visibility: public\n", "index.html", ""},
		{"visibility: public\n", "print/book.html", ""},
		{"", "roles/odd.html", ""},
		{"", "competencies/welding.html", ""},
		{"", "training/welding-course.html", ""},
		{"", "credentials/first-aid.html", ""},
	} {
		page := string(page(t, tt.site, odd, tt.page))
		blocks := dataBlock.FindAllStringSubmatch(page, -1)
		if tt.want == "" {
			if len(blocks) > 0 || strings.Contains(page, "ld+json") {
				t.Errorf("%q: %s says what it should keep", tt.site, tt.page)
			}
			continue
		}
		if len(blocks) != 1 || !json.Valid([]byte(blocks[0][1])) || !strings.Contains(blocks[0][1], tt.want) {
			t.Errorf("%q: %s has no %s in %s", tt.site, tt.page, tt.want, blocks)
		}
		if strings.Contains(page, "<img src=x") {
			t.Errorf("%s: a title became an element", tt.page)
		}
	}
}

// The place that data names as a level of a competency is there.
func TestLevelPlace(t *testing.T) {
	if got := string(page(t, "", "", "competencies/welding.html")); !strings.Contains(got, `id="_level-2"`) {
		t.Error("the page of a competency has no place for its level 2")
	}
}

var dataBlock = regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`)

// page makes one page of the site of the tests, with lines added to its
// site.yaml and, unless it is empty, one more role.
func page(t *testing.T, lines, role, path string) []byte {
	t.Helper()
	base, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	site := make(fstest.MapFS)
	for _, f := range base.Files {
		site[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	site["content/site.yaml"].Data = append([]byte(lines), site["content/site.yaml"].Data...)
	if role != "" {
		site["content/roles/odd.yaml"] = &fstest.MapFile{Data: []byte(role)}
	}
	books, theme, assets := dressed(t, fs.FS(site))
	made, err := render.Site(books, theme, assets).Append(nil, path)
	if err != nil {
		t.Fatal(err)
	}
	return made
}
