package render

import "pathbook/internal/book"

// A medium is what a page is made for. The zero medium is a page of the
// website. Who makes print editions gives others, and nothing else here knows
// that anything is printed.
type medium struct {
	// here returns the id under which a page that binds many holds what stands
	// at an address of the site, or at a heading there; "" for what it does not
	// hold. It is nil where a page stands alone.
	here func(at, heading string) string

	depth int  // how much deeper headings stand
	paper bool // nothing leads away but to the web, and links say the page they lead to
}

// bound reports whether the page is one of many that are bound together. What
// leads on from it, and what another of them says, is left out then.
func (m medium) bound() bool { return m.here != nil }

// id returns the id under which the page itself holds what stands at an
// address of the site, or "".
func (m medium) id(at, heading string) string {
	if m.here == nil {
		return ""
	}
	return m.here(at, heading)
}

// holds reports whether an item is bound together with the page.
func (m medium) holds(item book.Item) bool { return m.id(address(item), "") != "" }

// reaches reports whether a reader of the page finds what stands at an address
// where the page says that it is.
func (m medium) reaches(at string) bool {
	if m.bound() {
		return m.id(at, "") != ""
	}
	return !m.paper
}
