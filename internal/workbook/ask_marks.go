package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// askMarks asks which level each mark means that a cause holds for. Where a
// number is above the scale, those below it may mean something else as well, and
// all of them are asked about.
func (r *reading) askMarks(c *collected) {
	texts := c.texts()
	if c.cause == causeAbove {
		texts = c.marks.numbers()
	}
	if len(texts) > mostSpots || !slices.Contains(askable, c.cause) || slices.ContainsFunc(texts, unsayable) {
		return
	}
	for _, text := range texts {
		r.ask(c.spots[0].at, Question{Text: fmt.Sprintf("%s: which level does “%s” mean?", c.where(text), text), Choices: r.levelsFor(text), Usual: -1})
	}
}

// askable are the causes for which somebody can say what a mark means.
var askable = []*cause{causeLetter, causeTick, causePercent, causeAbove, causeSeveral, causeBetween, causeWords, causeSign}

// unsayable reports whether a text cannot stand in --scale.
func unsayable(text string) bool { return strings.ContainsAny(text, ",;\n") || len([]rune(text)) > 40 }

// levelsFor are the levels that a mark can mean, each in the place of its number.
func (r *reading) levelsFor(mark string) []Choice {
	means := func(label string, level int) Choice {
		return Choice{Label: label, Answer: Answers{Scale: map[string]string{mark: strconv.Itoa(level)}}}
	}
	var out []Choice
	for i, names := range r.scale {
		label := "level " + strconv.Itoa(i+1)
		if len(names) > 0 {
			label = names[0]
		}
		out = append(out, means(label, i+1))
	}
	return append(out, means("none: nothing is required", 0), leaveOpen)
}

// texts are the different texts of the cells, in their order.
func (c *collected) texts() []string {
	var out []string
	for _, s := range c.spots {
		if text := strings.TrimSpace(oneLine(s.text)); !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// where names the cells in which a mark stands, or all that are not clear if it
// is in none of them.
func (c *collected) where(text string) string {
	var refs []string
	for _, s := range c.spots {
		if strings.TrimSpace(oneLine(s.text)) == text {
			refs = append(refs, s.ref)
		}
	}
	if len(refs) == 0 {
		return c.spots[0].ref + " is above the scale of this site"
	}
	more := ""
	if n := len(refs) - 3; n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	return strings.Join(refs[:min(3, len(refs))], ", ") + more
}

// numbers are the marks of a table that are numbers, lowest first.
func (m *marking) numbers() []string {
	var out []string
	for text := range m.read {
		if _, err := strconv.Atoi(text); err == nil && text != "0" {
			out = append(out, text)
		}
	}
	slices.SortFunc(out, func(a, b string) int {
		x, _ := strconv.Atoi(a)
		y, _ := strconv.Atoi(b)
		return x - y
	})
	return out
}
