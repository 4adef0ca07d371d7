package page

import (
	"encoding/json"

	"pathbook/internal/book"
	"pathbook/internal/interop"
	"pathbook/internal/render/theme"
	"pathbook/internal/render/view"
)

// Catalog returns what other systems are told of a site: its books, the words
// of the theme, and where its pages are once it is published.
func Catalog(books []*book.Book, theme *theme.Theme) *interop.Source {
	return &interop.Source{Books: books, Words: theme.Words, Address: published}
}

// published returns the full address of the page of an item in a book's
// language, or nothing if the site has none.
func published(b *book.Book, item book.Item) string {
	if b.Site.BaseURL == "" {
		return ""
	}
	return b.Site.BaseURL + "/" + Root(b) + Address(item)
}

// linked says what a page shows in the words of schema.org, as data that stands
// in a script element: the signs that could end one are escaped. Browsers do
// not run it, so that the policy of the page has nothing against it.
func (p *Page) linked(item book.Item) view.HTML {
	if item == nil || p.Catalog == nil {
		return ""
	}
	node := p.Catalog.Page(p.Book, item)
	if node == nil {
		return ""
	}
	data, err := json.Marshal(node)
	if err != nil {
		p.Fail(err)
	}
	return view.HTML(data)
}
