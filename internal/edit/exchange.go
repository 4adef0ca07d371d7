package edit

import (
	"strings"

	y "pathbook/internal/strictyaml"
)

// exchange puts a value in the place of what stands after a key or a hyphen.
func (c *cut) exchange(p *part, in *node, v Value) {
	old := p.node
	w := &writer{style: c.style(p.from), like: y.Plain}
	if old.kind == aWord && (old.style == y.Single || old.style == y.Double) {
		w.like = old.style
	}
	from, to := old.from, old.to
	if old.named && old.from > p.open {
		from = p.open + len(c.src[p.open:]) - len(strings.TrimLeft(c.src[p.open:], " \t"))
	}
	switch word := kindOf(v) == aWord; {
	case in.style == y.Brackets:
		c.put(from, to, c.room(p, from)+c.flowed(w, v))
	case word && old.kind == aWord:
		text := c.again(p, w, v.Word)
		if n := strings.IndexByte(text, '\n'); n >= 0 && old.style != y.Literal && old.style != y.Folded {
			c.put(from, to, text[:n]) // a comment stays beside the key
			_, end := c.lineOf(to)
			c.put(end, end, c.eols(p.from, text[n:]))
			return
		}
		c.put(from, to, c.eols(p.from, text))
	case word:
		c.replace(p, " "+w.word(v.Word, p.col+w.mapStep))
	case old.style == y.Brackets && old.kind != nothing:
		c.put(old.from, old.to, c.flowed(w, v))
	default:
		c.replace(p, c.below(p, in, w, v))
	}
}

// flowed writes a value on one line.
func (c *cut) flowed(w *writer, v Value) string {
	if c.escape && kindOf(v) == aWord {
		return doubled(v.Word)
	}
	return w.flow(v)
}

// room is the space that is missing before what stands at a place.
func (c *cut) room(p *part, from int) string {
	if from == p.open && p.open > p.from {
		return " "
	}
	return ""
}

// below writes a list or keys on the lines below a key, or beside a hyphen.
func (c *cut) below(p *part, in *node, w *writer, v Value) string {
	if in.kind == aMap {
		w.value(v, p.col)
		return strings.TrimSuffix(w.String(), "\n")
	}
	w.listed(v, p.col)
	return strings.TrimSuffix(w.String()[p.col+1:], "\n")
}

// replace puts a text in the place of all that stands after a key or hyphen. A
// comment on its line stays.
func (c *cut) replace(p *part, text string) {
	old := p.node
	_, end := c.lineOf(p.open)
	text = c.eols(p.from, text)
	first, rest, more := strings.Cut(text, "\n")
	first = strings.TrimSuffix(first, "\r")
	if more {
		rest = c.eol(p.from) + rest
	}
	switch {
	case old.from > end: // it stood on the lines below
		c.put(p.open, p.open, first)
		c.put(end, p.end(), rest)
	case old.to <= end:
		c.put(p.open, max(old.to, p.open), first)
		c.put(end, end, rest)
	default:
		c.put(p.open, old.to, first+rest)
	}
}

// again writes a text in the place of another, as that one was written.
func (c *cut) again(p *part, w *writer, s string) string {
	old := p.node
	switch {
	case c.escape:
		return doubled(s)
	case (old.style == y.Literal || old.style == y.Folded) && blockable(s):
		return c.under(p, w, s)
	}
	return w.word(s, p.col+w.mapStep)
}

// under writes a text under the sign of another, in its indent.
func (c *cut) under(p *part, w *writer, s string) string {
	header, body, _ := strings.Cut(strings.ReplaceAll(c.src[p.node.from:p.node.to], "\r\n", "\n"), "\n")
	depth, width := p.col+w.mapStep, 0
	for i, line := range strings.Split(body, "\n") {
		if i == 0 && strings.TrimSpace(line) != "" {
			depth = len(line) - len(strings.TrimLeft(line, " "))
		}
		width = max(width, len([]rune(line)))
	}
	if strings.HasPrefix(header, ">") {
		if strings.Contains(s, "\n") {
			header = "|" + header[1:]
		} else {
			s = filled(s, max(width-depth, 40))
		}
	}
	return header + "\n" + indented(s, depth)
}

// filled breaks a text into lines of at most so many letters, as far as its
// words let it.
func filled(s string, width int) string {
	if strings.Contains(s, "  ") || strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	used := 0
	for i, word := range strings.Split(s, " ") {
		n := len([]rune(word))
		switch {
		case i == 0:
		case used+1+n > width:
			b.WriteByte('\n')
			used = 0
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += n
	}
	return b.String()
}
