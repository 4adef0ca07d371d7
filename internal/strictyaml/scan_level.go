package strictyaml

import "strings"

func (s *scan) pop(r row) {
	dash := len(r.dashes) > 0
	for len(s.levels) > 0 {
		top := s.levels[len(s.levels)-1]
		if top.col < r.indent || top.col == r.indent && (top.list == dash || dash && !top.list) {
			return
		}
		s.levels = s.levels[:len(s.levels)-1]
	}
}

func (s *scan) push(r row) {
	for i, col := range r.dashes {
		item := r.content
		if i+1 < len(r.dashes) {
			item = r.dashes[i+1]
		}
		s.pushLevel(level{col: col, list: true, item: item})
	}
	if r.key != "" {
		s.pushLevel(level{col: r.content, keys: []string{r.key}})
	}
}

func (s *scan) pushLevel(l level) {
	if n := len(s.levels); n > 0 && s.levels[n-1].col == l.col && s.levels[n-1].list == l.list {
		l.keys = append(s.levels[n-1].keys, l.keys...)
		s.levels[n-1] = l
		return
	}
	s.levels = append(s.levels, l)
}

// after returns the next row below r that is not part of r's text.
func (s *scan) after(r row) (next row, ok bool) {
	text := blockHead.MatchString(r.text())
	for n := r.n + 1; n < len(s.lines); n++ {
		line := s.lines[n]
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || trimmed[0] == '#' || text && indentOf(line) > r.parent() {
			continue
		}
		return parseRow(n, line), true
	}
	return row{}, false
}

// maxAhead bounds how far below a row its neighbours are looked for.
const maxAhead = 100

// below returns the rows below r that are indented deeper than parent.
func (s *scan) below(r row, parent int) (rows []row) {
	for range maxAhead {
		next, ok := s.after(r)
		if !ok || next.indent <= parent {
			break
		}
		rows = append(rows, next)
		r = next
	}
	return rows
}

// first reports whether r is the first row of a list or map, and the column
// that this one stands right of.
func (s *scan) first(r row) (parent int, ok bool) {
	if len(s.levels) == 0 {
		return -1, true
	}
	return s.last.parent(), s.last.opens() && r.indent > s.last.parent()
}

// under reports whether the list at index i stands at the column of the map
// that it is a value of.
func (s *scan) under(i int) bool {
	return i > 0 && !s.levels[i-1].list && s.levels[i-1].col == s.levels[i].col
}

// inList reports whether the item of a list can stand at a column.
func (s *scan) inList(col int) bool {
	if s.last.line == "" || s.last.opens() {
		return true
	}
	for _, l := range s.levels {
		if l.list && l.col == col {
			return true
		}
	}
	return false
}
