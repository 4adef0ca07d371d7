package book

import "math"

// rests hold, for each need of a part and each level below it, the least time
// that still has to be spent on it. A course that serves several needs is
// shared among them, so that the sum never says more than is true; that is what
// lets the search be exact.
type rests [][]int64

func (r rests) of(levels []int) int64 {
	var sum int64
	for i, level := range levels {
		if level < len(r[i]) {
			sum += r[i][level]
		}
	}
	return sum
}

func (p *part) rests() rests {
	r := make(rests, len(p.need))
	for i, need := range p.need {
		r[i] = make([]int64, need)
		for level := need - 1; level >= p.start[i]; level-- {
			r[i][level] = p.rest(i, level, r[i])
		}
	}
	return r
}

// rest is the least share of time that leads from a level of a slot to its
// need; above holds the answers for the levels above.
func (p *part) rest(slot, level int, above []int64) int64 {
	var least int64 = math.MaxInt64
	for i := range p.courses {
		c := &p.courses[i]
		to := levelIn(c.give, slot)
		if to <= level || levelIn(c.asks, slot) > level {
			continue
		}
		time := c.price.time / p.shares(c)
		if to < len(above) {
			time += above[to]
		}
		least = min(least, time)
	}
	if least == math.MaxInt64 {
		return 0 // no way from here by itself: a level that is not passed on any way
	}
	return least
}

// shares is how many needs a course serves.
func (p *part) shares(c *course) int64 {
	var n int64
	for _, m := range c.give {
		if p.need[m.slot] > 0 {
			n++
		}
	}
	return max(1, n)
}

func levelIn(marks []mark, slot int) int {
	for _, m := range marks {
		if m.slot == slot {
			return m.level
		}
	}
	return 0
}
