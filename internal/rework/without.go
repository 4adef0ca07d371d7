package rework

import (
	"bytes"
	"fmt"
	"slices"

	"pathbook/internal/edit"
	"pathbook/internal/format"
)

// Without takes several items out at once, and what names them in what stays.
// Links to them become words.
func (s *Site) Without(refs []Ref) (*Plan, error) {
	p := newPlan()
	var changes []change
	for _, r := range refs {
		files, err := s.own(r)
		if err != nil {
			return nil, err
		}
		if err := s.takeOut(p, files, r); err != nil {
			return nil, err
		}
		changes = append(changes, change{ref: r, op: removal, fences: true, links: s.unlinking(r, files)})
	}
	for _, f := range s.files {
		if data, changed := p.Files[f.name]; changed && !f.kind.Prose && len(edit.Read(f.name, f.id, data, nil)) == 0 {
			p.Files[f.name] = nil // a list of which nothing is left
		}
		if f.pack != "" || p.now(f) == nil {
			continue
		}
		if err := p.withoutNames(f, changes); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// withoutNames takes out of a file what names any of several items.
func (p *Plan) withoutNames(f *file, changes []change) error {
	now := *f
	now.data, now.known, now.read = p.now(f), nil, false
	for _, c := range changes {
		out, left, err := c.in(&now)
		if err != nil {
			return fmt.Errorf("%s names %s in a way that only you can change: %w", f.name, c.ref, err)
		}
		if left > 0 {
			return fmt.Errorf("%s has a link to %s that is written in a way that only you can change; write it as [words](%s) first", f.name, c.ref, c.ref)
		}
		if !bytes.Equal(out, now.data) {
			now.data, now.known, now.read = out, nil, false
		}
	}
	if !bytes.Equal(now.data, p.now(f)) {
		p.Files[f.name] = now.data
	}
	return nil
}

// Named returns what an item names by its keys, each once. What its texts link
// to is not among it.
func Named(kind string, v edit.Value) []Ref {
	var out []Ref
	for _, p := range format.Places(kind) {
		named(v, p.Path, p.Keys, func(id string) {
			if r := (Ref{p.Kind, id}); id != "" && !slices.Contains(out, r) {
				out = append(out, r)
			}
		})
	}
	return out
}

// named visits the ids that stand at a path.
func named(v edit.Value, path []string, keys bool, visit func(id string)) {
	switch {
	case len(path) == 0 && keys:
		for _, k := range v.Keys {
			visit(k.Name)
		}
	case len(path) == 0:
		visit(v.Word)
	case path[0] != format.Each:
		named(v.Get(path[0]), path[1:], keys, visit)
	default:
		for _, e := range v.List {
			named(e, path[1:], keys, visit)
		}
		for _, k := range v.Keys {
			named(k.Value, path[1:], keys, visit)
		}
	}
}
