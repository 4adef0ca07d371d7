package render

import (
	"encoding/json"

	"pathbook/internal/book"
	"pathbook/internal/interop"
)

// Catalog returns what other systems are told of a site: its books, the words
// of the theme, and where its pages are once it is published.
func Catalog(books []*book.Book, theme *Theme) *interop.Source {
	return &interop.Source{Books: books, Words: theme.Words, Address: published}
}

// published returns the full address of the page of an item in a book's
// language, or nothing if the site has none.
func published(b *book.Book, item book.Item) string {
	if b.Site.BaseURL == "" {
		return ""
	}
	return b.Site.BaseURL + "/" + rootOf(b) + address(item)
}

// linked says what a page shows in the words of schema.org, as data that stands
// in a script element: the signs that could end one are escaped. Browsers do
// not run it, so that the policy of the page has nothing against it.
func (p *page) linked(item book.Item) HTML {
	if item == nil || p.catalog == nil {
		return ""
	}
	node := p.catalog.Page(p.book, item)
	if node == nil {
		return ""
	}
	data, err := json.Marshal(node)
	if err != nil {
		p.fail(err)
	}
	return HTML(data)
}
