package gloss_test

import (
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
	"pathbook/internal/render/gloss"
)

func prose(lang, text string) book.Prose {
	return book.Prose{Doc: markdown.Parse(text, diag.Origin{Pos: diag.Pos{Line: 1, Col: 1}}, new(diag.List)), Lang: lang}
}

func term(id, lang string, forms ...string) *book.Term {
	t := &book.Term{Head: book.Head{ID: id, Title: book.Text{Words: forms[0], Lang: lang}}}
	for _, f := range forms[1:] {
		t.Also = append(t.Also, book.Text{Words: f, Lang: lang})
	}
	return t
}

// marked are the words of the uses of a text, each with the id of its term.
func marked(doc *markdown.Doc, uses []gloss.Use) string {
	var out []string
	slices.SortFunc(uses, func(a, b gloss.Use) int { return a.From - b.From })
	for _, u := range uses {
		for s := range doc.Stretches() {
			if at := u.From - s.At; at >= 0 && u.To-s.At <= len(s.HTML) {
				out = append(out, s.HTML[at:u.To-s.At]+" "+u.Term.ID)
			}
		}
	}
	return strings.Join(out, "; ")
}

// TestUses: the first use of each term is found, in whole words, and no other.
func TestUses(t *testing.T) {
	glossary := []*book.Term{
		term("gap", "en", "gap", "gaps"), term("plan", "en", "learning plan", "plan"), term("noc", "en", "NOC"),
		term("lead", "en", "lead hand"), term("r-and-d", "en", "R&D"), term("who", "en", "worker's day"),
	}
	for text, want := range map[string]string{
		"A gap is a gap.":                      "gap gap",
		"Gaps and a gap.":                      "Gaps gap",
		"The gapless, stop-gap, gap-year gap.": "gap gap",
		"Write a learning plan, a plan.":       "learning plan plan",
		"The NOC, not a noc.":                  "NOC noc",
		"A noc alone.":                         "",
		"## A gap\n\nThe gap.":                 "gap gap",
		"`gap` and ```gap```":                  "",
		"[A gap](https://example.org), a gap.": "",
		"[](term:gap) and a gap.":              "",
		"A *lead\nhand*, and a lead hand.":     "lead\nhand lead",
		"The lead, hand in hand.":              "",
		"Our R&D.":                             "R&amp;D r-and-d",
		"A worker’s day.":                      "worker’s day who",
		"Gap Canada is a name, and a gap.":     "gap gap",
		"No words of it.":                      "",
	} {
		guide := &book.Document{Body: prose("en", text)}
		b := &book.Book{Lang: "en", Glossary: glossary, Guides: []*book.Document{guide}}
		if got := marked(guide.Body.Doc, gloss.Uses(b)[guide.Body.Doc]); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

// TestWhere: guides, stories, pages, worksheets and meanings are looked at, each
// from its beginning; a worksheet is one text, and a term does not explain itself.
func TestWhere(t *testing.T) {
	gap := term("gap", "en", "gap")
	gap.Meaning = prose("en", "A gap to a role.")
	role := term("role", "en", "role")
	role.Meaning = prose("en", "Has a gap.")
	french := prose("fr", "Un gap.")
	sheet := &book.Worksheet{Intro: prose("en", "No word."), Sections: []book.Section{{Help: prose("en", "A gap."), Fields: []book.Field{{Help: prose("en", "The gap again.")}}}}}
	summary := prose("en", "A gap.")
	b := &book.Book{
		Lang: "en", Glossary: []*book.Term{gap, role}, Worksheets: []*book.Worksheet{sheet},
		Guides:  []*book.Document{{Body: prose("en", "A gap.")}, {Body: french}},
		Stories: []*book.Document{{Body: prose("en", "A gap.")}}, Pages: []*book.Document{{Body: prose("en", "A gap.")}},
		Roles: []*book.Role{{Summary: summary}},
	}
	uses := gloss.Uses(b)
	for name, c := range map[string]struct {
		text book.Prose
		want string
	}{
		"guide": {b.Guides[0].Body, "gap gap"}, "story": {b.Stories[0].Body, "gap gap"}, "page": {b.Pages[0].Body, "gap gap"},
		"French": {french, ""}, "help of a section": {sheet.Sections[0].Help, "gap gap"}, "help of a field after it": {sheet.Sections[0].Fields[0].Help, ""},
		"meaning of gap": {gap.Meaning, "role role"}, "meaning of role": {role.Meaning, "gap gap"}, "role": {summary, ""},
	} {
		if got := marked(c.text.Doc, uses[c.text.Doc]); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
}
