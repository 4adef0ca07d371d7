// Package load reads a site's files into books, one for each language.
//
// The format on disk is that of package format. Loading has three steps. Files
// are found and told apart by their folder (walk); each is decoded, its Markdown
// parsed, its words picked for every language (draft), side by side and only
// when it changed; then the drafts are put together and every id becomes a
// pointer (resolve). What does this for each kind stands in bind.go. Outside
// this package no reference is a string.
//
// Load reports what cannot be read or resolved. Whether what was read is wise
// is the business of check, and how it looks is that of render.
package load

import (
	"fmt"
	"io/fs"
	"maps"
	"runtime"
	"slices"
	"sync"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/format"
)

// A Reader reads one site, again and again. It keeps the list of files and the
// draft of each, and makes anew only what it is told to forget: a change that
// nobody tells it of goes unseen. It is not safe for concurrent use; the books
// it returns are, and never change.
type Reader struct {
	fsys   fs.FS
	found  *tree // nil until it is walked, and when it may have changed
	langs  []string
	guess  bool  // langs are not those that the site file declares
	place  place // what texts call the workplace
	drafts map[string]*draft
	kept   map[string]*release // versions that were kept, by path
	past   bool                // the site is itself such a version, and has none that count
	plans  *book.Plans         // what its books plan
}

// NewReader returns a Reader of the site in fsys, the folder that has content/
// in it.
func NewReader(fsys fs.FS) *Reader {
	return &Reader{fsys: fsys, drafts: make(map[string]*draft), kept: make(map[string]*release), plans: new(book.Plans)}
}

// Forget drops what the Reader knows of the files with these paths, and of
// everything inside those that are folders.
func (r *Reader) Forget(paths []string) {
	for _, path := range paths {
		_, err := fs.Stat(r.fsys, path)
		if r.drafts[path] != nil && r.drafts[path].pack == nil && err == nil {
			delete(r.drafts, path) // one of the files that there are, as most often
			continue
		}
		r.found = nil
		for known := range r.kept {
			if within(path, known) {
				delete(r.kept, known)
			}
		}
		for known := range r.drafts {
			if within(path, known) {
				delete(r.drafts, known)
			}
		}
	}
}

// Read returns a book for each of the site's languages, the default first, or
// none if there are errors among the problems. The error is of the machine: a
// folder or a file that cannot be read.
func (r *Reader) Read() ([]*book.Book, diag.List, error) {
	found, err := r.walk()
	if err != nil {
		return nil, nil, err
	}
	problems := slices.Clone(found.problems)
	if err := r.draftAll(found); err != nil {
		return nil, nil, err
	}
	if err := r.keep(found, &problems); err != nil {
		return nil, nil, err
	}
	books := resolve(r.gather(found, &problems), &problems)
	if r.guess {
		problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Rule == "first-language" })
	}
	problems.Sort()
	if problems.Count(diag.Error) > 0 {
		return nil, problems, nil
	}
	r.attach(found, books)
	if err := r.compare(found, books); err != nil {
		return nil, nil, err
	}
	return books, problems, nil
}

// walk finds the files, unless they are those of the last time.
func (r *Reader) walk() (*tree, error) {
	if r.found == nil {
		found, err := walk(r.fsys)
		if err != nil {
			return nil, err
		}
		if r.past {
			found.releases = nil
		}
		r.found = found
	}
	return r.found, nil
}

// draftAll makes the drafts that are missing. The languages of every file, and
// what its texts call the workplace, follow from the site file, so a change
// there makes all of them anew.
func (r *Reader) draftAll(found *tree) error {
	files := found.files
	if found.site.path != "" {
		files = append([]source{found.site}, files...)
	}
	if r.drafts[found.site.path] == nil {
		langs, place, guess, err := r.languages(found.site)
		if err != nil {
			return err
		}
		r.guess = guess
		if !slices.Equal(langs, r.langs) || !maps.Equal(place, r.place) {
			clear(r.drafts)
			r.langs, r.place = langs, place
		}
	}
	return r.draft(files)
}

// draft drafts the files that have none, on every processor.
func (r *Reader) draft(files []source) error {
	var missing []source
	for _, f := range files {
		if r.drafts[f.path] == nil {
			missing = append(missing, f)
		}
	}
	made := make([]*draft, len(missing))
	errs := make([]error, len(missing))
	var wait sync.WaitGroup
	for first := range workers(len(missing)) {
		wait.Go(func() {
			for i := first; i < len(missing); i += workers(len(missing)) {
				made[i], errs[i] = r.draftFile(missing[i])
			}
		})
	}
	wait.Wait()
	for i, f := range missing {
		if errs[i] != nil {
			return errs[i]
		}
		r.drafts[f.path] = made[i]
	}
	return nil
}

func workers(n int) int { return min(n, runtime.GOMAXPROCS(0)) }

func (r *Reader) draftFile(f source) (*draft, error) {
	src, err := fs.ReadFile(r.fsys, f.path)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", f.path, err)
	}
	d := &draft{source: f, place: r.place}
	bindings[d.kind].decode(d, src, r.langs) // which never fails: what is wrong becomes a problem
	return d, nil
}

// gather returns the drafts of the files found, in the order of their paths,
// and adds their problems.
func (r *Reader) gather(found *tree, problems *diag.List) *gathered {
	g := &gathered{langs: r.langs, guess: r.guess, plans: r.plans, assets: found.assets, strays: slices.Clip(found.strays), origins: found.origin}
	for _, f := range append(found.files, found.site) {
		d := r.drafts[f.path]
		if d == nil {
			continue
		}
		if found.joins(d.source, r.langs, problems) {
			g.strays = append(g.strays, d.source)
			continue
		}
		*problems = append(*problems, d.problems...)
		g.drafts = append(g.drafts, d)
	}
	found.misnamed(g.drafts, problems)
	if len(found.packs) > 0 {
		g.lay(problems)
	}
	return g
}

// languages returns the languages that the site file declares, and what it calls
// the workplace in them: English alone if it declares none. Where a mistake
// keeps them from being read, English is a guess.
func (r *Reader) languages(site source) (langs []string, called place, guess bool, err error) {
	english := []string{"en"}
	if site.path == "" {
		return english, nil, true, nil
	}
	probe := &Reader{fsys: r.fsys}
	d, err := probe.draftFile(site)
	if err != nil {
		return nil, nil, false, err
	}
	for _, e := range d.entries {
		if langs = d.languages(e.raw.(*format.Site).Languages); len(langs) == 0 {
			langs, guess = english, d.problems.Count(diag.Error) > 0
		}
		called = placeOf(e.raw.(*format.Site), langs)
	}
	if len(langs) == 0 {
		return english, nil, d.problems.Count(diag.Error) > 0, nil
	}
	return langs, called, guess, nil
}
