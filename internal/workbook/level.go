package workbook

import (
	"strconv"
	"strings"

	"pathbook/internal/fold"
)

// meanings are words that people give to proficiencies, with the place on a
// scale of four that they mean. On another scale only the lowest and the
// highest are sure.
var meanings = map[string]int{
	"none": 0, "aucun": 0, "aucune": 0, "n-a": 0, "na": 0, "s-o": 0, "so": 0, "no": 0, "non": 0, "not-required": 0, "non-exige": 0,
	"basic": 1, "beginner": 1, "novice": 1, "entry": 1, "awareness": 1, "low": 1, "de-base": 1, "base": 1, "debutant": 1, "debutante": 1, "debutant-e": 1, "faible": 1, "notions": 1,
	"intermediate": 2, "medium": 2, "working": 2, "competent": 2, "intermediaire": 2, "moyen": 2, "autonome": 2,
	"advanced": 3, "proficient": 3, "high": 3, "avance": 3, "avancee": 3, "eleve": 3, "elevee": 3,
	"expert": 4, "mastery": 4, "master": 4, "experte": 4, "maitrise": 4,
}

// numbered reads a proficiency that is a number: "2", "2.0", "(2)", "2*",
// "2 asset", "Level 2", "2 - On my own". In brackets, with a star or the word,
// it helps and is not required.
func numbered(text string) (level int, asset, ok bool) {
	s := strings.TrimSpace(text)
	if inner, found := strings.CutPrefix(s, "("); found {
		if inner, found = strings.CutSuffix(inner, ")"); found {
			s, asset = inner, true
		}
	}
	if rest, found := strings.CutSuffix(s, "*"); found {
		s, asset = rest, true
	}
	words := strings.Split(fold.Slug(s), "-")
	for len(words) > 1 && (words[0] == "level" || words[0] == "niveau") {
		words = words[1:]
	}
	for _, w := range words[1:] {
		asset = asset || w == "asset" || w == "atout"
	}
	if len(words) > 1 && words[1] == "0" {
		words = words[:1] // 2.0, 2,0
	}
	n, err := strconv.Atoi(words[0])
	if err != nil || n < 0 || n > 9 || len(words) > 1 && !asset && !strings.ContainsAny(s, "-–:. ") {
		return 0, false, false
	}
	return n, asset, true
}

// A scale is the words of a site's proficiencies, lowest first: for each its
// names in every language.
type scale [][]string

// level reads a cell that says a proficiency. It is 0 if nothing is required,
// and not ok where the text could mean more than one or none.
func (s scale) level(text string) (level int, asset, ok bool) {
	if text == "" {
		return 0, false, true
	}
	for i, names := range s {
		for _, name := range names {
			if fold.Slug(name) == fold.Slug(text) {
				return i + 1, false, true
			}
		}
	}
	if n, asset, ok := numbered(text); ok {
		return n, asset, n <= len(s)
	}
	if n, found := meanings[fold.Slug(text)]; found {
		return s.meant(n)
	}
	return 0, false, false
}

// meant tells which proficiency of this scale a place on a scale of four means.
func (s scale) meant(n int) (level int, asset, ok bool) {
	switch {
	case n <= 1:
		return n, false, true
	case n == 4:
		return len(s), false, true
	case len(s) == 4:
		return n, false, true
	case len(s) == 3 && n == 2:
		return 2, false, true
	}
	return 0, false, false
}

// words are the names of the scale, for a hint.
func (s scale) words() string {
	var out []string
	for _, names := range s {
		out = append(out, names[0])
	}
	return strings.Join(out, ", ")
}
