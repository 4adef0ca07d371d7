package starter

import (
	"bytes"
	"path"
	"slices"

	"pathbook/internal/edit"
	"pathbook/internal/format"
	"pathbook/internal/rework"
	"pathbook/internal/sample"
)

// frame takes what is a sample's out of the two files that every site has, and
// the pictures that only these show. The core's words take its place where a site
// cannot be without.
func (l *leaving) frame(p *rework.Plan, gone []rework.Ref) error {
	core, err := Files(sample.None, l.languages())
	if err != nil {
		return err
	}
	for _, kind := range []string{"site", "framework"} {
		f := &framed{name: format.Content + "/" + kind + ".yaml", kind: kind, lent: l.lent[rework.Ref{Kind: kind, ID: kind}]}
		f.src, f.core = l.now(p, f.name), core[f.name]
		if kind == "site" {
			err = f.site()
		} else {
			err = f.framework(l.left(gone))
		}
		if err != nil {
			return err
		}
		if !bytes.Equal(f.src, l.now(p, f.name)) {
			p.Files[f.name] = f.src
		}
	}
	for name, said := range l.docs {
		here := l.files[name]
		if path.Dir(name) == format.Content+"/assets" && slices.ContainsFunc(said, func(d []byte) bool { return bytes.Equal(d, here) }) {
			p.Files[name] = nil
		}
	}
	return nil
}

// now is what a file says, as far as it is changed.
func (l *leaving) now(p *rework.Plan, name string) []byte {
	if data, changed := p.Files[name]; changed {
		return data
	}
	return l.files[name]
}

// left are the roles that stay.
func (l *leaving) left(gone []rework.Ref) []edit.Item {
	var out []edit.Item
	for name := range l.files {
		if kindOf(name) != "role" {
			continue
		}
		for _, item := range l.items(name) {
			if !slices.Contains(gone, rework.Ref{Kind: "role", ID: item.ID}) {
				out = append(out, item)
			}
		}
	}
	return out
}

// A framed is one of the two files that every site has.
type framed struct {
	name, kind string
	lent       []edit.Value // what the samples say there
	src, core  []byte
}

// site puts the core's words in the place of the sample's. What the place is
// called is no promise and nobody's own: a clinic stays one.
func (f *framed) site() error {
	for _, key := range []string{"title", "organization", "contact", "logo", "accent", "footer", "funders", "adopted"} {
		if err := f.give(key); err != nil {
			return err
		}
	}
	return nil
}

// framework takes out offers, and the families and levels that no role is in.
func (f *framed) framework(roles []edit.Item) error {
	if err := f.give("offers"); err != nil {
		return err
	}
	if len(roles) == 0 {
		if err := f.give("requires"); err != nil {
			return err
		}
	}
	for key, kind := range map[string]string{"families": "family", "levels": "level"} {
		if err := f.groups(key, kind, roles); err != nil {
			return err
		}
	}
	return nil
}

// groups takes out the groups of a kind that are a sample's and that no role is
// in. Where none would be left, the core's come in.
func (f *framed) groups(key, kind string, roles []edit.Item) error {
	list := f.value(f.src).Get(key).List
	var out []string
	for _, g := range list {
		id := g.Get("id").Word
		used := slices.ContainsFunc(roles, func(r edit.Item) bool { return r.Value.Get(kind).Word == id })
		if !used && f.isLent(g, key, "id="+id) {
			out = append(out, id)
		}
	}
	switch {
	case len(out) == len(list):
		return f.put(f.value(f.core).Get(key), key)
	case kind == "level":
		return nil // levels have an order, and one without a role does no harm
	}
	for _, id := range out {
		if err := f.put(edit.Value{}, key, "id="+id); err != nil {
			return err
		}
	}
	return nil
}

// give puts what the core says of a key in the place of what a sample says. Where
// somebody has changed a part of it, only the rest goes.
func (f *framed) give(key string) error {
	v := f.value(f.src).Get(key)
	if !v.Empty() && f.isLent(v, key) {
		return f.put(f.value(f.core).Get(key), key)
	}
	for _, said := range f.lent {
		for _, path := range alike(v, said.Get(key), []string{key}) {
			if err := f.put(edit.Value{}, path...); err != nil {
				return err
			}
		}
	}
	return nil
}

// isLent reports whether a sample says the same there.
func (f *framed) isLent(v edit.Value, path ...string) bool {
	return slices.ContainsFunc(f.lent, func(said edit.Value) bool {
		there := said.Get(path...)
		return !there.Empty() && within(v, there)
	})
}

func (f *framed) value(src []byte) edit.Value {
	for _, item := range edit.Read(f.name, f.kind, src, nil) {
		return item.Value
	}
	return edit.Value{}
}

func (f *framed) put(v edit.Value, path ...string) error {
	changed, err := edit.Put(f.src, f.kind, v, path...)
	if err == nil {
		f.src = changed
	}
	return err
}
