package load

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// folder takes in the files of one folder of items.
func (t *tree) folder(fsys fs.FS, folder string) error {
	dir := path.Join(t.dir, folder)
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return fmt.Errorf("cannot list %s: %w", dir, err)
	}
	t.list(dir, entries)
	kind, _ := format.KindIn(folder)
	for _, e := range entries {
		at := path.Join(dir, e.Name())
		if format.Ignored(e.Name()) || t.covered(at) || !t.ordinary(fsys, at, e) || t.copied(dir, e.Name()) {
			continue
		}
		if e.IsDir() {
			if err := t.inner(fsys, source{path: path.Join(dir, e.Name()), kind: kind.Name}); err != nil {
				return err
			}
			continue
		}
		s := source{path: path.Join(dir, e.Name()), kind: kind.Name, pack: t.pack}
		if kind.Prose {
			t.document(s, e.Name())
		} else {
			t.item(s, e.Name())
		}
	}
	return nil
}

// item takes in a YAML file. Its name is the id of the one item in it, or
// free if it holds a list, which is known only once it is read.
func (t *tree) item(s source, name string) {
	if stem, ok := strings.CutSuffix(name, ".yaml"); ok {
		s.name = stem
		t.files = append(t.files, s)
		return
	}
	s.name = meantID(bare(name))
	t.strays = append(t.strays, s)
	switch good := s.beside(s.name + ".yaml"); ending(name) {
	case ".yaml", ".yml":
		t.elsewhere(s.path, "the files here end in .yaml", good)
	case ".md":
		t.strange(s.path, "a Markdown file cannot be a "+s.kind, "guides, stories and pages are Markdown; a %s is written in %s", s.kind, good)
	default:
		t.strange(s.path, "only .yaml files have a place in "+path.Dir(s.path), "put files to hand out into %s/assets", contentDir)
	}
}

// document takes in a Markdown file: ID.md, or ID.LANG.md for a translation.
func (t *tree) document(s source, name string) {
	stem := bare(name)
	id, lang, translated := strings.Cut(stem, ".")
	if t.translates(s, stem) {
		return
	}
	if name == stem+".md" && isID(id) && (!translated || y.Language(lang)) {
		s.name, s.lang = id, lang
		t.files = append(t.files, s)
		return
	}
	s.name = meantID(stem)
	if lang = strings.ToLower(lang); y.Language(lang) {
		s.name = meantID(id) + "." + lang
	}
	t.strays = append(t.strays, s)
	switch ending(name) {
	case ".md", ".markdown", ".txt":
		t.elsewhere(s.path, "a "+s.kind+" is named ID.md, the id in small letters, digits and hyphens, or ID.fr.md for its French", s.beside(s.name+".md"))
	default:
		t.strange(s.path, "only .md files have a place in "+path.Dir(s.path), "put pictures and files to hand out into %s/assets", contentDir)
	}
}

// assetsIn takes in everything below content/assets.
func (t *tree) assetsIn(fsys fs.FS) error {
	root := path.Join(t.dir, "assets")
	var files []string
	err := fs.WalkDir(fsys, root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("cannot list %s: %w", name, err)
		}
		if format.Ignored(e.Name()) {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !e.IsDir() && t.ordinary(fsys, name, e) {
			files = append(files, name)
			t.here[name] = true
		}
		return nil
	})
	for _, name := range files {
		if !t.copiedAsset(name) {
			t.assets = append(t.assets, strings.TrimPrefix(name, root+"/"))
		}
	}
	return err
}
