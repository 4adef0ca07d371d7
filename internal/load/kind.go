package load

import (
	"reflect"
	"slices"
	"strings"

	y "pathbook/internal/strictyaml"
)

// folderOf returns the folder that holds items of a kind.
func folderOf(kind string) string {
	for folder, k := range folders {
		if k == kind {
			return contentDir + "/" + folder
		}
	}
	return contentDir
}

// keysOf returns the keys of a kind of file, in the order of the format.
func keysOf(kind string) []string {
	t := reflect.TypeOf(shapes[kind])
	var keys []string
	for i := range t.NumField() {
		if key, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ","); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// otherKind returns the kind that an item looks like, if it cannot be of its
// own: at least two of its keys are only that kind's, and none is only its own.
func (d *draft) otherKind(node y.Node) string {
	own := keysOf(d.kind)
	found, most := "", 1
	for _, kind := range SchemaKinds() {
		if kind == "site" || kind == "framework" {
			continue
		}
		if n := foreign(node, own, keysOf(kind)); n > most {
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
	m := misnamed{node.At(), "this looks like a " + kind + ", in the folder of another kind", folderOf(kind) + "/" + meantID(id) + ".yaml"}
	d.misnamed = append(d.misnamed, m)
	d.moved = append(d.moved, meantID(id))
}
