package rework

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// Remove takes an item out, and what names it in YAML. Where prose links to it,
// Prose of the plan says so, and the links stay, unless they are to become
// words.
func (s *Site) Remove(r Ref, unlink bool) (*Plan, error) {
	files, err := s.own(r)
	if err != nil && !s.Nowhere(r) {
		return nil, err
	}
	p := newPlan()
	if of := s.ofPack(r); of != "" {
		p.note("the pack %s has a %s of this id too, and its words are used again", of, r.Kind)
		return p, s.takeOut(p, files, r)
	}
	if err := s.needed(r); err != nil {
		return nil, err
	}
	c := change{ref: r, op: removal}
	if err := s.everywhere(p, c); err != nil {
		return nil, err
	}
	c.fences, c.links = true, s.unlinking(r, files)
	with := newPlan()
	if err := s.everywhere(with, c); err != nil {
		return nil, err
	}
	var failed error
	if p.Prose, failed = s.prose(c, files); failed != nil {
		return nil, failed
	}
	if len(files) == 0 && len(with.Files) == 0 {
		return nil, err // nothing names it either
	}
	if unlink {
		p.Files, p.Notes = with.Files, with.Notes
	}
	return p, s.takeOut(p, files, r)
}

// prose returns where prose links to an item, but for the item's own files.
func (s *Site) prose(c change, own []*file) ([]Place, error) {
	c.only = true
	var out []Place
	for _, f := range s.files {
		if f.pack != "" || f.alone(c.ref) && slices.Contains(own, f) {
			continue
		}
		without, _, err := c.in(f)
		if err != nil {
			return nil, err
		}
		out = append(out, speaks(f.name, f.data, without)...)
	}
	return out, nil
}

// removal takes out the element or the entry that names an item, or the key
// where it stands in none.
func removal(h hit) (edit.Op, bool) {
	path := h.path
	if h.element > 0 {
		path = path[:h.element]
	}
	return edit.Op{Do: edit.Remove, Path: path}, true
}

// unlinking makes words of the links to an item.
func (s *Site) unlinking(r Ref, files []*file) *linking {
	l := newLinking(r)
	title := edit.Word(titleOf(r.ID))
	for _, f := range files {
		if v := f.title(r); !v.Empty() {
			title = v
			break
		}
	}
	l.title = func(lang string) string {
		for _, l := range append([]string{lang}, s.langs...) {
			if w := title.Get(l).Word; w != "" {
				return w
			}
		}
		return title.Word
	}
	return &l
}

// title returns what a file says an item is called.
func (f *file) title(r Ref) edit.Value {
	items := f.items()
	if front, ok := format.CutFront(string(f.data)); f.kind.Prose && ok {
		items = edit.Read("", r.ID, []byte(front.Keys), nil)
	}
	if key, part := listOf(r.Kind); part {
		return f.items()[0].Value.Get(key, "id="+r.ID, "title")
	}
	for _, it := range items {
		if it.ID != r.ID {
			continue
		}
		if v := it.Value.Get("term"); !v.Empty() {
			return v
		}
		return it.Value.Get("title")
	}
	return edit.Value{}
}

// needed refuses to remove what something cannot be without: a role has a level.
func (s *Site) needed(r Ref) error {
	var by []string
	for _, f := range s.files {
		if f.pack != "" || !f.names(r.ID) {
			continue
		}
		for _, it := range f.items() {
			for _, h := range hits(it.Value, format.Places(f.kind.Name), r) {
				if h.element == 0 && required(format.Fields(f.kind.Name), h.path) {
					by = append(by, f.kind.Name+":"+it.ID)
				}
			}
		}
	}
	if len(by) > 0 {
		return fmt.Errorf("%s is what these are in, and each must be in one: %s. Write another %s into them first", r, strings.Join(by, ", "), r.Kind)
	}
	return nil
}

// required reports whether a key must be there.
func required(fields []y.Field, path []string) bool {
	i := slices.IndexFunc(fields, func(f y.Field) bool { return f.Name == path[0] })
	if i < 0 || len(path) == 1 {
		return i >= 0 && fields[i].Required
	}
	return required(fields[i].Fields(), path[1:])
}

// takeOut takes the item itself out.
func (s *Site) takeOut(p *Plan, files []*file, r Ref) error {
	for _, f := range files {
		if f.alone(r) {
			p.Files[f.name] = nil
			continue
		}
		path := []string{"id=" + r.ID}
		if key, part := listOf(r.Kind); part {
			path = []string{key, path[0]}
		}
		done, err := edit.Apply(p.now(f), "", []edit.Op{{Do: edit.Remove, Path: path}}, nil)
		if err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
		if p.Files[f.name] = done.Src; len(f.items()) == 1 && f.kind.Name == r.Kind {
			p.Files[f.name] = nil // a list of this one
		}
	}
	return nil
}

// speaks returns the lines of a file that would be others without its links.
func speaks(name string, now, without []byte) []Place {
	if bytes.Equal(now, without) {
		return nil
	}
	var out []Place
	for _, l := range Lines(now, without) {
		if l.Old != "" {
			out = append(out, Place{name, l.N, l.Old})
		}
	}
	return out
}
