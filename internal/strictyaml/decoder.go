package strictyaml

import (
	"strings"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// A decoder fills one value. It goes on after a mistake.
type decoder struct {
	doc      *Document
	problems *diag.List
	failed   bool
}

// errorf reports a mistake at a node.
func (d *decoder) errorf(n *yaml.Node, rule, format string, args ...any) *diag.Problem {
	d.failed = true
	at := diag.Pos{File: d.doc.at.File}
	if n != nil {
		at = d.at(n)
	}
	return d.problems.Errorf(at, rule, format, args...)
}

func (d *decoder) at(n *yaml.Node) diag.Pos { return d.doc.pos(n.Line, n.Column) }

// instead says what to write in the place of a scalar.
func (d *decoder) instead(p *diag.Problem, n *yaml.Node, f *field, value string) {
	p.Hintf("%s", f.write(value))
	d.doc.replace(p, n, value, true)
}

// spread shows a field with its value on lines of its own, and sets the repair
// that writes it so in the place of a value that stands behind its key.
func (d *decoder) spread(p *diag.Problem, n *yaml.Node, f *field, lines string, sure bool) {
	p.Hintf("%s", lines)
	before := d.doc.before(n)
	lead := f.lead()
	at := len(before) - len(strings.TrimLeft(before, " -"))
	if f.item {
		at = strings.LastIndexByte(before, '-')
	}
	if lead == "" || at < 0 || strings.TrimSpace(before[at:]) != lead || strings.Contains(lines, "…") || strings.Contains(lines, " or ") {
		return // it stands in brackets, or only the writer knows what belongs there
	}
	last := d.doc.valueEnd(n, at)
	if last == 0 {
		return
	}
	old := d.doc.between(n.Line, last)[at:]
	fixed := strings.ReplaceAll(lines, "\n", "\n"+strings.Repeat(" ", at))
	d.doc.exchange(p, n.Line, at+1, old, fixed, sure)
}
