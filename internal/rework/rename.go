package rework

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/fold"
)

// Rename gives an item another id. Everything that names it follows, also where
// somebody has renamed the item already and nothing else.
func (s *Site) Rename(r Ref, to string) (*Plan, error) {
	files, err := s.own(r)
	begun := s.Nowhere(r) && !s.Nowhere(Ref{r.Kind, to})
	if err != nil && !begun {
		return nil, err
	}
	if p := s.ofPack(r); p != "" {
		return nil, fmt.Errorf("%s is adapted from the pack %s, and stands in the place of the pack's by its id; under another id it would be a second one. Copy it with pathbook new %s %s --from %s", r, p, r.Kind, to, r.ID)
	}
	if err := s.free(Ref{r.Kind, to}); err != nil && !begun {
		return nil, err
	}
	p := newPlan()
	links := newLinking(r)
	links.to = to
	c := change{ref: r, links: &links, fences: true, op: func(h hit) (edit.Op, bool) {
		if h.key {
			return edit.Op{Do: edit.Rename, Path: h.path, Name: to}, true
		}
		return edit.Op{Do: edit.Set, Path: h.path, Value: edit.Word(to)}, true
	}}
	if err := s.everywhere(p, c); err != nil {
		return nil, err
	}
	if begun && len(p.Files) == 0 {
		return nil, err
	}
	for _, f := range files {
		if err := s.renameItem(p, f, r, to); err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
	}
	p.renamed(r, to)
	return p, nil
}

// everywhere carries a change out in all files of the site's own, and notes
// where packs name the item.
func (s *Site) everywhere(p *Plan, c change) error {
	var packs []string
	for _, f := range s.files {
		out, left, err := c.in(f)
		switch {
		case f.pack != "":
			if err != nil || left > 0 || !bytes.Equal(out, f.data) {
				packs = append(packs, f.name)
			}
		case err != nil:
			return fmt.Errorf("%s names %s in a way that only you can change: %w", f.name, c.ref, err)
		case left > 0:
			return fmt.Errorf("%s has a link to %s that is written in a way that only you can change; write it as [words](%s) first", f.name, c.ref, c.ref)
		case !bytes.Equal(out, f.data):
			p.Files[f.name] = out
		}
	}
	if len(packs) > 0 {
		p.note("packs are not changed, and these speak of it: %s. What they say stands without a link from now on", strings.Join(packs, ", "))
	}
	return nil
}

// now returns what a plan makes of a file.
func (p *Plan) now(f *file) []byte {
	if data, ok := p.Files[f.name]; ok {
		return data
	}
	return f.data
}

// renameItem gives the item itself its new id.
func (s *Site) renameItem(p *Plan, f *file, r Ref, to string) error {
	data := p.now(f)
	if key, part := listOf(r.Kind); part {
		r, err := edit.Apply(data, "", []edit.Op{{Do: edit.Set, Path: []string{key, "id=" + r.ID, "id"}, Value: edit.Word(to)}}, nil)
		p.Files[f.name] = r.Src
		return err
	}
	if !f.kind.Prose {
		i := slices.IndexFunc(f.items(), func(it edit.Item) bool { return it.ID == r.ID })
		if !f.items()[i].Value.Get("id").Empty() {
			out, err := edit.Put(data, r.ID, edit.Word(to), "id")
			if err != nil {
				return err
			}
			data = out
		}
	}
	if !f.alone(r) {
		p.Files[f.name] = data
		return nil
	}
	name := path.Join(path.Dir(f.name), to+strings.TrimPrefix(path.Base(f.name), r.ID))
	if s.file(name) != nil {
		return fmt.Errorf("%s is there already", name)
	}
	p.Files[f.name], p.Files[name] = nil, data
	p.Moved[f.name] = name
	return nil
}

// renamed notes what a new id means outside of the files.
func (p *Plan) renamed(r Ref, to string) {
	switch r.Kind {
	case "worksheet":
		p.note("sheets that people have saved say which sheet they are of, by its id: those of %s can no longer be opened in %s. Whoever needs one opens it with a version of the site from before", r.ID, to)
	case "role", "competency":
		p.note("sheets that people have saved keep their answers; where somebody picked this %s, the answer is shown as one from an earlier version", r.Kind)
	}
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// maxID is the length of the longest id that is given to something new: it
// becomes the name of a file, and of pages whose names have more than it.
const maxID = 80

// free refuses an id that is none, or that is taken.
func (s *Site) free(r Ref) error {
	switch {
	case !idPattern.MatchString(r.ID):
		hint := ""
		if slug := fold.Slug(r.ID); slug != "" {
			hint = "; write " + slug
		}
		return fmt.Errorf("“%s” is not an id: an id is made of the letters a to z, digits and hyphens%s", r.ID, hint)
	case len(r.ID) > maxID:
		return fmt.Errorf("an id of %d letters is too long for the names of files; write one of at most %d", len(r.ID), maxID)
	}
	for _, f := range s.files {
		if f.holds(r) {
			return fmt.Errorf("there is a %s %s already, in %s", r.Kind, r.ID, f.name)
		}
	}
	return nil
}
