package pages

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/theme"
)

func newTestEdition() *page.Edition {
	return page.NewEdition(&page.Site{Theme: new(theme.Theme)}, &book.Book{Languages: []string{"en"}, Lang: "en"})
}

func TestSplit(t *testing.T) {
	for _, tt := range []struct {
		families string // one letter for each role, in the order of families
		most     int
		want     string
	}{
		{"", 4, ""},
		{"aaa", 4, "aaa"},
		{"aabb", 4, "aabb"},
		{"aaabb", 4, "aaa bb"},
		{"aabbcc", 4, "aabb cc"},
		{"aaaaaa", 4, "aaaa aa"},
		{"aaaaaabb", 4, "aaaa aabb"},
		{"abbbbbbbbbc", 4, "a bbbb bbbb bc"},
		{"abc", 1, "a b c"},
	} {
		families := make(map[rune]*book.Family)
		var roles []*book.Role
		for _, letter := range tt.families {
			if families[letter] == nil {
				families[letter] = &book.Family{ID: string(letter)}
			}
			roles = append(roles, &book.Role{Family: families[letter]})
		}
		var got []string
		for _, part := range split(roles, tt.most) {
			got = append(got, joinedFamilies(part))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s by %d: %q, want %q", tt.families, tt.most, s, tt.want)
		}
	}
}

func joinedFamilies(roles []*book.Role) string {
	var b strings.Builder
	for _, r := range roles {
		b.WriteString(r.Family.ID)
	}
	return b.String()
}

func TestSheetColumns(t *testing.T) {
	for _, tt := range []struct{ letters, want int }{
		{1, 20}, {22, 20}, {23, 17}, {44, 17}, {66, 12}, {100, 7}, {400, 2}, {5000, 1},
	} {
		var roles []*book.Role
		for _, short := range []string{"Welder", strings.Repeat("é", tt.letters), "Helper"} {
			roles = append(roles, &book.Role{Short: book.Text{Words: short}})
		}
		if got := sheetColumns(roles); got != tt.want {
			t.Errorf("%d letters: %d columns, want %d", tt.letters, got, tt.want)
		}
	}
}

// A matrix is one page or one for each family, by the size of the site; a family
// that is too large has none.
func TestMatrixPages(t *testing.T) {
	for _, tt := range []struct {
		name                          string
		roles, families, competencies int
		want                          []string
	}{
		{"no roles", 0, 1, 3, nil},
		{"no competencies", 3, 1, 0, nil},
		{"small", 3, 2, 3, nil},
		{"as large as one page may be", 300, 2, 200, nil},
		{"too many roles", 301, 2, 3, []string{"f0", "f1"}},
		{"too many cells", 300, 3, 201, []string{"f0", "f1", "f2"}},
		{"one family that is too large", 700, 2, 3, nil},
	} {
		e := newTestEdition()
		for i := range tt.families {
			e.Book.Families = append(e.Book.Families, &book.Family{ID: fmt.Sprint("f", i)})
		}
		for range tt.competencies {
			e.Book.Competencies = append(e.Book.Competencies, &book.Competency{})
		}
		for i := range tt.roles {
			r := &book.Role{Family: e.Book.Families[i%tt.families]}
			for _, c := range e.Book.Competencies {
				r.Requires = append(r.Requires, book.Need{Competency: c, Level: 1})
			}
			e.Book.Roles = append(e.Book.Roles, r)
		}
		var got []string
		for _, f := range MatrixFamilies(e) {
			got = append(got, f.ID)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
