// Package render turns books into the files of a website.
//
// It puts together what the packages below it make: list.go says of every page
// where it is and what makes it, and beside.go what stands beside the pages.
// Every file is made only when it is asked for, so the site is a value without
// ever being held in memory.
//
// No package of render reads a clock or the environment or runs content as a
// template. They print what they are given and judge nothing.
package render

import (
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"sync"

	"pathbook/internal/book"
	"pathbook/internal/docx"
	"pathbook/internal/render/data"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/theme"
)

// Files is a site: the files that it consists of, each made when asked for.
// It may be used from many goroutines.
type Files struct {
	editions []*page.Edition // which know their pages
	beside   map[string]func(dst []byte) ([]byte, error)
	doubts   map[string]func() bool // of files that may not be there: whether they are, which is dear to know
	paths    func() []string        // put in order when first asked for
}

func newFiles() *Files {
	f := &Files{beside: make(map[string]func(dst []byte) ([]byte, error)), doubts: make(map[string]func() bool)}
	f.paths = sync.OnceValue(f.sorted)
	return f
}

// Paths returns the paths of all files, sorted, with slashes.
func (f *Files) Paths() []string { return f.paths() }

// Append makes a file and appends its bytes to dst. There is an error if there
// is no such file, if a template fails, or if an asset cannot be read.
func (f *Files) Append(dst []byte, path string) ([]byte, error) {
	if !f.has(path) {
		return dst, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	if make := f.beside[path]; make != nil {
		return make(dst)
	}
	for _, e := range f.editions {
		if at, inside := strings.CutPrefix(path, e.Root); inside && e.Has(at) {
			return e.Append(dst, at)
		}
	}
	return dst, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
}

// sorted returns the paths in order.
func (f *Files) sorted() []string {
	return slices.DeleteFunc(slices.Sorted(f.All()), func(path string) bool { return !f.has(path) })
}

// has reports that nothing speaks against a file.
func (f *Files) has(path string) bool {
	there := f.doubts[path]
	return there == nil || there()
}

// All yields the paths of all files that there may be, in no order: those of
// some are among them of which [Files.Paths] knows that they are not there.
func (f *Files) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		for path := range f.beside {
			if !yield(path) {
				return
			}
		}
		for _, e := range f.editions {
			for at := range e.Pages {
				if path := e.Root + at; f.beside[path] == nil && !yield(path) {
					return
				}
			}
		}
	}
}

func (f *Files) add(path string, make func(dst []byte) ([]byte, error)) {
	f.beside[path] = make
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
func Site(books []*book.Book, theme *theme.Theme, assets fs.FS, pdfs ...string) *Files {
	s := &page.Site{Books: books, Theme: theme, PDFs: make(map[string]bool), Block: block, Catalog: page.Catalog(books, theme)}
	for _, path := range pdfs {
		s.PDFs[path] = true
	}
	f := newFiles()
	for _, b := range books {
		e := page.NewEdition(s, b)
		list(e)
		f.editions = append(f.editions, e)
		f.besides(e)
	}
	f.data(s)
	f.style(s)
	f.assets(s, assets)
	f.robots(s)
	return f
}

// walls says of the files that show the whole map that there may be none.
func (f *Files) walls(e *page.Edition) {
	there := func() bool { return pages.Wall(e) != nil }
	f.doubts[e.Root+page.MapPicture] = there
	for _, size := range pages.PosterSizes {
		f.doubts[e.Root+page.PosterAddress(size)] = there
	}
}

// besides adds what pages of an edition need or offer beside them.
func (f *Files) besides(e *page.Edition) {
	b, packer := e.Book, new(docx.Packer)
	if pages.MayHaveWall(e) {
		f.add(e.Root+page.MapPicture, func(dst []byte) ([]byte, error) { return pages.Picture(dst, e) })
		f.walls(e)
	}
	for _, r := range b.Roles {
		if pages.HasPosting(e, r) {
			f.add(e.Root+page.PostingAddress(r, ".docx"), func(dst []byte) ([]byte, error) { return packer.Docx(dst, pages.PostingDocument(e, r)) })
			f.add(e.Root+page.PostingAddress(r, ".md"), func(dst []byte) ([]byte, error) { return pages.PostingDocument(e, r).Markdown(dst), nil })
		}
	}
	if len(b.Worksheets) > 0 && len(b.Roles) > 0 {
		f.add(e.Root+page.RolesData, func(dst []byte) ([]byte, error) { return data.AppendRoles(dst, b) })
	}
	if len(b.Worksheets) > 0 || len(b.Roles) > 0 {
		f.add(e.Root+page.WordsData, func(dst []byte) ([]byte, error) { return data.AppendWords(dst, e.Words) })
	}
	if e.First() {
		for _, file := range pages.Tables(e).Files() {
			f.add(page.DataFolder+file.Name, file.Write)
		}
	}
}
