package workbook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// table writes items as a sheet of their kind.
func (w *writing) table(kind string, items []edit.Item) spreadsheet.Table {
	columns := w.columns(kind, items)
	reader := w.Languages[0]
	t := spreadsheet.Table{Name: writtenTabs[kind][inFrench(reader)]}
	for _, c := range columns {
		t.Columns = append(t.Columns, w.look(kind, c))
	}
	if len(columns) == 0 {
		return t
	}
	for _, item := range items {
		row := make([]string, len(columns))
		for i, c := range columns {
			row[i] = cellOf(c, item.Value, reader)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// columns are the columns of a sheet: for every key of the format, and where
// its texts differ by language, for every language.
func (w *writing) columns(kind string, items []edit.Item) []column {
	var out []column
	for _, key := range w.keys(kind) {
		forms := w.forms(key, items)
		if rare(key) && !slices.ContainsFunc(items, func(x edit.Item) bool { return !valueAt(key, x.Value).Empty() }) {
			continue
		}
		for _, lang := range forms {
			out = append(out, column{key: key, lang: lang})
		}
	}
	return out
}

// keys are those of a sheet's columns, proficiencies one by one.
func (w *writing) keys(kind string) []string {
	var out []string
	for _, h := range headsOf(kind) {
		switch {
		case h.key == "pay": // which has columns for its parts
		case kind == "pathway" && h.key == "steps" && !w.byHand: // which has a sheet
		case kind == "site" && h.key == "languages": // which the headings say
		case kind == "competency" && h.key == "questions":
			for i := range w.scale {
				n := strconv.Itoa(i + 1)
				out = append(out, "levels."+n, "examples."+n)
			}
			out = append(out, h.key)
		default:
			out = append(out, h.key)
		}
	}
	return out
}

// rare reports whether a key has a column only where some item says it.
func rare(key string) bool {
	return slices.Contains([]string{"yaml", "codes", "version", "requires", "core"}, key) || strings.HasPrefix(key, "offers.")
}

// forms are the languages of a key's columns: one without a language where the
// site has one, or where the key has no words.
func (w *writing) forms(key string, items []edit.Item) []string {
	if !spokenKey(key) {
		return []string{""}
	}
	plain, langs := false, []string{}
	if len(w.Languages) > 1 {
		langs = slices.Clone(w.Languages)
	}
	for _, item := range items {
		v := valueAt(key, item.Value)
		plain = plain || v.Word != "" || len(v.List) > 0
		for _, k := range v.Keys {
			if !slices.Contains(langs, k.Name) {
				langs = append(langs, k.Name)
			}
		}
	}
	switch {
	case len(langs) == 0:
		return []string{""}
	case plain || key == "url" && len(w.Languages) > 1:
		return append([]string{all}, langs...)
	}
	return langs
}

// valueAt is what an item says in the columns of a key.
func valueAt(key string, v edit.Value) edit.Value {
	path := strings.Split(key, ".")
	if path[0] == "examples" {
		return v.Get("levels", path[1], "examples")
	}
	v = v.Get(path...)
	if can := v.Get("can"); path[0] == "levels" && !can.Empty() {
		return can
	}
	return v
}

// cellOf writes what an item says in one column.
func cellOf(c column, item edit.Value, reader string) string {
	v := valueAt(c.key, item)
	if spokenKey(c.key) {
		if c.lang != "" && c.lang != all {
			v = v.Get(c.lang)
		}
		return wordsOf(v)
	}
	to, asset := [2]string{" to ", " à "}[inFrench(reader)], [2]string{" (asset)", " (atout)"}[inFrench(reader)]
	if choices[shapeOf[c.key]] != nil {
		return choiceFor(v.Word, reader)
	}
	if v.Word != "" && len(v.Keys) == 0 && shapeOf[c.key] != "importance" {
		return v.Word
	}
	switch shapeOf[c.key] {
	case "range":
		return rangeOf(v, to)
	case "develops":
		var lines []string
		for _, k := range v.Keys {
			lines = append(lines, k.Name+" "+rangeOf(k.Value, to))
		}
		return strings.Join(lines, "\n")
	case "credentials":
		var lines []string
		for _, e := range v.List {
			if id := e.Get("credential").Word; id != "" {
				e.Word = id + asset
			}
			lines = append(lines, e.Word)
		}
		return strings.Join(lines, "\n")
	case "importance":
		if v.Word == "asset" {
			return strings.Trim(asset, " ()")
		}
	case "frameworks":
		var lines []string
		for _, e := range v.List {
			lines = append(lines, strings.TrimSuffix(e.Get("framework").Word+" | "+e.Get("code").Word+" | "+e.Get("url").Word, " | "))
		}
		return strings.Join(lines, "\n")
	}
	var ids []string
	for _, e := range v.List {
		ids = append(ids, e.Word)
	}
	return strings.Join(ids, "\n")
}

// wordsOf writes a text, or each text of a list behind a bullet.
func wordsOf(v edit.Value) string {
	if len(v.List) == 0 {
		return v.Word
	}
	var lines []string
	for _, e := range v.List {
		lines = append(lines, bullet+" "+e.Word)
	}
	return strings.Join(lines, "\n")
}

func rangeOf(v edit.Value, to string) string {
	if v.Get("from").Empty() {
		return cmp.Or(v.Word, v.Get("to").Word)
	}
	return v.Get("from").Word + to + v.Get("to").Word
}

// look is a column of a sheet, as wide as its words ask for, with what its
// cells may say.
func (w *writing) look(kind string, c column) spreadsheet.Column {
	out := spreadsheet.Column{Head: headingOf(c, w.Languages[0]), Width: 14}
	switch shape := shapeOf[c.key]; {
	case c.key == "title" || c.key == "short" || c.key == "id" || shape == "role" || shape == "competency" || shape == "pathway":
		out.Width = 26
	case spokenKey(c.key) && c.key != "url":
		out.Width = 44
	case shape == "develops" || shape == "credentials" || shape == "credential" || c.key == "url" || c.key == "yaml":
		out.Width = 28
	case choices[shape] != nil:
		for _, word := range choicesOf(shape) {
			out.Choices = append(out.Choices, choiceFor(word, w.Languages[0]))
		}
	case kind == "need" && c.key == "importance":
		out.Choices = [][]string{{"essential", "asset"}, {"essentiel", "atout"}}[inFrench(w.Languages[0])]
	case kind == "need" && c.key == "level":
		for i := range w.scale {
			out.Choices = append(out.Choices, strconv.Itoa(i+1))
		}
	case shape == "family" || shape == "level" || shape == "category":
		out.From, out.Width = writtenTabs[shape][inFrench(w.Languages[0])], 20
	}
	return out
}
