package load

import (
	"slices"
	"sort"

	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// shapes are the types of the files that an editor can complete, by kind.
var shapes = map[string]any{
	"site": format.Site{}, "framework": format.Framework{}, "role": format.Role{}, "competency": format.Competency{},
	"credential": format.Credential{}, "training": format.Training{}, "pathway": format.Pathway{}, "worksheet": format.Worksheet{},
	"term": format.Term{},
}

// SchemaKinds returns the kinds of file that have a schema, sorted.
func SchemaKinds() []string {
	kinds := make([]string, 0, len(shapes))
	for kind := range shapes {
		kinds = append(kinds, kind)
	}
	sort.Strings(kinds)
	return kinds
}

// Schema returns the JSON Schema of a kind of file, from the table that
// decoding uses, with the ids of the site as completions. The site may have
// mistakes: what can be read of it counts. The error is of the machine.
func (r *Reader) Schema(kind string) ([]byte, error) {
	found, err := r.walk()
	if err != nil {
		return nil, err
	}
	if err := r.draftAll(found); err != nil {
		return nil, err
	}
	problems := slices.Clone(found.problems)
	known := register(r.gather(found, &problems), &problems)
	return y.Schema(shapes[kind], known.order), nil
}
