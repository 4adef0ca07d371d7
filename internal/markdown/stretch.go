package markdown

import (
	"iter"
	"strings"
)

// A Part is what words are in a text.
type Part uint8

const (
	Paragraph Part = iota
	Item           // of a list, or a paragraph of one
	Cell           // of the body of a table
	Title          // a heading, the head of a column, a term that is defined, the title of a callout
	Code
)

// A Stretch is words that stand between two marks of a text, as they are
// printed.
type Stretch struct {
	At    int    // where they stand, for a [Mark]
	HTML  string // with &, <, > and " escaped, and a line feed where a line of the file ends
	Part  Part
	Block int // counts the blocks of the text: words of different blocks do not belong together
	Link  int // which of Links they are the words of, or -1
	Line  int // of the file, in which their block begins; or the text, where its lines are not those of the file
}

// Stretches yields the words of a text in the order in which they are read.
// What stands for other words (the title that a bare link takes from elsewhere,
// the number of a footnote) is not among them; a bare link is one without words.
func (d *Doc) Stretches() iter.Seq[Stretch] {
	return func(yield func(Stretch) bool) {
		if d == nil {
			return
		}
		s := scan{Doc: d, now: Stretch{Link: -1}}
		for s.at < len(d.html) {
			words := s.next()
			bare := words.Link >= 0 && d.Links[words.Link].Bare
			if (words.HTML != "" || bare) && !yield(words) {
				return
			}
		}
	}
}

// A scan is one reading of what a text is printed as.
type scan struct {
	*Doc
	at, hole int
	passed   int     // of lines
	now      Stretch // what the next words are
	items    int     // lists that are open, by their items
	span     int     // how many marks of code are open in a line
	part     Part    // of the block
	aside    bool    // in a link that the text did not write
}

// next reads up to and over the next mark, and returns the words before it, if
// any.
func (s *scan) next() Stretch {
	end := len(s.html)
	if i := strings.IndexByte(s.html[s.at:], '<'); i >= 0 {
		end = s.at + i
	}
	for s.hole < len(s.holes) && s.holes[s.hole].at < s.at {
		s.hole++
	}
	hole := s.hole < len(s.holes) && s.holes[s.hole].at <= end
	if hole {
		end = s.holes[s.hole].at
	}
	words := s.now
	words.At, words.HTML, words.Line = s.at, s.html[s.at:end], s.line()
	words.Part = s.part
	switch {
	case s.aside:
		words.HTML = ""
	case s.span > 0:
		words.Part = Code
	}
	s.at = end
	switch {
	case hole:
		s.fill(s.holes[s.hole])
		s.hole++
	case end < len(s.html):
		s.at += strings.IndexByte(s.html[end:], '>') + 1
		s.tag(s.html[end:s.at])
	}
	return words
}

// fill takes in a place that the page fills.
func (s *scan) fill(h hole) {
	switch h.kind {
	case linkStart:
		s.now.Link = h.n
	case linkEnd:
		s.now.Link = -1
	case headingStart:
		s.begin(Title)
	case headingEnd, block:
		s.begin(Paragraph)
	}
}

// tag takes in an element's beginning or end.
func (s *scan) tag(tag string) {
	closing := strings.HasPrefix(tag, "</")
	name, attributes, _ := strings.Cut(strings.Trim(tag, "</>"), " ")
	switch name {
	case "em", "strong", "del", "span", "br", "sup":
	case "a":
		s.aside = !closing
	case "code":
		s.span++
		if closing {
			s.span -= 2
		}
	case "li":
		s.items++
		if closing {
			s.items -= 2
		}
		s.begin(Paragraph)
	case "pre":
		s.begin(Code)
	case "th", "dt":
		s.begin(Title)
	case "td":
		s.begin(Cell)
	case "p":
		s.begin(Paragraph)
		if attributes == `class="callout-title"` {
			s.part = Title
		}
	default:
		s.begin(Paragraph)
	}
}

// begin begins a block. Paragraphs of an item are the item's.
func (s *scan) begin(part Part) {
	s.now.Block++
	s.part = part
	if part == Paragraph && s.items > 0 {
		s.part = Item
	}
}

// line returns the line of the file on which the block begins in which the scan
// stands.
func (s *scan) line() int {
	n := len(s.lines)
	if n == 0 {
		return int(s.first)
	}
	// Words are asked for in order, so that what was passed is not looked at again.
	for s.passed+1 < n && int(s.lines[s.passed+1].at) <= s.at {
		s.passed++
	}
	return int(s.lines[s.passed].line)
}
