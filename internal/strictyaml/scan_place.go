package strictyaml

import "slices"

// place finds the list or map that a row belongs to, and moves the row where it
// stands beside all of them. The lines below the row have a say: of several
// ways to read it, the one that leaves them in place is taken.
func (s *scan) place(r row) row {
	r = s.hyphen(r)
	if want := s.column(r); want != r.indent {
		r = s.shift(r, want)
	}
	s.pop(r)
	s.push(r)
	return r
}

// hyphen puts right a key with a hyphen among keys, or without one among items.
func (s *scan) hyphen(r row) row {
	if !word.MatchString(r.key) {
		return r
	}
	body := r.line[r.indent:]
	if next, ok := s.after(r); len(r.dashes) == 2 && ok && next.indent == r.dashes[1] && len(next.dashes) == 0 {
		s.foundLine(r.n, r.indent, r.line[:r.indent]+r.line[r.dashes[1]:], "a hyphen stands here twice").guess = true
		return parseRow(r.n, s.lines[r.n])
	}
	if len(r.dashes) == 1 && s.amongKeys(r) {
		fixed := r.line[:r.indent] + r.line[r.content:]
		s.foundLine(r.n, r.indent, fixed, "an item of a list stands among keys: leave out the hyphen").guess = true
		return parseRow(r.n, s.lines[r.n])
	}
	if len(r.dashes) == 0 && s.amongItems(r) {
		s.foundLine(r.n, r.indent, r.line[:r.indent]+"- "+body, "a hyphen is missing: this line begins an item of a list").guess = true
		return parseRow(r.n, s.lines[r.n])
	}
	return r
}

// amongKeys reports whether the rows at the column of an item are keys. That
// an item has keys below it is no sign of that: they may stand too far left.
func (s *scan) amongKeys(r row) bool {
	if parent, ok := s.first(r); ok {
		keys, sure := 0, parent < 0
		for _, b := range s.below(r, parent) {
			switch {
			case len(b.dashes) > 0 && b.indent <= r.indent:
				return false
			case b.indent == r.indent:
				keys++
				sure = sure || speaks(r.key) && speaks(b.key)
			}
		}
		return keys > 1 || keys == 1 && sure
	}
	if s.last.opens() && s.last.content == r.indent {
		return false // a list may stand right below its key
	}
	next, _ := s.after(r)
	among := false
	for _, l := range s.levels {
		own := r.hasValue() && (next.indent == r.content || next.indent == l.item) && len(next.dashes) == 0
		if l.list && (l.col == r.indent || own && next.key != "") {
			return false
		}
		among = among || l.col == r.indent && !slices.Contains(l.keys, r.key)
	}
	return among
}

// amongItems reports whether the rows at the column of a key are items of the
// list that it is the first item of, or a later one with keys of its own.
func (s *scan) amongItems(r row) bool {
	if !r.hasValue() {
		return false
	}
	if parent, ok := s.first(r); ok {
		next, _ := s.after(r)
		items, same := 0, next.key != "" && next.indent == r.indent+2 && r.alike(next)
		for _, b := range s.below(r, max(parent, r.indent-1)) {
			if b.indent == r.indent && r.alike(b) {
				return false
			}
			if b.indent == r.indent {
				items++
				same = same || b.key == r.key
			}
		}
		return items > 0 && same
	}
	next, ok := s.after(r)
	for i, l := range s.levels {
		if l.list && l.col == r.indent && !s.under(i) {
			return ok && next.key != "" && r.alike(next) && next.indent == l.item
		}
	}
	return false
}

// column returns where a row should begin.
func (s *scan) column(r row) int {
	if parent, ok := s.first(r); ok {
		return s.firstColumn(r, parent)
	}
	next, ok := s.after(r)
	if deeper := s.deeperItems(r); deeper > 0 {
		return deeper
	}
	if s.openerFellOut(r) {
		return r.indent + 2
	}
	if ok && next.indent > r.indent && r.hasValue() && r.key != "" && r.alike(next) && s.fellOut(r, next) {
		return next.indent
	}
	limit := 1 << 30 // what a row opens must stand right of it
	if ok && r.opens() && len(s.levels) > 0 && next.indent > s.levels[0].col {
		limit = next.indent
		if len(next.dashes) > 0 {
			limit++
		}
	}
	return s.levelColumn(r, limit)
}

// firstColumn returns where the first row of a list or map should begin: where
// the rows after it do, if these agree against it.
func (s *scan) firstColumn(r row, parent int) int {
	usual := parent + 2
	if parent < 0 {
		usual = 0
	}
	count := map[int]int{r.indent: 1}
	best := r.indent
	for _, b := range s.below(r, parent) {
		if !r.alike(b) || b.indent > r.indent && !r.hasValue() && r.indent != usual-1 {
			continue
		}
		if b.indent == usual && (b.key == "") == (r.key == "") {
			return usual
		}
		if count[b.indent]++; b.indent < r.indent && count[b.indent] > count[best] {
			best = b.indent
		}
	}
	return best
}

// deeperItems returns where the items after the first stand, if this one stands
// at the column of its key and they do not.
func (s *scan) deeperItems(r row) int {
	if len(r.dashes) == 0 || !s.last.opens() || s.last.content != r.indent {
		return 0
	}
	for _, b := range s.below(r, r.indent) {
		if len(b.dashes) > 0 && b.indent <= r.content {
			return b.indent
		}
	}
	return 0
}

// openerFellOut reports whether a key stands as far left of its map as what it
// opens stands right of it.
func (s *scan) openerFellOut(r row) bool {
	if r.hasValue() || len(r.dashes) > 0 || r.n+1 >= len(s.lines) || indentOf(s.lines[r.n+1]) != r.indent+4 {
		return false
	}
	next, _ := s.after(r)
	for _, b := range s.below(r, r.indent) {
		if b.indent == r.indent+2 && speaks(b.key) == speaks(next.key) {
			return false // it is the row below that stands too far right
		}
	}
	if s.last.opens() {
		return s.last.content == r.indent
	}
	return slices.ContainsFunc(s.levels, func(l level) bool { return l.col == r.indent+2 && !l.list })
}

// fellOut reports whether a row stands left of the map that the rows before and
// after it are keys of.
func (s *scan) fellOut(r, next row) bool {
	if !isText(r.text()) || !next.hasValue() || speaks(r.key) != speaks(next.key) {
		return false
	}
	siblings := 0
	for _, b := range s.below(r, r.indent) {
		if b.indent == next.indent && b.alike(next) {
			siblings++
		}
	}
	if siblings < 2 && !(speaks(r.key) && speaks(next.key)) {
		return false // as well may the next row stand too far right
	}
	if s.last.opens() {
		return next.indent > s.last.parent() && r.indent <= s.last.parent()
	}
	for _, l := range s.levels {
		if l.col == next.indent && !l.list && speaks(l.keys[0]) == speaks(r.key) && !slices.Contains(l.keys, next.key) {
			return true
		}
	}
	return false
}

// levelColumn returns the column of the open list or map that a row belongs to:
// the nearest one left of limit.
func (s *scan) levelColumn(r row, limit int) int {
	dash := len(r.dashes) > 0
	top := s.levels[len(s.levels)-1]
	if r.indent > top.col && (top.list || dash) {
		return r.indent
	}
	best, found := r.indent, false
	for i := len(s.levels) - 1; i >= 0; i-- {
		l := s.levels[i]
		switch {
		case l.col == r.indent && (l.list == dash || dash && s.last.opens()):
			return r.indent
		case l.col == r.indent && l.list && !s.under(i) && l.item < limit:
			return l.item
		case l.list == dash && l.col < limit && (!found || abs(l.col-r.indent) < abs(best-r.indent)):
			best, found = l.col, true
		}
	}
	return best
}
