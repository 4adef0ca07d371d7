package edit

import (
	"strings"
	"unicode/utf8"

	y "pathbook/internal/strictyaml"
)

// inside exchanges a few letters of a text that goes on over lines which do not
// show in what it says, so that the other lines stay as somebody broke them. It
// reports whether there is such a text and it could be done.
func (c *cut) inside(to aim) (carried, bool) {
	way := c.follow(to.item)
	if len(way.parts) != len(c.op.Path) || len(way.parts) == 0 || c.op.Value.Word == "" {
		return carried{}, false
	}
	n := way.parts[len(way.parts)-1].node
	raw := c.src[n.from:n.to]
	if n.kind != aWord || n.style == y.Literal || !strings.Contains(raw, "\n") {
		return carried{}, false
	}
	old, new := different(n.value.Word, c.op.Value.Word)
	const enough = 20 // places to try
	for at, tries := 0, 0; tries < enough; tries++ {
		i := strings.Index(raw[at:], old)
		if i < 0 {
			break
		}
		made := Splices{{At: n.from + at + i, Old: old, New: new}}
		if next, ok := c.reads(made, to); ok {
			return carried{next, []Splices{made}}, true
		}
		at += i + 1
	}
	return carried{}, false
}

// different returns what is different in the middle of two texts, with one
// letter before it where there is nothing in the old one.
func different(a, b string) (x, y string) {
	from := 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	for from > 0 && (from == len(a) || !utf8.RuneStart(a[from]) || from < len(b) && !utf8.RuneStart(b[from])) {
		from--
	}
	end := 0
	for end < min(len(a), len(b))-from && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	for end > 0 && !utf8.RuneStart(a[len(a)-end]) {
		end--
	}
	for from > 0 && len(a)-end == from {
		from--
		for !utf8.RuneStart(a[from]) {
			from--
		}
	}
	return a[from : len(a)-end], b[from : len(b)-end]
}
