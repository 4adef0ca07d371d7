package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"pathbook/internal/ledger"
)

// Lay returns what lays a pack into a site, in the place of the version that is
// there, with the bases to be kept and what the site had before.
func Lay(site fs.FS, p *Pack, keep []Base, before []string) ([]ledger.Change, error) {
	changes, err := gone(site, p)
	if err != nil {
		return nil, err
	}
	files := append(slices.Clone(p.Entries), Entry{ManifestName, p.Source})
	for _, b := range keep {
		files = append(files, Entry{baseDir + "/" + b.Version + "/" + b.Path, b.Data})
	}
	if len(before) > 0 {
		files = append(files, Entry{beforeFile, []byte(strings.Join(before, "\n") + "\n")})
	}
	for _, f := range files {
		name, data := p.Dir()+"/"+f.Path, f.Data
		if data == nil {
			data = []byte{}
		}
		if i := slices.IndexFunc(changes, func(c ledger.Change) bool { return c.Path == name }); i >= 0 {
			changes[i].After = data
		} else {
			changes = append(changes, ledger.Change{Path: name, After: data})
		}
	}
	return changes, nil
}

// Leave returns what takes a pack out of a site. What the site adapted stays in
// content/.
func Leave(site fs.FS, p *Pack) ([]ledger.Change, error) { return gone(site, p) }

// gone returns the changes that delete all files in the folder of a pack.
func gone(site fs.FS, p *Pack) ([]ledger.Change, error) {
	info, err := fs.Lstat(site, Folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, fmt.Errorf("%s is no folder but a link or a file; packs are laid into a folder of the site itself", Folder)
	}
	var out []ledger.Change
	err = fs.WalkDir(site, p.Dir(), func(name string, e fs.DirEntry, err error) error {
		if name == p.Dir() && errors.Is(err, fs.ErrNotExist) {
			return fs.SkipDir
		}
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(site, name)
		if data == nil {
			data = []byte{}
		}
		out = append(out, ledger.Change{Path: name, Before: data})
		return err
	})
	return out, err
}
