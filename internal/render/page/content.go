package page

import (
	"pathbook/internal/book"
	"pathbook/internal/render/view"
)

// List is the page that lists one kind of item.
func (p *Page) List(name string, v any) Content {
	return Content{
		Template: name, View: v, Section: Section(name),
		Title:       book.Text{Words: p.Words.Word(name), Lang: p.Book.Lang},
		Description: p.Words.Word(name + "-intro"),
	}
}

// A Content is what one page shows between its top and its bottom.
type Content struct {
	Template    string
	View        any
	Title       book.Text
	Here        view.HTML // the title at the end of the crumbs, where it is more than plain words
	Description string
	Section     Section     // the part of the menu that the page is in
	Print       bool        // paper is the point
	Binding     *Binding    // of a print edition: no menu, no script, and a style over the site's
	About       book.Item   // what the page shows, if it shows one thing
	of          []book.Item // whose words stand on it: where they come from is said at its end
	Unlisted    bool        // search engines stay away, of a public site too
}

// A Binding is how a print edition looks, over the look of the site.
type Binding struct {
	Class  view.Words // of <html>
	Styles view.HTML
}

// From says that the words on a page are those of many items, as on a list.
func From[I book.Item](c Content, items []I) Content {
	for _, item := range items {
		c.of = append(c.of, item)
	}
	return c
}

// By says whose words stand on a page.
func (c Content) By(items ...book.Item) Content {
	c.of = items
	return c
}

// With uses another template than the list's own name.
func (c Content) With(template string) Content {
	c.Template = template
	return c
}
