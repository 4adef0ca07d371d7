package check

import (
	"fmt"
	"math/bits"
	"regexp"
	"strings"
	"sync"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
)

// typography looks at every text once, in the language it is written in. A name
// that is the same in every language counts as one of the first language.
// People who type in a plain editor make some slips in every line, so each kind
// of slip is reported once for a file, with how often it is there.
func typography(r *review) {
	t := tally{kinds: make(map[kindIn]*kindOf), told: make(map[any]bool)}
	for i, b := range r.books {
		t.key = setIn(b.Lang)
		t.before = sync.OnceValue(func() map[any]bool { return places(r.books[:i]) })
		b.Say(func(x book.Text) {
			if x.Lang == b.Lang {
				t.text(x)
			}
		}, func(p book.Prose) {
			if p.Doc != nil && p.Lang == b.Lang {
				t.doc(p.Doc, b.Lang)
			}
		})
	}
	for _, k := range t.kinds {
		what := k.first.what
		if k.texts > 1 {
			what += fmt.Sprintf(", the first of %d in this file", k.texts)
		}
		p := r.report(k.at, "%s", what).Hintf("%s:\n%s", k.first.how, k.first.instead)
		if k.exact && k.first.old != k.first.new && k.first.old != "" {
			p.Fixed(diag.Fix{Pos: k.at, Old: k.first.old, New: k.first.new, Sure: true})
		}
	}
}

// places are where books say something in their own languages: the place of a
// text, or the Doc itself.
func places(books []*book.Book) map[any]bool {
	said := make(map[any]bool)
	for _, b := range books {
		b.Say(func(x book.Text) {
			if x.Lang == b.Lang {
				said[x.At] = true
			}
		}, func(p book.Prose) {
			if p.Lang == b.Lang {
				said[p.Doc] = true
			}
		})
	}
	return said
}

// A tally counts in how many texts of a file each kind of slip is.
type tally struct {
	kinds  map[kindIn]*kindOf
	key    any                 // a setIn: that of the book which is being read
	told   map[any]bool        // the places whose slips are counted
	before func() map[any]bool // what the books before this one say
}

// fresh reports whether the slips at a place are not counted yet, nor judged in
// the language of an earlier book. It is asked only where there are any.
func (t *tally) fresh(place any) bool {
	known := t.told[place]
	t.told[place] = true
	return !known && !t.before()[place]
}

type kindIn struct{ file, what string }

type kindOf struct {
	first found
	at    diag.Pos
	exact bool // at is the place of the slip itself, not of the text that it is in
	texts int
}

// A setIn is the language by whose table the words of a text were judged, which
// is what the text remembers its slips by.
type setIn string

func (t *tally) doc(doc *markdown.Doc, lang string) {
	slips := doc.Remember(t.key, func() any { return slipsOf(doc.Spans(), lang) }).([]placed)
	if len(slips) > 0 && t.fresh(doc) {
		for _, f := range slips {
			t.count(f, true)
		}
	}
}

// A placed slip is one whose place in its file is known.
type placed struct {
	found
	at diag.Pos
}

// slipsOf returns the slips of a text, for each of its spans by itself.
func slipsOf(spans []markdown.Span, lang string) []placed {
	var out []placed
	for _, s := range spans {
		own := lang
		if s.Lang != "" {
			own, _, _ = strings.Cut(s.Lang, "-")
		}
		for _, f := range findSlips(own, s.Words) {
			out = append(out, placed{f, s.At(f.at)})
		}
	}
	return out
}

// text takes in a text that is one place in its file.
func (t *tally) text(x book.Text) {
	slips := findSlips(x.Lang, x.Words)
	if len(slips) > 0 && t.fresh(x.At) {
		for _, f := range slips {
			t.count(placed{f, x.At}, false)
		}
	}
}

func (t *tally) count(f placed, exact bool) {
	key := kindIn{f.at.File, f.what}
	k := t.kinds[key]
	if k == nil {
		k = &kindOf{first: f.found, at: f.at, exact: exact}
		t.kinds[key] = k
	}
	k.texts++
	if before(f.at, k.at) {
		k.first, k.at, k.exact = f.found, f.at, exact
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

	old, new string // the letters alone, which stand where the slip does; none if that is not known
}

// findSlips returns the first of each kind of slip in words of a language.
func findSlips(lang, words string) []found {
	var out []found
	plain := ""
	language := slips[lang]
	for possible := language.signsIn(words); possible != 0; possible &= possible - 1 {
		s := &language.slips[bits.TrailingZeros64(possible)]
		if len(out) > 0 && out[len(out)-1].what == s.what {
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
			mended := string(s.find.ExpandString(nil, s.write, words, m))
			f := found{slip: s, at: m[3], instead: around(words, m[0], m[1], mended)}
			if rest, ok := strings.CutPrefix(mended, words[m[0]:m[3]]); ok && !strings.ContainsAny(words[m[3]:m[1]], "\n"+string(markdown.Other)) {
				f.old, f.new = words[m[3]:m[1]], rest
			}
			return f, true
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

var address = regexp.MustCompile(`(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)»”]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)

// withoutAddresses returns words of the same length, with a letter for each
// byte of an address.
func withoutAddresses(words string) string {
	if !strings.Contains(words, "://") && !strings.Contains(words, "www.") && !strings.Contains(words, "@") {
		return words
	}
	return address.ReplaceAllStringFunc(words, func(s string) string { return strings.Repeat("x", len(s)) })
}
