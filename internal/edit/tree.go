package edit

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pathbook/internal/diag"
	y "pathbook/internal/strictyaml"
)

// A tree is a text of YAML with the places of everything in it.
type tree struct {
	src   string
	lines []int  // where each line begins
	root  *node  // nil if there is nothing but comments
	ends  string // the line end of a text that has none
}

// A node is a value and the bytes that it stands in. A list or map on lines of
// its own begins with its first hyphen or key.
type node struct {
	from, to int
	style    y.Style
	kind     kind
	value    Value
	parts    []*part // keys or elements
	named    bool    // it has an anchor
}

type kind int

const (
	nothing kind = iota
	aWord
	aList
	aMap
)

// A part is a key with its value, or an element of a list. On lines of their
// own, the one begins with the key and the other with the hyphen.
type part struct {
	name   string
	from   int
	key    [2]int // of a key, with its quotes
	open   int    // behind the colon or the hyphen
	col    int    // in bytes, from 0
	node   *node
	quotes y.Style // of the key
}

// end returns where a part ends.
func (p *part) end() int { return max(p.open, p.node.to) }

// errPlaces says that a text was put right in order to be read, or is written
// in a way whose places are not known.
var errPlaces = errors.New("this file is written in a way that cannot be changed safely; mend what pathbook check says of it, or change it by hand")

// grow reads a text and finds the places of what it says.
func grow(src []byte, ends string) (*tree, error) {
	t := &tree{src: string(src), ends: ends}
	for i := 0; i >= 0 && i <= len(t.src); {
		t.lines = append(t.lines, i)
		n := strings.IndexByte(t.src[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
	}
	var problems diag.List
	doc, ok := y.Parse("", src, &problems)
	if !ok {
		return t, errPlaces
	}
	if doc.Empty() {
		return t, nil
	}
	root, err := t.node(doc.Root(), -1)
	t.root = root
	return t, err
}

// at returns the byte of a line and column as the parser counts them.
func (t *tree) at(line, col int) int {
	if line < 1 || line > len(t.lines) {
		return len(t.src)
	}
	i := t.lines[line-1]
	if line == 1 {
		i += len(t.src) - len(strings.TrimPrefix(t.src, "\uFEFF"))
	}
	for ; col > 1 && i < len(t.src) && t.src[i] != '\n'; col-- {
		_, n := utf8.DecodeRuneInString(t.src[i:])
		i += n
	}
	return i
}

// lineOf returns where the line of a byte begins, and where it ends before its
// line end.
func (t *tree) lineOf(at int) (from, to int) {
	n, found := slices.BinarySearch(t.lines, at)
	if !found {
		n--
	}
	from = t.lines[n]
	to = len(t.src)
	if n+1 < len(t.lines) {
		to = t.lines[n+1] - 1
	}
	if to > from && t.src[to-1] == '\r' {
		to--
	}
	return from, to
}

// column returns how many bytes stand before one in its line.
func (t *tree) column(at int) int {
	from, _ := t.lineOf(at)
	if from == 0 && strings.HasPrefix(t.src, "\uFEFF") {
		from = len("\uFEFF")
	}
	return at - from
}

// node finds the place of a value. Outer is the column of the key or the hyphen
// that it belongs to.
func (t *tree) node(n y.Node, outer int) (*node, error) {
	line, col := n.Place()
	out := &node{from: t.at(line, col), style: n.Style()}
	out.to = out.from
	if out.style != y.Alias && out.from < len(t.src) && t.src[out.from] == '&' {
		out.named = true
		if n.IsMap() || n.IsList() || !n.Absent() {
			out.from = t.skip(t.token(out.from))
		}
	}
	var err error
	switch {
	case out.style == y.Alias:
		out.value = read(n)
		out.kind = kindOf(out.value)
		out.to = t.token(out.from)
	case n.IsMap():
		out.kind = aMap
		err = t.keys(out, n)
	case n.IsList():
		out.kind = aList
		err = t.elements(out, n)
	case n.Absent():
		out.to, err = t.absent(out, n)
	default:
		out.kind, out.value = aWord, Word(n.Word())
		out.to, err = t.word(out, n.Written(), outer)
	}
	if len(out.parts) == 0 && out.style == y.Brackets {
		out.kind = nothing // {} or []
	}
	return out, err
}

func kindOf(v Value) kind {
	switch {
	case len(v.Keys) > 0:
		return aMap
	case len(v.List) > 0:
		return aList
	case v.Word != "":
		return aWord
	}
	return nothing
}

// absent finds the end of what says nothing: ~, null, "" or no sign at all.
func (t *tree) absent(n *node, what y.Node) (int, error) {
	word := what.Written()
	if n.style == y.Plain && strings.HasPrefix(t.src[n.from:], word) {
		return n.from + len(word), nil
	}
	return t.word(n, word, -1)
}

// token returns the end of a word that a space or a bracket ends, as an alias.
func (t *tree) token(at int) int {
	if n := strings.IndexAny(t.src[at:], " \t\r\n,]}"); n >= 0 {
		return at + n
	}
	return len(t.src)
}

// skip goes over spaces, line ends and comments.
func (t *tree) skip(at int) int {
	for at < len(t.src) {
		switch c := t.src[at]; {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n':
			at++
		case c == '#':
			_, at = t.lineOf(at)
		default:
			return at
		}
	}
	return at
}

// keys finds the places of the keys of a map.
func (t *tree) keys(out *node, n y.Node) error {
	entries := n.Entries()
	for i := 0; i+1 < len(entries); i += 2 {
		line, col := entries[i].Place()
		p := &part{name: entries[i].Word(), from: t.at(line, col), quotes: entries[i].Style()}
		key := &node{from: p.from, style: p.quotes}
		end, err := t.word(key, entries[i].Written(), -1)
		if err != nil || entries[i].IsMap() || entries[i].IsList() || p.quotes == y.Alias {
			return errPlaces
		}
		if out.find(p.name) != nil {
			return fmt.Errorf("the key %s is written twice; mend that first", p.name)
		}
		p.key = [2]int{p.from, end}
		colon := end
		for colon < len(t.src) && (t.src[colon] == ' ' || t.src[colon] == '\t') {
			colon++
		}
		if colon == len(t.src) || t.src[colon] != ':' {
			return errPlaces // ? before the key
		}
		p.open, p.col = colon+1, t.column(p.from)
		if p.node, err = t.node(entries[i+1], p.col); err != nil {
			return err
		}
		if p.node.from < p.open {
			return errPlaces
		}
		out.parts = append(out.parts, p)
		if p.node.kind != nothing {
			out.value.Keys = append(out.value.Keys, Key{p.name, p.node.value})
		}
	}
	return t.close(out, '}')
}

// elements finds the places of the elements of a list.
func (t *tree) elements(out *node, n y.Node) error {
	at := out.from
	if out.style == y.Brackets {
		at++
	}
	for i, e := range n.Elements() {
		at = t.skip(at)
		if i > 0 && out.style == y.Brackets && at < len(t.src) && t.src[at] == ',' {
			at = t.skip(at + 1)
		}
		p := &part{from: at, open: at}
		if out.style != y.Brackets {
			if at == len(t.src) || t.src[at] != '-' {
				return errPlaces
			}
			p.open++
		}
		p.col = t.column(at)
		if i > 0 && out.style != y.Brackets && p.col != out.parts[0].col {
			return errPlaces
		}
		var err error
		if p.node, err = t.node(e, p.col); err != nil {
			return err
		}
		if p.node.from < p.open || out.style == y.Brackets && p.node.from != p.from && !p.node.named {
			return errPlaces
		}
		out.parts = append(out.parts, p)
		out.value.List = append(out.value.List, p.node.value)
		at = p.end()
	}
	return t.close(out, ']')
}

// close finds the end of a list or map.
func (t *tree) close(out *node, bracket byte) error {
	if len(out.parts) > 0 {
		out.to = out.parts[len(out.parts)-1].end()
	}
	if out.style != y.Brackets {
		return nil
	}
	if out.to == out.from {
		out.to++
	}
	at := t.skip(out.to)
	if at < len(t.src) && t.src[at] == ',' {
		at = t.skip(at + 1)
	}
	if at == len(t.src) || t.src[at] != bracket {
		return errPlaces
	}
	out.to = at + 1
	return nil
}

// find returns a key of a map.
func (n *node) find(name string) *part {
	for _, p := range n.parts {
		if n.kind == aMap && p.name == name {
			return p
		}
	}
	return nil
}

// eol returns the line end that is used at a place: that of the line, or of
// the one above it, or of the first.
func (t *tree) eol(at int) string {
	for _, line := range []int{at, max(at-len(t.line(at))-1, 0), 0} {
		_, to := t.lineOf(line)
		switch rest := t.src[to:]; {
		case strings.HasPrefix(rest, "\r\n"):
			return "\r\n"
		case rest != "":
			return "\n"
		}
	}
	return t.ends
}
