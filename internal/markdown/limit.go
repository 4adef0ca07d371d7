package markdown

import "strings"

// The limits are far above what people write for people and keep a hostile
// text from costing more than a second or two.
const (
	maxBytes = 512 << 10 // a thick book
	maxCost  = 400 << 20
	maxCells = 50_000
	maxNotes = 5_000
)

// overLimit returns the offset from which a text asks too much of a parser,
// and why; or a negative offset.
//
// Inline parsing is at worst quadratic: each mark may look through everything
// that stands between two blank lines. So may each reference to a footnote look
// through all of them, and each row of a table is filled to the width of its
// head.
func overLimit(s string) (offset int, why string) {
	if len(s) > maxBytes {
		return 0, "this text is longer than half a megabyte"
	}
	if strings.Count(s, "[^") > maxNotes {
		return strings.Index(s, "[^"), "this text has too many footnotes"
	}
	cost := 0
	for run := range runs(s) {
		cost += run.marks * (run.end - run.start)
		if cost > maxCost {
			return run.start, "there are too many marks between two empty lines"
		}
		if run.columns*run.lines > maxCells {
			return run.start, "this table is too large"
		}
	}
	return -1, ""
}

// A run is what stands between two blank lines.
type run struct{ start, end, lines, marks, columns int }

func runs(s string) func(yield func(run) bool) {
	return func(yield func(run) bool) {
		var r run
		for line := range strings.Lines(s) {
			if strings.Trim(line, " \t\r\n>") == "" {
				if r.lines > 0 && !yield(r) {
					return
				}
				r = run{start: r.end + len(line), end: r.end + len(line)}
				continue
			}
			r.end += len(line)
			r.lines++
			r.marks += countMarks(line)
			r.columns = max(r.columns, columns(line))
		}
		if r.lines > 0 {
			yield(r)
		}
	}
}

// countMarks counts the marks of a line. A brace counts for many: in a heading
// each may begin attributes that hold attributes.
func countMarks(line string) int {
	n := 0
	for i := range len(line) {
		switch line[i] {
		case '*', '_', '~', '`', '[', ']', '<', '!':
			n++
		case '{':
			n += 20
		}
	}
	return n
}

// columns returns how many columns a line under the head of a table asks for.
func columns(line string) int {
	if strings.Trim(line, " \t\r\n>|:-") != "" {
		return 0
	}
	return strings.Count(line, "|")
}
