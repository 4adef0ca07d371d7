package render

import (
	"pathbook/internal/book"
	"pathbook/internal/catalog"
)

// Catalog returns what other systems are told of a site: its books, the words
// of the theme, and where its pages are once it is published.
func Catalog(books []*book.Book, theme *Theme) *catalog.Source {
	return &catalog.Source{Books: books, Words: theme.Words, Address: published}
}

// published returns the full address of the page of an item in a book's
// language, or nothing if the site has none.
func published(b *book.Book, item book.Item) string {
	if b.Site.BaseURL == "" {
		return ""
	}
	return b.Site.BaseURL + "/" + rootOf(b) + address(item)
}
