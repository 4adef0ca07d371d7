package page

import (
	"pathbook/internal/book"
)

// A Page is one page of an edition while its view is made: it knows where it
// stands, and so how everything else is reached from there.
type Page struct {
	*Edition
	At     string // its address in the language
	path   string // its path in the site
	Prefix string // before every id of a text, where several texts share the page
	Medium
	failed *error // the first failure, shared by all that is made for this page
}

func (e *Edition) Page(at string) *Page {
	return &Page{Edition: e, At: at, path: e.Root + at, Medium: e.Medium, failed: new(error)}
}

// Inside returns the page for what stands on it in a medium of its own, with
// its own ids.
func (p *Page) Inside(m Medium, prefix string) *Page {
	q := *p
	q.Medium, q.Prefix = m, prefix
	return &q
}

// Under returns the page with the ids of texts kept apart.
func (p *Page) Under(prefix string) *Page { return p.Inside(p.Medium, prefix) }

// Fail notes a failure, of which the first is told once the page is done.
func (p *Page) Fail(err error) {
	if *p.failed == nil {
		*p.failed = err
	}
}

// Of returns the page with the ids of texts kept apart for one item, where the
// texts of several stand on it.
func (p *Page) Of(item book.Item) *Page {
	return p.Under(p.Prefix + item.Heading().ID + "-")
}
