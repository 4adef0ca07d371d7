package build

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/archive"
	"pathbook/internal/book"
	"pathbook/internal/format"
	"pathbook/internal/load"
	"pathbook/templates"
)

// TestReservedPages builds a site that has every page there can be, and looks
// for those that an item could take the place of: what the site does not write
// itself is reserved, and what is reserved is made.
func TestReservedPages(t *testing.T) {
	site := whole(t)
	result, err := New(site, templates.FS).Build(nil, nil)
	if err != nil || result.Files == nil {
		t.Fatal(err, text(result.Problems))
	}
	written := make(map[string]bool)
	for _, b := range result.Books {
		for _, item := range b.Items() {
			written[addressOf(result, b, item)] = true
		}
	}
	reserved := make(map[string]bool)
	for _, page := range format.ReservedPages() {
		reserved[page] = true
	}
	made := make(map[string]bool)
	for _, file := range result.Files.Paths() {
		folder, name := path.Split(strings.TrimPrefix(file, "fr/"))
		if path.Ext(name) != ".html" || written[file] || strings.HasPrefix(folder, "assets/") {
			continue
		}
		made[name] = made[name] || folder == ""
		if folder == "" && !reserved[name] && name != format.AccessibilityPage {
			t.Errorf("%s is no page of the site's own, and content/pages/%s.md would take its place", file, strings.TrimSuffix(name, ".html"))
		}
		if _, items := format.KindIn(strings.TrimSuffix(folder, "/")); items && name != "index.html" {
			t.Errorf("%s is no item, and one of that id would take its place", file)
		}
	}
	for page := range reserved {
		if !made[page] {
			t.Errorf("%s is reserved, and no such page is made", page)
		}
	}
}

// whole is the starter site with a version of it that was kept.
func whole(t *testing.T) fstest.MapFS {
	t.Helper()
	site := make(fstest.MapFS)
	err := fs.WalkDir(starter(), "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(starter(), name)
		site[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := archive.Make(starter())
	if err != nil {
		t.Fatal(err)
	}
	site[load.ReleasePath("2025-03")] = &fstest.MapFile{Data: kept}
	return site
}

// addressOf returns where the page of an item lies in the site.
func addressOf(r Result, b *book.Book, item book.Item) string {
	const base = "https://example.org" // without one there is no full address
	of := &book.Book{Lang: b.Lang, Languages: b.Languages, Site: book.Site{BaseURL: base}}
	return strings.TrimPrefix(r.Catalog.Address(of, item), base+"/")
}
