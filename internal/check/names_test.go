package check_test

import (
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
	"pathbook/internal/check"
	"pathbook/internal/diag"
)

func TestPaths(t *testing.T) {
	id := func(n int) string { return strings.Repeat("a", n) }
	role := func(n int) *book.Role {
		return &book.Role{Head: book.Head{ID: id(n), At: diag.Pos{File: "content/roles/x.yaml", Line: int32(n), Col: 1}}}
	}
	from, to, short := role(140), role(120), role(20)
	b := &book.Book{Roles: []*book.Role{from, to, short}, Moves: []*book.Move{
		{From: from, To: to, At: diag.Pos{File: "content/roles/y.yaml", Line: 9, Col: 5}},
		{From: from, To: short, At: diag.Pos{File: "content/roles/y.yaml", Line: 12, Col: 5}},
	}}
	pair := id(140) + "--" + id(120)
	for _, c := range []struct {
		name, want string
		paths      []string
	}{
		{"short", "", []string{"roles/" + id(20) + ".html", "assets/a/b.pdf"}},
		{"the longest name that can be", "", []string{id(195) + ".html"}},
		{"a move, told once", "content/roles/y.yaml:9:5: long-name", []string{"moves/" + pair + ".html", "fr/moves/" + pair + ".html"}},
		{"a role whose document is too long", "content/roles/x.yaml:140:1: long-path",
			[]string{"roles/" + id(140) + ".html", strings.Repeat("b", 60) + "/" + id(140) + ".docx"}},
		{"an asset", "content/assets/" + id(210) + ".pdf: long-path", []string{"assets/" + id(210) + ".pdf"}},
		{"nobody's", "content: long-name", []string{"print/" + strings.Repeat("é", 126) + ".html"}},
	} {
		var got []string
		for _, p := range check.Paths(b, slices.Values(c.paths)) {
			got = append(got, p.Pos.String()+": "+p.Rule)
			if p.Hint == "" {
				t.Errorf("%s: no hint", c.name)
			}
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
