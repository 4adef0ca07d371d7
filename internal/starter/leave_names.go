package starter

import (
	"regexp"
	"slices"

	"pathbook/internal/edit"
	"pathbook/internal/format"
)

// A name of another item is not somebody's own word: where an item is renamed,
// what names it changes, and nobody has touched what it says.

// someName stands for any name.
const someName = "_"

var (
	linkNames = regexp.MustCompile(`(\]\(|<)([a-z]+):[a-z0-9-]+(?:\.\.[a-z0-9-]+)?`)
	madeFrom  = regexp.MustCompile(`(?m)^made_from: .*$`)
)

// unnamed is an item without the names of others: those behind its keys, and
// those in the links of its texts.
func unnamed(kind string, v edit.Value) edit.Value {
	for _, place := range format.Places(kind) {
		if !place.Keys {
			v = unnamedAt(v, place.Path)
		}
	}
	return unlinked(v)
}

// unnamedAt puts a mark in the place of each name at the end of a path.
func unnamedAt(v edit.Value, path []string) edit.Value {
	if len(path) == 0 {
		if v.Word != "" {
			v.Word = someName
		}
		return v
	}
	if path[0] == format.Each {
		return inside(v, func(w edit.Value) edit.Value { return unnamedAt(w, path[1:]) })
	}
	v.Keys = slices.Clone(v.Keys)
	for i, k := range v.Keys {
		if k.Name == path[0] {
			v.Keys[i].Value = unnamedAt(k.Value, path[1:])
		}
	}
	return v
}

// unlinked puts a mark in the place of each name that a link leads to.
func unlinked(v edit.Value) edit.Value {
	v.Word = string(unnamedText([]byte(v.Word)))
	return inside(v, unlinked)
}

// inside is a value with its elements, and what stands behind its keys, changed.
func inside(v edit.Value, change func(edit.Value) edit.Value) edit.Value {
	v.List, v.Keys = slices.Clone(v.List), slices.Clone(v.Keys)
	for i := range v.List {
		v.List[i] = change(v.List[i])
	}
	for i := range v.Keys {
		v.Keys[i].Value = change(v.Keys[i].Value)
	}
	return v
}

// unnamedText is a text without the names in its links, and without the line
// that says which text it was made from, which follows those.
func unnamedText(text []byte) []byte {
	return madeFrom.ReplaceAll(linkNames.ReplaceAll(text, []byte("$1$2:"+someName)), nil)
}
