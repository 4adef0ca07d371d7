package strictyaml

import (
	"strings"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// A Node is one value of a document. As a field of a struct it takes whatever
// is written there, to be decoded later.
type Node struct {
	doc *Document
	n   *yaml.Node
}

// Set reports whether the node was written.
func (n Node) Set() bool { return n.n != nil }

// At returns where the node begins.
func (n Node) At() diag.Pos {
	if n.n == nil {
		return diag.Pos{}
	}
	return n.doc.pos(n.n.Line, n.n.Column)
}

// IsList reports whether the node is a list, and IsMap whether it has keys;
// a node that is neither is a single word, number or text.
func (n Node) IsList() bool { return n.n != nil && resolve(n.n).Kind == yaml.SequenceNode }

// IsMap reports whether the node has keys.
func (n Node) IsMap() bool { return n.n != nil && resolve(n.n).Kind == yaml.MappingNode }

// Key returns the value of a key of the node, and whether it is written.
func (n Node) Key(name string) (Node, bool) {
	if !n.IsMap() {
		return Node{}, false
	}
	content := resolve(n.n).Content
	for i := 0; i+1 < len(content); i += 2 {
		if content[i].Value == name && !absent(content[i+1]) {
			return Node{n.doc, content[i+1]}, true
		}
	}
	return Node{}, false
}

// resolve returns what an alias stands for, and any other node itself.
func resolve(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}

// absent reports whether nothing is written: no value, an empty text, a list
// without items, a map without keys.
func absent(n *yaml.Node) bool {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode {
		return len(n.Content) == 0
	}
	return n.Tag == "!!null" || strings.TrimSpace(n.Value) == ""
}
