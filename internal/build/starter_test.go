package build

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/diag"
	"pathbook/templates"
)

// TestFewClicks: somebody who has never seen the site and begins at home is
// soon where they want to be, in each language.
func TestFewClicks(t *testing.T) {
	files := made(t, starter())
	for _, root := range []string{"", "fr/"} {
		clicks := distances(files, root+"index.html")
		for _, goal := range []struct {
			pages string
			most  int
		}{
			{"roles/*.html", 2},
			{"worksheets/conversation-plan.html", 2},
			{"worksheets/*.html", 2},
			{"guides/*.html", 2},
			{"map.html", 1},
		} {
			met := false
			for page := range files {
				if ok, _ := path.Match(root+goal.pages, page); !ok {
					continue
				}
				met = true
				if n, found := clicks[page]; !found || n > goal.most {
					t.Errorf("%s is %d clicks from %sindex.html, not %d", page, n, root, goal.most)
				}
			}
			if !met {
				t.Errorf("there is no page %s%s", root, goal.pages)
			}
		}
	}
}

var anchor = regexp.MustCompile(`<a\b[^>]*\bhref="([^"#]+)`)

// distances are the pages that links lead to from one page, with the number of
// clicks that each is away.
func distances(files map[string][]byte, start string) map[string]int {
	clicks := map[string]int{start: 0}
	for queue := []string{start}; len(queue) > 0; queue = queue[1:] {
		page := queue[0]
		for _, link := range anchor.FindAllSubmatch(files[page], -1) {
			next := path.Join(path.Dir(page), string(link[1]))
			_, known := clicks[next]
			if known || files[next] == nil || !strings.HasSuffix(next, ".html") {
				continue
			}
			clicks[next] = clicks[page] + 1
			queue = append(queue, next)
		}
	}
	return clicks
}

// TestOwnRoles: an owner who deletes our roles, with the pathways and stories
// that are about them, and puts in one of their own keeps everything else
// without a single error.
func TestOwnRoles(t *testing.T) {
	site := fstest.MapFS{"content/roles/baker.yaml": {Data: []byte(`title:
  en: Baker
  fr: Boulangère ou boulanger
family: fabrication
level: skilled
summary:
  en: You bake bread.
  fr: Vous faites le pain.
requires:
  teamwork: 2
reviewed: 2026-05-01
`)}}
	for _, folder := range []string{"roles", "pathways", "stories"} {
		site["content/"+folder] = &fstest.MapFile{Mode: fs.ModeDir}
	}
	copyWithout(t, site, "content/roles/", "content/pathways/", "content/stories/")
	result, err := New(site, templates.FS).Build(nil, nil)
	if err != nil || result.Files == nil || result.Problems.Count(diag.Error) > 0 {
		t.Fatal(err, text(result.Problems))
	}
}

// copyWithout adds to a site the starter's content but for some folders.
func copyWithout(t *testing.T, site fstest.MapFS, folders ...string) {
	t.Helper()
	err := fs.WalkDir(starter(), "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) == ".go" {
			return err
		}
		for _, folder := range folders {
			if strings.HasPrefix(name, folder) {
				return nil
			}
		}
		data, err := fs.ReadFile(starter(), name)
		site[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
