package page

import (
	"sync"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
	"pathbook/internal/interop"
	"pathbook/internal/markdown"
	"pathbook/internal/render/gloss"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/theme"
)

// A Site is what all languages share while files are made.
type Site struct {
	Books   []*book.Book
	Theme   *theme.Theme
	Medium  Medium                                         // of all pages, unless they are bound
	Block   func(p *Page, doc *markdown.Doc, i int) []byte // prints a fenced block of a text
	PDFs    map[string]bool                                // those that stand beside the site, by path
	Catalog *interop.Source                                // what other systems are told; nil on paper
}

// An Edition is the site in one language.
type Edition struct {
	*Site
	Book    *book.Book
	Words   *i18n.Language
	Root    string              // folder of the language in the site: "" or "fr/"
	Order   func() *lists.Order // made when first asked for: most pages need none
	uses    func() map[*markdown.Doc][]gloss.Use
	Pages   map[string]func(*Page) Content // by address
	printed pieces
	kept    sync.Map
}

// NewEdition returns the site in the language of a book, without any page yet.
func NewEdition(s *Site, b *book.Book) *Edition {
	e := &Edition{Site: s, Book: b, Words: s.Theme.Words(b.Lang), Pages: make(map[string]func(*Page) Content, 4*len(b.Roles)+3*len(b.Moves)+len(b.Competencies))} // about what will be added
	if b.Lang != b.Languages[0] {
		e.Root = b.Lang + "/"
	}
	e.Order = sync.OnceValue(func() *lists.Order { return lists.Of(b, e.Words) })
	e.uses = sync.OnceValue(func() map[*markdown.Doc][]gloss.Use { return gloss.Uses(b) })
	return e
}

// Add adds the page at an address. A page that the site itself writes, such as
// its own accessibility statement, comes later and takes the place of ours.
func (e *Edition) Add(at string, make func(*Page) Content) { e.Pages[at] = make }

// Has reports whether the edition has a page at an address.
func (e *Edition) Has(at string) bool { return e.Pages[at] != nil }

// Kept returns what make makes, which is made once for an edition, when it is
// first asked for.
func Kept[T any](e *Edition, key any, make func() T) T {
	once, ok := e.kept.Load(key)
	if !ok {
		once, _ = e.kept.LoadOrStore(key, sync.OnceValue(make))
	}
	return once.(func() T)()
}

// First reports whether the edition is in the site's first language.
func (e *Edition) First() bool { return e.Root == "" }
