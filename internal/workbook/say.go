package workbook

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
)

// words is a text in one language: as it is where the site has only that one.
func (r *reading) words(lang, text string) edit.Value {
	return r.spoken(column{lang: lang}, edit.Word(text))
}

// spoken is what a column says, in its language: as it is where the site has
// only that one and no other column says it in another, or where the words are
// the same in every language.
func (r *reading) spoken(c column, v edit.Value) edit.Value {
	lang := cmp.Or(c.lang, r.lang)
	if lang == all || len(r.Languages) == 1 && r.Languages[0] == lang && !c.many {
		return v
	}
	return edit.Value{Keys: []edit.Key{{Name: lang, Value: v}}}
}

// say puts a value into a draft. Where another cell has said something else of
// the same, that stays, and both are told.
func (r *reading) say(d *Draft, v edit.Value, at diag.Pos, path ...string) {
	for _, k := range v.Keys { // a text by language is said by language
		if len(k.Name) == 2 && len(v.Keys) == 1 {
			v, path = k.Value, append(slices.Clone(path), k.Name)
		}
	}
	old, place := d.Value.Get(path...), strings.Join(path, ".")
	if !old.Empty() && !old.Equal(v) {
		if path[0] == "title" && key(old.Word) == key(v.Word) {
			return // in capitals, or with other spaces
		}
		if d.conflict == nil {
			d.conflict = &clash{at: at, first: d.said[place]}
		}
		d.conflict.places = append(d.conflict.places, place)
		return
	}
	d.Value.Set(v, path...)
	d.said[place] = at
}

// tellClashes tells of every item of which two cells say different things.
func (r *reading) tellClashes() {
	for _, d := range r.drafts {
		if d.conflict == nil {
			continue
		}
		places := strings.Join(d.conflict.places[:min(len(d.conflict.places), 6)], ", ")
		if more := len(d.conflict.places) - 6; more > 0 {
			places += fmt.Sprintf(" and %d more", more)
		}
		verb := "is"
		if len(d.conflict.places) > 1 {
			verb = "are"
		}
		r.found.Errorf(d.conflict.at, "said-twice", "%s of “%s” %s said twice, and differently", places, d.ID, verb).
			Hintf("write it once; if two different things are called so, give each a name of its own").See(d.conflict.first)
	}
}
