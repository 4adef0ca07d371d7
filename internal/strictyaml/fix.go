package strictyaml

import (
	"strings"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// How a hint becomes a repair that a program can apply. A fix says what stands
// in the file today, so one that was worked out from a line that was put right
// in the meantime does not fit any more, and waits until the file is checked
// again.

// rebuild sets the repair of a problem, and shows it in the hint: the lines
// from first to last give way to others.
func (d *Document) rebuild(p *diag.Problem, first, last int, fixed string, sure bool) {
	f := diag.Fix{Pos: d.pos(first, 1), Indent: d.at.Indent, Old: d.between(first, last), New: fixed, Sure: sure}
	if p.Rebuilt(f); d.at.Folded {
		p.Fix = nil // these lines are not those of the file
	}
}

// exchange sets the repair of a problem: a word that stands at a column gives
// way to another.
func (d *Document) exchange(p *diag.Problem, line, col int, old, fixed string, sure bool) {
	if !d.at.Folded {
		p.Fixed(diag.Fix{Pos: d.pos(line, col), Indent: d.at.Indent, Old: old, New: fixed, Sure: sure})
	}
}

// token returns a scalar as it is written, if it stands on one line.
func (d *Document) token(n *yaml.Node) (string, bool) {
	line := d.line(n.Line)
	rest := line[offset(line, n.Column-1):]
	switch {
	case n.Kind != yaml.ScalarNode || n.Anchor != "":
		return "", false
	case n.Style == 0:
		return n.Value, n.Value != "" && strings.HasPrefix(rest, n.Value)
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 && rest != "" && strings.IndexByte(`"'`, rest[0]) >= 0:
		end := quotedEnd(rest)
		return rest[:end], end > 0
	}
	return "", false
}

// replace sets the repair of a problem: a scalar gives way to another.
func (d *Document) replace(p *diag.Problem, n *yaml.Node, value string, sure bool) {
	if token, ok := d.token(n); ok {
		d.exchange(p, n.Line, n.Column, token, value, sure)
	}
}

// valueEnd returns the last line of a value that begins on the line of its key,
// which stands at a column, or 0 if something else follows it there.
func (d *Document) valueEnd(n *yaml.Node, column int) int {
	line := d.line(n.Line)
	rest := line[offset(line, n.Column-1):]
	end := 0
	switch token, ok := d.token(n); {
	case ok:
		end = len(token)
	case n.Style&yaml.FlowStyle != 0:
		end = flowEnd(rest)
	}
	if end > 0 && strings.TrimSpace(rest[end:]) != "" {
		return 0
	}
	return d.end(n.Line, column+1)
}

// byLines shows what a text says in each language on lines of its own, in the
// place of what was written for all of them.
func (d *Document) byLines(p *diag.Problem, n *yaml.Node, sayings []saying) {
	before := d.before(n)
	fixed := blockForm(before, sayings)
	last, ok := d.lastLine(n)
	if !ok || strings.ContainsAny(before, "{[") {
		p.Hintf("%s", fixed)
		return
	}
	d.rebuild(p, n.Line, last, fixed, true)
}

// lastLine returns the line on which a node ends, if nothing follows it there.
func (d *Document) lastLine(n *yaml.Node) (last int, ok bool) {
	line := d.line(n.Line)
	start := offset(line, n.Column-1)
	if n.Kind == yaml.ScalarNode {
		token, ok := d.token(n)
		return n.Line, ok && strings.TrimSpace(line[start+len(token):]) == ""
	}
	if n.Style&yaml.FlowStyle == 0 {
		return d.end(n.Line, n.Column-1), true
	}
	src := d.src[int(d.lines[n.Line-1])+start:]
	end := flowEnd(src)
	rest, _, _ := strings.Cut(src[end:], "\n")
	return n.Line + strings.Count(src[:end], "\n"), end > 0 && n.Anchor == "" && strings.TrimSpace(rest) == ""
}

// before returns what stands on the line before a node.
func (d *Document) before(n *yaml.Node) string {
	line := d.line(n.Line)
	return line[:offset(line, n.Column-1)]
}

// rename shows the line of a key with another in its place.
func (d *Document) rename(p *diag.Problem, key *yaml.Node, name string, sure bool) {
	line := d.line(key.Line)
	at := offset(line, key.Column-1)
	end := keyEnd(line[at:])
	if end < 0 {
		p.Hintf("%s: …", name)
		return
	}
	d.rebuild(p, key.Line, key.Line, line[:at]+name+line[at+end:], sure)
}
