package page

import (
	"pathbook/internal/book"
)

// A Medium is what a page is made for. The zero medium is a page of the
// website. Who makes print editions gives others, and nothing else here knows
// that anything is printed.
type Medium struct {
	// Here returns the id under which a page that binds many holds what stands
	// at an address of the site, or at a heading there; "" for what it does not
	// hold. It is nil where a page stands alone.
	Here func(at, heading string) string

	// Fill returns the address that stands over a place to write and says what
	// is filled in there: of what kind it is, under which name the answer is
	// kept, what is asked, and the answer that a tick stands for. It is nil where
	// a browser or a pen is enough.
	Fill func(kind, id, asked, answer string) string

	// Up stands for the way to the top of the language, where what is printed
	// stands on pages of several folders and gets its way later. It is empty where
	// the way follows from the address of the page.
	Up string

	Depth int  // how much deeper headings stand
	Paper bool // nothing leads away but to the web, and links say the page they lead to
}

// Bound reports whether the page is one of many that are bound together. What
// leads on from it, and what another of them says, is left out then.
func (m Medium) Bound() bool { return m.Here != nil }

// id returns the id under which the page itself holds what stands at an
// address of the site, or "".
func (m Medium) id(at, heading string) string {
	if m.Here == nil {
		return ""
	}
	return m.Here(at, heading)
}

// Holds reports whether an item is bound together with the page.
func (m Medium) Holds(item book.Item) bool { return m.id(Address(item), "") != "" }

// reaches reports whether a reader of the page finds what stands at an address
// where the page says that it is.
func (m Medium) reaches(at string) bool {
	if m.Bound() {
		return m.id(at, "") != ""
	}
	return !m.Paper
}
