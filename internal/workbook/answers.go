package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/fold"
)

// Answers are what somebody has said of a spreadsheet that it does not say
// itself. The zero value says nothing.
type Answers struct {
	As         string            // what its lists are of: "roles", "competencies", …
	Roles      string            // where the roles of a matrix stand: "across" or "down"
	Language   string            // of words whose heading says none
	Map        map[string]string // what headings mean: a key, or "-" for a column to leave out
	Scale      map[string]string // what marks mean: a proficiency, or 0
	ByPosition string            // how a table by person is rolled up: "highest", "most" or "lowest"
	Credential bool              // credentials may be made out of their names alone
}

// asNames are the words of --as, with the kind of list that each means.
var asNames = []struct{ word, kind string }{
	{"roles", "role"}, {"competencies", "competency"}, {"credentials", "credential"}, {"training", "training"},
	{"needs", "need"}, {"matrix", "matrix"}, {"moves", "move"}, {"pathways", "pathway"},
}

// AsNames are what As may say.
func AsNames() []string {
	var out []string
	for _, a := range asNames {
		out = append(out, a.word)
	}
	return out
}

// asWord is the word of As for a kind of list.
func asWord(kind string) string {
	i := slices.IndexFunc(asNames, func(n struct{ word, kind string }) bool { return n.kind == kind })
	return asNames[i].word
}

// kindOfAs is the kind of list that As says, "" if it says none.
func (a Answers) kindOfAs() string {
	for _, n := range asNames {
		if n.word == a.As {
			return n.kind
		}
	}
	return ""
}

// Check reports what cannot be meant, with what to say instead.
func (a Answers) Check() error {
	if a.As != "" && a.kindOfAs() == "" {
		return unknownWord("as", a.As, AsNames())
	}
	if a.Roles != "" && a.Roles != "across" && a.Roles != "down" {
		return unknownWord("roles", a.Roles, []string{"across", "down"})
	}
	if a.ByPosition != "" && !slices.Contains(rollUps, a.ByPosition) {
		return unknownWord("by-position", a.ByPosition, rollUps)
	}
	for mark, level := range a.Scale {
		if n, err := strconv.Atoi(level); err != nil || n < 0 || n > 9 {
			return fmt.Errorf("--scale %q: %q is no proficiency; write a number, as \"%s=2\"", mark+"="+level, level, mark)
		}
	}
	for _, heading := range sortedKeys(a.Map) {
		if k := a.Map[heading]; k != leaveOut && !a.isKey(k) {
			return unknownWord("map", heading+"="+k, a.keys())
		}
	}
	return nil
}

// isKey reports whether a list has a key: one of the kind that As says, if it
// says one.
func (a Answers) isKey(k string) bool {
	if kind := a.kindOfAs(); heads[kind] != nil {
		return isKey(kind, k)
	}
	return slices.ContainsFunc(kinds, func(kind string) bool { return isKey(kind, k) })
}

// keys are what a heading may mean.
func (a Answers) keys() []string {
	kind := a.kindOfAs()
	switch {
	case heads[kind] == nil:
		return allKeys()
	case kind == "competency":
		return append(keysOf(kind), "levels.1")
	}
	return keysOf(kind)
}

func unknownWord(flag, word string, known []string) error {
	if near := fold.Nearest(word[strings.LastIndexByte(word, '=')+1:], known); near != "" {
		return fmt.Errorf("--%s %q: did you mean %s?", flag, word, near)
	}
	return fmt.Errorf("--%s %q: choose from %s", flag, word, strings.Join(known, ", "))
}

// ReadAnswers reads the file in which the answers of a spreadsheet are kept.
func ReadAnswers(src []byte) (Answers, error) {
	a := Answers{Map: make(map[string]string), Scale: make(map[string]string)}
	items := edit.Read("", "answers", src, nil)
	if len(strings.TrimSpace(string(src))) == 0 {
		return a, nil
	}
	if len(items) != 1 {
		return a, fmt.Errorf("it is no YAML of keys and values")
	}
	for _, k := range items[0].Value.Keys {
		switch k.Name {
		case "as":
			a.As = k.Value.Word
		case "roles":
			a.Roles = k.Value.Word
		case "language":
			a.Language = k.Value.Word
		case "by_position":
			a.ByPosition = k.Value.Word
		case "new_credentials":
			a.Credential = k.Value.Word == "yes"
		case "map":
			for _, x := range k.Value.Keys {
				a.Map[x.Name] = x.Value.Word
			}
		case "scale":
			for _, x := range k.Value.Keys {
				a.Scale[x.Name] = x.Value.Word
			}
		default:
			return a, unknownAnswer(k.Name)
		}
	}
	return a, a.Check()
}

// answerKeys are the keys of the file in which answers are kept.
var answerKeys = []string{"as", "roles", "language", "map", "scale", "by_position", "new_credentials"}

func unknownAnswer(key string) error {
	known := strings.Join(answerKeys, ", ")
	if near := fold.Nearest(key, answerKeys); near != "" {
		return fmt.Errorf("it has a key %q, which means nothing here; did you mean %s? The keys are %s", key, near, known)
	}
	return fmt.Errorf("it has a key %q, which means nothing here; the keys are %s", key, known)
}

// Over returns the answers in which what b says takes the place of what a says.
func (a Answers) Over(b Answers) Answers {
	out := Answers{As: a.As, Roles: a.Roles, Language: a.Language, ByPosition: a.ByPosition, Credential: a.Credential || b.Credential, Map: make(map[string]string), Scale: make(map[string]string)}
	for _, from := range []Answers{a, b} {
		for k, v := range from.Map {
			out.Map[k] = v
		}
		for k, v := range from.Scale {
			out.Scale[k] = v
		}
	}
	for _, word := range []struct {
		to   *string
		said string
	}{{&out.As, b.As}, {&out.Roles, b.Roles}, {&out.Language, b.Language}, {&out.ByPosition, b.ByPosition}} {
		if word.said != "" {
			*word.to = word.said
		}
	}
	return out
}

// File is the text of the file in which answers are kept, "" if there are none.
func (a Answers) File() []byte {
	var v edit.Value
	set := func(name, word string) {
		if word != "" {
			v.Set(edit.Word(word), name)
		}
	}
	set("as", a.As)
	set("roles", a.Roles)
	set("language", a.Language)
	for _, part := range []struct {
		name  string
		pairs map[string]string
	}{{"map", a.Map}, {"scale", a.Scale}} {
		var in edit.Value
		for _, k := range sortedKeys(part.pairs) {
			in.Keys = append(in.Keys, edit.Key{Name: k, Value: edit.Word(part.pairs[k])})
		}
		if !in.Empty() {
			v.Set(in, part.name)
		}
	}
	set("by_position", a.ByPosition)
	if a.Credential {
		set("new_credentials", "yes")
	}
	return edit.Write(v)
}

func sortedKeys(m map[string]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// rollUps are the ways to take one level out of those of several people.
var rollUps = []string{"highest", "most", "lowest"}
