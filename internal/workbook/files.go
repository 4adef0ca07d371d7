package workbook

import (
	"slices"
	"strings"

	"pathbook/internal/edit"
	y "pathbook/internal/strictyaml"
)

// placeOf tells in which folder the items of a kind are.
var placeOf = map[string]string{"role": "roles", "competency": "competencies", "credential": "credentials", "training": "training", "pathway": "pathways"}

// Path is where a draft is written, inside content/.
func (d *Draft) Path() string {
	if d.Kind == "framework" {
		return "framework.yaml"
	}
	return placeOf[d.Kind] + "/" + d.ID + ".yaml"
}

// order is the order of keys in the files that are written: that of the format.
var order = map[string][]string{
	"role":       {"title", "short", "also_called", "family", "level", "status", "summary", "responsibilities", "requires", "credentials", "grow", "offers", "noc", "pay", "contact", "reviewed", "moves"},
	"competency": {"title", "category", "summary", "levels", "related", "questions", "codes"},
	"credential": {"title", "granted_by", "how", "time", "cost", "renew", "trained_elsewhere", "url"},
	"pathway":    {"title", "summary", "steps", "ready_when"},
	"framework":  {"version", "scale", "levels", "families", "categories", "offers"},
	"training":   {"title", "summary", "provider", "format", "hours", "weeks", "cost", "paid_by", "region", "languages", "develops", "grants", "url"},
}

// toWrite are the keys without which an item is none, with what stands in their
// place until somebody writes them.
var toWrite = map[string][]string{
	"role": {"title", "family", "level", "summary"}, "competency": {"title", "category", "summary"},
	"credential": {"title", "granted_by"}, "training": {"title", "format"},
	"pathway": {"title", "summary", "steps"},
}

// File is the text of the file in which a new draft is written. What was
// guessed has a comment. What is missing has its line, with the mark … in the
// place of words: check tells of each until somebody writes it.
func (d *Draft) File(f Frame) []byte {
	v := edit.Value{}
	missing := d.Missing()
	for _, key := range order[d.Kind] {
		value := d.Value.Get(key)
		if value.Empty() && slices.Contains(missing, key) {
			value = edit.Word("…")
		}
		v.Keys = append(v.Keys, edit.Key{Name: key, Value: sorted(value, f)})
	}
	for _, k := range d.Value.Keys { // from a column of YAML
		if !slices.Contains(order[d.Kind], k.Name) {
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
	for _, key := range toWrite[d.Kind] {
		if d.Value.Get(key).Empty() {
			out = append(out, key)
		}
	}
	return out
}
