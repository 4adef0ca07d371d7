package chart

import (
	"cmp"
	"slices"
)

// A run is one straight piece of a line. Its ends are given twice: as spots of
// the grid, which say what it may meet, and as places along the channel, which
// say in what order the runs that leave it do so.
type run struct {
	upright bool
	at      int // the row, column or channel that it runs in
	lo, hi  end // along it
	pos     float64
}

// An end is where a run ends.
type end struct {
	spot  int     // on the fine grid
	along float64 // the same, or the place on the drawing once that is known
	side  int     // where the line goes on: -1 to the left or up, 1 to the right or down, 0 into a card
}

// runs cuts the way of a line into its straight pieces.
func runs(way []spot) []run {
	out := make([]run, 0, len(way)-1)
	for i := 1; i < len(way); i++ {
		a, b := way[i-1], way[i]
		r := run{upright: a.x == b.x, at: a.y}
		from, to := end{spot: a.x}, end{spot: b.x}
		if r.upright {
			r.at, from.spot, to.spot = a.x, a.y, b.y
		}
		if i > 1 {
			from.side = cmp.Compare(along(way[i-2], r.upright), r.at)
		}
		if i+1 < len(way) {
			to.side = cmp.Compare(along(way[i+1], r.upright), r.at)
		}
		from.along, to.along = float64(from.spot), float64(to.spot)
		if from.spot > to.spot {
			from, to = to, from
		}
		r.lo, r.hi = from, to
		out = append(out, r)
	}
	return out
}

func along(s spot, upright bool) int {
	if upright {
		return s.x
	}
	return s.y
}

// lanes gives the runs of one channel their lanes, so that those that meet
// never share one and cross as little as can be. It returns how many lanes
// there are; pos of each run is its lane, from 0.
func lanes(channel []*run) int {
	order := sift(channel)
	var taken []int // lanes taken so far, spot by spot
	n := 0
	for _, r := range order {
		if short := r.hi.spot + 1 - len(taken); short > 0 {
			taken = append(taken, make([]int, short)...)
		}
		meet := taken[r.lo.spot : r.hi.spot+1]
		lane := slices.Max(meet)
		for i := range meet {
			meet[i] = lane + 1
		}
		r.pos = float64(lane)
		n = max(n, lane+1)
	}
	return n
}

// sift puts runs into an order, from left to right or from the top down, in
// which few of them cross: those that leave to the left on the left, and then
// each where it crosses least.
func sift(channel []*run) []*run {
	const many = 500 // runs, from which on one round must do
	order := slices.Clone(channel)
	slices.SortStableFunc(order, func(a, b *run) int {
		return cmp.Or(cmp.Compare(a.lo.side+a.hi.side, b.lo.side+b.hi.side), cmp.Compare(a.hi.spot-a.lo.spot, b.hi.spot-b.lo.spot))
	})
	for round := 0; round < 4 && (round == 0 || len(order) < many); round++ {
		changed := false
		for _, r := range slices.Clone(order) {
			changed = resettle(order, r) || changed
		}
		if !changed {
			break
		}
	}
	return order
}

// resettle moves one run to the place in the order where it crosses least.
func resettle(order []*run, r *run) bool {
	now := slices.Index(order, r)
	cost := 0 // of standing before all others
	for _, other := range order {
		if other != r {
			cost += crossings(r, other)
		}
	}
	least, here, place, i := cost, cost, 0, 0
	for _, other := range order {
		if other == r {
			continue
		}
		cost += crossings(other, r) - crossings(r, other)
		i++
		if cost < least {
			least, place = cost, i
		}
		if i == now {
			here = cost
		}
	}
	if least >= here {
		return false
	}
	copy(order[now:], order[now+1:])
	copy(order[place+1:], order[place:len(order)-1])
	order[place] = r
	return true
}

// crossings tells how often two runs of a channel cross if a has the lane
// further left, or further up.
func crossings(a, b *run) int {
	n := 0
	for _, e := range [...]*end{&a.lo, &a.hi} {
		if e.side <= 0 {
			continue
		}
		switch {
		case b.lo.along < e.along && e.along < b.hi.along,
			e.along == b.lo.along && b.lo.side < 0,
			e.along == b.hi.along && b.hi.side < 0:
			n++
		}
	}
	for _, e := range [...]*end{&b.lo, &b.hi} {
		if e.side < 0 && a.lo.along < e.along && e.along < a.hi.along {
			n++
		}
	}
	return n
}
