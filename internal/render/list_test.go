package render

import (
	"testing"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
)

func TestCompares(t *testing.T) {
	for roles, want := range map[int]bool{0: false, 1: false, 2: true, pages.MostCompared: true, pages.MostCompared + 1: false} {
		e := &page.Edition{Book: &book.Book{Roles: make([]*book.Role, roles)}}
		if hasPairs(e) != want {
			t.Errorf("with %d roles there is a page to compare them: %v", roles, !want)
		}
	}
}

// What pathbook makes on its own at the top of a site takes an address that no
// page of the site may have, but for the accessibility statement.
func TestOwn(t *testing.T) {
	for at, want := range map[string]bool{
		"index.html": true, "together.html": true, "whats-new.html": true, "404.html": true, "compare.html": true,
		"accessibility.html": false, "about.html": false, "roles/index.html": false,
	} {
		if Own(at) != want {
			t.Errorf("%s is ours: %v", at, !want)
		}
	}
}
