package markdown

import (
	"strings"
	"unicode/utf8"

	"pathbook/internal/diag"
)

// TargetAt returns where the target of a link stands in the file: the welder of
// [a welder](role:welder). It has no line where that cannot be told: the
// address stands elsewhere, is written with escapes, or may be shown as code.
func (d *Doc) TargetAt(l Link) diag.Pos {
	unknown := diag.Pos{File: l.At.File}
	if d.origin.Folded {
		return unknown
	}
	p := places{text: d.src, origin: d.origin}
	from := p.offset(l.At)
	whole, _, _ := strings.Cut(d.src[from:], "\n\n") // of the paragraph
	address := l.Kind + ":" + l.Target
	before, after, found := strings.Cut(whole, address)
	switch {
	case !found, strings.Contains(before, "`"):
		return unknown
	case !strings.HasSuffix(before, "(") && !strings.HasSuffix(before, "<"):
		return unknown
	case after != "" && !strings.ContainsRune(")># \t\n", rune(after[0])):
		return unknown
	}
	return p.at(from + len(before) + len(l.Kind+":"))
}

// offset returns the byte of the text that stands at a place in the file. It is
// the inverse of at.
func (p *places) offset(at diag.Pos) int {
	line := int(at.Line - p.origin.Line)
	col, start := at.Col-p.origin.Indent-1, 0
	if line == 0 {
		col = at.Col - p.origin.Col
	}
	for ; line > 0; line-- {
		n := strings.IndexByte(p.text[start:], '\n')
		if n < 0 {
			return len(p.text)
		}
		start += n + 1
	}
	for ; col > 0 && start < len(p.text); col-- {
		_, size := utf8.DecodeRuneInString(p.text[start:])
		start += size
	}
	return start
}
