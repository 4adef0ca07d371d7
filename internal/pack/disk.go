package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Put lays a pack into the folder of a site, in the place of the version that
// is there, with the bases to be kept. It is all there afterwards, or, as far
// as the machine lets it, as it was before.
func Put(site string, p *Pack, keep []Base) error {
	packs := filepath.Join(site, Folder)
	if err := plainFolder(packs); err != nil {
		return err
	}
	id := p.ID.Value
	fresh, place := filepath.Join(packs, "."+id+"-new"), filepath.Join(packs, id)
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	if err := writeAll(fresh, p, keep); err != nil {
		os.RemoveAll(fresh)
		return err
	}
	return exchange(place, fresh, filepath.Join(packs, "."+id+"-old"))
}

// plainFolder makes a folder if it is not there, and refuses one that is a link.
func plainFolder(name string) error {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return os.MkdirAll(name, 0o777)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is no folder but a link or a file; packs are laid into a folder of the site itself", name)
	}
	return nil
}

// exchange puts a folder in the place of another, which may not be there.
func exchange(place, fresh, aside string) error {
	if err := os.RemoveAll(aside); err != nil {
		return err
	}
	before := os.Rename(place, aside)
	if before != nil && !errors.Is(before, fs.ErrNotExist) {
		return fmt.Errorf("%w; close what has files of this pack open and try again", before)
	}
	if err := os.Rename(fresh, place); err != nil {
		if before == nil {
			err = errors.Join(err, os.Rename(aside, place))
		}
		return err
	}
	return os.RemoveAll(aside)
}

func writeAll(dir string, p *Pack, keep []Base) error {
	files := append(slices.Clone(p.Entries), Entry{ManifestName, p.Source})
	for _, b := range keep {
		files = append(files, Entry{baseDir + "/" + b.Version + "/" + b.Path, b.Data})
	}
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// Remove takes a pack out of a site. What the site adapted stays in content/.
func Remove(site string, p *Pack) error {
	return os.RemoveAll(filepath.Join(site, filepath.FromSlash(p.Dir())))
}
