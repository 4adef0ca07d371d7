package lists_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
	"pathbook/internal/render/lists"
	"pathbook/templates"
)

func words(t *testing.T, lang string) *i18n.Language {
	t.Helper()
	folder, err := fs.Sub(templates.FS, "i18n")
	if err != nil {
		t.Fatal(err)
	}
	l, problems := i18n.Load(folder, lang)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return l
}

// an item is written as its title, and before it what its kind ranks by.
func head(said string) (rank []int, h book.Head) {
	before, title, ranked := strings.Cut(said, "|")
	if !ranked {
		before, title = "", said
	}
	for _, n := range strings.Fields(before) {
		rank = append(rank, int(n[0]-'0'))
	}
	return rank, book.Head{ID: said, Title: book.Text{Words: title}}
}

// made are items of a kind in the order of a list.
var made = map[string]func(order *lists.Order) (said []string){
	"role":       func(o *lists.Order) []string { return said(o.Roles) },
	"competency": func(o *lists.Order) []string { return said(o.Competencies) },
	"training":   func(o *lists.Order) []string { return said(o.Training) },
	"credential": func(o *lists.Order) []string { return said(o.Credentials) },
	"guide":      func(o *lists.Order) []string { return said(o.Guides) },
}

func said[I book.Item](list []I) []string {
	return lists.Map(list, func(x I) string { return x.Heading().ID })
}

func bookOf(kind string, items []string) *book.Book {
	b := &book.Book{Lang: "en"}
	for _, s := range items {
		rank, h := head(s)
		switch kind {
		case "role":
			b.Roles = append(b.Roles, &book.Role{Head: h, Family: &book.Family{Rank: rank[0]}, Level: &book.Level{Rank: rank[1]}})
		case "competency":
			b.Competencies = append(b.Competencies, &book.Competency{Head: h, Category: &book.Category{Rank: rank[0]}})
		case "training":
			b.Training = append(b.Training, &book.Training{Head: h, Format: book.Formats[rank[0]]})
		case "credential":
			b.Credentials = append(b.Credentials, &book.Credential{Head: h})
		case "guide":
			b.Guides = append(b.Guides, &book.Document{Head: h, Order: float64(rank[0])})
		}
	}
	return b
}

// TestOrder: what the framework ranks comes first, then the alphabet of the
// language; the book stays as it is.
func TestOrder(t *testing.T) {
	for _, c := range []struct{ lang, kind, items, want string }{
		{"en", "role", "1 0|A, 0 1|Z, 0 0|Y, 0 0|B", "0 0|B, 0 0|Y, 0 1|Z, 1 0|A"},
		{"en", "competency", "1|A, 0|C, 0|b", "0|b, 0|C, 1|A"},
		{"en", "training", "3|A, 0|Z, 0|B", "0|B, 0|Z, 3|A"},
		{"en", "guide", "2|A, 1|B, 1|A", "1|A, 1|B, 2|A"},
		{"en", "credential", "Zoo, apple, Éclair, Bee", "apple, Bee, Éclair, Zoo"},
		{"fr", "credential", "zone, Échelle, eau, Œuvre, ouvrage", "eau, Échelle, Œuvre, ouvrage, zone"},
		{"en", "credential", "Same|A, Other|A", "Same|A, Other|A"}, // as they stood
	} {
		items := strings.Split(c.items, ", ")
		b := bookOf(c.kind, items)
		if got := strings.Join(made[c.kind](lists.Of(b, words(t, c.lang))), ", "); got != c.want {
			t.Errorf("%s, %s: %s, not %s", c.lang, c.items, got, c.want)
		}
		if again := made[c.kind](&lists.Order{Roles: b.Roles, Competencies: b.Competencies, Training: b.Training, Credentials: b.Credentials, Guides: b.Guides}); !slices.Equal(again, items) {
			t.Errorf("%s: the book itself is in another order: %s", c.items, again)
		}
	}
}

// TestNothingIsLeftOut: of every list of a book all items are there.
func TestNothingIsLeftOut(t *testing.T) {
	one := book.Head{ID: "one"}
	b := &book.Book{
		Roles: []*book.Role{{Head: one, Family: new(book.Family), Level: new(book.Level)}}, Competencies: []*book.Competency{{Head: one, Category: new(book.Category)}},
		Training: []*book.Training{{Head: one}}, Credentials: []*book.Credential{{Head: one}}, Pathways: []*book.Pathway{{Head: one}},
		Worksheets: []*book.Worksheet{{Head: one}}, Guides: []*book.Document{{Head: one}}, Stories: []*book.Document{{Head: one}}, Glossary: []*book.Term{{Head: one}},
	}
	o := lists.Of(b, words(t, "en"))
	if got := fmt.Sprint(len(o.Roles), len(o.Competencies), len(o.Training), len(o.Credentials), len(o.Pathways), len(o.Worksheets), len(o.Guides), len(o.Stories), len(o.Glossary)); got != "1 1 1 1 1 1 1 1 1" {
		t.Error(got)
	}
	if lists.Map([]int(nil), func(int) int { return 0 }) == nil {
		t.Error("a list of nothing is nil")
	}
}
