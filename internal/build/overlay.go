package build

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
)

const templatesDir = "templates"

// An overlay is the built-in templates with some files replaced by the site's.
type overlay struct {
	own        map[string]bool // the names that the site has
	site, base fs.FS
}

// Open opens the site's file of a name, or the built-in one.
func (o overlay) Open(name string) (fs.File, error) {
	if o.own[name] {
		return o.site.Open(path.Join(templatesDir, name))
	}
	return o.base.Open(name)
}

// ReadDir lists a folder of the built-in templates, with languages that only
// the site has.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.base, name)
	for own := range o.own {
		if path.Dir(own) != name || slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == path.Base(own) }) {
			continue
		}
		if info, err := fs.Stat(o.site, path.Join(templatesDir, own)); err == nil {
			entries = append(entries, fs.FileInfoToDirEntry(info))
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

// replacing names the site's own templates. One that says what the built-in one
// says is none: a clone of pathbook carries all of them. A file that takes the
// place of none would be without effect, so it is told.
func replacing(site, builtin fs.FS) (own map[string]bool, problems diag.List) {
	own = make(map[string]bool)
	names := listAll(builtin, ".")
	for _, file := range listAll(site, templatesDir) {
		name := strings.TrimPrefix(file, templatesDir+"/")
		switch {
		case !template(name), saysTheSame(site, file, builtin, name):
		case slices.Contains(names, name) || language(name):
			own[name] = true
		default:
			p := problems.Warnf(diag.Pos{File: file}, "template", "this replaces no built-in file, so it has no effect")
			if near := fold.Nearest(name, names); near != "" {
				p.Hintf("did you mean %s/%s?", templatesDir, near)
			}
		}
	}
	return own, problems
}

// saysTheSame reports whether two files are there and say the same.
func saysTheSame(a fs.FS, name string, b fs.FS, as string) bool {
	one, err := fs.ReadFile(a, name)
	if err != nil {
		return false
	}
	other, err := fs.ReadFile(b, as)
	return err == nil && bytes.Equal(one, other)
}

func template(name string) bool {
	return slices.Contains([]string{".html", ".css", ".js", ".svg", ".yaml"}, path.Ext(name))
}

func language(name string) bool {
	return path.Dir(name) == "i18n" && path.Ext(name) == ".yaml"
}

// listAll lists the files below a folder that is there.
func listAll(fsys fs.FS, dir string) []string {
	var names []string
	fs.WalkDir(fsys, dir, func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			names = append(names, name)
		}
		return nil
	})
	return names
}
