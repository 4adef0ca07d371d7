package strictyaml

import (
	"strings"

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

// index notes where each line begins.
func (d *Document) index() {
	d.lines = append(make([]int32, 0, strings.Count(d.src, "\n")+1), 0)
	for i := 0; ; {
		n := strings.IndexByte(d.src[i:], '\n')
		if n < 0 || i+n+1 == len(d.src) {
			return
		}
		i += n + 1
		d.lines = append(d.lines, int32(i))
	}
}

// between returns the lines from first to last, joined.
func (d *Document) between(first, last int) string {
	all := make([]string, 0, last-first+1)
	for n := first; n <= last; n++ {
		all = append(all, d.line(n))
	}
	return strings.Join(all, "\n")
}

// end returns the last line below a line that is indented to a column or
// deeper, or the line itself.
func (d *Document) end(line, column int) int {
	last := line
	for n := line + 1; n <= len(d.lines); n++ {
		text := d.line(n)
		if strings.TrimSpace(text) == "" {
			continue
		}
		if indentOf(text) < column {
			break
		}
		last = n
	}
	return last
}
