package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
	"pathbook/internal/format"
	"pathbook/internal/pack"
)

// A layer is a folder of content: the site's own, or that of a pack, which
// lies under it.
type layer struct {
	dir  string
	pack *pack.Pack
}

// A tree is what content/ holds, and the packs that lie under it.
type tree struct {
	layer    // whose files are being taken in
	packs    []*pack.Pack
	site     source
	files    []source          // all but the site file, by path
	strays   []source          // what lies in the wrong place; kind or name is empty where it is not known
	releases []string          // the paths of versions that were kept
	assets   []string          // relative to content/assets, sorted
	here     map[string]bool   // the paths in content and in its folders, as they are written
	origin   map[string]origin // the parts of the packs
	problems diag.List
}

// walk finds the files of a site and reports those that have no place in it.
func walk(fsys fs.FS) (*tree, error) {
	t := &tree{here: make(map[string]bool), layer: layer{dir: contentDir}}
	t.packs, t.problems = pack.Installed(fsys)
	entries, err := fs.ReadDir(fsys, contentDir)
	if errors.Is(err, fs.ErrNotExist) {
		t.problems.Errorf(diag.Pos{File: contentDir}, "no-content", "there is no folder content here, so there is nothing to build").
			Hintf("run pathbook in the folder of a site, name it with --site DIR, or make one: pathbook init DIR")
		return t, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot list %s: %w", contentDir, err)
	}
	if err := t.take(fsys, entries); err != nil {
		return nil, err
	}
	if err := t.under(fsys); err != nil {
		return nil, err
	}
	t.origin = t.origins()
	t.require("site", t.site.path != "")
	t.require("framework", t.framed())
	return t, nil
}

// take takes in a layer.
func (t *tree) take(fsys fs.FS, entries []fs.DirEntry) error {
	t.list(t.dir, entries)
	for _, e := range entries {
		if err := t.top(fsys, e); err != nil {
			return err
		}
	}
	return nil
}

func (t *tree) framed() bool {
	return slices.ContainsFunc(t.files, func(s source) bool { return s.kind == "framework" })
}

func (t *tree) require(kind string, found bool) {
	file := contentDir + "/" + kind + ".yaml"
	for _, p := range t.problems {
		found = found || p.File == file || strings.HasPrefix(p.File, contentDir+"/"+kind+".")
	}
	if !found {
		t.problems.Errorf(diag.Pos{File: file}, "no-content", "this file is missing").
			Hintf("every site has one; `pathbook init --blank DIR` writes the smallest, to copy from")
	}
}

// top takes in one entry of content/ itself.
func (t *tree) top(fsys fs.FS, e fs.DirEntry) error {
	name := e.Name()
	at := path.Join(t.dir, name)
	switch {
	case format.Ignored(name):
	case !t.ordinary(fsys, at, e):
	case t.copied(t.dir, name):
	case t.pack != nil && (name == "site.yaml" || name == "framework.yaml" && t.framed()): // the site's own say that
	case name == "assets" && e.IsDir():
		return t.assetsIn(fsys)
	case name == releasesName && e.IsDir():
		return t.releasesIn(fsys)
	case e.IsDir() && isFolder(name):
		return t.folder(fsys, name)
	case e.IsDir():
		meant, _ := format.KindIn(fold.Nearest(name, folderNames()))
		t.strays = append(t.strays, source{path: at, kind: meant.Name})
		t.strange(at, "pathbook knows no folder of this name", "%s", folderHint(name))
	case name == "site.yaml":
		t.site = source{path: at, kind: "site", name: "site"}
	case name == "framework.yaml":
		t.files = append(t.files, source{path: at, kind: "framework", name: "framework", pack: t.pack})
	case name == "LICENSE": // the terms of the content as a whole, for people
	case path.Ext(name) == ".go": // the content may be a Go package that carries itself, as the starter site is
	default:
		t.strays = append(t.strays, source{path: at, name: meantID(bare(name))})
		t.strange(at, "no file of this name has a place in content itself", "%s", t.topHint(name))
	}
	return nil
}

func isFolder(name string) bool {
	_, ok := format.KindIn(name)
	return ok
}

// ordinary reports whether an entry is a folder or a file that can be read, and
// reports the others: links are followed only to files, since a folder could
// hold anything, even itself.
func (t *tree) ordinary(fsys fs.FS, at string, e fs.DirEntry) bool {
	if e.IsDir() || e.Type().IsRegular() {
		return true
	}
	info, err := fs.Stat(fsys, at)
	switch {
	case err != nil:
		t.strange(at, "this link leads nowhere", "put the file itself in its place")
	case info.IsDir():
		t.strange(at, "this is a link to a folder, and only links to files are followed", "copy the folder itself to its place")
	case !info.Mode().IsRegular():
		t.strange(at, "this is neither a file nor a folder", "take it out of %s", contentDir)
	default:
		return true
	}
	return false
}

func (t *tree) strange(file, message, hint string, args ...any) {
	t.problems.Errorf(diag.Pos{File: file}, "strange-file", "%s", message).Hintf(hint, args...)
}

// elsewhere reports a file that should have another path.
func (t *tree) elsewhere(file, message, good string) {
	t.toMove(t.problems.Errorf(diag.Pos{File: file}, "strange-file", "%s", message), file, good)
}

// toMove says what to do with a file that should have another path, and how a
// program does it where no other file is lost by that.
func (t *tree) toMove(p *diag.Problem, file, good string) {
	p.Hintf("%s", t.rename(file, good))
	if !t.here[good] {
		p.Fixed(diag.Fix{Pos: diag.Pos{File: file}, To: good, Sure: true})
	}
}

func folderNames() []string {
	names := []string{"assets", releasesName}
	for _, kind := range format.Items() {
		names = append(names, kind.Plural)
	}
	slices.Sort(names)
	return names
}

func folderHint(name string) string {
	if near := fold.Nearest(name, folderNames()); near != "" {
		return fmt.Sprintf("did you mean %s/%s?", contentDir, near)
	}
	return "the folders of content are " + strings.Join(folderNames(), ", ") + "; put files to hand out in assets"
}

func (t *tree) topHint(name string) string {
	stem, ext := bare(name), ending(name)
	switch near := fold.Nearest(stem, []string{"site", "framework"}); {
	case near != "" && (ext == ".yaml" || ext == ".yml"):
		return t.rename(path.Join(contentDir, name), path.Join(contentDir, near+".yaml"))
	case ext == ".yaml" || ext == ".yml":
		return fmt.Sprintf("put it into the folder of its kind: %s/roles/%s.yaml for a role, and so on", contentDir, meantID(stem))
	case ext == ".md":
		return fmt.Sprintf("put it into the folder of its kind: %s; notes can stand outside %s", proseFiles(meantID(stem)), contentDir)
	}
	return fmt.Sprintf("put files to hand out into %s/assets; notes can stand outside %s", contentDir, contentDir)
}

// proseFiles are the places that a Markdown file of a name can have.
func proseFiles(id string) string {
	var files []string
	for _, kind := range format.Items() {
		if kind.Prose {
			files = append(files, kind.File(id))
		}
	}
	last := len(files) - 1
	return strings.Join(files[:last], ", ") + " or " + files[last]
}

// within reports whether file is dir or lies somewhere in it.
func within(dir, file string) bool {
	return file == dir || strings.HasPrefix(file, dir+"/")
}
