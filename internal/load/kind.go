package load

import (
	"slices"

	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// keysOf are the keys of the items that are written in YAML, by their kind, and
// itemKinds these kinds, sorted.
var keysOf, itemKinds = func() (keys map[string][]string, kinds []string) {
	keys = make(map[string][]string)
	for _, k := range format.Items() {
		if k.Prose {
			continue
		}
		for _, f := range format.Fields(k.Name) {
			keys[k.Name] = append(keys[k.Name], f.Name)
		}
		kinds = append(kinds, k.Name)
	}
	slices.Sort(kinds)
	return keys, kinds
}()

// otherKind returns the kind that an item looks like, if it cannot be of its
// own: at least two of its keys are only that kind's, and none is only its own.
func (d *draft) otherKind(node y.Node) string {
	found, most := "", 1
	for _, kind := range itemKinds {
		if n := foreign(node, keysOf[d.kind], keysOf[kind]); n > most {
			found, most = kind, n
		}
	}
	return found
}

// foreign counts the keys of a node that are among others and not among own,
// or returns 0 if there are keys that only own has.
func foreign(node y.Node, own, others []string) int {
	n := 0
	for _, key := range others {
		if _, ok := node.Key(key); ok && !slices.Contains(own, key) {
			n++
		}
	}
	for _, key := range own {
		if _, ok := node.Key(key); ok && !slices.Contains(others, key) {
			return 0
		}
	}
	return n
}

// misfiled notes an item that belongs into another folder.
func (d *draft) misfiled(node y.Node, id, kind string) {
	k, _ := format.KindOf(kind)
	m := misnamed{node.At(), "this looks like a " + kind + ", in the folder of another kind", k.File(meantID(id))}
	d.misnamed = append(d.misnamed, m)
	d.moved = append(d.moved, meantID(id))
}
