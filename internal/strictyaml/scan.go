package strictyaml

import (
	"slices"
	"strings"
)

// A slip is a line that breaks the YAML, or a few that do so together, and how
// they read when put right. The lines keep their number: where a text is drawn
// together, the lines it leaves are blank.
type slip struct {
	first    int // index of its first line
	old, new []string
	point    int // which of its lines the problem points to
	at       int // byte of that line
	message  string
	hint     string
	shown    string // the lines as they may be written; "" where there are several ways
	guess    bool   // it may have been meant otherwise
	unseen   bool   // only a character that nobody sees is wrong
}

// A scan looks through the lines of a file that YAML cannot read for what
// people are known to write, and puts it right line by line. YAML itself would
// report only one mistake, and often at another line than the one to change.
type scan struct {
	doc     *Document
	lines   []string
	slips   []slip
	anchors map[string]bool
	guessed bool // a line was found that may be anything

	// where the walk over the lines stands
	next   int     // the line to look at
	levels []level // the lists and maps that are open
	last   row     // the line with a key or a hyphen before this one
}

func newScan(d *Document) *scan {
	s := &scan{doc: d, lines: make([]string, len(d.lines)), anchors: map[string]bool{}}
	for i := range d.lines {
		s.lines[i] = d.line(i + 1)
		if strings.Contains(s.lines[i], "&") {
			for _, m := range anchorMark.FindAllStringSubmatch(s.lines[i], -1) {
				s.anchors[m[1]] = true
			}
		}
	}
	return s
}

func (s *scan) src() string { return strings.Join(s.lines, "\n") + "\n" }

// found notes a slip and puts its lines right. The hint is the lines as they
// may be written.
func (s *scan) found(first, at int, fixed []string, message, hint string) *slip {
	old := slices.Clone(s.lines[first : first+len(fixed)])
	if slices.Equal(old, fixed) {
		return new(slip)
	}
	copy(s.lines[first:], fixed)
	s.slips = append(s.slips, slip{first: first, old: old, new: fixed, at: at, message: message, hint: hint, shown: hint})
	return &s.slips[len(s.slips)-1]
}

// foundLine is found for one line whose hint is the line itself.
func (s *scan) foundLine(n, at int, fixed, message string) *slip {
	return s.found(n, at, []string{fixed}, message, fixed)
}

// A level is a list or a map whose items begin at a column.
type level struct {
	col  int
	list bool
	item int      // of a list, where what follows its hyphens begins
	keys []string // of a map, those that were seen
}
