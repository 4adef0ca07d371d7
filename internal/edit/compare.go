package edit

import (
	"slices"
	"strconv"
	"strings"
)

// listKeys are the keys by which the elements of a list are known. A list in
// which each element has one of them, with a word of its own, is compared
// element by element; any other list is compared as a whole.
var listKeys = []string{"id", "to", "role", "credential"}

// listKey returns the key by which the elements of a list are known, or "".
func listKey(list []Value) string {
	for _, name := range listKeys {
		seen := make(map[string]bool)
		for _, element := range list {
			if word := element.Get(name).Word; word != "" {
				seen[word] = true
			}
		}
		if len(list) > 0 && len(seen) == len(list) {
			return name
		}
	}
	return ""
}

// element returns the place in the list of what a step like "to=welder" or "#2"
// names, or -1.
func (v Value) element(step string) int {
	if place, ok := strings.CutPrefix(step, "#"); ok {
		n, err := strconv.Atoi(place)
		if err != nil || n < 1 || n > len(v.List) {
			return -1
		}
		return n - 1
	}
	name, word, ok := strings.Cut(step, "=")
	if !ok {
		return -1
	}
	return slices.IndexFunc(v.List, func(e Value) bool { return e.Get(name).Word == word })
}

// parts are the parts of a value that can change by themselves: its keys, or
// the elements of a list that can be told apart, each by its step.
func (v Value) parts() []Key {
	name := listKey(v.List)
	if name == "" {
		return v.Keys
	}
	out := make([]Key, len(v.List))
	for i, element := range v.List {
		out[i] = Key{name + "=" + element.Get(name).Word, element}
	}
	return out
}

// splits reports whether a value has parts, or nothing that could be in their way.
func (v Value) splits() bool { return len(v.parts()) > 0 || v.Empty() }

// A Change is one place where two values differ. Its path is made of keys and,
// in lists, of steps like "to=welder". Old is empty for what is new, and New
// for what is gone.
type Change struct {
	Path     []string
	Old, New Value
}

// Compare returns where two values differ, in the order of the new one, what
// is gone after what is there.
func Compare(old, new Value) []Change { return compare(nil, old, new) }

func compare(path []string, old, new Value) []Change {
	switch {
	case old.Equal(new):
		return nil
	case old.Empty() || new.Empty() || !old.splits() || !new.splits():
		return []Change{{slices.Clone(path), old, new}}
	}
	var out []Change
	for _, part := range union(new, old) {
		out = append(out, compare(append(path, part), old.Get(part), new.Get(part))...)
	}
	return out
}

// union are the steps of the parts of all values, those of the first first.
func union(values ...Value) []string {
	var out []string
	for _, v := range values {
		for _, part := range v.parts() {
			if !slices.Contains(out, part.Name) {
				out = append(out, part.Name)
			}
		}
	}
	return out
}

// String writes a value in one line, for people to compare.
func (v Value) String() string {
	var parts []string
	for _, e := range v.List {
		parts = append(parts, e.String())
	}
	for _, k := range v.Keys {
		parts = append(parts, k.Name+": "+k.Value.String())
	}
	if len(parts) > 0 {
		return strings.Join(parts, "; ")
	}
	return "“" + strings.ReplaceAll(v.Word, "\n", " ") + "”"
}
