package chart

import (
	"cmp"
	"math"
	"slices"
)

// A port is where a line meets the left or the right side of a card.
//
// The lines of the right side of a card meet it at whole units and those of a
// left side halfway between, so that no two lines that come from both sides of
// a channel can lie on one another.
type port struct {
	turn int     // where the line comes from or goes to: -1 from above, 1 from below, 0 straight across
	far  float64 // how far from the card it turns
	y    float64 // under the top of the row
}

// A flank is one side of a card.
type flank struct {
	ports    []*port
	straight int // the first of those that run straight across, if any
}

// count returns how many ports turn up, run straight and turn down.
func (f *flank) count() (up, straight, down int) {
	for _, p := range f.ports {
		switch p.turn {
		case -1:
			up++
		case 0:
			straight++
		default:
			down++
		}
	}
	return up, straight, down
}

// ends gives every line its ports, every card its height and every row its own.
func (w *wall) ends() {
	flanks := make([][2]flank, len(w.cards))
	for l := range w.lines {
		w.dock(flanks, &w.lines[l])
	}
	heights := w.textHeights()
	for l := range w.lines {
		if line := &w.lines[l]; len(line.way) == 2 && !line.runs[0].upright {
			w.level(flanks, line, heights[w.cards[line.from].row])
		}
	}
	w.rowH = heights
	for c := range w.cards {
		card := &w.cards[c]
		card.h = heights[card.row]
		for i := range flanks[c] {
			card.h = max(card.h, flanks[c][i].least())
		}
	}
	for c := range w.cards {
		card := &w.cards[c]
		w.rowH[card.row] = max(w.rowH[card.row], card.h)
		flanks[c][0].spread(card.h, 0.5)
		flanks[c][1].spread(card.h, 0)
	}
}

// textHeights returns the height that each row needs for its titles, and each
// level for its name.
func (w *wall) textHeights() []int {
	heights := make([]int, w.rows)
	for l := range w.levels {
		s := &w.levels[l]
		name := textHeight(len(Wrap(s.of.Title.Words, labelWidth-labelInset)))
		for r := s.first; r < s.first+s.n; r++ {
			heights[r] = max(leastCard, (name+s.n-1)/s.n)
		}
	}
	for c := range w.cards {
		row := w.cards[c].row
		heights[row] = max(heights[row], w.cards[c].h)
	}
	return heights
}

// dock gives a line its ports, unless it leads straight up or down.
func (w *wall) dock(flanks [][2]flank, line *line) {
	last := len(line.runs) - 1
	if line.runs[0].upright {
		return
	}
	for i, c := range [...]int{line.from, line.to} {
		own, next := &line.runs[0], 1
		if i == 1 {
			own, next = &line.runs[last], last-1
		}
		p := &port{}
		side := 0
		if own.hi.spot > w.cards[c].spot().x {
			side = 1
		}
		if last > 0 {
			turned := &line.runs[next]
			p.turn = -1
			if turned.hi.spot > own.at {
				p.turn = 1
			}
			p.far = math.Abs(turned.pos - float64(w.colX[w.cards[c].col]))
		}
		line.ports[i] = p
		flanks[c][side].ports = append(flanks[c][side].ports, p)
	}
}

// level puts a line that runs straight across at the same height at both its
// cards.
func (w *wall) level(flanks [][2]flank, line *line, height int) {
	left, right := line.from, line.to
	if w.cards[left].col > w.cards[right].col {
		left, right = right, left
	}
	a, b := &flanks[left][1], &flanks[right][0]
	upA, n, _ := a.count()
	upB, _, _ := b.count()
	a.straight = max((height-apart*(n-1))/2, room(upA), room(upB))
	b.straight = a.straight
	before := 0
	for _, p := range a.ports {
		if p == line.ports[0] || p == line.ports[1] {
			break
		}
		if p.turn == 0 {
			before++
		}
	}
	line.ports[0].y = float64(a.straight + apart*before)
	line.ports[1].y = line.ports[0].y
}

// least is the height of a card at which a flank has room for its ports.
func (f *flank) least() int {
	up, straight, down := f.count()
	if straight == 0 {
		n := up + down + 1
		return n + min(n, roomy)
	}
	return f.last(straight) + room(down)
}

// last is where the last of the ports lies that run straight across.
func (f *flank) last(straight int) int { return f.straight + apart*(straight-1) }

const (
	apart = 2 // units between lines that run straight across
	roomy = 6 // ports that have more room than they need
)

// room is the height, beside those that run straight, for so many ports that
// turn.
func room(ports int) int { return ports + min(ports, roomy)/2 + 2 }

// spread puts the ports that turn at their heights: those from above over
// those that run straight, those from below under them, and all so that the
// lines of a flank do not cross.
func (f *flank) spread(height int, shift float64) {
	var up, down []*port
	straight := 0
	for _, p := range f.ports {
		switch p.turn {
		case -1:
			up = append(up, p)
		case 1:
			down = append(down, p)
		default:
			straight++
		}
	}
	slices.SortStableFunc(up, func(a, b *port) int { return cmp.Compare(a.far, b.far) })
	slices.SortStableFunc(down, func(a, b *port) int { return cmp.Compare(b.far, a.far) })
	if straight == 0 {
		even(slices.Concat(up, down), 0, height, shift)
		return
	}
	last := f.last(straight)
	even(up, 0, f.straight, shift)
	even(down, last, height-last, shift)
}

// even spreads ports evenly over a part of a card's side, at least one unit
// from each other, at whole units or, shifted by a half, between them.
func even(ports []*port, first, height int, shift float64) {
	for i, p := range ports {
		y := float64(height*(i+1)) / float64(len(ports)+1)
		p.y = float64(first) + math.Round(y-shift) + shift
	}
}
