// Package render turns books into the files of a website.
//
// It is the only place that knows HTML and addresses. A page is made in two
// steps: Go turns what the book says into a view (views.go, the interface of
// the templates), and a template prints the view. Every page is made only when
// it is asked for, and making it twice gives the same bytes, so the site is a
// value without ever being held in memory.
//
// The package never reads a clock or the environment and never runs content as
// a template. It prints what it is given and judges nothing.
package render

import (
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
	"pathbook/internal/interop"
	"pathbook/internal/markdown"
)

// Files is a site: the files that it consists of, each made when asked for.
// It may be used from many goroutines.
type Files struct {
	paths []string
	make  map[string]func(dst []byte) ([]byte, error)
}

func newFiles() *Files {
	return &Files{make: make(map[string]func(dst []byte) ([]byte, error))}
}

// Paths returns the paths of all files, sorted, with slashes.
func (f *Files) Paths() []string { return f.paths }

// Append makes a file and appends its bytes to dst. There is an error if there
// is no such file, if a template fails, or if an asset cannot be read.
func (f *Files) Append(dst []byte, path string) ([]byte, error) {
	make, ok := f.make[path]
	if !ok {
		return dst, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	return make(dst)
}

func (f *Files) add(path string, make func(dst []byte) ([]byte, error)) {
	f.make[path] = make
}

// fixed adds a file whose bytes are known.
func (f *Files) fixed(path string, data []byte) {
	f.add(path, func(dst []byte) ([]byte, error) { return append(dst, data...), nil })
}

// Site returns the files of a website: the books, one for each language, in
// the look of a theme. Assets is the folder of the site's own files, read when
// they are asked for.
// Pdfs are the paths of the PDFs that stand in the same folder; pages link to
// those that show the same as they do.
func Site(books []*book.Book, theme *Theme, assets fs.FS, pdfs ...string) *Files {
	s := &site{books: books, theme: theme, pdfs: make(map[string]bool), block: block, catalog: Catalog(books, theme)}
	for _, path := range pdfs {
		s.pdfs[path] = true
	}
	f := newFiles()
	for _, b := range books {
		e := newEdition(s, b)
		list(e)
		f.pages(e)
		f.beside(e)
	}
	f.data(s)
	f.style(s)
	f.assets(s, assets)
	f.robots(s)
	f.sort()
	return f
}

// pages adds the pages of an edition.
func (f *Files) pages(e *edition) {
	for at := range e.pages {
		f.add(e.root+at, func(dst []byte) ([]byte, error) { return e.append(dst, at) })
	}
}

// beside adds what pages of an edition need or offer beside them.
func (f *Files) beside(e *edition) {
	b := e.book
	if e.wall() != nil {
		f.add(e.root+mapPicture, func(dst []byte) ([]byte, error) { return picture(dst, e) })
	}
	for _, r := range b.Roles {
		if e.hasPosting(r) {
			f.add(e.root+postingAddress(r, ".docx"), func(dst []byte) ([]byte, error) { return e.postingDocument(r).Docx(dst) })
			f.add(e.root+postingAddress(r, ".md"), func(dst []byte) ([]byte, error) { return e.postingDocument(r).Markdown(dst), nil })
		}
	}
	if len(b.Worksheets) > 0 && len(b.Roles) > 0 {
		f.add(e.root+rolesData, func(dst []byte) ([]byte, error) { return appendRoles(dst, b) })
	}
	if e.first() {
		for _, file := range e.tables().files() {
			f.add("data/"+file.name, file.write)
		}
	}
}

func (f *Files) sort() {
	for path := range f.make {
		f.paths = append(f.paths, path)
	}
	slices.Sort(f.paths)
}

// A site is what all languages share while files are made.
type site struct {
	books   []*book.Book
	theme   *Theme
	medium  medium                                         // of all pages, unless they are bound
	block   func(p *page, doc *markdown.Doc, i int) []byte // prints a fenced block of a text
	pdfs    map[string]bool                                // those that stand beside the site, by path
	catalog *interop.Source                                // what other systems are told; nil on paper
}

// An edition is the site in one language.
type edition struct {
	*site
	book  *book.Book
	words *i18n.Language
	root  string        // folder of the language in the site: "" or "fr/"
	order func() *order // made when first asked for: most pages need none
	uses  func() map[*markdown.Doc][]use
	pages map[string]func(*page) content // by address
	parts parts
	kept  sync.Map
}

func newEdition(s *site, b *book.Book) *edition {
	e := &edition{site: s, book: b, words: s.theme.Words(b.Lang), pages: make(map[string]func(*page) content)}
	if b.Lang != b.Languages[0] {
		e.root = b.Lang + "/"
	}
	e.order = sync.OnceValue(func() *order { return newOrder(b, e.words) })
	e.uses = sync.OnceValue(func() map[*markdown.Doc][]use { return uses(b) })
	return e
}

// add adds the page at an address. A page that the site itself writes, such as
// its own accessibility statement, comes later and takes the place of ours.
func (e *edition) add(at string, make func(*page) content) { e.pages[at] = make }

// has reports whether the edition has a page at an address.
func (e *edition) has(at string) bool { return e.pages[at] != nil }

// kept returns what make makes, which is made once for an edition, when it is
// first asked for.
func kept[T any](e *edition, key any, make func() T) T {
	once, _ := e.kept.LoadOrStore(key, sync.OnceValue(make))
	return once.(func() T)()
}

// first tells that the edition is in the site's first language.
func (e *edition) first() bool { return e.root == "" }
