package edit

import (
	"fmt"
	"slices"
	"strings"

	y "pathbook/internal/strictyaml"
)

// begins reports whether nothing but spaces stands before a place in its line.
func (t *tree) begins(at int) bool {
	from, _ := t.lineOf(at)
	return strings.Trim(t.src[from:at], " \uFEFF") == ""
}

// line is a line without its end.
func (t *tree) line(at int) string {
	from, to := t.lineOf(at)
	return t.src[from:to]
}

func (t *tree) blank(at int) bool { return strings.TrimSpace(t.line(at)) == "" }

// note reports whether a line is a comment, and in which column it begins.
func (t *tree) note(at int) (col int, ok bool) {
	line := strings.TrimPrefix(t.line(at), "\uFEFF")
	text := strings.TrimLeft(line, " ")
	return len(line) - len(text), strings.HasPrefix(text, "#")
}

// head returns where the lines of a part begin: with the comments right above
// it. A comment at the start of the file is about the file.
func (t *tree) head(p *part) int {
	if !t.begins(p.from) {
		return p.from
	}
	from, _ := t.lineOf(p.from)
	at := from
	for at > 0 {
		above, _ := t.lineOf(at - 1)
		if col, ok := t.note(above); !ok || col != p.col {
			return at
		}
		at = above
	}
	return from
}

// tail returns the end of the last line of a part, less the line end.
func (t *tree) tail(p *part) int {
	_, end := t.lineOf(p.end())
	return end
}

// next returns where the next line begins and whether there is one.
func (t *tree) next(at int) (int, bool) {
	next := t.after(at)
	return next, next < len(t.src)
}

// behind returns where a new part goes that follows another: after its last
// line, and after the comments below that stand deeper.
func (t *tree) behind(p *part) int {
	at := t.tail(p)
	for {
		next, ok := t.next(at)
		if !ok {
			return at
		}
		if col, note := t.note(next); !note || col <= p.col {
			return at
		}
		_, at = t.lineOf(next)
	}
}

// apart reports whether an empty line stands between any two of some parts.
func (t *tree) apart(parts []*part) bool {
	for i := 1; i < len(parts); i++ {
		above := t.head(parts[i]) - 1
		if above < 0 || !t.blank(above) || above <= t.tail(parts[i-1]) {
			return false
		}
	}
	return len(parts) > 1
}

// insertKey writes a new key into a map.
func (c *cut) insertKey(n *node, k Key, path []string) {
	if n.style == y.Brackets {
		w := &writer{style: c.style(n.from), like: alike(n.parts)}
		c.bracket(n, len(n.parts), w.flowWord(k.Name)+": "+c.flowed(w, k.Value))
		return
	}
	at := c.placeOf(n.parts, k.Name, path)
	p := n.parts[max(at-1, 0)]
	w := &writer{style: c.style(p.from), like: alike(n.parts)}
	if c.escape && kindOf(k.Value) == aWord {
		w.WriteString(spaces(p.col) + y.Quote(k.Name) + ": " + doubled(k.Value.Word) + "\n")
	} else {
		w.key(k, p.col)
	}
	c.lay(n, at, strings.TrimSuffix(w.String(), "\n"))
}

// placeOf returns before which of the keys a new one stands: behind the last
// that comes before it in the order of the format.
func (c *cut) placeOf(parts []*part, name string, path []string) int {
	var keys []string
	if c.order != nil {
		keys = c.order(path)
	}
	mine := slices.Index(keys, name)
	if mine < 0 {
		return len(parts)
	}
	first := len(parts)
	for i := len(parts) - 1; i >= 0; i-- {
		switch at := slices.Index(keys, parts[i].name); {
		case at >= 0 && at < mine:
			return i + 1
		case at > mine:
			first = i
		}
	}
	return first
}

// lay puts the lines of a new part before the one of a number, or behind all.
// The lines stand in the column of the parts.
func (c *cut) lay(n *node, at int, text string) {
	p := n.parts[max(at-1, 0)]
	text = c.eols(p.from, text)
	eol := c.eol(p.from)
	gap := eol
	if c.apart(n.parts) {
		gap += eol
	}
	if at > 0 {
		to := c.behind(p)
		c.put(to, to, gap+text)
		return
	}
	if !c.begins(p.from) { // beside a hyphen
		c.put(p.from, p.from, strings.TrimLeft(text, " ")+gap+spaces(p.col))
		return
	}
	from := c.head(p)
	c.put(from, from, text+gap)
}

// bracket puts a new part between brackets.
func (c *cut) bracket(n *node, at int, text string) {
	switch {
	case len(n.parts) == 0:
		c.put(n.from+1, n.from+1, text)
	case at == 0:
		c.put(n.parts[0].from, n.parts[0].from, text+", ")
	default:
		between := ", "
		if p := n.parts[at-1]; at > 1 && !c.sameLine(n.parts[at-2].end(), p.from) {
			between = "," + c.eol(p.from) + spaces(p.col)
		}
		end := n.parts[at-1].end()
		c.put(end, end, between+text)
	}
}

// insert writes a new element into a list.
func (c *cut) insert(n *node) error {
	at, err := n.value.behind(c.op.After)
	if err != nil {
		return fmt.Errorf("%s: %w", c.op.where(), err)
	}
	w := &writer{style: c.style(n.from), like: alike(n.parts)}
	if n.style == y.Brackets {
		c.bracket(n, at, c.flowed(w, c.op.Value))
		return nil
	}
	p := n.parts[max(at-1, 0)]
	if c.sameLine(p.from, p.node.from) && p.node.kind != nothing {
		w.gap = p.node.from - p.open
	}
	if c.escape && kindOf(c.op.Value) == aWord {
		w.WriteString(spaces(p.col) + "-" + spaces(w.gap) + doubled(c.op.Value.Word))
	} else {
		w.listed(c.op.Value, p.col)
	}
	c.lay(n, at, strings.TrimSuffix(w.String(), "\n"))
	return nil
}

// remove takes a part out, and the lists and keys above that it leaves empty.
func (c *cut) remove(t trail) error {
	last := len(t.parts) - 1
	for last > 0 && sole(t.nodes[last], t.parts[last]) {
		last--
	}
	n, p := t.nodes[last], t.parts[last]
	i := slices.Index(n.parts, p)
	if n.style == y.Brackets {
		switch {
		case i > 0:
			c.put(n.parts[i-1].end(), p.end(), "")
		case len(n.parts) > 1:
			c.put(p.from, n.parts[1].from, "")
		default:
			c.put(p.from, p.end(), "")
		}
		return nil
	}
	if !c.begins(p.from) && i+1 < len(n.parts) { // beside a hyphen: what follows takes its place
		next := c.head(n.parts[i+1])
		c.put(p.from, next+len(c.src[next:])-len(strings.TrimLeft(c.src[next:], " ")), "")
		return nil
	}
	c.lift(p)
	return nil
}

// sole reports whether a part is the only one that says something.
func sole(n *node, p *part) bool {
	return !slices.ContainsFunc(n.parts, func(q *part) bool { return q != p && q.node.kind != nothing })
}

// lift takes the lines of a part out. Where empty lines stood above and below,
// those below go as well.
func (c *cut) lift(p *part) {
	from, to := c.head(p), c.tail(p)
	next := c.after(to)
	if next == to { // the last line, without a line end
		for from > 0 && (c.src[from-1] == '\n' || c.src[from-1] == '\r') {
			from--
		}
		c.put(from, to, "")
		return
	}
	if from == 0 || c.blank(from-1) {
		for next < len(c.src) && c.blank(next) {
			next = c.after(next)
		}
	}
	if next == len(c.src) { // nothing follows: nor do empty lines
		for from > 0 && c.blank(from-1) {
			from, _ = c.lineOf(from - 1)
		}
	}
	c.put(from, next, "")
}

// move puts an element elsewhere in its list. What stands between the elements
// stays where it is.
func (c *cut) move(t trail) error {
	n, p := t.nodes[len(t.nodes)-2], t.parts[len(t.parts)-1]
	from := slices.Index(n.parts, p)
	at, err := n.value.behind(c.op.After)
	if err != nil {
		return fmt.Errorf("%s: %w", c.op.where(), err)
	}
	if at > from {
		at--
	}
	moved := slices.Insert(slices.Delete(slices.Clone(n.parts), from, from+1), at, p)
	for i, q := range n.parts {
		if moved[i] != q {
			a, b := c.extent(n, q)
			x, z := c.extent(n, moved[i])
			c.put(a, b, c.src[x:z])
		}
	}
	return nil
}

// extent is what moves with an element: its comments and its lines.
func (c *cut) extent(n *node, p *part) (from, to int) {
	if n.style == y.Brackets {
		return p.from, p.end()
	}
	from = c.head(p)
	return from + len(c.src[from:]) - len(strings.TrimLeft(c.src[from:], " ")), c.tail(p)
}
