package workbook

import (
	"maps"

	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// What spreadsheets take from the format: where items are, in what order their
// keys are written, which of them an item cannot do without, and how a cell of
// a key is read.

// itemKind returns the kind of the items in a folder of content, if it is one
// that spreadsheets say.
func itemKind(folder string) (kind string, ok bool) {
	k, ok := format.KindIn(folder)
	_, said := heads[k.Name]
	return k.Name, ok && said
}

// order returns the keys of a file of a kind, in their order. Its name is its id.
func order(kind string) []string {
	var keys []string
	for _, f := range format.Fields(kind) {
		if !f.ID {
			keys = append(keys, f.Name)
		}
	}
	return keys
}

// toWrite returns the keys without which an item is none. A site has its
// framework already, so there a sheet may say as little as it likes.
func toWrite(kind string) []string {
	var keys []string
	for _, f := range format.Fields(kind) {
		if f.Required && kind != "framework" {
			keys = append(keys, f.Name)
		}
	}
	return keys
}

// shapeOf tells how the cells of a key are read; what is not here is a text by
// language.
var shapeOf = func() map[string]string {
	shapes := make(map[string]string)
	for _, k := range format.Items() {
		if _, said := heads[k.Name]; said {
			shapesOf(shapes, format.Fields(k.Name))
		}
	}
	maps.Copy(shapes, ownShapes)
	return shapes
}()

// ownShapes are the shapes of cells in which people write something else than
// the format has, or more, and of columns that the format does not know.
var ownShapes = map[string]string{
	"id": "word", "url": "word", "version": "word", "yaml": "yaml", "also_called": "names", "noc": "noc", "codes": "frameworks",
	"credentials": "credentials", "develops": "develops", "requires": "develops", "core": "word", "offers.checked": "date", "kind": "move-kind",
	"pay": "pay", "pay.from": "number", "pay.to": "number", "pay.per": "per",
	"from": "role", "role": "role", "competency": "competency", "pathway": "pathway", "steps": "role",
}

// shapesOf adds the shapes of fields. What stands in a list or a map of its own
// has a sheet of its own, so its keys are columns like the others.
func shapesOf(shapes map[string]string, fields []y.Field) {
	for _, f := range fields {
		switch {
		case f.Ref != "":
			shapes[f.Name] = f.Ref
		case len(f.Choices) > 0:
			shapes[f.Name] = f.Name
		case f.Shape == y.ShapeRange || f.Shape == y.ShapeDate:
			shapes[f.Name] = string(f.Shape)
		case f.Shape == y.ShapeTexts:
			shapes[f.Name] = "texts"
		case f.Item == y.ShapeString:
			shapes[f.Name] = "codes"
		case f.Name == "moves" || f.Name == "steps" || f.Name == "requires":
			shapesOf(shapes, f.Fields())
		}
	}
}

// spokenKey reports whether a key holds words that may differ by language.
func spokenKey(key string) bool {
	shape, ok := shapeOf[key]
	return !ok || shape == "text" || shape == "texts" || shape == "names" || key == "url"
}
