package gloss

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A spelling is one way in which a term is written.
type spelling struct {
	term  string // its id
	words []token
	exact bool // an abbreviation, of which small letters are another word
}

// A token is a word in the HTML of a text, and what stands before it since the
// word before.
type token struct {
	from, to            int
	written, low, space string
}

func (f spelling) fits(words []token) bool {
	if len(words) < len(f.words) {
		return false
	}
	for i, w := range f.words {
		switch {
		case w.low != words[i].low, f.exact && w.written != words[i].written, i > 0 && w.space != words[i].space:
			return false
		}
	}
	return true
}

// named reports whether the words are a part of a name, as in Apprenticeship Manitoba.
func (f spelling) named(words []token) bool {
	after := words[len(f.words):]
	return capital(words[0].written) && !capital(f.words[0].written) && len(after) > 0 && after[0].space == " " && capital(after[0].written)
}

func capital(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c)
}

// whole reports whether what stands from one place to another is no part of a
// compound, and of nothing that is escaped.
func whole(html string, from, to int) bool {
	if from > 0 && (html[from-1] == '-' || html[from-1] == '&') {
		return false
	}
	after, _ := strings.CutPrefix(html[to:], "-")
	c, _ := utf8.DecodeRuneInString(after)
	return len(after) == len(html)-to || !unicode.IsLetter(c)
}

// tokens divides words as they are printed. Spaces of every kind are one space,
// and both apostrophes are one.
func tokens(html string) []token {
	var out []token
	end := 0
	for end < len(html) {
		from := end + strings.IndexFunc(html[end:], inWord)
		if from < end {
			break
		}
		to := from + strings.IndexFunc(html[from:], func(c rune) bool { return !inWord(c) })
		if to < from {
			to = len(html)
		}
		space := strings.ReplaceAll(html[end:from], "’", "'")
		if strings.TrimSpace(space) == "" && space != "" {
			space = " "
		}
		out = append(out, token{from, to, html[from:to], strings.ToLower(html[from:to]), space})
		end = to
	}
	return out
}

func inWord(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c)
}

// asPrinted writes words as a text is printed.
var asPrinted = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
