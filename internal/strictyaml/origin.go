package strictyaml

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// origin returns where the text of a scalar begins, and how its lines lie in
// the file.
func (d *Document) origin(n *yaml.Node) diag.Origin {
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return d.blockOrigin(n)
	}
	line := d.line(n.Line)
	col := n.Column - 1
	rest := skipAnchor(line[offset(line, col):], n)
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 && rest != "" {
		rest = rest[1:]
	}
	col = utf8.RuneCountInString(line) - utf8.RuneCountInString(rest)
	return diag.Origin{
		Pos:    d.pos(n.Line, col+1),
		Folded: d.at.Folded || !strings.HasPrefix(rest, n.Value),
	}
}

// blockOrigin is the origin of a text that begins with | or >.
func (d *Document) blockOrigin(n *yaml.Node) diag.Origin {
	first := n.Line + 1
	at := first
	for at < len(d.lines) && strings.TrimSpace(d.line(at)) == "" {
		at++
	}
	text := strings.TrimLeft(n.Value, "\n")
	text, _, _ = strings.Cut(text, "\n")
	indent := max(0, utf8.RuneCountInString(d.line(at))-utf8.RuneCountInString(text))
	if n.Style&yaml.FoldedStyle != 0 {
		indent = len(d.line(at)) - len(strings.TrimLeft(d.line(at), " "))
		first = at
	}
	if first > len(d.lines) || d.line(at) == "" {
		return diag.Origin{Pos: d.pos(n.Line, n.Column), Folded: true}
	}
	return diag.Origin{
		Pos:    d.pos(first, indent+1),
		Indent: d.at.Indent + int32(indent),
		Folded: d.at.Folded || n.Style&yaml.FoldedStyle != 0,
	}
}

// whole returns a line, put right, whose text was taken for a key and a value
// since it has a colon in it. Where the key may well be one, ok is false.
func (d *Document) whole(n *yaml.Node) (string, bool) {
	if n.Style&yaml.FlowStyle != 0 || len(n.Content) != 2 {
		return "", false
	}
	key, value := n.Content[0], resolve(n.Content[1])
	line := d.line(n.Line)
	at := offset(line, n.Column-1)
	text := strings.TrimSpace(line[at:])
	if word.MatchString(key.Value) && !strings.HasPrefix(text, "? ") {
		return "", false
	}
	plain := value.Kind == yaml.ScalarNode && value.Style == 0 && key.Style == 0
	if !plain || key.Line != n.Line || !strings.HasSuffix(text, value.Value) {
		return "", false
	}
	return line[:at] + inQuotes(unwrapCurly(text)), true
}
