package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/edit"
)

// Differs returns where a draft says something else than the item that the site
// has, whose file is src. What only the item says is no difference: kept are
// its keys that the spreadsheet says nothing of. Nor is another way to write
// the same: a level that is said to be essential is one that says nothing.
func (d *Draft) Differs(src []byte) (changes []edit.Change, kept []string) {
	old, ok := d.in(src)
	if !ok {
		return nil, nil
	}
	new := d.beside(old)
	for _, change := range edit.Compare(normal(old, d.langs), normal(new, d.langs)) {
		if !change.New.Empty() {
			if written := new.Get(change.Path...); !written.Empty() {
				change.New = written
			}
			changes = append(changes, change)
		} else if len(change.Path) == 1 {
			kept = append(kept, change.Path[0])
		}
	}
	return changes, kept
}

// Update returns the file of an item with what the draft says otherwise, and
// everything else as it was. Some places of a file are written so that they
// cannot be changed alone: these stay, and are refused with the reason.
func (d *Draft) Update(src []byte) (out []byte, refused []Refusal) {
	src = d.Add(src)
	changes, _ := d.Differs(src)
	for _, change := range changes {
		edited, err := edit.Put(src, d.ID, change.New, change.Path...)
		if err != nil {
			refused = append(refused, Refusal{change, err})
			continue
		}
		src = edited
	}
	return src, refused
}

// A Refusal is a change that was not made, and why.
type Refusal struct {
	edit.Change
	Why error
}

// normal writes what can be written in several ways in one of them: the short
// one, and lists of texts by language as a list for each language. Where a site
// has one language, a text in that alone is a word. Numbers have no zeros at
// their end.
func normal(v edit.Value, langs []string) edit.Value {
	if short, ok := shorter(v, langs); ok {
		return normal(short, langs)
	}
	out := edit.Value{Word: v.Word}
	for _, e := range v.List {
		out.List = append(out.List, normal(e, langs))
	}
	for _, k := range v.Keys {
		value := normal(k.Value, langs)
		if counted[k.Name] && decimal.MatchString(value.Word) {
			value.Word = strings.TrimRight(strings.TrimRight(value.Word, "0"), ".")
		}
		out.Keys = append(out.Keys, edit.Key{Name: k.Name, Value: value})
	}
	return out
}

// counted are the keys whose words are numbers, of which 20.5 and 20.50 are one.
var counted = map[string]bool{"from": true, "to": true, "cost": true, "hours": true, "weeks": true, "months": true}

var decimal = regexp.MustCompile(`^\d+\.\d+$`)

// shorter returns the short way to write a value that is written in a long one.
func shorter(v edit.Value, langs []string) (edit.Value, bool) {
	only := func(name string) bool { return len(v.Keys) == 1 && v.Keys[0].Name == name }
	essential := len(v.Keys) == 2 && v.Get("importance").Word == "essential"
	switch {
	case len(langs) == 1 && only(langs[0]), only("can"):
		return v.Keys[0].Value, true
	case only("level"), only("credential"), essential && !v.Get("level").Empty(), essential && !v.Get("credential").Empty():
		if level := v.Get("level"); !level.Empty() {
			return level, true
		}
		return v.Get("credential"), true
	case only("to") && isDigit(v.Get("to").Word): // of training; a move leads to a role
		return v.Get("to"), true
	case spokenList(v, langs):
		var out edit.Value
		for _, k := range v.List[0].Keys {
			var list edit.Value
			for _, e := range v.List {
				list.List = append(list.List, e.Get(k.Name))
			}
			out.Keys = append(out.Keys, edit.Key{Name: k.Name, Value: list})
		}
		return out, true
	}
	return v, false
}

func isDigit(s string) bool { return len(s) == 1 && s[0] >= '0' && s[0] <= '9' }

// spokenList reports whether a value is a list of texts, each in the same
// languages.
func spokenList(v edit.Value, langs []string) bool {
	if len(v.List) == 0 || len(v.List[0].Keys) == 0 {
		return false
	}
	return !slices.ContainsFunc(v.List, func(e edit.Value) bool {
		return len(e.Keys) != len(v.List[0].Keys) || slices.ContainsFunc(e.Keys, func(k edit.Key) bool {
			return !slices.Contains(langs, k.Name) || v.List[0].Get(k.Name).Empty()
		})
	})
}
