package workbook

import (
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// Path is where a draft is written, inside content/.
func (d *Draft) Path() string {
	k, _ := format.KindOf(d.Kind)
	return strings.TrimPrefix(k.File(d.ID), format.Content+"/")
}

// File is the text of the file in which a new draft is written. What was
// guessed has a comment. What is missing has its line, with the mark … in the
// place of words: check tells of each until somebody writes it.
func (d *Draft) File(f Frame) []byte {
	v := edit.Value{}
	missing, keys := d.Missing(), order(d.Kind)
	for _, key := range keys {
		value := d.Value.Get(key)
		if value.Empty() && slices.Contains(missing, key) {
			value = edit.Word("…")
		}
		v.Keys = append(v.Keys, edit.Key{Name: key, Value: sorted(value, f)})
	}
	for _, k := range d.Value.Keys { // from a column of YAML
		if !slices.Contains(keys, k.Name) {
			v.Keys = append(v.Keys, k)
		}
	}
	text := string(edit.Write(v))
	for _, doubt := range d.Doubts {
		text = comment(text, doubt)
	}
	return []byte(text)
}

// sorted puts the languages of a text in the order of the site.
func sorted(v edit.Value, f Frame) edit.Value {
	byLanguage := len(v.Keys) > 0
	for _, k := range v.Keys {
		byLanguage = byLanguage && y.Language(k.Name)
	}
	if byLanguage {
		v.Keys = slices.Clone(v.Keys)
		slices.SortStableFunc(v.Keys, func(a, b edit.Key) int {
			return f.place(a.Name) - f.place(b.Name)
		})
	}
	return v
}

// place is where a language stands among those of the site, others last.
func (f Frame) place(lang string) int {
	if i := slices.Index(f.Languages, lang); i >= 0 {
		return i
	}
	return len(f.Languages)
}

// comment puts a note at the end of the line of a key.
func comment(text string, doubt Doubt) string {
	lines := strings.Split(text, "\n")
	at := 0
	for depth, key := range doubt.Path {
		for at < len(lines) && !strings.HasPrefix(lines[at], strings.Repeat("  ", depth)+key+":") {
			at++
		}
	}
	if at < len(lines) {
		lines[at] += "  # guessed: " + doubt.Note
	}
	return strings.Join(lines, "\n")
}

// Missing are the keys that a draft lacks to be an item.
func (d *Draft) Missing() []string {
	var out []string
	for _, key := range toWrite(d.Kind) {
		if d.Value.Get(key).Empty() {
			out = append(out, key)
		}
	}
	return out
}
