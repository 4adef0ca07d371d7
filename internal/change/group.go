package change

import (
	"cmp"
	"slices"

	"pathbook/internal/i18n"
)

// kinds are the kinds of items in the order in which their changes are told,
// each with the word of the interface for all of it.
var kinds = [...]struct{ name, title string }{
	{"role", "roles"}, {"pathway", "pathways"}, {"competency", "competencies"}, {"training", "training"},
	{"credential", "credentials"}, {"guide", "guides"}, {"worksheet", "worksheets"}, {"story", "stories"},
	{"page", "pages"}, {"term", "glossary"}, {"framework", "framework"},
}

// A Group is the items of one kind that changed, by title.
type Group struct {
	Title string
	Items []Item
}

// Groups puts the changes in the order in which people read them.
func (c Changes) Groups(words *i18n.Language) []Group {
	var out []Group
	for _, kind := range kinds {
		g := Group{Title: words.Word(kind.title)}
		for _, item := range c {
			if item.Kind == kind.name {
				g.Items = append(g.Items, item)
			}
		}
		if len(g.Items) > 0 {
			slices.SortStableFunc(g.Items, func(x, y Item) int {
				return cmp.Or(words.Compare(x.Title.Words, y.Title.Words), cmp.Compare(x.ID, y.ID))
			})
			out = append(out, g)
		}
	}
	return out
}
