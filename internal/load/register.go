package load

import (
	"slices"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// A registry knows which ids a site has, also those whose file is broken.
type registry struct {
	first map[string]map[string]diag.Pos // by kind and id
	order map[string][]string
	lost  map[string]bool // kinds of which some ids could not be read
	bad   map[string]bool // kind/id, or /id alone, of what is broken or lies in the wrong place
}

func (k registry) ids(kind string) []string { return k.order[kind] }

// broken reports whether an id is probably there, in a file that has a mistake
// of its own.
func (k registry) broken(kind, id string) bool {
	return k.lost[kind] || k.bad[kind+"/"+id] || k.bad["/"+id]
}

// register notes every id and reports those that two items share.
func register(g *gathered, problems *diag.List) registry {
	k := registry{make(map[string]map[string]diag.Pos), make(map[string][]string), make(map[string]bool), make(map[string]bool)}
	for _, d := range g.drafts {
		k.excuse(d, g.langs[0])
		if d.prose() && d.lang == "" {
			k.add(d.kind, d.name, diag.Pos{File: d.path, Line: 1, Col: 1}, problems)
		}
		for _, e := range d.entries {
			if f, ok := e.raw.(*format.Framework); ok {
				k.framework(f, problems)
			} else if e.id != "" {
				k.add(d.kind, e.id, e.at, problems)
			}
		}
	}
	for _, s := range g.strays {
		k.bad[s.kind+"/"+s.name] = true
		k.lost[s.kind] = k.lost[s.kind] || s.name == ""
	}
	k.frameless()
	for _, ids := range k.order {
		slices.Sort(ids)
	}
	return k
}

// excuse notes what a broken draft probably holds, so that references to it are
// not reported on top of its own mistakes.
func (k *registry) excuse(d *draft, first string) {
	if d.broken && d.lang == "" || d.prose() && d.lang == first {
		k.bad[d.kind+"/"+meantID(noEndings(d.name))] = true
	}
	k.lost[d.kind] = k.lost[d.kind] || d.lost
	for _, id := range d.moved {
		k.bad["/"+id] = true
	}
	for _, e := range d.entries {
		if !isID(e.id) {
			k.bad[d.kind+"/"+meantID(e.id)] = true
		}
	}
}

// frameless excuses references into a part of the framework that is not there
// at all.
func (k *registry) frameless() {
	for _, part := range format.Parts() {
		k.lost[part.Holds] = k.lost[part.Holds] || len(k.order[part.Holds]) == 0
	}
}

func (k *registry) framework(f *format.Framework, problems *diag.List) {
	for _, x := range f.Levels {
		k.named("level", x.ID, problems)
	}
	for _, x := range f.Families {
		k.named("family", x.ID, problems)
	}
	for _, x := range f.Categories {
		k.named("category", x.ID, problems)
	}
}

func (k *registry) named(kind string, id y.String, problems *diag.List) {
	if !id.Set() {
		k.lost[kind] = true
		return
	}
	k.add(kind, id.Value, id.At, problems)
}

// add notes an id. One of the wrong form, which is reported already, counts as
// the id that it was meant to be.
func (k *registry) add(kind, id string, at diag.Pos, problems *diag.List) {
	if !isID(id) {
		id = fold.Slug(id)
		k.lost[kind] = k.lost[kind] || !isID(id)
		if !isID(id) {
			return
		}
		k.bad[kind+"/"+id] = true
	}
	if k.first[kind] == nil {
		k.first[kind] = make(map[string]diag.Pos)
	}
	if before, taken := k.first[kind][id]; taken {
		problems.Errorf(at, "same-id", "the %s “%s” is already written in %s", kind, id, before).
			Hintf("give one of the two another id, or delete it").See(before)
		return
	}
	k.first[kind][id] = at
	k.order[kind] = append(k.order[kind], id)
}
