package browser

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// TestPagesAreSilent visits pages of every kind, in each language, in the dark
// and narrower than any phone: nothing is written to the console, nothing asked
// of another place (the tab sees to both), and no page has to be moved sideways.
func TestPagesAreSilent(t *testing.T) {
	p := open(t, "index.html")
	p.Size(320, 640)
	p.Show("screen", "dark")
	for _, name := range kinds(t) {
		p.Open(name)
		if over := p.Eval("document.documentElement.scrollWidth - document.documentElement.clientWidth"); over != "0" {
			t.Errorf("%s is %s pixels too wide", name, over)
		}
	}
}

// TestFaultsAreHeard: the tab's silence means something.
func TestFaultsAreHeard(t *testing.T) {
	p := open(t, "index.html")
	for _, c := range []struct{ expression, fault string }{
		{"console.warn('careful')", "careful"},
		{"fetch('https://example.org/').catch(() => '')", "https://example.org/"},
		{"new Promise(done => setTimeout(() => { done(); nothing(); }))", "nothing is not defined"},
		{"location.assign('https://example.org/')", "a request leaves the site: https://example.org/"},
	} {
		p.Eval(c.expression)
		p.heard(c.fault)
	}
}

// kinds are the pages at the top of each language, and of every folder the list
// and one page.
func kinds(t *testing.T) []string {
	t.Helper()
	var names []string
	last := ""
	err := fs.WalkDir(os.DirFS(strings.TrimPrefix(site(t), "file://")), ".", func(name string, d fs.DirEntry, err error) error {
		folder := path.Dir(name)
		if err != nil || path.Ext(name) != ".html" || strings.HasPrefix(name, "assets/") {
			return err
		}
		if top := folder == "." || folder == "fr"; top || path.Base(name) == "index.html" || folder != last {
			names = append(names, name)
		}
		if path.Base(name) != "index.html" {
			last = folder
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
