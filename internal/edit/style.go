package edit

import (
	y "pathbook/internal/strictyaml"
)

// A style is how a file is written: what is new in it is written so too.
type style struct {
	mapStep  int // how much deeper the keys below a key stand
	listStep int // how much deeper the hyphens below a key stand
	gap      int // spaces behind a hyphen
	quotes   y.Style
	eol      string
}

// plainStyle is that of the files that pathbook writes itself.
var plainStyle = style{mapStep: 2, listStep: 2, gap: 1, quotes: y.Plain, eol: "\n"}

// style returns how a text is written, by the first of each kind in it, with
// the line end of a place.
func (t *tree) style(at int) style {
	s := style{mapStep: -1, listStep: -1, gap: -1, eol: t.eol(at)}
	if t.root != nil {
		s.learn(t, t.root)
	}
	for _, d := range []struct {
		of    *int
		usual int
	}{{&s.mapStep, plainStyle.mapStep}, {&s.listStep, plainStyle.listStep}, {&s.gap, plainStyle.gap}} {
		if *d.of < 0 {
			*d.of = d.usual
		}
	}
	return s
}

// learn looks at a value and what is in it.
func (s *style) learn(t *tree, n *node) {
	if n.style == y.Brackets || n.style == y.Alias {
		return
	}
	for _, p := range n.parts {
		inner := p.node
		switch {
		case s.quotes == y.Plain && inner.kind == aWord && (inner.style == y.Single || inner.style == y.Double):
			s.quotes = inner.style
		case len(inner.parts) == 0 || inner.style == y.Brackets || inner.style == y.Alias || inner.named:
		case n.kind == aMap && inner.kind == aMap && s.mapStep < 0:
			s.mapStep = inner.parts[0].col - p.col
		case n.kind == aMap && inner.kind == aList && s.listStep < 0:
			s.listStep = inner.parts[0].col - p.col
		case n.kind == aList && s.gap < 0 && t.sameLine(p.from, inner.from):
			s.gap = inner.from - p.open
		}
		s.learn(t, inner)
	}
}

func (t *tree) sameLine(a, b int) bool {
	from, _ := t.lineOf(a)
	other, _ := t.lineOf(b)
	return from == other
}

// alike returns the quotes that all words beside each other have, or plain.
func alike(parts []*part) y.Style {
	style, n := y.Plain, 0
	for _, p := range parts {
		switch {
		case p.node.kind != aWord:
			continue
		case p.node.style != y.Single && p.node.style != y.Double, n > 0 && p.node.style != style:
			return y.Plain
		}
		style = p.node.style
		n++
	}
	if n < 2 {
		return y.Plain
	}
	return style
}
