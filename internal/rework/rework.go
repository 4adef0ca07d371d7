// Package rework says what becomes of a site's files when an item is made,
// copied, renamed or removed.
//
// It is given the files of a site and returns those that change, with every
// place that names the item: which keys these are it knows from the table of
// the format, and links and fenced blocks from Markdown. What a pack brings is
// never changed; where it names the item, that is told.
//
// The package never writes a file and judges no content: whether a site is
// sound afterwards is for those to say who load it.
package rework

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/fold"
	"pathbook/internal/format"
	"pathbook/internal/pack"
)

// A Site is the content of a site, its own and that of its packs.
type Site struct {
	langs []string
	files []*file // in the order of their names, those of packs last
}

// A file is one of YAML or Markdown.
type file struct {
	name  string // with slashes, from the folder of the site
	place string // where it would stand without a pack: content/roles/welder.yaml
	kind  format.Kind
	id    string // of a file that is one item
	lang  string // of a translation
	pack  string // the pack that it is of
	data  []byte
	known []edit.Item // what items returns, once it was asked for
	read  bool
}

// items returns the items of a file of YAML. Most files of a large site name
// nothing that changes, and are never asked.
func (f *file) items() []edit.Item {
	if !f.read && !f.kind.Prose {
		f.known = edit.Read(f.name, f.id, f.data, nil)
	}
	f.read = true
	return f.known
}

// names reports whether an id stands anywhere in a file.
func (f *file) names(id string) bool { return bytes.Contains(f.data, []byte(id)) }

// Read reads a site.
func Read(site fs.FS) (*Site, error) {
	s := &Site{langs: []string{"en"}}
	if err := s.below(site, "", ""); err != nil {
		return nil, err
	}
	packs, _ := pack.Installed(site)
	for _, p := range packs {
		if err := s.below(site, p.Dir(), p.ID.Value); err != nil {
			return nil, err
		}
	}
	if f := s.file(format.Content + "/site.yaml"); f != nil && len(f.items()) == 1 {
		if list := f.items()[0].Value.Get("languages").List; len(list) > 0 {
			s.langs = nil
			for _, v := range list {
				s.langs = append(s.langs, v.Word)
			}
		}
	}
	return s, nil
}

// below reads the content below a folder of the site.
func (s *Site) below(site fs.FS, dir, of string) error {
	root := path.Join(dir, format.Content)
	return fs.WalkDir(site, root, func(name string, e fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == root && of != "":
			return fs.SkipDir
		case err != nil:
			return err
		case format.Ignored(e.Name()), name == root+"/assets":
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir():
			return nil
		}
		place := strings.TrimPrefix(strings.TrimPrefix(name, dir), "/")
		f, ok := identify(place)
		if !ok {
			return nil
		}
		f.name, f.pack = name, of
		if f.data, err = fs.ReadFile(site, name); err != nil {
			return err
		}
		if of == "" || s.file(place) == nil {
			s.files = append(s.files, f)
		}
		return nil
	})
}

// identify tells by its path what a file holds.
func identify(place string) (*file, bool) {
	folder, base := path.Split(strings.TrimPrefix(place, format.Content+"/"))
	ext := path.Ext(base)
	id := strings.TrimSuffix(base, ext)
	kind, ok := format.KindIn(strings.TrimSuffix(folder, "/"))
	if folder == "" {
		kind, ok = format.KindOf(id)
		ok = ok && kind.Single()
	}
	if !ok || ext != kind.Ext() {
		return nil, false
	}
	f := &file{place: place, kind: kind, id: id}
	if kind.Prose {
		f.id, f.lang, _ = strings.Cut(id, ".")
	}
	return f, true
}

func (s *Site) file(name string) *file {
	for _, f := range s.files {
		if f.name == name {
			return f
		}
	}
	return nil
}

// Language returns the site's first language.
func (s *Site) Language() string { return s.langs[0] }

// Kinds are the kinds of what can be named by kind and id: items, and what the
// framework lists.
func Kinds() []string {
	var out []string
	for _, k := range format.Items() {
		out = append(out, k.Name)
	}
	for _, f := range format.Parts() {
		out = append(out, f.Holds)
	}
	return out
}

// listOf returns the key under which the framework lists what is of a kind.
func listOf(kind string) (key string, ok bool) {
	for _, f := range format.Parts() {
		if f.Holds == kind {
			return f.Name, true
		}
	}
	return "", false
}

// IDs returns the ids of a kind, all or only the site's own: sorted, but for what
// the framework lists, which has an order.
func (s *Site) IDs(kind string, own bool) []string {
	var out []string
	key, part := listOf(kind)
	for _, f := range s.files {
		switch {
		case own && f.pack != "":
		case part && f.kind.Name == "framework" && f.pack == "" && len(f.items()) == 1:
			for _, v := range f.items()[0].Value.Get(key).List {
				out = append(out, v.Get("id").Word)
			}
		case f.kind.Name != kind:
		case f.kind.Prose && f.lang == "":
			out = append(out, f.id)
		default:
			for _, it := range f.items() {
				out = append(out, it.ID)
			}
		}
	}
	if !part {
		slices.Sort(out)
	}
	return slices.Compact(out)
}

// A Ref names an item as people write it: role:welder.
type Ref struct{ Kind, ID string }

// String returns a Ref as people write it.
func (r Ref) String() string { return r.Kind + ":" + r.ID }

// ParseRef reads what somebody typed.
func ParseRef(text string) (Ref, error) {
	kind, id, ok := strings.Cut(text, ":")
	if !ok {
		return Ref{}, fmt.Errorf("“%s” does not say what it is: write its kind before it, as in role:%s", text, text)
	}
	if err := checkKind(kind); err != nil {
		return Ref{}, err
	}
	return Ref{kind, id}, nil
}

func checkKind(kind string) error {
	if slices.Contains(Kinds(), kind) {
		return nil
	}
	for _, k := range format.Items() {
		if k.Plural == kind {
			return fmt.Errorf("write %s, not %s", k.Name, kind)
		}
	}
	if near := fold.Nearest(kind, Kinds()); near != "" {
		return fmt.Errorf("there is no kind “%s”; did you mean %s?", kind, near)
	}
	return fmt.Errorf("there is no kind “%s”; the kinds are: %s", kind, strings.Join(Kinds(), ", "))
}

// own returns the files of the site's own that an item is in: one, or those of
// all languages of a document.
func (s *Site) own(r Ref) ([]*file, error) {
	var out []*file
	for _, f := range s.files {
		if f.pack == "" && f.holds(r) {
			out = append(out, f)
		}
	}
	if len(out) > 0 {
		return out, nil
	}
	for _, f := range s.files {
		if f.holds(r) && (f.lang == "" || f.lang == s.langs[0]) {
			return nil, fmt.Errorf("%s comes from the pack %s, and is not yours to change; pathbook pack adapt %s %s makes it your own", r, f.pack, f.pack, strings.TrimPrefix(f.place, format.Content+"/"))
		}
	}
	ids := s.IDs(r.Kind, false)
	if near := fold.Nearest(r.ID, ids); near != "" {
		return nil, fmt.Errorf("there is no %s “%s”; did you mean %s:%s?", r.Kind, r.ID, r.Kind, near)
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("there is no %s “%s”; the site has none yet", r.Kind, r.ID)
	}
	return nil, fmt.Errorf("there is no %s “%s”; there are: %s", r.Kind, r.ID, strings.Join(ids, ", "))
}

// Nowhere reports whether a site has no such item, neither of its own nor in a
// pack. It may well be named.
func (s *Site) Nowhere(r Ref) bool {
	return !slices.ContainsFunc(s.files, func(f *file) bool { return f.holds(r) })
}

// ofPack returns the pack that has an item too, or "".
func (s *Site) ofPack(r Ref) string {
	for _, f := range s.files {
		if f.pack != "" && f.holds(r) {
			return f.pack
		}
	}
	return ""
}

// holds reports whether an item is in a file.
func (f *file) holds(r Ref) bool {
	if key, part := listOf(r.Kind); part {
		return f.kind.Name == "framework" && f.pack == "" && len(f.items()) == 1 && !f.items()[0].Value.Get(key, "id="+r.ID).Empty()
	}
	if f.kind.Name != r.Kind || f.id != r.ID && !f.names(r.ID) {
		return false
	}
	return f.kind.Prose && f.id == r.ID || slices.ContainsFunc(f.items(), func(it edit.Item) bool { return it.ID == r.ID })
}

// alone reports whether an item has a file for itself, whose name is its id.
func (f *file) alone(r Ref) bool {
	_, part := listOf(r.Kind)
	return !part && f.id == r.ID && (f.kind.Prose || len(f.items()) == 1)
}

// A Plan is what becomes of the files of a site.
type Plan struct {
	Files map[string][]byte // by name; nil for a file that goes
	Moved map[string]string // files that get another name, by their old one
	Notes []string          // what people should know besides
	Prose []Place           // where prose speaks of what is removed
}

// A Place is a line of a file.
type Place struct {
	File string
	Line int
	Text string
}

func newPlan() *Plan {
	return &Plan{Files: make(map[string][]byte), Moved: make(map[string]string)}
}

func (p *Plan) note(format string, args ...any) {
	p.Notes = append(p.Notes, fmt.Sprintf(format, args...))
}
