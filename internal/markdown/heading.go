package markdown

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
)

// heading writes a heading. Its id is given only when the whole text is read,
// so that written ids go before those made of words.
func (w *walker) heading(n *ast.Heading) {
	i, from, start := len(w.doc.Headings), len(w.words), pos(n)
	h := Heading{Level: n.Level, At: w.places.at(start)}
	w.doc.Headings = append(w.doc.Headings, h)
	w.place(n)
	w.hole(headingStart, i)
	narrow := w.narrow
	w.narrow = narrowHeading
	w.inlines(n)
	w.narrow = narrow
	w.hole(headingEnd, i)
	w.write("\n")
	h.Text = strings.TrimSpace(string(w.words[from:]))
	w.endWords()
	h.ID, h.Explicit = w.writtenID(n, h)
	w.doc.Headings[i] = h
	w.checkHeading(n, h)
}

func (w *walker) checkHeading(n *ast.Heading, h Heading) {
	deepest := w.level + 1
	if w.level == 0 {
		deepest = 2
	}
	w.level = n.Level
	switch {
	case n.Level == 1:
		w.problems.Errorf(h.At, ruleHeadingLevel, "the headings of a text begin at ##: the page's title is its only heading with #").
			Hintf("write: ## %s", h.Text)
	case n.Level > deepest:
		w.problems.Errorf(h.At, ruleHeadingLevel, "this heading skips a level: it may be %s at most", hashes(deepest)).
			Hintf("write: %s %s", hashes(deepest), h.Text)
	}
	if h.Text == "" && !n.HasChildren() {
		w.problems.Errorf(h.At, ruleHeadingText, "this heading has no words").
			Hintf("write its words after the number signs, or take the line out")
	}
}

func hashes(n int) string { return strings.Repeat("#", n) }

// meantAsID is what goldmark leaves in a heading because it is no id.
var meantAsID = regexp.MustCompile(`\{\s*#[^{}]*\}?$`)

// writtenID returns the id of {#id}, if one was written.
func (w *walker) writtenID(n *ast.Heading, h Heading) (string, bool) {
	id, written := "", false
	for _, a := range n.Attributes() {
		value, ok := a.Value.([]byte)
		if ok && string(a.Name) == "id" && !written {
			id, written = string(value), true
			continue
		}
		w.problems.Errorf(h.At, ruleHeadingID, "a heading carries an id and nothing else between { and }").
			Hintf("write: {#%s}", suggestID(id, h.Text))
	}
	if !written {
		if meantAsID.MatchString(h.Text) {
			w.problems.Errorf(h.At, ruleHeadingID, "what stands between { and } is no id").
				Hintf("write: {#%s}", suggestID(meantAsID.FindString(h.Text), h.Text))
		}
		return "", false
	}
	if id == "" || id != fold.Slug(id) {
		w.problems.Errorf(h.At, ruleHeadingID, "the id “%s” is not made of small letters, digits and single hyphens", id).
			Hintf("write: {#%s}", suggestID(id, h.Text))
		return "", false
	}
	return id, true
}

func suggestID(id, text string) string {
	for _, s := range []string{id, text} {
		if slug := fold.Slug(s); slug != "" {
			return slug
		}
	}
	return "section"
}

// nameHeadings gives every heading an id of its own.
func (w *walker) nameHeadings() {
	first := map[string]diag.Pos{}
	for _, h := range w.doc.Headings {
		if !h.Explicit {
			continue
		}
		if other, taken := first[h.ID]; taken {
			w.problems.Errorf(h.At, ruleHeadingID, "two headings carry the id “%s”", h.ID).
				See(other).Hintf("give one of them another id")
			continue
		}
		first[h.ID] = h.At
	}
	next := map[string]int{} // the number to try for a second, third … of the same words
	for i := range w.doc.Headings {
		h := &w.doc.Headings[i]
		if h.Explicit {
			continue
		}
		base := suggestID("", h.Text)
		h.ID = base
		for n := max(next[base], 2); ; n++ {
			if _, taken := first[h.ID]; !taken {
				next[base] = n
				break
			}
			h.ID = fmt.Sprint(base, "-", strconv.Itoa(n))
		}
		first[h.ID] = h.At
	}
}
