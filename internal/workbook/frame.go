package workbook

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/fold"
	"pathbook/internal/format"
)

// A Frame is what a site knows before a spreadsheet is read: its languages, its
// scale, and the names of what it has.
type Frame struct {
	Languages []string // the default first
	scale     scale
	named     map[string][]name // by kind: "role", "family", "category", …
	files     map[string]string // of the items there are: the file, by kind and id
	lent      map[string]string // of those that come from a pack: its folder, likewise
}

// FileOf returns the path of the file that holds an item, inside the site's
// folder, or "" if there is no such item.
func (f Frame) FileOf(kind, id string) string { return f.files[kind+" "+id] }

// LentBy returns the folder of the pack that an item comes from, as packs/guides,
// or "" if it is none of a pack or the site has it itself. Nobody writes there.
func (f Frame) LentBy(kind, id string) string {
	if f.FileOf(kind, id) != "" {
		return ""
	}
	return f.lent[kind+" "+id]
}

// A name is an item with everything that it is called.
type name struct {
	id     string
	titles []string
}

// Open returns the frame of the site in fsys, the folder that has content/ in
// it. Files are taken as they are: what is wrong with them is for check to
// tell, and is no reason not to add to them. The error is of the machine.
func Open(fsys fs.FS) (Frame, error) {
	f := Frame{Languages: []string{"en"}, named: make(map[string][]name), files: make(map[string]string), lent: make(map[string]string)}
	packs, err := fs.Glob(fsys, "packs/*/content")
	if err != nil {
		return f, err
	}
	for _, dir := range packs {
		if err := eachItem(fsys, dir, f.borrow); err != nil {
			return f, err
		}
	}
	return f, eachItem(fsys, "content", f.learn)
}

// eachItem goes through the items of the YAML files in a folder of content, by
// the files' names.
func eachItem(fsys fs.FS, dir string, each func(file string, item edit.Item)) error {
	return fs.WalkDir(fsys, dir, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(file) != ".yaml" {
			return err
		}
		src, err := fs.ReadFile(fsys, file)
		if err != nil {
			return err
		}
		for _, item := range edit.Read(file, strings.TrimSuffix(path.Base(file), ".yaml"), src, nil) {
			each(file, item)
		}
		return nil
	})
}

// learn adds what one item of a file says of names.
func (f *Frame) learn(file string, item edit.Item) {
	switch file {
	case "content/site.yaml":
		if list := item.Value.Get("languages").List; len(list) > 0 {
			f.Languages = nil
			for _, code := range list {
				f.Languages = append(f.Languages, code.Word)
			}
		}
		return
	case "content/framework.yaml":
		f.files["framework framework"] = file
		for _, p := range item.Value.Get("scale").List {
			f.scale = append(f.scale, allWords(p.Get("title")))
		}
		for _, part := range format.Parts() {
			for _, x := range item.Value.Get(part.Name).List {
				f.call(part.Holds, x.Get("id").Word, allWords(x.Get("title"))...)
			}
		}
		return
	}
	if kind := f.meet(file, item); kind != "" {
		f.files[kind+" "+item.ID] = file
	}
}

// borrow learns the names of an item of a pack, which cells may speak of.
func (f *Frame) borrow(file string, item edit.Item) {
	if kind := f.meet(file, item); kind != "" {
		f.lent[kind+" "+item.ID], _, _ = strings.Cut(file, "/content/")
	}
}

// meet adds what an item is called, and returns its kind.
func (f *Frame) meet(file string, item edit.Item) string {
	kind := kindOf(file)
	if kind != "" {
		titles := append(allWords(item.Value.Get("title")), allWords(item.Value.Get("short"))...)
		f.call(kind, item.ID, append(titles, allWords(item.Value.Get("also_called"))...)...)
	}
	return kind
}

// kindOf is the kind of the items in a file, "" if no spreadsheet says it.
func kindOf(file string) string {
	if kind, ok := itemKind(path.Base(path.Dir(file))); ok {
		return kind
	}
	return ""
}

// allWords are the words of a text in every language, and of every text of a
// list.
func allWords(v edit.Value) []string {
	var out []string
	if v.Word != "" {
		out = append(out, v.Word)
	}
	for _, element := range v.List {
		out = append(out, allWords(element)...)
	}
	for _, k := range v.Keys {
		out = append(out, allWords(k.Value)...)
	}
	return out
}

// call adds titles to what an item is called.
func (f *Frame) call(kind, id string, titles ...string) {
	if f.named == nil {
		f.named = make(map[string][]name)
	}
	names := f.named[kind]
	i := slices.IndexFunc(names, func(n name) bool { return n.id == id })
	if i < 0 {
		i = len(names)
		names = append(names, name{id: id, titles: []string{id}})
	}
	names[i].titles = append(names[i].titles, titles...)
	f.named[kind] = names
}

// find returns the id of what somebody calls by its id or one of its titles.
func (f Frame) find(kind, text string) (id string, ok bool) {
	wanted := fold.Slug(text)
	for _, n := range f.named[kind] { // an id is an id, though another item may be called so
		if n.id == wanted {
			return n.id, true
		}
	}
	for _, n := range f.named[kind] {
		if slices.ContainsFunc(n.titles, func(title string) bool { return fold.Slug(title) == wanted }) {
			return n.id, true
		}
	}
	return "", false
}

// titles are all that the items of a kind are called.
func (f Frame) titles(kind string) []string {
	var out []string
	for _, n := range f.named[kind] {
		out = append(out, n.titles...)
	}
	return out
}
