package chart

// settle moves the cards about within their cells until no single change makes
// the lines shorter and straighter, or for a few rounds at most.
func (w *wall) settle() {
	const rounds = 8
	for range rounds {
		better := false
		for c := range w.cards {
			better = w.improve(c) || better
		}
		if !better {
			return
		}
	}
}

// improve puts a card into the best slot of its cell, and whatever stands there
// into the slot that it leaves.
func (w *wall) improve(c int) bool {
	level, family := w.levels[w.cards[c].level], w.families[w.cards[c].family]
	if level.n*family.n == 1 || len(w.cards[c].lines) == 0 {
		return false
	}
	row, col := w.cards[c].row, w.cards[c].col
	best, bestRow, bestCol := 0, row, col
	for r := level.first; r < level.first+level.n; r++ {
		for k := family.first; k < family.first+family.n; k++ {
			if gain := w.gain(c, r, k); gain > best {
				best, bestRow, bestCol = gain, r, k
			}
		}
	}
	w.swap(c, bestRow, bestCol)
	return best > 0
}

// gain tells how much easier the lines are if a card stands in another slot.
func (w *wall) gain(c, row, col int) int {
	other := w.at(row, col)
	if other == c {
		return 0
	}
	wasRow, wasCol := w.cards[c].row, w.cards[c].col
	before := w.strain(c) + w.strain(other)
	w.swap(c, row, col)
	after := w.strain(c) + w.strain(other)
	w.swap(c, wasRow, wasCol)
	return before - after
}

func (w *wall) swap(c, row, col int) {
	wasRow, wasCol := w.cards[c].row, w.cards[c].col
	other := w.at(row, col)
	w.put(c, row, col)
	if other == c {
		return
	}
	w.slots[wasRow*w.cols+wasCol] = empty
	if other != empty {
		w.put(other, wasRow, wasCol)
	}
}

// strain is how hard the lines of a card are to draw, and how far it stands
// from the middle of its level.
func (w *wall) strain(c int) int {
	if c == empty {
		return 0
	}
	card := &w.cards[c]
	level := w.levels[card.level]
	sum := abs(2*(card.row-level.first) - (level.n - 1))
	for _, l := range card.lines {
		sum += w.reach(&w.cards[w.lines[l].from], &w.cards[w.lines[l].to])
	}
	return sum
}

// reach is how hard it is to draw a line between two cards: its length, and
// more if there are cards in its way.
func (w *wall) reach(a, b *card) int {
	const (
		row, col = 4, 8
		bent     = 6 // beside the cards, not straight from one to the other
		around   = 24
	)
	far := row*abs(a.row-b.row) + col*abs(a.col-b.col)
	switch {
	case a.col == b.col && !w.freeColumn(a.col, a.row, b.row):
		return far + 2*bent
	case a.row == b.row && !w.freeRow(a.row, a.col, b.col):
		return far + around
	case a.col != b.col && a.row != b.row:
		return far + bent
	}
	return far
}

// freeColumn reports whether no card stands between two rows of a column.
func (w *wall) freeColumn(col, a, b int) bool {
	for r := min(a, b) + 1; r < max(a, b); r++ {
		if w.at(r, col) != empty {
			return false
		}
	}
	return true
}

// freeRow reports whether no card stands between two columns of a row.
func (w *wall) freeRow(row, a, b int) bool {
	for k := min(a, b) + 1; k < max(a, b); k++ {
		if w.at(row, k) != empty {
			return false
		}
	}
	return true
}

func abs(n int) int { return max(n, -n) }
