// Package interop says what a book holds in the words of other systems: of
// schema.org, as JSON-LD for search engines and job boards, and of CASE (1EdTech,
// version 1.1) for the learning system of a college.
//
// It says facts only: what the book does not hold is left out, never guessed.
// It knows no address of a page (it is told), no file and no clock, and never
// writes HTML. The same books give the same bytes.
package interop

import (
	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// A Source is what there is to say, and what only others know of it.
type Source struct {
	Books []*book.Book // one for each language, the site's first before all

	// Words returns the words of the interface in one of these languages.
	Words func(lang string) *i18n.Language

	// Address returns the full address of the page of an item in the language
	// of a book, or nothing if the site has no address.
	Address func(b *book.Book, item book.Item) string

	// Home is what identifiers are made of: the site's address. If it is empty
	// it is the base_url of the site, or else the name of the organization.
	Home string
}

// names gives out identifiers.
func (s *Source) names() names {
	site := &s.Books[0].Site
	switch {
	case s.Home != "":
		return newNames(s.Home)
	case site.BaseURL != "":
		return newNames(site.BaseURL)
	}
	return newNames(site.Organization.Words)
}

// names are the identifiers of one site.
type names struct{ site UUID }

func newNames(home string) names { return names{named(ours, home)} }

// of returns the identifier of what has an id that is unique in its kind. It
// stays the same whatever is written of it.
func (n names) of(kind, id string) UUID { return n.at(kind + "/" + id) }

// at returns the identifier of what a key of a kind and an id names.
func (n names) at(key string) UUID { return named(n.site, key) }
