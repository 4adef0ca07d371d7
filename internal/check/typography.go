package check

import (
	"fmt"
	"regexp"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
)

// typography looks at every text once, in the language it is written in. A name
// that is the same in every language is one of the first. People who type in a
// plain editor make some slips in every line, so that each kind of slip is told
// once a file, with how often it is there.
func typography(r *review) {
	seen := make(map[any]bool)
	t := tally{kinds: make(map[kindIn]*kindOf)}
	for _, b := range r.books {
		fresh := func(lang string, place any) bool {
			told := seen[place] || lang != b.Lang
			seen[place] = seen[place] || lang == b.Lang
			return !told
		}
		b.Say(func(x book.Text) {
			if fresh(x.Lang, x.At) {
				t.add(b.Lang, x.Words, func(int) diag.Pos { return x.At })
			}
		}, func(p book.Prose) {
			if p.Doc != nil && fresh(p.Lang, p.Doc) {
				t.spans(p.Doc, b.Lang)
			}
		})
	}
	for _, k := range t.kinds {
		what := k.first.what
		if k.texts > 1 {
			what += fmt.Sprintf(", the first of %d in this file", k.texts)
		}
		r.report(k.at, "%s", what).Hintf("%s:\n%s", k.first.how, k.first.instead)
	}
}

// A tally counts in how many texts of a file each kind of slip is.
type tally struct{ kinds map[kindIn]*kindOf }

type kindIn struct{ file, what string }

type kindOf struct {
	first found
	at    diag.Pos
	texts int
}

func (t *tally) spans(doc *markdown.Doc, lang string) {
	for _, s := range doc.Spans() {
		own := lang
		if s.Lang != "" {
			own, _, _ = strings.Cut(s.Lang, "-")
		}
		t.add(own, s.Words, s.At)
	}
}

// add counts the slips in words that are read in one go.
func (t *tally) add(lang, words string, at func(int) diag.Pos) {
	for _, f := range findSlips(lang, words) {
		place := at(f.at)
		key := kindIn{place.File, f.what}
		k := t.kinds[key]
		if k == nil {
			k = &kindOf{first: f, at: place}
			t.kinds[key] = k
		}
		k.texts++
		if before(place, k.at) {
			k.first, k.at = f, place
		}
	}
}

func before(a, b diag.Pos) bool {
	return a.Line < b.Line || a.Line == b.Line && a.Col < b.Col
}

// A found slip is one that stands in a text.
type found struct {
	*slip
	at      int    // the byte where it stands
	instead string // what to write, with the words around it
}

// findSlips returns the first of each kind of slip in words of a language.
func findSlips(lang, words string) []found {
	var out []found
	plain := ""
	for i := range slips[lang] {
		s := &slips[lang][i]
		if len(out) > 0 && out[len(out)-1].what == s.what || !containsAny(words, s.signs) {
			continue
		}
		if plain == "" {
			plain = withoutAddresses(words)
		}
		if f, ok := s.in(plain, words); ok {
			out = append(out, f)
		}
	}
	return out
}

// in finds the first place of a slip. Plain is as long as words.
func (s *slip) in(plain, words string) (found, bool) {
	for _, m := range s.find.FindAllStringSubmatchIndex(plain, -1) {
		if m[2] >= 0 {
			mended := s.find.ExpandString(nil, s.write, words, m)
			return found{s, m[3], around(words, m[0], m[1], string(mended))}, true
		}
	}
	return found{}, false
}

// around returns what takes the place of words[from:to], with the rest of the
// words that it is part of.
func around(words string, from, to int, mended string) string {
	start := strings.LastIndexAny(words[:from], " \n") + 1
	end := len(words)
	if i := strings.IndexAny(words[to:], " \n"); i >= 0 {
		end = to + i
	}
	whole := words[start:from] + mended + words[to:end]
	return short(strings.NewReplacer("\n", " ", string(markdown.Other), "…").Replace(strings.TrimSpace(whole)))
}

// short leaves out the middle of what is long.
func short(s string) string {
	const most, end = 80, 30
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return strings.TrimSpace(string(r[:end])) + " … " + strings.TrimSpace(string(r[len(r)-end:]))
}

func containsAny(s string, signs []string) bool {
	for _, sign := range signs {
		if strings.Contains(s, sign) {
			return true
		}
	}
	return false
}

var address = regexp.MustCompile(`(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)»”]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)

// withoutAddresses returns words of the same length, with a letter for each
// byte of an address.
func withoutAddresses(words string) string {
	if !strings.Contains(words, "://") && !strings.Contains(words, "www.") && !strings.Contains(words, "@") {
		return words
	}
	return address.ReplaceAllStringFunc(words, func(s string) string { return strings.Repeat("x", len(s)) })
}
