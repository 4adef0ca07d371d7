package workbook

import (
	_ "embed"
	"slices"

	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

//go:embed template.yaml
var templateWords []byte

// templateSheets are the sheets that people fill in, in their order.
var templateSheets = []string{"site", "role", "competency", "need", "move", "training", "credential", "pathway", "level", "family", "category"}

// Template returns an empty workbook for the languages of a site, the default
// first: what it is for in each language, and a sheet for each kind of thing,
// with the headings that Import knows and an example that it leaves out.
// Languages must be among TemplateLanguages.
func Template(languages []string) []spreadsheet.Table {
	words := edit.Read("template.yaml", "template", templateWords, nil)[0].Value
	notes := spreadsheet.Table{Name: [2]string{"Read me", "Lisez-moi"}[inFrench(languages[0])]}
	for _, lang := range languages {
		for _, line := range words.Get("notes", lang).List {
			notes.Rows = append(notes.Rows, []string{line.Word})
		}
		notes.Rows = append(notes.Rows, []string{""})
	}
	w := &writing{Frame: Frame{Languages: languages, scale: make(scale, 4)}, byHand: true}
	out := []spreadsheet.Table{notes}
	for _, kind := range templateSheets {
		out = append(out, w.blank(kind, words.Get(kind)))
	}
	return out
}

// TemplateLanguages are those that Template has words in.
func TemplateLanguages() []string { return []string{"en", "fr"} }

// blank is a sheet with its headings and the example of its kind.
func (w *writing) blank(kind string, example edit.Value) spreadsheet.Table {
	reader := w.Languages[0]
	words := edit.Value{} // of the example, in the languages that are asked for
	for _, k := range example.Keys {
		words.Keys = append(words.Keys, edit.Key{Name: k.Name, Value: w.only(k.Name, k.Value)})
	}
	t := w.table(kind, []edit.Item{{Value: words}})
	if i := slices.IndexFunc(t.Columns, func(c spreadsheet.Column) bool { return c.Head == headingOf(column{key: "id"}, reader) }); i >= 0 {
		t.Columns = slices.Delete(t.Columns, i, i+1)
		t.Rows[0] = slices.Delete(t.Rows[0], i, i+1)
	}
	t.Rows[0][0] = [2]string{"EXAMPLE: ", "EXEMPLE\u00a0: "}[inFrench(reader)] + t.Rows[0][0]
	t.Pale = 1
	return t
}

// only is a value in the languages that are asked for: names of other items in
// the first alone, since a cell that refers to one says one name.
func (w *writing) only(key string, v edit.Value) edit.Value {
	if key == "develops" || key == "credentials" {
		return edit.Word(v.Get(w.Languages[0]).Word)
	}
	if spoken := !v.Get(w.Languages[0]).Empty(); spoken {
		if len(w.Languages) == 1 || !spokenKey(key) {
			return v.Get(w.Languages[0])
		}
		return v
	}
	out := edit.Value{Word: v.Word, List: v.List}
	for _, k := range v.Keys {
		out.Keys = append(out.Keys, edit.Key{Name: k.Name, Value: w.only(k.Name, k.Value)})
	}
	return out
}
