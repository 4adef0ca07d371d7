package load

import (
	"slices"

	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// SchemaKinds returns the kinds of file that have a schema, sorted: those that
// are YAML, since editors know none for front matter.
func SchemaKinds() []string {
	var kinds []string
	for _, k := range format.Kinds {
		if !k.Prose {
			kinds = append(kinds, k.Name)
		}
	}
	slices.Sort(kinds)
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
	k, _ := format.KindOf(kind)
	return y.Schema(k.Shape, known.order), nil
}
