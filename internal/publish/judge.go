package publish

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"sync"
)

// judge says what is to be done for a file, or what stands in its way that is
// not ours.
func (f *Folder) judge(file string, data []byte) (op op, foreign string, err error) {
	info, err := f.disk.lstat(file)
	switch {
	case absent(err):
		return add, "", nil
	case err != nil:
		return add, "", f.disk.explain("read", file, err)
	case isLink(info):
		return add, "", f.disk.linkError(file)
	case info.IsDir():
		return add, f.foreignIn(file), nil
	case !info.Mode().IsRegular():
		return add, file, nil
	case f.renamedCase(file, info):
		return add, "", nil
	case f.disk.same(file, info, data):
		return keep, "", nil
	case f.old[file]:
		return replace, "", nil
	}
	return add, file, nil
}

// foreignIn returns a file in dir that is not ours, or dir itself if nothing in
// it is. What is ours there is going to be deleted, since this run has a file
// of the folder's name.
func (f *Folder) foreignIn(dir string) string {
	entries, err := os.ReadDir(f.disk.at(dir))
	if err != nil || len(entries) == 0 {
		return dir
	}
	for _, e := range entries {
		inside := path.Join(dir, e.Name())
		if e.IsDir() {
			if foreign := f.foreignIn(inside); foreign != "" {
				return foreign
			}
		} else if !e.Type().IsRegular() || !f.old[inside] {
			return inside
		}
	}
	return ""
}

// renamedCase reports whether the file found under this name is one of ours
// under another: on most Windows and Mac drives Map.html is found as map.html.
func (f *Folder) renamedCase(file string, info fs.FileInfo) bool {
	before, ok := f.cased[foldCase(file)]
	if !ok || before == file || f.old[file] {
		return false
	}
	other, err := f.disk.lstat(before)
	return err == nil && os.SameFile(info, other)
}

// claim enters the path's names and returns what there is of its folder.
func (f *Folder) claim(file string) (place, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.names.claim(file); err != nil {
		return place{}, err
	}
	return f.lookAt(path.Dir(file))
}

// lookAt finds out whether dir is there, and whether a file of somebody else
// stands where it, or a folder above it, should be. One of ours there is going
// to be deleted, since this run has a folder of its name. It refuses to go
// through a symbolic link.
func (f *Folder) lookAt(dir string) (place, error) {
	if dir == "." {
		return place{}, nil
	}
	if found, seen := f.places[dir]; seen {
		return found, nil
	}
	found, err := f.lookAt(path.Dir(dir))
	if err != nil {
		return place{}, err
	}
	info, err := f.disk.lstat(dir)
	switch {
	case found.blocked != "":
	case absent(err):
		found.missing = true
	case err != nil:
		return place{}, f.disk.explain("read", dir, err)
	case isLink(info):
		return place{}, f.disk.linkError(dir)
	case !info.IsDir() && !f.owns(dir, info):
		found.blocked = dir
	}
	f.places[dir] = found
	return found, nil
}

// owns reports whether what was found under this name is a file of ours.
func (f *Folder) owns(file string, info fs.FileInfo) bool {
	return info.Mode().IsRegular() && (f.old[file] || f.renamedCase(file, info))
}

// buffers serve comparisons, a piece of the file at a time.
var buffers = sync.Pool{New: func() any { return new([32 << 10]byte) }}

// same reports whether the file holds just these bytes. A file that cannot be
// read is not the same.
func (d *disk) same(file string, info fs.FileInfo, data []byte) bool {
	if info.Size() != int64(len(data)) {
		return false
	}
	d.looking("read " + file)
	r, err := open(d.at(file))
	if err != nil {
		return false
	}
	defer r.Close()
	buf := buffers.Get().(*[32 << 10]byte)
	defer buffers.Put(buf)
	for {
		n, err := r.Read(buf[:])
		if n > len(data) || !bytes.Equal(buf[:n], data[:n]) {
			return false
		}
		data = data[n:]
		if err != nil {
			return errors.Is(err, io.EOF) && len(data) == 0
		}
	}
}
