package build

import "testing"

// TestSearchIsSmall: in each language the page of titles and its script stay
// under 64 KB for the starter site, the places of what is made for its moves among
// them.
func TestSearchIsSmall(t *testing.T) {
	const most = 64_000
	files := made(t, starter())
	script := len(files["style/search.js"])
	for _, page := range []string{"search.html", "fr/search.html"} {
		if size := len(files[page]) + script; size > most || script == 0 {
			t.Errorf("%s and its script have %d bytes", page, size)
		}
	}
}
