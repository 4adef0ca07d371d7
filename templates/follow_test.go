package templates_test

import "testing"

// TestRated: the rows of a role are its competencies, the essential ones first,
// each once, since the answers of a row have one name.
func TestRated(t *testing.T) {
	vm := script(t, "follow.js")
	told(t, vm, `function rated(requires) {
		return pathbook.follow.rated({ requires }).map((n) => n.id + " " + n.need).join(", ");
	}`)
	for _, c := range []struct{ call, want string }{
		{`rated(undefined)`, ""},
		{`rated([["weld", 2], ["sweep", 1, "asset"], ["cut", 1]])`, "weld 2, cut 1, sweep 1"},
		{`rated([["digital", 3, "asset"], ["weld", 2], ["digital", 1]])`, "weld 2, digital 1"},
	} {
		if got := told(t, vm, c.call); got != c.want {
			t.Errorf("%s is %q, not %q", c.call, got, c.want)
		}
	}
}
