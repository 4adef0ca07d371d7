package pack

import (
	"maps"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/format"
	"pathbook/internal/markdown"
)

// A Behind is something that the texts of a pack name and that did not go in:
// whoever lays the pack under a site without it sees words without a link.
type Behind struct {
	Part string   // its path
	By   []string // the files that name it, sorted
}

// behind returns what the entries name and leave in the site, in the order of
// the paths.
func (m *making) behind(own map[string]Part) []Behind {
	in := make(map[string]bool)
	by := make(map[string][]string)
	for _, e := range m.entries {
		for _, part := range parts(e.Path, e.Data) {
			in[part.Path] = true
			for _, name := range part.names() {
				by[name] = append(by[name], e.Path)
			}
		}
	}
	var out []Behind
	for _, name := range slices.Sorted(maps.Keys(by)) {
		if _, ours := own[name]; ours && !in[name] {
			slices.Sort(by[name])
			out = append(out, Behind{name, slices.Compact(by[name])})
		}
	}
	return out
}

// follow takes along what the entries name, and what that names, until nothing
// is left behind. A text goes with its translations.
func (m *making) follow(own map[string]Part) {
	for left := m.behind(own); len(left) > 0; left = m.behind(own) {
		for _, b := range left {
			for _, name := range Translations(own, b.Part) {
				m.entries = append(m.entries, Entry{name, own[name].Copy()})
			}
		}
	}
}

// names returns the paths of the items that a part names: behind its keys, and
// in the links and blocks of its texts.
func (p Part) names() []string {
	kind, ok := format.KindIn(path.Base(path.Dir(p.Path)))
	if !ok {
		return nil
	}
	refs := named(p.Value, format.Places(kind.Name))
	text := string(p.Data)
	if !p.prose() {
		text = strings.Join(said(p.Value), "\n\n")
	} else if front, ok := format.CutFront(text); ok {
		text = front.Body
	}
	doc := markdown.Parse(text, diag.Origin{Pos: diag.Pos{Line: 1, Col: 1}}, new(diag.List))
	for _, link := range doc.Links {
		refs = append(refs, linked(link)...)
	}
	for _, block := range doc.Blocks {
		i := slices.IndexFunc(format.Blocks, func(b format.Block) bool { return b.Name == block.Name })
		if items := edit.Read("", "", []byte(block.Body), nil); i >= 0 && len(items) == 1 {
			refs = append(refs, named(items[0].Value, format.Blocks[i].Places())...)
		}
	}
	return refs
}

// linked are the paths of what a link leads to; a move leads to two roles.
func linked(link markdown.Link) []string {
	kind, ids := link.Kind, []string{link.Target}
	if kind == "move" {
		kind, ids = "role", strings.Split(link.Target, "..")
	}
	k, ok := format.KindOf(kind)
	if !ok || k.Single() {
		return nil
	}
	var out []string
	for _, id := range ids {
		out = append(out, k.File(id))
	}
	return out
}

// named are the paths of the items that a value names in some places.
func named(v edit.Value, places []format.Place) []string {
	var out []string
	for _, place := range places {
		k, ok := format.KindOf(place.Kind)
		if !ok || k.Single() {
			continue
		}
		for _, id := range idsAt(v, place.Path, place.Keys) {
			out = append(out, k.File(id))
		}
	}
	return out
}

// idsAt are the words, or the keys, that stand at the end of a path.
func idsAt(v edit.Value, path []string, keys bool) []string {
	switch {
	case len(path) == 0 && keys:
		var ids []string
		for _, k := range v.Keys {
			ids = append(ids, k.Name)
		}
		return ids
	case len(path) == 0 && v.Word != "":
		return []string{v.Word}
	case len(path) == 0:
		return nil
	case path[0] != format.Each:
		return idsAt(v.Get(path[0]), path[1:], keys)
	}
	var ids []string
	for _, e := range v.List {
		ids = append(ids, idsAt(e, path[1:], keys)...)
	}
	for _, k := range v.Keys {
		ids = append(ids, idsAt(k.Value, path[1:], keys)...)
	}
	return ids
}

// said are all words of a value.
func said(v edit.Value) []string {
	var out []string
	if v.Word != "" {
		out = append(out, v.Word)
	}
	for _, e := range v.List {
		out = append(out, said(e)...)
	}
	for _, k := range v.Keys {
		out = append(out, said(k.Value)...)
	}
	return out
}
