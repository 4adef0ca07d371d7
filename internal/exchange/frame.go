package exchange

import (
	"slices"

	"pathbook/internal/book"
)

// A Frame is what a site knows before a spreadsheet is read: its languages, its
// scale, and the names of what it has.
type Frame struct {
	Languages []string // the default first
	scale     scale
	named     map[string][]name // by kind: "role", "family", "category", …
}

// A name is an item with everything that it is called.
type name struct {
	id     string
	titles []string
}

// FrameOf returns the frame of a site, from its books.
func FrameOf(books []*book.Book) Frame {
	f := Frame{Languages: books[0].Languages, scale: make(scale, len(books[0].Scale)), named: make(map[string][]name)}
	for _, b := range books {
		for i, p := range b.Scale {
			f.scale[i] = append(f.scale[i], p.Title.Words)
		}
		for _, x := range b.Levels {
			f.call("level", x.ID, x.Title.Words)
		}
		for _, x := range b.Families {
			f.call("family", x.ID, x.Title.Words)
		}
		for _, x := range b.Categories {
			f.call("category", x.ID, x.Title.Words)
		}
		for _, item := range b.Items() {
			f.call(item.Kind(), item.Heading().ID, item.Heading().Title.Words)
		}
		for _, r := range b.Roles {
			f.call("role", r.ID, r.Short.Words)
			for _, also := range r.AlsoCalled {
				f.call("role", r.ID, also.Words)
			}
		}
	}
	return f
}

// call adds a title to what an item is called.
func (f *Frame) call(kind, id, title string) {
	if f.named == nil {
		f.named = make(map[string][]name)
	}
	names := f.named[kind]
	i := slices.IndexFunc(names, func(n name) bool { return n.id == id })
	if i < 0 {
		i = len(names)
		names = append(names, name{id: id, titles: []string{id}})
	}
	if title != "" {
		names[i].titles = append(names[i].titles, title)
	}
	f.named[kind] = names
}

// find returns the id of what somebody calls by its id or one of its titles.
func (f Frame) find(kind, text string) (id string, ok bool) {
	for _, n := range f.named[kind] {
		if slices.ContainsFunc(n.titles, func(title string) bool { return slug(title) == slug(text) }) {
			return n.id, true
		}
	}
	return "", false
}

// titles are all that the items of a kind are called.
func (f Frame) titles(kind string) []string {
	var out []string
	for _, n := range f.named[kind] {
		out = append(out, n.titles...)
	}
	return out
}
