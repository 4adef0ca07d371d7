package starter

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/format"
	"pathbook/internal/rework"
	"pathbook/internal/sample"
)

// A Leave is what becomes of a site when the samples in it go.
type Leave struct {
	Plan   *rework.Plan
	Yours  []string // items of a sample that somebody has changed, as kind:id; they stay
	Needed []string // items of a sample that these name; they stay, too
}

// Without takes out of a site all that is still as a sample has it, and leaves
// the core. What somebody has changed stays, and with it what it names of its
// own accord.
func Without(site fs.FS) (*Leave, error) {
	files, err := contentOf(site)
	if err != nil {
		return nil, err
	}
	l := &leaving{files: files, lent: make(map[rework.Ref][]edit.Value), docs: make(map[string][][]byte)}
	if err := l.borrow(); err != nil {
		return nil, err
	}
	out := &Leave{}
	var gone []rework.Ref
	l.sort()
	for _, r := range l.refs() {
		switch {
		case l.yours[r]:
			out.Yours = append(out.Yours, r.String())
		case l.needed[r]:
			out.Needed = append(out.Needed, r.String())
		default:
			gone = append(gone, r)
		}
	}
	view, err := rework.Read(site)
	if err != nil {
		return nil, err
	}
	if out.Plan, err = view.Without(gone); err != nil {
		return nil, err
	}
	if err := l.promises(out.Plan, gone); err != nil {
		return nil, err
	}
	return out, l.frame(out.Plan, gone)
}

// contentOf reads the files of a site's own content.
func contentOf(site fs.FS) (map[string][]byte, error) {
	files := make(map[string][]byte)
	return files, fs.WalkDir(site, format.Content, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files[name], err = fs.ReadFile(site, name)
		return err
	})
}

// A leaving is a site from which samples go.
type leaving struct {
	files map[string][]byte
	lent  map[rework.Ref][]edit.Value // what samples say of each item, and of the two files that every site has
	docs  map[string][][]byte         // what samples have in each file that is no YAML

	yours  map[rework.Ref]bool // items of a sample that somebody has changed
	needed map[rework.Ref]bool // items of a sample that these name
}

// borrow reads the samples of which the site has files, in its languages.
func (l *leaving) borrow() error {
	for _, id := range sample.IDs() {
		names := sample.Names(id)
		if !slices.ContainsFunc(names, func(name string) bool {
			return strings.Contains(name, "/") && l.files[format.Content+"/"+name] != nil
		}) {
			continue
		}
		made, err := Files(id, l.languages())
		if err != nil {
			return err
		}
		for name, data := range made {
			inside := strings.TrimPrefix(name, format.Content+"/")
			switch {
			case inside == name || sample.IsCore(inside) || sample.IsCore(source(inside)):
			case path.Ext(name) == ".yaml":
				for _, item := range itemsOf(name, data) {
					r := rework.Ref{Kind: kindOf(name), ID: item.ID}
					l.lent[r] = append(l.lent[r], item.Value)
				}
			default:
				l.docs[name] = append(l.docs[name], data)
			}
		}
	}
	return nil
}

// languages are those of the site that the samples have words in.
func (l *leaving) languages() []string {
	var out []string
	for _, lang := range spoken(l.files[format.Content+"/"+siteFile]) {
		if slices.Contains(Languages(), lang) {
			out = append(out, lang)
		}
	}
	if len(out) == 0 {
		return Languages()[:1]
	}
	return out
}

// source is the file that a translation was made from.
func source(name string) string {
	id, _, _ := strings.Cut(path.Base(name), ".")
	return path.Join(path.Dir(name), id+path.Ext(name))
}

// refs are the items of the site that a sample has, too.
func (l *leaving) refs() []rework.Ref {
	var out []rework.Ref
	for _, name := range slices.Sorted(maps.Keys(l.files)) {
		if kind, ok := proseOf(name); ok {
			if l.docs[name] != nil && source(name) == name {
				out = append(out, rework.Ref{Kind: kind, ID: strings.TrimSuffix(path.Base(name), ".md")})
			}
			continue
		}
		for _, item := range l.items(name) {
			if r := (rework.Ref{Kind: kindOf(name), ID: item.ID}); l.lent[r] != nil {
				out = append(out, r)
			}
		}
	}
	return out
}

// proseOf is the kind of a document, by its path.
func proseOf(name string) (kind string, ok bool) {
	k, ok := format.KindIn(strings.TrimPrefix(path.Dir(name), format.Content+"/"))
	return k.Name, ok && k.Prose && path.Ext(name) == ".md"
}

// items are those of a file of YAML that is neither of the core nor one of the
// two that every site has.
func (l *leaving) items(name string) []edit.Item {
	kind, ok := format.KindOf(kindOf(name))
	if !ok || kind.Single() || sample.IsCore(strings.TrimPrefix(name, format.Content+"/")) {
		return nil
	}
	return itemsOf(name, l.files[name])
}

// sort tells what somebody has changed, and what that needs.
func (l *leaving) sort() {
	l.yours, l.needed = make(map[rework.Ref]bool), make(map[rework.Ref]bool)
	values := make(map[rework.Ref]edit.Value)
	var theirs []rework.Ref // all that stays as somebody wrote it
	for _, name := range slices.Sorted(maps.Keys(l.files)) {
		if kind, ok := proseOf(name); ok {
			if l.docs[name] != nil && !slices.ContainsFunc(l.docs[name], func(d []byte) bool { return bytes.Equal(unnamedText(d), unnamedText(l.files[name])) }) {
				l.yours[rework.Ref{Kind: kind, ID: strings.TrimSuffix(path.Base(source(name)), ".md")}] = true
			}
			continue
		}
		for _, item := range l.items(name) {
			r := rework.Ref{Kind: kindOf(name), ID: item.ID}
			values[r] = item.Value
			if !slices.ContainsFunc(l.lent[r], func(v edit.Value) bool { return within(unnamed(r.Kind, item.Value), unnamed(r.Kind, v)) }) {
				theirs = append(theirs, r)
				l.yours[r] = l.lent[r] != nil
			}
		}
	}
	for len(theirs) > 0 {
		r := theirs[0]
		theirs = theirs[1:]
		for _, named := range l.naming(r, values[r]) {
			if l.lent[named] != nil && !l.yours[named] && !l.needed[named] {
				l.needed[named] = true
				theirs = append(theirs, named)
			}
		}
	}
}

// naming are the items that one cannot do without, which somebody has written or
// which is needed by such a one: all that it names of its own accord, and what a
// role asks for in any case. A sample's own moves and steps go with the sample.
func (l *leaving) naming(r rework.Ref, v edit.Value) []rework.Ref {
	own := make(map[rework.Ref]bool)
	for _, said := range l.lent[r] {
		for _, named := range rework.Named(r.Kind, said) {
			own[named] = true
		}
	}
	return slices.DeleteFunc(rework.Named(r.Kind, v), func(named rework.Ref) bool {
		asked := r.Kind == "role" && (named.Kind == "competency" || named.Kind == "credential")
		return own[named] && !asked
	})
}

// within reports whether a value says nothing that another does not: keys and
// elements of lists may be gone.
func within(v, of edit.Value) bool {
	if v.Word != of.Word {
		return false
	}
	rest := of.List
	for _, e := range v.List {
		i := slices.IndexFunc(rest, func(o edit.Value) bool { return within(e, o) })
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	for _, k := range v.Keys {
		if of.Get(k.Name).Empty() || !within(k.Value, of.Get(k.Name)) {
			return false
		}
	}
	return true
}
