package check

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"pathbook/internal/book"
	"pathbook/internal/fold"
	"pathbook/internal/markdown"
	"pathbook/internal/readability"
)

// everyday are abbreviations that people use as words, in both languages.
var everyday = map[string]bool{"OK": true, "TV": true, "PDF": true, "USB": true, "GPS": true, "AM": true, "PM": true, "CV": true}

var roman = regexp.MustCompile(`^[IVX]+$`)

func unexplainedTerm(r *review) {
	known := make(map[string]func() map[string]bool)
	for _, b := range r.books {
		known[b.Lang] = sync.OnceValue(func() map[string]bool { return knownShort(b) })
	}
	for _, text := range r.readings() {
		r.unexplained(text, known[text.lang])
	}
}

// unexplained reports the abbreviations of one text, each once, where the text
// first uses it. A title is read before what explains its words.
func (r *review) unexplained(text reading, known func() map[string]bool) {
	small := sync.OnceValue(func() map[string]bool { return smallWords(text) })
	seen := make(map[string]bool)
	for _, titles := range []bool{false, true} {
		for _, p := range text.passages {
			if titles != (p.part == markdown.Title) {
				continue
			}
			for _, short := range p.shorts {
				if seen[short] {
					continue
				}
				seen[short] = true
				at := placeOf(short, p.words)
				if !explained(p.words, short, at) && !known()[short] && !small()[strings.ToLower(short)] {
					r.report(p.at(at), "“%s” is not explained where this %s first uses it", short, text.kind).
						Hintf("write the whole words before it, as in “… (%s)”, or add it to content/glossary:\n- id: %s\n  term: %[1]s\n  meaning: …", short, fold.Slug(short))
				}
			}
		}
	}
}

// shortForms are the abbreviations of a text: words of two capitals or more and
// no small letter except a plural s.
func shortForms(text string) []string {
	if !hasShort(text) {
		return nil
	}
	var out []string
	for _, w := range readability.Words(text) {
		for _, part := range strings.FieldsFunc(w, func(c rune) bool { return strings.ContainsRune("-/'’()", c) }) {
			part = strings.TrimSuffix(part, "s")
			if capitals(part) >= 2 && strings.IndexFunc(part, unicode.IsLower) < 0 && !roman.MatchString(part) && !everyday[part] {
				out = append(out, part)
			}
		}
	}
	return out
}

// hasShort reports whether two capitals stand in a text with no space between
// them. Most texts are names and sentences without, and this is quickly seen.
func hasShort(text string) bool {
	capitals := 0
	for _, c := range text {
		switch {
		case unicode.IsSpace(c):
			capitals = 0
		case unicode.IsUpper(c):
			if capitals++; capitals == 2 {
				return true
			}
		}
	}
	return false
}

// placeOf returns where an abbreviation of a text stands in it, not as a part of
// another.
func placeOf(short, text string) int {
	for from := 0; ; from += len(short) {
		at := from + strings.Index(text[from:], short)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(short):])
		if !unicode.IsUpper(before) && !unicode.IsUpper(after) {
			return at
		}
		from = at
	}
}

func capitals(word string) int {
	n := 0
	for _, c := range word {
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n
}

// smallWords are words of a text in small letters: in capitals they are shouted.
func smallWords(text reading) map[string]bool {
	small := make(map[string]bool)
	for _, p := range text.passages {
		for _, w := range readability.Words(p.words) {
			if capitals(w) == 0 {
				small[w] = true
			}
		}
	}
	return small
}

// knownShort are the abbreviations that the site explains itself: in its
// glossary, or as a name of something that has a page.
func knownShort(b *book.Book) map[string]bool {
	known := make(map[string]bool)
	add := func(texts ...book.Text) {
		for _, t := range texts {
			for _, short := range shortForms(t.Words) {
				known[short] = true
			}
		}
	}
	add(b.Site.Title, b.Site.Organization)
	for _, t := range b.Glossary {
		add(t.Forms()...)
	}
	for _, r := range b.Roles {
		add(r.Title, r.Short)
		add(r.AlsoCalled...)
	}
	for _, c := range b.Competencies {
		add(c.Title)
	}
	for _, c := range b.Credentials {
		add(c.Title)
	}
	return known
}

var (
	bracketAfter = regexp.MustCompile(`^s?(?:[\s\x{a0}]+[0-9][0-9:-]*)?\s*\(\s*\S+\s+[^()]+\)`)
	bracketed    = regexp.MustCompile(`^s?\s*\)`)
)

// explained reports whether an abbreviation is followed by its full words in
// brackets, or stands in brackets after them. One of the words before it has to
// begin with its first letter; an abbreviation from another language may share
// no letter with the words that follow it.
func explained(text, short string, at int) bool {
	before, after := text[:at], text[at+len(short):]
	if bracketAfter.MatchString(after) {
		return true
	}
	before, open := strings.CutSuffix(strings.TrimRight(before, " \u00a0\n"), "(")
	if !open || !bracketed.MatchString(after) {
		return false
	}
	words := strings.FieldsFunc(before, func(c rune) bool { return !unicode.IsLetter(c) })
	words = words[max(0, len(words)-2*utf8.RuneCountInString(short)-2):]
	for _, w := range words {
		if len(words) > 1 && strings.HasPrefix(fold.Fold(w), fold.Fold(short)[:1]) {
			return true
		}
	}
	return false
}
