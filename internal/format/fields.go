package format

import (
	"pathbook/internal/strictyaml"
)

// Fields returns the keys that a file of a kind may have, in the order in which
// they are written, or nothing for what is no kind. Prose has them in its front
// matter.
func Fields(kind string) []strictyaml.Field {
	k, ok := KindOf(kind)
	if !ok {
		return nil
	}
	return strictyaml.Describe(k.Shape)
}

// Parts returns the kinds of what framework.yaml lists by id, each with the key
// of its list: levels for level, and so on.
func Parts() []strictyaml.Field {
	var parts []strictyaml.Field
	for _, f := range Fields("framework") {
		if f.Holds != "" {
			parts = append(parts, f)
		}
	}
	return parts
}

// A Place is one in the files of a kind where another item may be named.
type Place struct {
	Path []string // keys from the outside in; Each stands for every item of a list and every value of a map
	Kind string   // of what is named there: a kind of item, or what a list of the framework holds
	Keys bool     // the keys of the map at the path are the names, not what stands at it
}

// Each is the step of a path to every item of a list, or every value of a map.
const Each = "*"

// Places returns the places where files of a kind name other items. What prose
// says in links and fenced blocks is not among them.
func Places(kind string) []Place { return places(nil, Fields(kind)) }

// Places returns the places where the body of a fenced block names items.
func (b Block) Places() []Place { return places(nil, strictyaml.Describe(b.New())) }

func places(path []string, fields []strictyaml.Field) []Place {
	var out []Place
	for _, f := range fields {
		at := append(path[:len(path):len(path)], f.Name)
		if named(f.Keys) {
			out = append(out, Place{Path: at, Kind: f.Keys, Keys: true})
		}
		if f.Item != "" {
			at = append(at, Each)
		}
		if f.Ref != "" {
			out = append(out, Place{Path: at, Kind: f.Ref})
		}
		if f.Ref != "" && f.Alone {
			out = append(out, Place{Path: path, Kind: f.Ref})
		}
		out = append(out, places(at, f.Fields())...)
	}
	return out
}

// named reports whether what the keys of a map are is a kind of item.
func named(keys string) bool {
	_, ok := KindOf(keys)
	return ok
}
