package workbook

import (
	"fmt"
	"strings"
)

// units are how somebody can say what the numbers of a column count.
func (c *collected) units() string {
	var out []string
	for _, unit := range unitsOf(c.key) {
		out = append(out, fmt.Sprintf("--map %q", c.heading+"="+c.key+" by "+unit))
	}
	return strings.Join(out[:min(2, len(out))], " or ")
}

// askUnit asks what the numbers of a column count, where nothing says it.
func (r *reading) askUnit(c *collected) {
	if c.cause != causeNoUnit && c.cause != causePeriod {
		return
	}
	what := "what do the numbers of “%s” count"
	if c.cause == causePeriod {
		what = "for how long are the sums of “%s” paid"
	}
	q := Question{Text: fmt.Sprintf("%s: "+what+"? They are %s", c.spots[0].ref, c.heading, quotedTexts(c)), Usual: -1}
	for _, unit := range unitsOf(c.key) {
		label := unit + "s"
		if c.cause == causePeriod {
			label = paidBy(unit)
		}
		q.Choices = append(q.Choices, Choice{Label: label, Answer: Answers{Map: map[string]string{c.heading: c.key + " by " + unit}}})
	}
	q.Choices = append(q.Choices, leaveOpen)
	r.ask(c.spots[0].at, q)
}

// quotedTexts are the first of the cells' texts.
func quotedTexts(c *collected) string {
	texts := c.texts()
	more := ""
	if len(texts) > 3 {
		texts, more = texts[:3], " and so on"
	}
	return "“" + strings.Join(texts, "”, “") + "”" + more + "."
}
