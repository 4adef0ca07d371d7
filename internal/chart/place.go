package chart

import (
	"slices"

	"pathbook/internal/book"
)

// A grid is where the slots of a wall lie on the drawing.
type grid struct {
	rowY, rowH []int // of rows of cards
	colX       []int // of columns of cards
	top        int   // room for the names of families
	w, h       int
}

// place finds out where everything lies: first across, where the lanes beside
// the cards decide, then down, where those between the rows and the ends of
// lines at the cards do.
func (w *wall) place() {
	for l := range w.lines {
		w.lines[l].runs = runs(w.lines[l].way)
	}
	w.placeAcross()
	w.climbs()
	w.ends()
	w.placeDown()
}

// channels returns the runs of all lines that lie in channels, by channel.
func (w *wall) channels(upright bool, n int) [][]*run {
	out := make([][]*run, n+1)
	for l := range w.lines {
		for i := range w.lines[l].runs {
			if r := &w.lines[l].runs[i]; r.upright == upright && r.at%2 == 0 {
				out[r.at/2] = append(out[r.at/2], r)
			}
		}
	}
	return out
}

// placeAcross gives the upright runs their lanes, and the columns their places.
func (w *wall) placeAcross() {
	x := labelWidth
	w.colX = make([]int, w.cols)
	for k, channel := range w.channels(true, w.cols) {
		n := lanes(channel)
		before, after := sideMargin, sideMargin
		if k == 0 {
			before = 1
		}
		if k == w.cols {
			after = 1
		}
		for _, r := range channel {
			r.pos += float64(x + before)
		}
		switch {
		case n > 0:
			x += before + n - 1 + after
		case k == 0 || k == w.cols:
			x++
		default:
			x += 2 * sideMargin
		}
		if k < w.cols {
			w.colX[k] = x
			x += cardWidth
		}
	}
	w.w = x
}

// placeDown gives the level runs between rows their lanes, and the rows their
// places.
func (w *wall) placeDown() {
	for l := range w.lines {
		rs := w.lines[l].runs
		for i := 1; i+1 < len(rs); i++ {
			if r := &rs[i]; !r.upright {
				r.lo.along, r.hi.along = min(rs[i-1].pos, rs[i+1].pos), max(rs[i-1].pos, rs[i+1].pos)
			}
		}
	}
	w.top = w.headRoom()
	y := w.top
	w.rowY = make([]int, w.rows)
	for k, channel := range w.channels(false, w.rows) {
		n := lanes(channel)
		gap := w.gap(k)
		rule := 0
		if w.begins(k) {
			rule = ruleGap
		}
		room := max(gap, n+3+rule/2)
		for _, r := range channel {
			r.pos += float64(y) + float64(room-rule-n+1)/2
		}
		y += room
		if k < w.rows {
			w.rowY[k] = y
			y += w.rowH[k]
		}
	}
	w.h = y
}

// gap is the least room over a row of cards.
func (w *wall) gap(row int) int {
	if row == 0 || row == w.rows {
		return stackGap
	}
	if w.begins(row) {
		return levelGap
	}
	for l := range w.lines {
		if r := &w.lines[l].runs[0]; r.upright && r.lo.spot < 2*row && 2*row < r.hi.spot {
			return headGap
		}
	}
	return stackGap
}

// begins reports whether a row is the first of a level, but not the first of all.
func (w *wall) begins(row int) bool {
	return row > 0 && slices.ContainsFunc(w.levels, func(s strip[*book.Level]) bool { return s.first == row })
}

// headRoom is the room for the names of families over their columns. A family
// alone needs none.
func (w *wall) headRoom() int {
	if len(w.families) < 2 {
		return 1
	}
	lines := 1
	for _, f := range w.families {
		lines = max(lines, len(Wrap(f.of.Title.Words, f.n*cardWidth-labelInset)))
	}
	return textHeight(lines) + 1
}

// climbs gives the lines that lead straight up or down their places across:
// side by side in the middle of the cards.
func (w *wall) climbs() {
	between := make(map[[2]int][]*run)
	for l := range w.lines {
		line := &w.lines[l]
		if r := &line.runs[0]; r.upright {
			pair := [2]int{min(line.from, line.to), max(line.from, line.to)}
			between[pair] = append(between[pair], r)
			r.pos = float64(len(between[pair]) - 1)
		}
	}
	for pair, all := range between {
		middle := float64(w.colX[w.cards[pair[0]].col]) + cardWidth/2
		for _, r := range all {
			r.pos = middle + spread(r.pos, len(all), cardWidth-2)
		}
	}
}

// spread is how far the i-th of n lines stands from the middle, two units from
// the next or nearer where the room is small.
func spread(i float64, n, room int) float64 {
	return (i - float64(n-1)/2) * min(2, float64(room)/float64(n))
}
