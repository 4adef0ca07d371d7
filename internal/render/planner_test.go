package render_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// What a planner looks at is for the inside of an organization alone.
func TestPlannerIsLeftOut(t *testing.T) {
	base, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, setting string
		there         bool
	}{
		{"internal", "", true},
		{"hidden", "hide: [planner]\n", false},
		{"public", "visibility: public\n", false},
		{"public with an address", "visibility: public\nbase_url: https://example.com\n", false},
		{"pay is hidden", "hide: [pay]\n", true},
	} {
		over := txtar.Parse([]byte("-- content/site.yaml --\ntitle: Careers\norganization: A shop\nlanguages: [en, fr]\n" + tt.setting))
		files := site(t, base, over)
		if got := slices.Contains(files.Paths(), "fr/planner.html"); got != tt.there {
			t.Errorf("%s: a planning view: %v", tt.name, got)
		}
		named := 0
		for _, path := range files.Paths() {
			data, err := files.Append(nil, path)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(data), "planner.html") {
				named++
			}
		}
		if named > 0 && !tt.there {
			t.Errorf("%s: %d files name the planning view", tt.name, named)
		}
	}
}
