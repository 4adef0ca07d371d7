package chart

import (
	"cmp"
	"slices"
)

// Lines are routed on a grid twice as fine as that of the slots: odd numbers
// are columns and rows of cards, even ones the channels between them.

// A spot is a place on the fine grid.
type spot struct{ x, y int }

func (c *card) spot() spot { return spot{2*c.col + 1, 2*c.row + 1} }

// A traffic counts how many lines pass each spot, level and upright.
type traffic struct {
	w              int
	level, upright []int
}

// route finds a way for every line, the shortest first, and then looks once
// more at each, knowing all others.
func (w *wall) route() {
	t := &traffic{w: 2*w.cols + 1}
	t.level = make([]int, t.w*(2*w.rows+1))
	t.upright = make([]int, len(t.level))
	order := make([]int, len(w.lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(w.length(a), w.length(b)) })
	for _, l := range order {
		w.lines[l].way = w.best(t, l)
		t.add(w.lines[l].way, 1)
	}
	for _, l := range order {
		t.add(w.lines[l].way, -1)
		w.lines[l].way = w.best(t, l)
		t.add(w.lines[l].way, 1)
	}
}

func (w *wall) length(l int) int {
	a, b := &w.cards[w.lines[l].from], &w.cards[w.lines[l].to]
	return abs(a.row-b.row) + 3*abs(a.col-b.col)
}

// best returns the way that costs least of all that a line could take.
func (w *wall) best(t *traffic, l int) []spot {
	a, b := &w.cards[w.lines[l].from], &w.cards[w.lines[l].to]
	from, to := a.spot(), b.spot()
	if a.col == b.col && w.freeColumn(a.col, a.row, b.row) || a.row == b.row && w.freeRow(a.row, a.col, b.col) {
		return []spot{from, to}
	}
	var best []spot
	least := 0
	try := func(way ...spot) {
		if cost := t.cost(way); best == nil || cost < least {
			best, least = slices.Clone(way), cost
		}
	}
	for _, x := range w.beside(a) {
		if a.row != b.row && w.opens(b, x) {
			try(from, spot{x, from.y}, spot{x, to.y}, to)
		}
	}
	for _, x1 := range [...]int{from.x - 1, from.x + 1} {
		for _, x2 := range [...]int{to.x - 1, to.x + 1} {
			if x1 == x2 {
				continue
			}
			for y := min(from.y, to.y) - 1; y <= max(from.y, to.y)+1; y += 2 {
				try(from, spot{x1, from.y}, spot{x1, y}, spot{x2, y}, spot{x2, to.y}, to)
			}
		}
	}
	return best
}

// beside returns the channels that a card can reach sideways, past empty slots.
func (w *wall) beside(c *card) []int {
	var out []int
	for k := c.col; ; k-- {
		out = append(out, 2*k)
		if k == 0 || w.at(c.row, k-1) != empty {
			break
		}
	}
	for k := c.col + 1; ; k++ {
		out = append(out, 2*k)
		if k == w.cols || w.at(c.row, k) != empty {
			break
		}
	}
	return out
}

// opens reports whether a card can reach a channel sideways.
func (w *wall) opens(c *card, x int) bool {
	if k := x / 2; k <= c.col {
		return w.freeRow(c.row, k-1, c.col)
	}
	return w.freeRow(c.row, c.col, x/2)
}

// add counts a way n times more.
func (t *traffic) add(way []spot, n int) {
	for i := 1; i < len(way); i++ {
		count := t.level
		if way[i].x == way[i-1].x {
			count = t.upright
		}
		t.along(way[i-1], way[i], func(at int) { count[at] += n })
	}
}

func (t *traffic) at(s spot) int { return s.y*t.w + s.x }

// along visits the spots of a run, both ends included.
func (t *traffic) along(a, b spot, visit func(at int)) {
	first, last, step := t.at(a), t.at(b), 1
	if a.x == b.x {
		step = t.w
	}
	for at := min(first, last); at <= max(first, last); at += step {
		visit(at)
	}
}

// cost is how little one wants a way: its length, its bends, the lines that it
// crosses and those that it squeezes in beside.
func (t *traffic) cost(way []spot) int {
	const (
		row, col = 3, 9 // for half of each
		bend     = 4
		crossing = 9
		beside   = 1
	)
	sum := bend * len(way)
	for i := 1; i < len(way); i++ {
		a, b := way[i-1], way[i]
		sum += row*abs(a.y-b.y) + col*abs(a.x-b.x)
		across, same := t.upright, t.level
		if a.x == b.x {
			across, same = t.level, t.upright
		}
		crossed, squeezed := 0, 0
		t.along(a, b, func(at int) {
			crossed += across[at]
			squeezed = max(squeezed, same[at])
		})
		crossed -= across[t.at(a)] + across[t.at(b)] // where lines turn, they may pass
		sum += crossing*crossed + beside*squeezed
	}
	return sum
}
