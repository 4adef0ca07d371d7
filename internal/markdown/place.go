package markdown

import (
	"sort"
	"strings"

	"pathbook/internal/diag"
)

// places turns offsets in a text into places in its file. It says what
// [diag.Origin.At] says, but does not count from the beginning each time: a
// text may hold many thousand links, and may be a single line.
type places struct {
	text   string
	origin diag.Origin
	lines  []int // where each line begins; nil until the first question

	last int      // the offset of the last answer
	pos  diag.Pos // the last answer
}

func (p *places) at(offset int) diag.Pos {
	offset = max(0, min(offset, len(p.text)))
	if p.origin.Folded {
		return p.origin.Pos
	}
	if p.lines == nil {
		p.index()
	}
	line := sort.SearchInts(p.lines, offset+1) - 1
	from := diag.Origin{Pos: p.origin.Pos}
	start := p.lines[line]
	if line > 0 {
		from.Line += int32(line)
		from.Col = p.origin.Indent + 1
	}
	if start <= p.last && p.last <= offset && p.pos.Line == from.Line {
		from.Pos, start = p.pos, p.last
	}
	p.last, p.pos = offset, from.At(p.text[start:], offset-start)
	return p.pos
}

func (p *places) index() {
	p.lines = append(p.lines, 0)
	for from := 0; ; {
		n := strings.IndexByte(p.text[from:], '\n')
		if n < 0 {
			return
		}
		from += n + 1
		p.lines = append(p.lines, from)
	}
}
