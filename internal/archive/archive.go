// Package archive holds the content of a site in one file, as it was at some
// time: a zip, or what git makes of a revision.
//
// A site out of an archive is an fs.FS like any other. What may come from
// anywhere is read with care: there is a limit to the number and the size of
// files, and nothing is ever written to a disk. Files to hand out, in
// content/assets, are kept by name alone, without what is in them.
package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"pathbook/internal/format"
)

// What an archive may hold: far more than any site, and little enough for any
// machine.
const (
	mostFiles = 100_000
	mostBytes = 256 << 20 // of all files that are not assets
	mostFile  = 16 << 20
)

// ErrEmpty says that there is no content in an archive.
var ErrEmpty = errors.New("there is no folder content in it")

// Zip returns the site in a zip: the folder that has content/ in it, which may
// be the top, or stand deeper if there is but one. A zip of what is inside of
// content/ will do as well. The error says what is wrong with the zip, not with
// the content.
func Zip(data []byte) (fs.FS, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errors.New("this is not a whole zip file")
	}
	if len(r.File) > mostFiles {
		return nil, fmt.Errorf("it holds more than %d files", mostFiles)
	}
	var total uint64
	var names []string
	for _, f := range r.File {
		name := strings.ReplaceAll(f.Name, `\`, "/")
		if strings.HasSuffix(name, "/") || foreign(name) {
			continue
		}
		names = append(names, name)
		if asset(name) {
			continue
		}
		// The reader holds a file to the size that it says it has.
		if total += f.UncompressedSize64; f.UncompressedSize64 > mostFile || total > mostBytes {
			return nil, fmt.Errorf("%s: it holds more than a site can be large", f.Name)
		}
	}
	return root(r, names)
}

// foreign are files that a system adds to a zip, or leaves beside those of
// people.
func foreign(name string) bool {
	return strings.HasPrefix(name, "__MACOSX/") || format.Ignored(path.Base(name))
}

// asset reports whether a file is one to hand out. Those of packs count as content:
// a pack is known by the digests of all its files.
func asset(name string) bool {
	return !packed(name) && (strings.HasPrefix(name, "content/assets/") || strings.Contains(name, "/content/assets/"))
}

// packed reports whether a file is of a pack that lies under a site.
func packed(name string) bool { return strings.Contains("/"+name, "/packs/") }

// root finds the site among the files of a zip.
func root(r *zip.Reader, names []string) (fs.FS, error) {
	var tops []string
	for _, name := range names {
		if packed(name) {
			continue
		}
		top, _, ok := strings.Cut("/"+name, "/content/")
		if top = strings.TrimPrefix(top, "/"); ok && !slices.Contains(tops, top) {
			tops = append(tops, top)
		}
	}
	slices.SortFunc(tops, func(a, b string) int { return len(a) - len(b) })
	switch {
	case len(tops) > 0 && (len(tops) == 1 || tops[0] == ""):
		if tops[0] == "" {
			return r, nil
		}
		return fs.Sub(r, tops[0])
	case len(tops) > 1:
		return nil, fmt.Errorf("there is more than one folder content in it: %s/content, %s/content", tops[0], tops[1])
	case slices.Contains(names, "site.yaml") && slices.Contains(names, "framework.yaml"):
		return inside{r}, nil
	}
	return nil, ErrEmpty
}

// inside is a site whose content is the top of another file system.
type inside struct{ content fs.FS }

func (s inside) Open(name string) (fs.File, error) {
	rest, ok := strings.CutPrefix(name, "content")
	switch {
	case ok && rest == "":
		return s.content.Open(".")
	case ok && rest[0] == '/':
		return s.content.Open(rest[1:])
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// Tar returns the site in a tar, whose top has content/ in it.
func Tar(r io.Reader) (fs.FS, error) {
	files := make(map[string][]byte)
	total := 0
	for tr := tar.NewReader(r); ; {
		head, err := tr.Next()
		switch {
		case err == io.EOF:
			return Files(files)
		case err != nil:
			return nil, err
		case head.Typeflag != tar.TypeReg || !fs.ValidPath(head.Name):
			continue
		case asset(head.Name):
			files[head.Name] = nil
			continue
		}
		data, err := io.ReadAll(io.LimitReader(tr, mostFile+1))
		if err != nil {
			return nil, err
		}
		if total += len(data); len(data) > mostFile || total > mostBytes || len(files) == mostFiles {
			return nil, fmt.Errorf("%s: it holds more than a site can be large", head.Name)
		}
		files[head.Name] = data
	}
}

// Make returns a zip of the content of a site as it is now, and of its packs:
// without releases, and of the files to hand out only the names. The same
// content gives the same bytes.
func Make(site fs.FS) ([]byte, error) {
	files := make(map[string][]byte)
	for _, folder := range []string{"content", "packs"} {
		if err := gather(site, folder, files); err != nil {
			return nil, err
		}
	}
	return pack(files)
}

// gather adds the files of a folder. A site need not have packs.
func gather(site fs.FS, folder string, files map[string][]byte) error {
	return fs.WalkDir(site, folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case name == "packs" && errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case name == "content/releases" || d.IsDir() && format.Ignored(d.Name()):
			return fs.SkipDir
		case d.IsDir() || foreign(name) || path.Ext(name) == ".go":
			return nil
		case asset(name):
			files[name] = nil
			return nil
		}
		files[name], err = fs.ReadFile(site, name)
		return err
	})
}

// Complete returns a part of a site made whole by the files of another that it
// lacks itself: site.yaml and framework.yaml.
func Complete(part, whole fs.FS) (fs.FS, error) {
	files := make(map[string][]byte)
	for i, site := range []fs.FS{whole, part} {
		err := fs.WalkDir(site, format.Content, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || i == 0 && !slices.Contains(frame(), name) {
				return err
			}
			if files[name] = nil; !asset(name) {
				files[name], err = fs.ReadFile(site, name)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return Files(files)
}

// frame are the files that every site has.
func frame() []string {
	var files []string
	for _, k := range format.Kinds {
		if k.Single() {
			files = append(files, k.File(""))
		}
	}
	return files
}

// Part reports whether a site lacks a file that every site has.
func Part(site fs.FS) bool {
	for _, name := range frame() {
		if _, err := fs.Stat(site, name); err != nil {
			return true
		}
	}
	return false
}

// Files returns files, by their slash-separated paths, as a site.
func Files(files map[string][]byte) (fs.FS, error) {
	data, err := pack(files)
	if err != nil {
		return nil, err
	}
	return Zip(data)
}

// noTime is the first day that a zip knows.
var noTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// pack makes a zip of files, in the order of their names and all of one time.
func pack(files map[string][]byte) ([]byte, error) {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: noTime})
		if err == nil {
			_, err = f.Write(files[name])
		}
		if err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return b.Bytes(), err
}
