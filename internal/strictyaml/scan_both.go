package strictyaml

import (
	"fmt"
	"strings"
)

// twoValues looks for a row that has a value on its line and keys or items
// below it, only one of which can be meant. Where it is clear which, the other
// is left out; otherwise both are, so that nothing is reported on the strength
// of a guess.
func (s *scan) twoValues(r row) bool {
	next, ok := s.after(r)
	if !ok || !r.hasValue() || next.indent <= r.parent() || s.spansLines(r) || !s.nested(r, next) {
		return false
	}
	var end int
	rows := s.below(r, r.parent())
	siblings := 0
	for _, b := range rows {
		end = b.n + 1
		if b.indent == next.indent {
			siblings++
		}
	}
	clear := isJunk(r.text()) || speaks(next.key) && !speaks(r.key) || len(next.dashes) > 0
	if under, ok := s.after(next); next.opens() && ok && under.indent <= next.indent && len(rows) > 1 {
		return false // next has something below it, and stands too far right
	}
	if siblings < 2 && !clear {
		return false
	}
	empty := strings.TrimRight(r.line[:r.value], " ")
	message := "a value stands on this line, and more of it on the lines below: only one of them can stay"
	hint := "without the value on this line:\n" + empty
	fixed := []string{empty}
	if !clear {
		s.guessed = true
		hint += fmt.Sprintf("\nor with the lines below in column %d, if they are keys of their own", r.content+1)
		fixed = make([]string, end-r.n)
		fixed[0] = empty
		s.next = end
	}
	found := s.found(r.n, r.value, fixed, message, hint)
	if found.shown, found.guess = "", true; isJunk(r.text()) {
		found.shown = empty
	}
	return true
}

// isJunk reports whether a value is a mark that stands there by accident, or a
// quote or bracket that is never closed.
func isJunk(value string) bool {
	switch value[0] {
	case '"', '\'':
		return quotedEnd(value) == 0
	case '{', '[':
		return flowEnd(value) == 0
	}
	return len(value) == 1 && !isText(value)
}

// nested reports whether the row below r cannot be part of r's text.
func (s *scan) nested(r, next row) bool {
	if len(next.dashes) > 0 {
		return !isText(r.text())
	}
	return isKeyRow(next.line) && !s.amidText(r, next.n, r.n+1)
}

// spansLines reports whether the value of a row is in quotes or brackets that
// are closed on a later line.
func (s *scan) spansLines(r row) bool {
	text := r.text()
	switch text[0] {
	case '"', '\'':
		whole := strings.Join(append([]string{text}, s.lines[r.n+1:s.goesOn(r, false)]...), "\n")
		return quotedEnd(text) == 0 && quotedEnd(whole) > 0
	case '{', '[':
		return flowEnd(text) == 0 && s.flowLines(r) > r.n+1
	}
	return false
}
