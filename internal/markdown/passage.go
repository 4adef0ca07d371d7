package markdown

import (
	"html"
	"strings"
)

// A Passage is what is read in one go: a paragraph, an item, a cell or a
// heading.
type Passage struct {
	Part  Part
	Words string // without code; a line feed stands where a line of the file ends
	Line  int    // of the file, in which the words begin, or the text if its lines are not those of the file

	exact bool // they are
}

// LineAt returns the line of the file in which the byte at an offset of Words
// stands, as near as it is known.
func (p Passage) LineAt(offset int) int {
	if !p.exact {
		return p.Line
	}
	return p.Line + strings.Count(p.Words[:offset], "\n")
}

// Passages returns the words of a text as people read them one after another.
// Blocks of code are not among them.
func (d *Doc) Passages() []Passage {
	var out []Passage
	var words strings.Builder
	block := -1
	end := func() {
		if n := len(out); n > 0 && words.Len() > 0 {
			out[n-1].Words = html.UnescapeString(words.String())
			words.Reset()
		}
	}
	for s := range d.Stretches() {
		if s.Part == Code {
			continue
		}
		if s.Block != block {
			if strings.TrimSpace(s.HTML) == "" {
				continue
			}
			end()
			block = s.Block
			out = append(out, Passage{Part: s.Part, Line: s.Line, exact: len(d.lines) > 0})
		}
		words.WriteString(s.HTML)
	}
	end()
	return out
}
