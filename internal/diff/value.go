package diff

import (
	"strings"

	"pathbook/internal/book"
)

// A Value is what was or is, as it is told: a book.Text, a Step of the scale, a
// Choice, an Amount, a book.Pay, Items, Headings, Languages, or a string that is
// the same in every language.
type Value any

// A Step is a proficiency with its name.
type Step struct {
	Level int
	Title book.Text
}

// A Choice is one of the words that the format gives to choose from: Of is what
// is chosen, as the words of the interface name it.
type Choice struct{ Of, Word string }

// An Amount is a number or a span of them. Unit is "months", "hours", "weeks",
// "minutes" or "dollars".
type Amount struct {
	Unit     string
	From, To float64
}

// Items are things in a row.
type Items []book.Item

// Headings are those of the sections of a text.
type Headings []book.Text

// Languages are the codes of those that a training is given in.
type Languages []string

// step names a proficiency of a book's scale.
func step(b *book.Book, level int) Step {
	s := Step{Level: level}
	if level >= 1 && level <= b.Highest() {
		s.Title = b.Scale[level-1].Title
	}
	return s
}

// note adds a point.
func (c *comparing) note(what, how string, of book.Item, was, is Value) {
	c.points = append(c.points, Point{what, how, of, was, is})
}

func (c *comparing) title(was, is book.Text) {
	if differ(was, is) {
		c.note("title", "changed", nil, was, is)
	}
}

// word compares plain words.
func (c *comparing) word(what string, was, is book.Text) {
	c.either(what, nil, given(was, !was.Empty()), given(is, !is.Empty()), differ(was, is))
}

// code compares words that are the same in every language.
func (c *comparing) code(what, was, is string) {
	c.either(what, nil, given(was, was != ""), given(is, is != ""), was != is)
}

// choice compares what was chosen from words of the format.
func (c *comparing) choice(what, of, was, is string) {
	c.either(what, nil, given(Choice{of, was}, was != ""), given(Choice{of, is}, is != ""), was != is)
}

// amount compares numbers of one unit, of an item or of something beside it.
func (c *comparing) amount(what, unit string, of book.Item, was, is book.Range) {
	c.either(what, of, given(Amount{unit, was.From, was.To}, was.Known), given(Amount{unit, is.From, is.To}, is.Known), was != is)
}

// given is a value if there is one.
func given(v Value, is bool) Value {
	if !is {
		return nil
	}
	return v
}

// either notes what became of something that may not be given.
func (c *comparing) either(what string, of book.Item, was, is Value, differ bool) {
	switch {
	case was == nil && is == nil:
	case was == nil:
		c.note(what, "new", of, nil, is)
	case is == nil:
		c.note(what, "gone", of, was, nil)
	case differ:
		c.note(what, "changed", of, was, is)
	}
}

// prose compares texts that are too long to be told.
func (c *comparing) prose(what string, was, is book.Prose) {
	c.proses(what, []book.Prose{was}, []book.Prose{is})
}

func (c *comparing) proses(what string, was, is []book.Prose) {
	if how := became(was, is); how != "" {
		c.note(what, how, nil, nil, nil)
	}
}

// became is what became of some texts: "new", "gone", "rewritten", or nothing.
func became(was, is []book.Prose) string {
	was, is = filled(was), filled(is)
	switch {
	case len(was) == 0 && len(is) == 0:
		return ""
	case len(was) == 0:
		return "new"
	case len(is) == 0:
		return "gone"
	case len(was) != len(is):
		return "rewritten"
	}
	for i := range was {
		if differ(plain(was[i]), plain(is[i])) {
			return "rewritten"
		}
	}
	return ""
}

func filled(list []book.Prose) []book.Prose {
	var out []book.Prose
	for _, p := range list {
		if !p.Empty() {
			out = append(out, p)
		}
	}
	return out
}

// plain is the words of a text, however its lines are broken.
func plain(p book.Prose) book.Text {
	return book.Text{Words: strings.Join(strings.Fields(p.Text()), " "), Lang: p.Lang}
}

// differ reports whether two texts are not the same. It cannot be told of texts in
// two languages.
func differ(was, is book.Text) bool { return was.Words != is.Words && was.Lang == is.Lang }
