package load

import (
	"slices"

	"pathbook/internal/format"
	"pathbook/internal/markdown"
	y "pathbook/internal/strictyaml"
)

// block decodes the body of a fenced block, or returns nil.
func (d *draft) block(b markdown.Block) any {
	doc, ok := y.ParseAt(b.Origin, []byte(b.Body), &d.problems)
	if !ok {
		return nil
	}
	i := slices.IndexFunc(format.Blocks, func(f format.Block) bool { return f.Name == b.Name })
	into := format.Blocks[i].New()
	if doc.Empty() {
		if b.Name == "map" {
			return into
		}
		d.problems.Errorf(b.Origin.Pos, "missing-key", "this %s block says nothing", b.Name).
			Hintf("write its keys, one on a line, as in id: …")
		return nil
	}
	if !doc.Root().Decode(into, &d.problems) {
		return nil
	}
	return into
}
