package book

import (
	"cmp"
	"math/bits"
	"slices"
)

// A first finds a good set of courses for a part at once: one of which nothing
// can be left out, and that no single other course makes cheaper.
type first struct {
	*part
	left    int    // looks
	climbs  int    // sets that were looked at
	turn    []int  // the courses in an order in which all of them can be taken
	place   []int  // of each course in turn
	levels  []int  // where the set leads that is being looked at
	missing int    // needs that they do not meet
	pending crowd  // courses of the set that were not begun
	without []lack // of each course of the best set
}

// A crowd is a set of courses by their places in turn.
type crowd []uint64

func (c crowd) add(place int)    { c[place/64] |= 1 << (place % 64) }
func (c crowd) remove(place int) { c[place/64] &^= 1 << (place % 64) }

// A lack is how far a set leads without one of its courses.
type lack struct {
	rest    crowd
	levels  []int
	missing int
}

func newFirst(p *part, looks int) *first {
	f := &first{part: p, left: looks, place: make([]int, len(p.courses)), pending: make(crowd, len(p.courses)/64+1)}
	begun, levels := make([]bool, len(p.courses)), slices.Clone(p.start)
	for more := true; more; {
		more = false
		for i := range p.courses {
			if !begun[i] && p.courses[i].canBegin(levels) {
				begun[i], more = true, true
				p.courses[i].raise(levels)
				f.place[i] = len(f.turn)
				f.turn = append(f.turn, i)
			}
		}
	}
	return f
}

// spend takes looks, and reports whether there were as many.
func (f *first) spend(looks int) bool {
	f.left -= looks
	return f.left >= 0
}

func (f *first) set() []int { return f.improve(f.thin(slices.Sorted(slices.Values(f.turn)), -1)) }

// improve takes in one more course if the set then does without dearer ones,
// as long as that makes it cheaper and there are looks left.
func (f *first) improve(set []int) []int {
	best := f.way(set)
	f.lookWithout(best.courses)
	for more := true; more; {
		more = false
		for i := range f.courses {
			if _, in := slices.BinarySearch(best.courses, i); in {
				continue
			}
			if !f.spend(1) {
				return best.courses
			}
			if f.courses[i].price.compare(f.spared(best.courses, i)) > 0 {
				continue // dearer than all that it could take the place of
			}
			if !f.spend(len(best.courses)) {
				return best.courses
			}
			if w := f.way(f.thin(with(best.courses, i), i)); w.compare(best) < 0 {
				best, more = w, true
				f.lookWithout(best.courses)
			}
		}
	}
	return best.courses
}

// thin leaves out of a set what it can do without, the dearest first and one
// course, if it is not -1, last of all.
func (f *first) thin(set []int, last int) []int {
	order := slices.Clone(set)
	slices.SortFunc(order, func(x, y int) int {
		switch last {
		case x:
			return 1
		case y:
			return -1
		}
		return cmp.Or(f.courses[y].price.compare(f.courses[x].price), cmp.Compare(y, x))
	})
	in := f.crowd(set)
	var kept []int
	for len(order) > 0 {
		spared := f.spare(in, order)
		for _, i := range order[:spared] {
			in.remove(f.place[i])
		}
		if order = order[spared:]; len(order) > 0 {
			kept, order = append(kept, order[0]), order[1:]
		}
	}
	slices.Sort(kept)
	return kept
}

func (f *first) crowd(set []int) crowd {
	c := make(crowd, len(f.pending))
	for _, i := range set {
		c.add(f.place[i])
	}
	return c
}

// spare returns how many courses from the beginning of order a set can do
// without. It doubles its steps and then looks between, since a set that can do
// without many can do without few.
func (f *first) spare(set crowd, order []int) int {
	few, many := 0, 1 // few can be spared; whether many can is asked
	for many <= len(order) && f.enough(set, order[:many]) {
		few, many = many, many*2
	}
	many = min(many, len(order)+1) // cannot be spared
	for few+1 < many {
		if middle := (few + many) / 2; f.enough(set, order[:middle]) {
			few = middle
		} else {
			many = middle
		}
	}
	return few
}

// enough reports whether a set without some of its courses meets every need.
func (f *first) enough(set crowd, without []int) bool {
	copy(f.pending, set)
	for _, i := range without {
		f.pending.remove(f.place[i])
	}
	f.levels, f.missing = append(f.levels[:0], f.start...), 0
	for slot, need := range f.need {
		if f.start[slot] < need {
			f.missing++
		}
	}
	return f.climb()
}

// climb takes every pending course that can be begun, until every need is met,
// which it reports, or none is left.
func (f *first) climb() bool {
	f.climbs++
	for begun := true; begun && f.missing > 0; {
		begun = false
		for word := range f.pending {
			for left := f.pending[word]; left != 0; left &= left - 1 {
				place := word*64 + bits.TrailingZeros64(left)
				if c := &f.courses[f.turn[place]]; c.canBegin(f.levels) {
					f.pending.remove(place)
					f.take(c)
					begun = true
				}
			}
		}
	}
	return f.missing == 0
}

// take raises the levels by what a course gives, and reports whether that was
// anything.
func (f *first) take(c *course) (raised bool) {
	for _, m := range c.give {
		level, need := f.levels[m.slot], f.need[m.slot]
		if level >= m.level {
			continue
		}
		f.levels[m.slot], raised = m.level, true
		if level < need && m.level >= need {
			f.missing--
		}
	}
	return raised
}

// lookWithout notes how far a set leads without each of its courses.
func (f *first) lookWithout(set []int) {
	f.without = f.without[:0]
	in := f.crowd(set)
	for i := range set {
		f.enough(in, set[i:i+1])
		f.without = append(f.without, lack{slices.Clone(f.pending), slices.Clone(f.levels), f.missing})
	}
}

// spared adds up the courses of the best set each of which can be left out if
// another is taken in.
func (f *first) spared(set []int, other int) (sum price) {
	c := &f.courses[other]
	for at, lack := range f.without {
		if !c.canBegin(lack.levels) {
			continue
		}
		f.levels, f.missing = append(f.levels[:0], lack.levels...), lack.missing
		copy(f.pending, lack.rest)
		if f.take(c) && f.climb() {
			sum = sum.plus(f.courses[set[at]].price)
		}
	}
	return sum
}
