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
