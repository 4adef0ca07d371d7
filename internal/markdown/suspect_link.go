package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/fold"
)

// gap is the space that people leave inside a mark, the French one before a
// colon among them.
const gap = `[\s\x{a0}\x{202f}]*`

var (
	// almost is a link but for spaces or brackets. Its groups: the gap between
	// ] and (, a gap, the word, a gap, a gap, the rest, the parenthesis.
	almost = regexp.MustCompile(`\](` + gap + `)\((` + gap + `)(\pL+)(` + gap + `):(` + gap + `)([^()\n]*)(\)?)`)
	// unlinked is the address of a link without its words.
	unlinked = regexp.MustCompile(`[\[(](\pL+):([a-z0-9][a-z0-9.-]*)[\])]`)
)

func (w *walker) suspectLinks(start int, s []byte) {
	told := false
	for _, m := range almost.FindAllSubmatchIndex(s, -1) {
		word, rest := string(s[m[6]:m[7]]), strings.TrimSpace(string(s[m[12]:m[13]]))
		if escaped(s, m[0]) || !meansLink(word, m[2] == m[3]) {
			continue
		}
		at, words := m[0], "the words"
		if open := bytes.LastIndexByte(s[:m[0]], '['); open >= 0 {
			at, words = open, shortened(string(s[open+1:m[0]]))
		}
		w.errorf(start+at, ruleLooksLink, "this looks like a link and is none: %s", whyNoLink(s, m)).
			Hintf("write: [%s]%s", words, repaired(word, rest))
		told = true
	}
	if told {
		return // the second search would tell the same again
	}
	for _, m := range unlinked.FindAllSubmatchIndex(s, -1) {
		word := string(s[m[2]:m[3]])
		if !escaped(s, m[0]) && slices.Contains(Kinds, word) {
			at, words := wordsBefore(s[:m[0]])
			w.errorf(start+at, ruleLooksLink, "this looks like a link and is none: %s", bytes.Join(bytes.Fields(s[at:m[1]]), []byte(" "))).
				Hintf("write: [%s](%s:%s)", words, word, s[m[4]:m[5]])
		}
	}
}

// wordsBefore returns the words in brackets of either kind that s ends with, and
// where they begin.
func wordsBefore(s []byte) (at int, words string) {
	for _, pair := range []string{"()", "[]"} {
		if open := bytes.LastIndexByte(s, pair[0]); open >= 0 && bytes.HasSuffix(s, []byte{pair[1]}) {
			return open, shortened(string(s[open+1 : len(s)-1]))
		}
	}
	return len(s), "the words"
}

// meansLink reports whether a word before a colon was meant as a kind of link.
// Where ] and ( do not touch, only the very word counts: "[…] (more: …)" is
// ordinary prose.
func meansLink(word string, touching bool) bool {
	switch word {
	case "http", "https", "mailto", "tel", "lang":
		return true
	}
	return slices.Contains(Kinds, word) || touching && fold.Nearest(word, Kinds) != ""
}

// whyNoLink says which of the places that almost found is at fault.
func whyNoLink(s []byte, m []int) string {
	switch {
	case m[2] != m[3]:
		return "there is a space between ] and ("
	case m[8] != m[9] || m[10] != m[11]:
		return "there is a space at the colon"
	case m[14] == m[15]:
		return "its parenthesis is not closed"
	case bytes.ContainsAny(s[m[12]:m[13]], " \t"):
		return "there is a space in its address"
	}
	return "its brackets do not go together"
}

func shortened(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	if len(words) > 60 {
		return "the words"
	}
	return words
}

func repaired(word, rest string) string {
	if near := fold.Nearest(word, Kinds); near != "" {
		word = near
	}
	switch {
	case !strings.ContainsAny(rest, " \t"):
		return fmt.Sprintf("(%s:%s)", word, rest)
	case word == "asset":
		return fmt.Sprintf("(<%s:%s>)", word, rest)
	case slices.Contains(Kinds, word):
		return fmt.Sprintf("(%s:%s)", word, fold.Slug(rest))
	}
	return fmt.Sprintf("(%s:%s)", word, strings.ReplaceAll(rest, " ", "%20"))
}
