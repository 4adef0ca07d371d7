// Package build runs the stages in order: load, check, render, publish.
//
// It holds no rule and no format of its own. A mistake in the content comes
// back as a problem, a failure of the machine as an error, and nothing is
// published while there is either.
package build

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/check"
	"pathbook/internal/diag"
	"pathbook/internal/i18n"
	"pathbook/internal/interop"
	"pathbook/internal/load"
	"pathbook/internal/pack"
	"pathbook/internal/render"
	"pathbook/internal/render/page"
	"pathbook/internal/render/theme"
)

// A Builder builds one site, again and again, and reads anew only what has
// changed. It is not safe for concurrent use; what it returns is.
type Builder struct {
	// PDFs are the paths of those that stand beside the site; its pages link to
	// them.
	PDFs []string

	site    fs.FS
	builtin fs.FS
	reader  *load.Reader
	theme   *theme.Theme
	langs   []string // of the theme
	own     diag.List
	dressed bool
}

// New returns a Builder of the site in a folder, with the templates built in.
// Packs of the site lie under its content and its templates.
func New(site, builtin fs.FS) *Builder {
	return &Builder{site: pack.Under(site), builtin: builtin, reader: load.NewReader(site)}
}

// A Result is what one build came to. Files is nil if there are errors among
// the problems.
type Result struct {
	Books    []*book.Book
	Files    *render.Files
	Words    *i18n.Language  // of the interface, in the site's first language; nil as Files is
	Catalog  *interop.Source // what there is to say to other systems; nil as Files is
	Problems diag.List

	dressed bool     // by templates of the site's own
	beside  []string // what links may lead to though it is not among the files
}

// Build makes the site. Changed names the files that are not as they were at
// the last build, relative to the site's folder; last is what the last site
// that was published said of its worksheets, or nil.
func (b *Builder) Build(changed []string, last *check.Last) (Result, error) {
	b.forget(changed)
	books, problems, err := b.reader.Read()
	if err != nil {
		return Result{}, err
	}
	if books == nil {
		return Result{Problems: problems}, nil
	}
	problems = append(problems, check.Book(books, last)...)
	problems = append(problems, b.dress(books[0].Languages)...)
	problems.Sort()
	if problems.Count(diag.Error) > 0 {
		return Result{Books: books, Problems: problems}, nil
	}
	assets, err := fs.Sub(b.site, "content/assets")
	if err != nil {
		return Result{}, fmt.Errorf("cannot open content/assets: %w", err)
	}
	files := render.Site(books, b.theme, assets, b.PDFs...)
	problems = append(problems, check.Paths(books[0], files.All())...)
	problems.Sort()
	if problems.Count(diag.Error) > 0 {
		return Result{Books: books, Problems: problems}, nil
	}
	return Result{books, files, b.theme.Words(books[0].Lang), page.Catalog(books, b.theme), problems, b.dressed, b.PDFs}, nil
}

// Paper returns what the PDFs of the site that was built last are printed from,
// to be published into a folder of its own, and the documents in it.
func (b *Builder) Paper(site Result) (Result, []render.Document, error) {
	assets, err := fs.Sub(b.site, "content/assets")
	if err != nil {
		return Result{}, nil, fmt.Errorf("cannot open content/assets: %w", err)
	}
	files, documents := render.Paper(site.Books, b.theme, assets)
	site.Files, site.beside = files, nil
	return site, documents, nil
}

func (b *Builder) forget(changed []string) {
	b.reader.Forget(changed)
	if slices.ContainsFunc(changed, func(path string) bool {
		return strings.HasPrefix(path, "templates") || strings.HasPrefix(path, pack.Folder)
	}) {
		b.theme = nil
	}
}

// dress reads the templates, if it has not read them for these languages.
func (b *Builder) dress(langs []string) diag.List {
	if b.theme != nil && slices.Equal(langs, b.langs) {
		return b.own
	}
	b.langs = langs
	own, problems := replacing(b.site, b.builtin)
	b.theme, b.own = theme.Read(overlay{own, b.site, b.builtin}, langs)
	b.own = append(b.own, problems...)
	b.dressed = len(own) > 0
	return b.own
}
