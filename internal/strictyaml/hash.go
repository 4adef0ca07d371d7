package strictyaml

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// A hashCut is what a text loses to a # that was not meant as a comment.
type hashCut struct {
	at    diag.Pos
	line  int
	lost  string
	fixed string // the line with all of the text in quotes
}

// hasTouchingHash reports whether there may be a comment such as “#2”.
func hasTouchingHash(src string) bool {
	for {
		i := strings.Index(src, " #")
		if i < 0 || i+2 >= len(src) {
			return false
		}
		src = src[i+2:]
		if strings.IndexByte(" \t\r\n#", src[0]) < 0 {
			return true
		}
	}
}

// cutByHash finds a # that touches what comes after it, after a text on one
// line or where a text would stand.
func (d *Document) cutByHash(n *yaml.Node) (cut hashCut, ok bool) {
	if !d.hashes || n.Kind != yaml.ScalarNode || n.Style != 0 {
		return cut, false
	}
	line := d.line(n.Line)
	start := offset(line, n.Column-1)
	rest, single := strings.CutPrefix(skipAnchor(line[start:], n), n.Value)
	comment := strings.TrimLeft(rest, " \t")
	if !single || comment == rest || len(comment) < 2 || comment[0] != '#' || strings.IndexByte(" \t#", comment[1]) >= 0 {
		return cut, false
	}
	at := utf8.RuneCountInString(line[:len(line)-len(comment)])
	return hashCut{
		at:    d.pos(n.Line, at+1),
		line:  n.Line,
		lost:  shorten(strings.TrimSpace(comment)),
		fixed: before(line, start) + inQuotes(strings.TrimSpace(line[start:])),
	}, true
}

func (d *Document) warnCut(c hashCut, problems *diag.List) {
	d.unhash(problems.Warnf(c.at, ruleHash, "a # after a space begins a comment: “%s” is left out", c.lost), c)
}

// unhash shows the line with its # in the text.
func (d *Document) unhash(p *diag.Problem, c hashCut) {
	d.rebuild(p.Hintf("if it belongs to the text, put quotes around it:"), c.line, c.line, c.fixed, false)
}

// onlyHash reports a key with nothing after it but a # that may have been
// meant as text. It reports whether that is all there is to tell.
func (d *decoder) onlyHash(value *yaml.Node, f *field) bool {
	cut, ok := d.doc.cutByHash(value)
	switch {
	case !ok:
		return false
	case f.required:
		d.failed = true
		d.doc.unhash(d.problems.Errorf(cut.at, ruleMissing, "“%s” is missing: a # after a space begins a comment", f.name), cut)
	default:
		d.doc.warnCut(cut, d.problems)
	}
	return true
}
