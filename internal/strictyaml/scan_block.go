package strictyaml

import (
	"fmt"
	"strings"
)

// block passes over the lines of a text under | or >, and puts right those that
// stand too far left.
func (s *scan) block(r row) {
	first := r.n + 1
	for first < len(s.lines) && strings.TrimSpace(s.lines[first]) == "" {
		first++
	}
	if first == len(s.lines) {
		s.next = first
		return
	}
	want := s.textColumn(r, first)
	if in := indentOf(s.lines[first]); in > want {
		s.foundLine(first, in, move(s.lines[first], want-in), fmt.Sprintf(
			"this line of the text under “%s” begins in column %d, the others in column %d", r.text()[:1], in+1, want+1))
	}
	if want <= r.parent() {
		want = r.parent() + 2
		if isKeyRow(s.lines[first]) || parseRow(0, s.lines[first]).key != "" {
			return
		}
	}
	i := first
	for ; i < len(s.lines); i++ {
		line := s.lines[i]
		in := indentOf(line)
		switch {
		case strings.TrimSpace(line) == "" || in >= want:
			continue
		case line[in] == '\t':
			s.foundLine(i, in, strings.Repeat(" ", want)+strings.TrimLeft(line, " \t"),
				"a tab stands before this line of the text: indent with spaces")
		case in <= r.parent() && s.endsText(i, line):
			s.next = i
			return
		default:
			s.foundLine(i, in, strings.Repeat(" ", want-in)+line,
				fmt.Sprintf("this line of the text under “%s” must be indented to column %d", r.text()[:1], want+1))
		}
	}
	s.next = i
}

// endsText reports whether a line that is not indented below a | is no text.
func (s *scan) endsText(n int, line string) bool {
	r := parseRow(n, line)
	if isKeyRow(line) || r.key != "" || line[r.indent] == '#' || isMarker(line) {
		return true
	}
	next, ok := s.after(r)
	return ok && word.MatchString(strings.TrimSpace(line)) && next.indent > r.indent && next.isEntry()
}

// textColumn returns where the lines of a text under | or > begin: as the first
// one does, unless all others agree on a column left of it.
func (s *scan) textColumn(r row, first int) int {
	in := indentOf(s.lines[first])
	others := in
	for _, line := range s.lines[first+1:] {
		at := indentOf(line)
		if strings.TrimSpace(line) == "" {
			continue
		}
		if at <= r.parent() {
			break
		}
		if at >= in || others != in && at != others {
			return in
		}
		others = at
	}
	return others
}
