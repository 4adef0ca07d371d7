package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pathbook/internal/archive"
	"pathbook/internal/book"
	"pathbook/internal/diff"
	"pathbook/internal/load"
)

func runRelease(p *program, args []string) error {
	set := newFlags("release")
	dir := set.String("site", ".", "the `folder` of the site")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	name := rest[0]
	if !load.IsReleaseName(name) {
		return fmt.Errorf("%s: the name of a version has only letters without accents, digits, hyphens, dots and underscores, for example 2025-03 or v2", name)
	}
	s := openSite(*dir, "")
	result, err := s.once()
	if err != nil {
		return err
	}
	if result.Files == nil {
		return p.tell(s, result.Problems, false)
	}
	if err := comesLast(name, result.Books[0].Releases); err != nil {
		return err
	}
	data, err := archive.Make(os.DirFS(*dir))
	if err != nil {
		return err
	}
	file := load.ReleasePath(name)
	if err := writeOne(filepath.Join(*dir, filepath.FromSlash(file)), data); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("%s is there already, so nothing was written; choose another name, or delete the file", file)
		}
		return err
	}
	p.keptAs(file, result.Books[0])
	return nil
}

// comesLast makes sure that a new version stands after those that there are:
// the names are all that tells which came first.
func comesLast(name string, kept []book.Release) error {
	if len(kept) == 0 || book.CompareReleases(kept[len(kept)-1].Name, name) <= 0 {
		return nil
	}
	last := kept[len(kept)-1].Name
	return fmt.Errorf("%s would stand before %s, which was kept earlier: versions are in the order of their names; choose one that comes after %s", name, last, last)
}

// keptAs says what was written, and how much has changed since the last time.
func (p *program) keptAs(file string, b *book.Book) {
	if len(b.Releases) == 0 {
		fmt.Fprintf(p.stderr, "%s: the site as it is now. From here on the page whats-new.html tells what changes\n", file)
		return
	}
	last := b.Releases[len(b.Releases)-1]
	fmt.Fprintf(p.stderr, "%s: the site as it is now, with %s since %s\n", file, counted(len(diff.Between(last.Book, b)), "changed item"), last.Name)
}
