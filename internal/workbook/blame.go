package workbook

import (
	"fmt"
	"slices"
	"strings"
)

// blame notes that a cause holds for a cell.
func (r *reading) blame(c *cause, t table, row, col int, text string) {
	at := t.at(row, col)
	k := at.File + "\x00" + c.one
	if r.causes[k] == nil {
		r.causes[k] = &collected{cause: c, marks: t.marks, heading: oneLine(t.head.Cell(col).Text), key: t.keyOf(col)}
		r.causeOrder = append(r.causeOrder, k)
	}
	r.causes[k].spots = append(r.causes[k].spots, spot{at, t.ref(row, col), text})
}

// tellCauses makes a problem of each cause.
func (r *reading) tellCauses() {
	for _, k := range r.causeOrder {
		c := r.causes[k]
		slices.SortStableFunc(c.spots, func(a, b spot) int {
			return 1000*int(a.at.Line-b.at.Line) + int(a.at.Col-b.at.Col)
		})
		r.askMarks(c)
		r.askUnit(c)
		var cells []string
		for _, s := range c.spots[:min(len(c.spots), mostSpots)] {
			cells = append(cells, s.ref+" “"+shortened(s.text)+"”")
		}
		what := c.cause.one
		if len(c.spots) > 1 {
			what = c.cause.many
		}
		list := strings.Join(cells, ", ")
		if len(c.spots) == 1 {
			list = c.spots[0].ref + ": “" + shortened(c.spots[0].text) + "”"
		}
		if more := len(c.spots) - mostSpots; more > 0 {
			list += fmt.Sprintf(" and %d more", more)
		}
		r.found.Errorf(c.spots[0].at, c.cause.rule, "%s %s", list, r.filled(what, c)).Hintf("%s", r.filled(c.cause.hint, c))
	}
}

// filled is a message with what the site and the cells say.
func (r *reading) filled(text string, c *collected) string {
	return strings.NewReplacer(
		"{level}", fmt.Sprintf("write a number from 1 to %d, or one of: %s", len(r.scale), r.scale.words()),
		"{top}", fmt.Sprint(len(r.scale)), "{sample}", r.sample(c), "{units}", c.units(),
	).Replace(text)
}

// sample is how somebody could say what the marks of a cause mean.
func (r *reading) sample(c *collected) string {
	var out []string
	if c.cause == causeAbove && c.marks != nil {
		numbers := c.marks.numbers()
		for i, n := range numbers {
			out = append(out, fmt.Sprintf("%s=%d", n, 1+i*len(r.scale)/len(numbers)))
		}
		return strings.Join(out, ",")
	}
	for _, s := range c.spots {
		if len(out) < 6 && !slices.ContainsFunc(out, func(x string) bool { return strings.HasPrefix(x, s.text+"=") }) && !strings.ContainsAny(s.text, ",=\"\n") {
			out = append(out, fmt.Sprintf("%s=%d", shortened(s.text), min(len(out)+1, max(1, len(r.scale)))))
		}
	}
	if len(out) == 0 {
		return "B=1,I=2,A=3"
	}
	return strings.Join(out, ",")
}

// warnOf tells of cells that one thing holds for, once in each sheet.
func (r *reading) warnOf(spots []spot, rule, what, hint string) {
	bySheet := make(map[string][]spot)
	var order []string
	for _, s := range spots {
		if bySheet[s.at.File] == nil {
			order = append(order, s.at.File)
		}
		bySheet[s.at.File] = append(bySheet[s.at.File], s)
	}
	for _, file := range order {
		list := bySheet[file]
		var cells []string
		for _, s := range list[:min(len(list), mostSpots)] {
			cells = append(cells, s.ref+" “"+shortened(s.text)+"”")
		}
		more := ""
		if n := len(list) - mostSpots; n > 0 {
			more = " and more"
		}
		r.found.Warnf(list[0].at, rule, "%s%s: %s", strings.Join(cells, ", "), more, what).Hintf("%s", hint)
	}
}
