package edit

import (
	"strings"

	y "pathbook/internal/strictyaml"
)

// Write writes an item as a file of its own: every key on its line, a text of
// several lines as a block.
func Write(v Value) []byte {
	var b strings.Builder
	keys(&b, v, 0)
	return []byte(b.String())
}

// The depth of a value is how many spaces its keys stand in.

func keys(b *strings.Builder, v Value, depth int) {
	for _, k := range v.Keys {
		key(b, k, depth)
	}
}

func key(b *strings.Builder, k Key, depth int) {
	if k.Value.Empty() {
		return
	}
	b.WriteString(strings.Repeat(" ", depth) + y.Quote(k.Name) + ":")
	value(b, k.Value, depth)
}

// value writes what comes after the colon of a key, or the hyphen of a list.
func value(b *strings.Builder, v Value, depth int) {
	switch {
	case len(v.Keys) > 0:
		b.WriteString("\n")
		keys(b, v, depth+2)
	case len(v.List) > 0:
		b.WriteString("\n")
		for _, element := range v.List {
			listed(b, element, depth+2)
		}
	default:
		word(b, v.Word, depth+2)
	}
}

// listed writes an element of a list. Its first key stands beside the hyphen.
func listed(b *strings.Builder, v Value, depth int) {
	indent := strings.Repeat(" ", depth)
	if len(v.Keys) == 0 {
		b.WriteString(indent + "-")
		value(b, v, depth)
		return
	}
	var inner strings.Builder
	keys(&inner, v, depth+2)
	b.WriteString(indent + "- " + strings.TrimPrefix(inner.String(), strings.Repeat(" ", depth+2)))
}

// word writes a word after a colon. A text of several lines, and one that
// would need quotes, becomes a block: that is how people write prose.
func word(b *strings.Builder, s string, depth int) {
	quoted := y.Quote(s)
	block := strings.Contains(s, "\n") || quoted != s && len(s) > 60
	if !block || strings.HasPrefix(s, " ") {
		b.WriteString(" " + quoted + "\n")
		return
	}
	b.WriteString(" |\n")
	for line := range strings.SplitSeq(s, "\n") {
		if line != "" {
			line = strings.Repeat(" ", depth) + line
		}
		b.WriteString(line + "\n")
	}
}
