package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
)

func newTestEdition() *edition {
	return newEdition(&site{theme: &Theme{}}, &book.Book{Languages: []string{"en"}, Lang: "en"})
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

// A matrix is one page, one for each family, or none, by the size of the site.
func TestMatrixPages(t *testing.T) {
	for _, tt := range []struct {
		name                          string
		roles, families, competencies int
		want                          []string
	}{
		{"no roles", 0, 1, 3, nil},
		{"no competencies", 3, 1, 0, nil},
		{"small", 3, 2, 3, []string{"matrix.html"}},
		{"as large as one page may be", 300, 2, 200, []string{"matrix.html"}},
		{"too many roles", 301, 2, 3, []string{"matrix.html", "matrix/f0.html", "matrix/f1.html"}},
		{"too many cells", 300, 3, 201, []string{"matrix.html", "matrix/f0.html", "matrix/f1.html", "matrix/f2.html"}},
		{"one family that is too large", 700, 2, 3, []string{"matrix.html"}},
	} {
		e := newTestEdition()
		for i := range tt.families {
			e.book.Families = append(e.book.Families, &book.Family{ID: fmt.Sprint("f", i)})
		}
		for range tt.competencies {
			e.book.Competencies = append(e.book.Competencies, &book.Competency{})
		}
		for i := range tt.roles {
			r := &book.Role{Family: e.book.Families[i%tt.families]}
			for _, c := range e.book.Competencies {
				r.Requires = append(r.Requires, book.Need{Competency: c, Level: 1})
			}
			e.book.Roles = append(e.book.Roles, r)
		}
		var got []string
		if hasMatrix(e) {
			got = append(got, matrixPage)
		}
		for _, f := range e.matrixFamilies() {
			got = append(got, matrixAddress(f))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
