// Package strictyaml decodes YAML into structs, keeps positions, and refuses
// what the struct does not name.
//
// Every value it fills in knows its place in the file, every text may be
// written by language, and every mistake is told as a [diag.Problem] with what
// to write instead. When the YAML itself is broken, a scanner of line patterns
// looks for the lines that break it, and the rest of the file is read as if
// they had been put right.
//
// The package never opens a file, knows no key and no rule of a site beyond the
// tags of the structs it is given, and is the only one that sees yaml.v3.
package strictyaml

import (
	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// A Document is one YAML text that could be read. It may be used by several
// goroutines at a time.
type Document struct {
	at    diag.Origin // of the first byte of src
	src   string      // as YAML sees it: without the other documents of the file
	lines []int32     // where each line of src begins
	root  *yaml.Node  // nil if there is nothing but comments

	widths  []int // characters of each line of the file, where src was put right
	hashes  bool  // there is a comment that touches its #
	guessed bool  // a line that could not be read was taken for a text
}

// Parse reads one file. What is wrong with it goes to problems; ok is false if
// nothing can be decoded.
func Parse(name string, src []byte, problems *diag.List) (*Document, bool) {
	return ParseAt(diag.Origin{Pos: diag.Pos{File: name, Line: 1, Col: 1}}, src, problems)
}

// ParseAt reads a YAML text that stands inside another file, as a front matter
// does. All places are told as places of that file.
func ParseAt(at diag.Origin, src []byte, problems *diag.List) (*Document, bool) {
	at.Line, at.Col = max(at.Line, 1), max(at.Col, 1)
	d := &Document{at: at}
	if !d.clean(src, problems) {
		return nil, false
	}
	d.cutSecond(problems)
	if !d.parse(problems) || !d.inspect(problems) {
		return nil, false
	}
	return d, true
}

// Empty reports whether the document has no content but comments.
func (d *Document) Empty() bool { return d.root == nil }

// IsList reports whether the document is a list of items.
func (d *Document) IsList() bool {
	return d.root != nil && resolve(d.root).Kind == yaml.SequenceNode
}

// Root returns the whole document. It may not be called on an empty one.
func (d *Document) Root() Node { return Node{d, d.root} }

// Items returns the items of a list, or the root alone where it is none.
func (d *Document) Items() []Node {
	if d.root == nil {
		return nil
	}
	if !d.IsList() {
		return []Node{d.Root()}
	}
	content := resolve(d.root).Content
	items := make([]Node, len(content))
	for i, c := range content {
		items[i] = Node{d, c}
	}
	return items
}

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

// Decode fills what into points to: a struct of the field types of this
// package, or one of these types itself. It returns false if the node has an
// error in it; what is sound is filled in all the same.
func (n Node) Decode(into any, problems *diag.List) bool {
	return decode(n, into, problems)
}

// pos returns a place of the document as a place of its file.
func (d *Document) pos(line, col int) diag.Pos {
	if d.at.Folded {
		return d.at.Pos
	}
	p := diag.Pos{File: d.at.File, Line: d.at.Line + int32(line) - 1}
	if line <= 1 {
		p.Line, p.Col = d.at.Line, d.at.Col+int32(d.clamp(line, col))-1
		return p
	}
	p.Col = d.at.Indent + int32(d.clamp(line, col))
	return p
}

// clamp keeps a column within its line, which src may have longer than the file.
func (d *Document) clamp(line, col int) int {
	if line < 1 || line > len(d.widths) {
		return max(col, 1)
	}
	return max(1, min(col, d.widths[line-1]+1))
}

// line returns the text of a line of the document, without its end.
func (d *Document) line(n int) string {
	if n < 1 || n > len(d.lines) {
		return ""
	}
	from, to := int(d.lines[n-1]), len(d.src)
	if n < len(d.lines) {
		to = int(d.lines[n])
	}
	for to > from && (d.src[to-1] == '\n' || d.src[to-1] == '\r') {
		to--
	}
	return d.src[from:to]
}
