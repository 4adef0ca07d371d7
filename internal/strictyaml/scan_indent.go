package strictyaml

import (
	"fmt"
	"strings"
)

// spaces puts right a line that is indented with something else than spaces.
func (s *scan) spaces(n int) string {
	line := s.lines[n]
	lead := badIndent.FindString(line)
	if lead == "" {
		return line
	}
	what := "a tab"
	if !strings.Contains(lead, "\t") {
		what = "a no-break space"
	}
	fixed := strings.NewReplacer("\t", "  ", "\u00a0", " ", "\u202f", " ", "\u3000", "  ").Replace(lead)
	if body := line[len(lead):]; strings.Contains(lead, "\t") {
		fixed = strings.Repeat(" ", s.fitting(len(fixed), strings.HasPrefix(body, "- ")))
	}
	found := s.foundLine(n, 0, fixed+line[len(lead):], what+" stands before the line: indent with spaces")
	found.unseen = !strings.Contains(lead, "\t")
	return s.lines[n]
}

// fitting returns the column where a line can stand that is nearest to col.
func (s *scan) fitting(col int, dash bool) int {
	if s.last.line != "" && s.last.opens() {
		if deeper := s.last.parent() + 2; col > s.last.parent() || !dash {
			return deeper
		}
	}
	best := 0
	for _, l := range s.levels {
		if abs(l.col-col) <= abs(best-col) {
			best = l.col
		}
	}
	return best
}

// shift moves a row, and what is indented deeper below it, to a column.
func (s *scan) shift(r row, want int) row {
	end := r.n + 1
	for end < len(s.lines) && !s.inPlace(r, want) {
		line := s.lines[end]
		in := indentOf(line)
		if strings.TrimSpace(line) != "" && (in <= r.indent || in == want && isKeyRow(line)) {
			break
		}
		end++
	}
	fixed := make([]string, end-r.n)
	for i := range fixed {
		fixed[i] = move(s.lines[r.n+i], want-r.indent)
	}
	message := fmt.Sprintf("this line begins in column %d, the lines it belongs with in column %d", r.indent+1, want+1)
	s.found(r.n, r.indent, fixed, message, strings.TrimRight(strings.Join(fixed, "\n"), "\n")).guess = true
	return parseRow(r.n, s.lines[r.n])
}

// inPlace reports whether what is below a row stands right once the row alone
// is moved to a column.
func (s *scan) inPlace(r row, want int) bool {
	if want < r.indent || r.n+1 >= len(s.lines) {
		return false
	}
	below := indentOf(s.lines[r.n+1])
	return len(r.dashes) > 0 && r.hasValue() && below == want+r.content-r.indent || !r.hasValue() && below == want+2
}

// move puts a line further right, or left if by is negative.
func move(line string, by int) string {
	if strings.TrimSpace(line) == "" {
		return line
	}
	if by >= 0 {
		return strings.Repeat(" ", by) + line
	}
	return line[min(-by, indentOf(line)):]
}
