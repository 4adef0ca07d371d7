package edit

import (
	"slices"
	"strings"

	"pathbook/internal/diag"
	y "pathbook/internal/strictyaml"
)

// Edit returns a file with one change made to one of its items, and every line
// that it does not concern as it was. A value that is empty takes the key away;
// a key that is missing comes after those that are there. It is not ok if the
// file cannot be read or has no such item.
func Edit(src []byte, id string, value Value, path ...string) (edited []byte, ok bool) {
	var ignored diag.List
	doc, ok := y.Parse("", src, &ignored)
	if !ok || doc.Empty() || len(path) == 0 {
		return nil, false
	}
	lines := strings.SplitAfter(string(src), "\n")
	nodes := doc.Items()
	for i, node := range nodes {
		if written, has := node.Key("id"); has && written.Word() != id || !has && doc.IsList() || !node.IsMap() {
			continue
		}
		end := len(lines) + 1
		if i+1 < len(nodes) {
			end = int(nodes[i+1].At().Line)
		}
		return []byte(splice(lines, node, end, read(node), value, path)), true
	}
	return nil, false
}

// splice exchanges the lines of the deepest key on the path that stands on
// lines of its own. End is the first line after the node.
func splice(lines []string, node y.Node, end int, whole, value Value, path []string) string {
	pairs := node.Keys()
	i := slices.IndexFunc(pairs, func(p y.Pair) bool { return p.Name == path[0] })
	if i < 0 { // a new key
		col, after := pairs[0].Col, last(lines, end, pairs[len(pairs)-1])
		var made Value
		made.Set(value, path...)
		return exchange(lines, after, after, made, col-1)
	}
	at := pairs[i]
	if i+1 < len(pairs) {
		end = pairs[i+1].Line
	}
	inner := at.Value
	if len(path) > 1 && inner.IsMap() && inner.OnLines() && inner.Keys()[0].Line > at.Line {
		return splice(lines, inner, end, whole.Get(path[0]), value, path[1:])
	}
	changed := clone(whole.Get(path[0]))
	changed.Set(value, path[1:]...)
	return exchange(lines, at.Line, last(lines, end, at), Value{Keys: []Key{{path[0], changed}}}, at.Col-1)
}

// last returns the first line after a key and what it says: what stands before
// the next is not its own where it is empty or a comment no deeper than itself.
func last(lines []string, end int, at y.Pair) int {
	end = min(end, len(lines)+1)
	for end > at.Line+1 {
		text := strings.TrimRight(lines[end-2], " \r\n")
		indent := len(text) - len(strings.TrimLeft(text, " "))
		if text != "" && !(strings.HasPrefix(text[indent:], "#") && indent < at.Col) {
			break
		}
		end--
	}
	return end
}

// exchange puts keys in the place of the lines from one up to another.
func exchange(lines []string, from, to int, v Value, depth int) string {
	var made strings.Builder
	keys(&made, v, depth)
	text := made.String()
	before, after := strings.Join(lines[:from-1], ""), strings.Join(lines[min(to, len(lines)+1)-1:], "")
	if first := lines[min(from, len(lines))-1]; from < to && len(first) > depth && strings.TrimSpace(first[:depth]) == "-" {
		text = first[:depth] + strings.TrimPrefix(text, strings.Repeat(" ", depth)) // the first key of an element
	}
	if before != "" && !strings.HasSuffix(before, "\n") {
		before += "\n"
	}
	if strings.HasSuffix(lines[0], "\r\n") {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	return before + text + after
}

func clone(v Value) Value {
	out := Value{Word: v.Word, List: slices.Clone(v.List), Keys: slices.Clone(v.Keys)}
	for i := range out.List {
		out.List[i] = clone(out.List[i])
	}
	for i := range out.Keys {
		out.Keys[i].Value = clone(out.Keys[i].Value)
	}
	return out
}
