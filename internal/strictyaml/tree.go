package strictyaml

import (
	"strings"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// A Pair is a key of a map with its value. Line is the line of the key in the
// text that was parsed, and Col its column, both counted from 1.
type Pair struct {
	Name      string
	At        diag.Pos
	Line, Col int
	Value     Node
}

// Keys returns the keys of a map that have a value, in the order in which they
// are written.
func (n Node) Keys() []Pair {
	if !n.IsMap() {
		return nil
	}
	content := resolve(n.n).Content
	var out []Pair
	for i := 0; i+1 < len(content); i += 2 {
		if key := content[i]; !absent(content[i+1]) {
			out = append(out, Pair{key.Value, n.doc.pos(key.Line, key.Column), key.Line, key.Column, Node{n.doc, content[i+1]}})
		}
	}
	return out
}

// Elements returns the elements of a list.
func (n Node) Elements() []Node {
	if !n.IsList() {
		return nil
	}
	var out []Node
	for _, c := range resolve(n.n).Content {
		out = append(out, Node{n.doc, c})
	}
	return out
}

// Word returns what is written where the node is a single word, number or
// text, without the line ends around it.
func (n Node) Word() string {
	if n.n == nil {
		return ""
	}
	return strings.Trim(resolve(n.n).Value, "\n")
}

// OnLines reports whether what the node holds stands on lines of its own, so
// that a part of it can be exchanged line by line. Braces and aliases do not.
func (n Node) OnLines() bool {
	return n.n != nil && n.n.Kind != yaml.AliasNode && n.n.Style&yaml.FlowStyle == 0
}

// Quote writes a text as the value of a key on one line: as it is where that
// is safe, else in quotes.
func Quote(s string) string { return quote(s) }
