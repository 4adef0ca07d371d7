package strictyaml

import "gopkg.in/yaml.v3"

// A Style is how a node is written.
type Style int

const (
	Plain    Style = iota // a word as it is, or a list or map on lines of its own
	Single                // in single quotes
	Double                // in double quotes
	Literal               // a text under |
	Folded                // a text under >
	Brackets              // a list or map on one line, in brackets or braces
	Alias                 // *name, which stands for what another place says
)

// Style returns how a node is written.
func (n Node) Style() Style {
	switch {
	case n.n == nil:
		return Plain
	case n.n.Kind == yaml.AliasNode:
		return Alias
	case n.n.Style&yaml.SingleQuotedStyle != 0:
		return Single
	case n.n.Style&yaml.DoubleQuotedStyle != 0:
		return Double
	case n.n.Style&yaml.LiteralStyle != 0:
		return Literal
	case n.n.Style&yaml.FoldedStyle != 0:
		return Folded
	case n.n.Style&yaml.FlowStyle != 0:
		return Brackets
	}
	return Plain
}

// Place returns the line and the column of a node in the text that was parsed,
// in characters and from 1. A node that nothing is written for stands where it
// would begin.
func (n Node) Place() (line, col int) {
	if n.n == nil {
		return 0, 0
	}
	return n.n.Line, n.n.Column
}

// Written returns a word with the line ends around it.
func (n Node) Written() string {
	if n.n == nil {
		return ""
	}
	return resolve(n.n).Value
}

// Absent reports whether nothing is written.
func (n Node) Absent() bool { return n.n == nil || absent(n.n) }

// Entries returns all keys of a map in the order in which they are written, each
// followed by its value, also where nothing is written after the key.
func (n Node) Entries() []Node {
	if !n.IsMap() {
		return nil
	}
	content := resolve(n.n).Content
	out := make([]Node, len(content))
	for i, c := range content {
		out[i] = Node{n.doc, c}
	}
	return out
}
