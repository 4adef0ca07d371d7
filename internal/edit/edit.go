// Package edit is a site's YAML as people wrote it: items with their keys,
// and the words by language.
//
// It is what importing, comparing and updating share. A file is read into
// values that know no kind of item; two values are compared key by key; what
// was changed on two sides is merged; and a change is written into a file so
// that every line that it does not touch, comments among them, stays as it is.
//
// The package never opens a file and knows nothing of the format but which
// keys tell the elements of a list apart.
package edit

import (
	"slices"
	"strings"

	"pathbook/internal/diag"
	y "pathbook/internal/strictyaml"
)

// A Value is what a key says: a word, a list, or keys of its own. The zero
// Value says nothing.
type Value struct {
	Word string // a number, an id, a date, a text of one or more lines
	List []Value
	Keys []Key
}

// A Key is a key with its value.
type Key struct {
	Name  string
	Value Value
}

// Word returns a Value that is a word.
func Word(s string) Value { return Value{Word: s} }

// Empty reports whether a value says nothing.
func (v Value) Empty() bool { return v.Word == "" && len(v.List) == 0 && len(v.Keys) == 0 }

// Get returns what stands at a path of keys, or an empty Value.
func (v Value) Get(path ...string) Value {
	for _, step := range path {
		if i := v.element(step); i >= 0 {
			v = v.List[i]
			continue
		}
		i := slices.IndexFunc(v.Keys, func(k Key) bool { return k.Name == step })
		if i < 0 {
			return Value{}
		}
		v = v.Keys[i].Value
	}
	return v
}

// Set puts a value at a path of keys, which are made where they are missing,
// after those that are there; so are elements of a list, by steps like
// "to=welder".
func (v *Value) Set(value Value, path ...string) {
	if len(path) == 0 {
		*v = value
		return
	}
	if i := v.element(path[0]); i >= 0 {
		v.List[i].Set(value, path[1:]...)
		return
	}
	if name, _, ok := strings.Cut(path[0], "="); ok && slices.Contains(listKeys, name) && len(v.Keys) == 0 {
		v.List = append(v.List, Value{}) // an element that is not there yet
		v.List[len(v.List)-1].Set(value, path[1:]...)
		return
	}
	i := slices.IndexFunc(v.Keys, func(k Key) bool { return k.Name == path[0] })
	if i < 0 {
		i = len(v.Keys)
		v.Keys = append(v.Keys, Key{Name: path[0]})
	}
	v.Keys[i].Value.Set(value, path[1:]...)
}

// Equal reports whether two values say the same. The order of keys says nothing,
// that of a list does.
func (v Value) Equal(w Value) bool {
	if v.Word != w.Word || len(v.List) != len(w.List) || len(v.Keys) != len(w.Keys) {
		return false
	}
	for i := range v.List {
		if !v.List[i].Equal(w.List[i]) {
			return false
		}
	}
	for _, k := range v.Keys {
		if other := w.Get(k.Name); other.Empty() || !k.Value.Equal(other) {
			return false
		}
	}
	return true
}

// An Item is one item of a file.
type Item struct {
	ID    string // as written, or the file's name
	Value Value
	At    diag.Pos
}

// Read reads the items of a file of one kind, whose name gives the id where
// the file holds one item alone. What cannot be read goes to problems,
// or nowhere if that is nil.
func Read(name, id string, src []byte, problems *diag.List) []Item {
	if problems == nil {
		problems = new(diag.List)
	}
	doc, ok := y.Parse(name, src, problems)
	if !ok || doc.Empty() {
		return nil
	}
	var items []Item
	for _, node := range doc.Items() {
		item := Item{ID: id, Value: read(node), At: node.At()}
		if written, ok := node.Key("id"); ok {
			item.ID = written.Word()
		}
		items = append(items, item)
	}
	return items
}

func read(n y.Node) Value {
	switch {
	case n.IsMap():
		var v Value
		for _, pair := range n.Keys() {
			v.Keys = append(v.Keys, Key{pair.Name, read(pair.Value)})
		}
		return v
	case n.IsList():
		var v Value
		for _, element := range n.Elements() {
			v.List = append(v.List, read(element))
		}
		return v
	}
	return Word(n.Word())
}
