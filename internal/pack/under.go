package pack

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/internal/format"
)

// Under returns a site with the files of its packs that are used as they are,
// assets and templates, under its own: one that the site has wins. Everything
// else is the site's alone; load lays the items itself, since it must know
// where each is from.
func Under(site fs.FS) fs.FS { return under{site} }

type under struct{ site fs.FS }

func laid(name string) bool {
	return name == "templates" || strings.HasPrefix(name, "templates/") || name == "content/assets" || strings.HasPrefix(name, "content/assets/")
}

// places returns where a file may lie, first where it wins.
func (u under) places(name string) []string {
	out := []string{name}
	if !laid(name) {
		return out
	}
	packs, _ := fs.ReadDir(u.site, Folder)
	for _, e := range packs {
		if e.IsDir() && !format.Ignored(e.Name()) {
			out = append(out, path.Join(Folder, e.Name(), name))
		}
	}
	return out
}

// Open opens the site's file of a name, or that of the first pack that has it.
func (u under) Open(name string) (fs.File, error) {
	var first error
	for _, place := range u.places(name) {
		f, err := u.site.Open(place)
		if err == nil {
			return f, nil
		}
		if first == nil {
			first = err
		}
		if !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return nil, first
}

// ReadDir lists a folder of the site, with what the packs have in it.
func (u under) ReadDir(name string) ([]fs.DirEntry, error) {
	var all []fs.DirEntry
	var first error
	found := false
	for _, place := range u.places(name) {
		entries, err := fs.ReadDir(u.site, place)
		found = found || err == nil
		if first == nil {
			first = err
		}
		for _, e := range entries {
			if !slices.ContainsFunc(all, func(f fs.DirEntry) bool { return f.Name() == e.Name() }) {
				all = append(all, e)
			}
		}
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	if found {
		return all, nil
	}
	return nil, first
}
