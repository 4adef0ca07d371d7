package diff

import (
	"cmp"
	"slices"

	"pathbook/internal/format"
	"pathbook/internal/i18n"
)

// kinds are the kinds of items in the order in which their changes are told, the
// framework last.
func kinds() []format.Kind {
	framework, _ := format.KindOf("framework")
	return append(format.Items(), framework)
}

// A Group is what became of the items of one kind, by title. What is new or gone
// stands by itself, but for roles, of which it is told where they stand.
type Group struct {
	Title     string
	Items     []Item
	New, Gone []Item
}

// Groups puts the changes in the order in which people read them.
func (c Changes) Groups(words *i18n.Language) []Group {
	var out []Group
	for _, kind := range kinds() {
		g := Group{Title: words.Word(cmp.Or(kind.Plural, kind.Name))}
		for _, item := range c.of(kind.Name, words) {
			switch {
			case item.State == Changed || kind.Name == "role":
				g.Items = append(g.Items, item)
			case item.State == New:
				g.New = append(g.New, item)
			default:
				g.Gone = append(g.Gone, item)
			}
		}
		if len(g.Items)+len(g.New)+len(g.Gone) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// of returns the changes of one kind of item, by title.
func (c Changes) of(kind string, words *i18n.Language) Changes {
	var out Changes
	for _, item := range c {
		if item.Kind == kind {
			out = append(out, item)
		}
	}
	slices.SortStableFunc(out, func(x, y Item) int {
		return cmp.Or(words.Compare(x.Title.Words, y.Title.Words), cmp.Compare(x.ID, y.ID))
	})
	return out
}
