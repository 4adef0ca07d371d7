package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// makeFolder makes the folder and those above it that are missing, and returns
// what it made, the innermost first. It refuses what cannot be published into.
func (d *disk) makeFolder() (created []string, err error) {
	real, err := filepath.EvalSymlinks(d.abs)
	if filepath.Dir(d.abs) == d.abs || err == nil && filepath.Dir(real) == real {
		return nil, fmt.Errorf("%s is a whole drive: choose a folder on it with --out", d.dir)
	}
	info, err := os.Stat(d.abs)
	if err == nil && !info.IsDir() {
		return nil, fmt.Errorf("%s is a file: choose a folder with --out", d.dir)
	}
	for dir := d.abs; missing(dir); dir = filepath.Dir(dir) {
		created = append(created, dir)
	}
	if err := os.MkdirAll(d.abs, 0o777); err != nil {
		d.removeFolders(created)
		return nil, d.explain("make the folder", ".", err)
	}
	return created, nil
}

func missing(dir string) bool {
	_, err := os.Lstat(dir)
	return errors.Is(err, fs.ErrNotExist)
}

// makeHome makes the folder for what publish itself needs.
func (d *disk) makeHome() error {
	info, err := d.lstat(home)
	if err == nil && !info.IsDir() {
		return fmt.Errorf("%s should be a folder of pathbook's own: move it away, or choose another folder with --out", d.show(home))
	}
	return d.mkdir(home)
}

// removeFolders deletes folders that are empty, in the order given. One that is
// not stays, and so do those it is in.
func (d *disk) removeFolders(dirs []string) {
	for _, dir := range dirs {
		if os.Remove(dir) != nil {
			return
		}
	}
}
