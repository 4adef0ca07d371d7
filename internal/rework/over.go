package rework

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// A View is a site as it will be: its files, and over them those that change.
// It may be read as it is before anything is put over it.
type View struct {
	site  fs.FS
	files map[string][]byte
}

// NewView returns a view of a site as it is.
func NewView(site fs.FS) *View { return &View{site, make(map[string][]byte)} }

// Put lays files over the site; nil takes one away.
func (v *View) Put(files map[string][]byte) {
	for name, data := range files {
		v.files[name] = data
	}
}

// Open opens a file as it will be.
func (v *View) Open(name string) (fs.File, error) {
	data, ok := v.files[name]
	switch {
	case ok && data == nil:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	case ok:
		return &opened{bytes.NewReader(data), entry{name: path.Base(name), size: int64(len(data))}}, nil
	}
	return v.site.Open(name)
}

// ReadDir lists a folder as it will be.
func (v *View) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(v.site, name)
	var added []fs.DirEntry
	for file, data := range v.files {
		rest, inside := strings.CutPrefix(file, name+"/")
		base, _, deeper := strings.Cut(rest, "/")
		if !inside || data == nil || slices.ContainsFunc(slices.Concat(list, added), func(e fs.DirEntry) bool { return e.Name() == base }) {
			continue
		}
		added = append(added, entry{base, int64(len(data)), deeper})
	}
	if err != nil && len(added) == 0 {
		return list, err
	}
	list = slices.DeleteFunc(list, func(e fs.DirEntry) bool {
		data, ok := v.files[path.Join(name, e.Name())]
		return ok && data == nil
	})
	list = append(list, added...)
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, nil
}

// ReadFile reads a file as it will be.
func (v *View) ReadFile(name string) ([]byte, error) {
	if _, ok := v.files[name]; !ok {
		return fs.ReadFile(v.site, name)
	}
	f, err := v.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

type opened struct {
	*bytes.Reader
	entry
}

// Stat returns what a folder would list of the file.
func (o *opened) Stat() (fs.FileInfo, error) { return o.entry, nil }

// Close does nothing, since nothing was opened.
func (o *opened) Close() error { return nil }

// Size returns how many bytes the file has.
func (o *opened) Size() int64 { return o.entry.size }

// An entry is a file that is not on the disk.
type entry struct {
	name string
	size int64
	dir  bool // a folder that is not there yet
}

// Name returns the name of the file in its folder.
func (e entry) Name() string { return e.name }

// Size returns how many bytes the file has.
func (e entry) Size() int64 { return e.size }

// Mode says that anybody may write to it.
func (e entry) Mode() fs.FileMode { return e.Type() | 0o666 }

// Type says whether it is a folder.
func (e entry) Type() fs.FileMode {
	if e.dir {
		return fs.ModeDir
	}
	return 0
}

// ModTime returns no time, since it was never written.
func (e entry) ModTime() time.Time { return time.Time{} }

// IsDir reports whether it is a folder.
func (e entry) IsDir() bool { return e.dir }

// Sys returns nothing: no system knows the file.
func (e entry) Sys() any { return nil }

// Info returns the entry itself.
func (e entry) Info() (fs.FileInfo, error) { return e, nil }
