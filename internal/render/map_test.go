package render_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// mapSite is a site of families as large as each other. From every role moves
// lead to the next ones of its family, and from the first one of each family
// to the first of the next.
func mapSite(t *testing.T, families, roles, moves int) *txtar.Archive {
	t.Helper()
	var b strings.Builder
	b.WriteString("-- content/site.yaml --\ntitle: Careers\norganization: A shop\n")
	b.WriteString("-- content/framework.yaml --\nscale:\n  - title: Alone\nlevels:\n  - id: entry\n    title: Entry\n  - id: skilled\n    title: Skilled\ncategories:\n  - id: technical\n    title: Technical\nfamilies:\n")
	for f := range families {
		fmt.Fprintf(&b, "  - id: f%d\n    title: Family %d\n", f, f)
	}
	for i := range families * roles {
		f, r := i/roles, i%roles
		fmt.Fprintf(&b, "-- content/roles/f%d-%d.yaml --\ntitle: A role with a long title %d\nshort: Role %d\nfamily: f%d\nlevel: %s\nsummary: Works.\nmoves:\n",
			f, r, i, i, f, []string{"entry", "skilled"}[r%2])
		for m := range moves {
			fmt.Fprintf(&b, "  - to: f%d-%d\n", f, (r+m+1)%roles)
		}
		if r == 0 && families > 1 {
			fmt.Fprintf(&b, "  - to: f%d-0\n", (f+1)%families)
		}
	}
	return txtar.Parse([]byte(b.String()))
}

// A map is one drawing, several, or none, by what can be read.
func TestMapIsDivided(t *testing.T) {
	for _, tt := range []struct {
		name                     string
		families, roles, moves   int
		drawings                 int
		notice, pictures, legend bool
	}{
		{"small", 2, 6, 1, 1, false, true, true},
		{"many roles, by pairs of families", 3, 25, 1, 3, false, true, true},
		{"too many roles for one picture", 4, 65, 1, 4, false, false, true},
		{"more lines than a pair can hold", 2, 31, 7, 2, true, false, true},
		{"more lines than a family can hold", 1, 30, 14, 0, true, false, false},
		{"more families than a page can hold", 60, 70, 1, 0, true, false, false},
	} {
		files := site(t, mapSite(t, tt.families, tt.roles, tt.moves))
		data, err := files.Append(nil, "map.html")
		if err != nil {
			t.Fatal(err)
		}
		page := string(data)
		if n := strings.Count(page, `class="map-lines"`); n != tt.drawings {
			t.Errorf("%s: %d drawings, want %d", tt.name, n, tt.drawings)
		}
		if got := strings.Contains(page, `class="notice"`); got != tt.notice {
			t.Errorf("%s: says that it is too large: %v", tt.name, got)
		}
		if got := strings.Contains(page, `class="map-legend"`); got != tt.legend {
			t.Errorf("%s: explains lines: %v", tt.name, got)
		}
		for _, path := range []string{"map.svg", "print/map-tabloid.html", "print/map-a1.html"} {
			if got := slices.Contains(files.Paths(), path); got != tt.pictures {
				t.Errorf("%s: there is %s: %v", tt.name, path, got)
			}
		}
	}
}

// A wall has room for titles; a page beside other words has not.
func TestMapNames(t *testing.T) {
	files := site(t, mapSite(t, 2, 3, 1))
	for path, long := range map[string]bool{"map.html": false, "map.svg": true, "print/map-tabloid.html": true, "print/map-a1.html": true} {
		data, err := files.Append(nil, path)
		if err != nil {
			t.Fatal(err)
		}
		drawing, _, _ := strings.Cut(string(data), "<table")
		if got := strings.Contains(drawing, "A role with"); got != long {
			t.Errorf("%s: full titles: %v", path, got)
		}
	}
}
