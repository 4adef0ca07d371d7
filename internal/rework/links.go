package rework

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/markdown"
)

// A linking is what is done to the links of texts that lead to one item.
type linking struct {
	ref   Ref
	to    string                   // the new id; or, where links become words,
	title func(lang string) string // the words of one that has none
	match *regexp.Regexp
}

// newLinking finds the links to an item. A move between two roles is a link to
// both.
func newLinking(r Ref) linking {
	id := regexp.QuoteMeta(r.ID)
	address := regexp.QuoteMeta(r.Kind) + ":" + id
	if r.Kind == "role" {
		address += `|move:` + id + `\.\.[a-z0-9-]+|move:[a-z0-9-]+\.\.` + id
	}
	return linking{ref: r, match: regexp.MustCompile(`(?m)(\]\([ \t]*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?|<)(` + address + `)(#[^\s)>]*)?([\s)>]|$)`)}
}

// count returns how many links of a text lead to the item. What stands in code
// is none.
func (l linking) count(text string) int {
	if !l.match.MatchString(text) {
		return 0
	}
	n := 0
	for _, link := range markdown.Parse(text, diag.Origin{Pos: diag.Pos{Line: 1, Col: 1}}, new(diag.List)).Links {
		from, to, _ := strings.Cut(link.Target, "..")
		if link.Kind == l.ref.Kind && link.Target == l.ref.ID || l.ref.Kind == "role" && link.Kind == "move" && (from == l.ref.ID || to == l.ref.ID) {
			n++
		}
	}
	return n
}

// each returns a text after each link that was changed, the last one first.
// Left is how many it could not change.
func (l linking) each(text, lang string) (steps []string, left int) {
	n := l.count(text)
	if n == 0 {
		return nil, 0
	}
	matches := l.match.FindAllStringSubmatchIndex(text, -1)
	for _, m := range slices.Backward(matches) {
		next, ok := l.change(text, m, lang)
		if !ok {
			continue
		}
		if now := l.count(next); now < n {
			text, n = next, now
			steps = append(steps, text)
		}
	}
	return steps, n
}

// change changes one link.
func (l linking) change(text string, m []int, lang string) (string, bool) {
	if l.to != "" {
		return text[:m[4]] + l.renamed(text[m[4]:m[5]]) + text[m[5]:], true
	}
	return l.unlinked(text, m, lang)
}

// renamed is the address of the item under its new id.
func (l linking) renamed(address string) string {
	kind, target, _ := strings.Cut(address, ":")
	from, to, move := strings.Cut(target, "..")
	if !move {
		return kind + ":" + l.to
	}
	if from == l.ref.ID {
		from = l.to
	}
	if to == l.ref.ID {
		to = l.to
	}
	return kind + ":" + from + ".." + to
}

// unlinked is a text with the words of a link in its place.
func (l linking) unlinked(text string, m []int, lang string) (string, bool) {
	switch opener := text[m[2]:m[3]]; {
	case opener == "<":
		end := strings.IndexByte(text[m[5]:], '>')
		return text[:m[0]] + l.title(lang) + text[m[5]+max(end, 0)+1:], end >= 0
	case !strings.HasPrefix(opener, "]("):
		return text, false // a link whose address stands elsewhere
	}
	start, depth := m[0]-1, 1
	for ; start >= 0; start-- {
		switch text[start] {
		case ']':
			depth++
		case '[':
			depth--
		}
		if depth == 0 {
			break
		}
	}
	end := strings.IndexByte(text[m[5]:], ')')
	if start < 0 || end < 0 {
		return text, false
	}
	words := text[start+1 : m[0]]
	if strings.TrimSpace(words) == "" {
		words = l.title(lang)
	}
	return text[:start] + words + text[m[5]+end+1:], true
}
