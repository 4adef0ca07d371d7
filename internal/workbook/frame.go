package workbook

import (
	"io/fs"
	"path"
	"strconv"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/format"
)

// A Frame is what a site knows before a spreadsheet is read: its languages, its
// scale, and the names of what it has.
type Frame struct {
	Languages   []string // the default first
	HoursPerDay float64  // of work
	scale       scale
	names       map[string]*names // by kind: "role", "family", "category", …
	files       map[string]string // of the items there are: the file, by kind and id
	lent        map[string]string // of those that come from a pack: its folder, likewise
}

// usualDay is how many hours a working day has where the site does not say.
const usualDay = 7.5

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

// Open returns the frame of the site in fsys, the folder that has content/ in
// it. Files are taken as they are: what is wrong with them is for check to
// tell, and is no reason not to add to them. The error is of the machine.
func Open(fsys fs.FS) (Frame, error) {
	f := Frame{Languages: []string{"en"}, HoursPerDay: usualDay, names: make(map[string]*names), files: make(map[string]string), lent: make(map[string]string)}
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
		if hours, err := strconv.ParseFloat(item.Value.Get("hours_per_day").Word, 64); err == nil && hours > 0 && hours <= 24 {
			f.HoursPerDay = hours
		}
		f.files["site site"] = file
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
		f.call(kind, item.ID, allWords(item.Value.Get("title"))...)
		f.alias(kind, item.ID, append(allWords(item.Value.Get("short")), allWords(item.Value.Get("also_called"))...)...)
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

// of are the names of a kind.
func (f *Frame) of(kind string) *names {
	if f.names == nil {
		f.names = make(map[string]*names)
	}
	if f.names[kind] == nil {
		f.names[kind] = newNames()
	}
	return f.names[kind]
}

// call adds titles to what an item is called.
func (f *Frame) call(kind, id string, titles ...string) { f.of(kind).call(id, titles...) }

func (f *Frame) alias(kind, id string, others ...string) { f.of(kind).alias(id, others...) }

// find returns the id of what somebody calls by its id or one of its names.
func (f Frame) find(kind, text string) (id string, ok bool) { return f.names[kind].find(text) }

// own returns a frame to which names may be added, and f stays as it is.
func (f Frame) own() Frame {
	out := f
	out.names = make(map[string]*names, len(f.names))
	for kind, n := range f.names {
		out.names[kind] = n.clone()
	}
	if out.HoursPerDay == 0 {
		out.HoursPerDay = usualDay
	}
	return out
}
