// Package page is what every page of a site stands on: addresses and links,
// the frame around the middle, and texts as HTML.
//
// A Site is what all languages share, an Edition the site in one language, a
// Page one page of it while it is made. Who makes pages adds functions to an
// Edition, each under the address of its page; such a function turns what the
// book says into a Content, of which the page is printed when it is asked for.
// Making a page twice gives the same bytes.
//
// A Page knows where it stands, and so how everything else is reached from
// there. What it is made for, a website or paper, it is told by its Medium and
// asks nothing further. Fenced blocks, which show whole worksheets or maps, are
// printed by a function that the Site is given.
//
// This is the only place that knows addresses.
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
	failed  *error  // the first failure, shared by all that is made for this page
	printed *pieces // what is printed once for it and others
}

// Page returns the page at an address, to be made.
func (e *Edition) Page(at string) *Page {
	return &Page{Edition: e, At: at, path: e.Root + at, Medium: e.Medium, failed: new(error), printed: &e.printed}
}

// Inside returns the page for what stands on it in a medium of its own, with
// its own ids.
func (p *Page) Inside(m Medium, prefix string) *Page {
	q := *p
	q.Medium, q.Prefix = m, prefix
	return &q
}

// Alone returns the page in another medium, with failures of its own.
func (p *Page) Alone(m Medium) *Page {
	q := p.Inside(m, p.Prefix)
	q.failed = new(error)
	return q
}

// Failed returns the first failure, or nil.
func (p *Page) Failed() error { return *p.failed }

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
