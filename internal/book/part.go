package book

import "slices"

// A part is a piece of a scope that shares no training with the rest, so that
// it can be solved by itself. Its courses and slots are numbered anew.
type part struct {
	start   []int // the level in each slot
	need    []int // the level to reach, 0 where there is none of its own
	courses []course
}

// parts takes a scope apart.
func (s *scope) parts() []*part {
	owner := make([]int, len(s.slots)) // a slot of the same part, or the slot itself
	for i := range owner {
		owner[i] = i
	}
	find := func(i int) int {
		for owner[i] != i {
			i = owner[i]
		}
		return i
	}
	for _, c := range s.courses {
		first := find(c.give[0].slot)
		for _, m := range slices.Concat(c.asks, c.give) {
			owner[find(m.slot)] = first
		}
	}
	var parts []*part
	byOwner := make(map[int]*part)
	place := make([]int, len(s.slots))
	for i, slot := range s.slots {
		p := byOwner[find(i)]
		if p == nil {
			p = &part{}
			byOwner[find(i)] = p
			parts = append(parts, p)
		}
		place[i] = len(p.start)
		p.start = append(p.start, slot.have)
		p.need = append(p.need, slot.need)
	}
	for _, c := range s.courses {
		p := byOwner[find(c.give[0].slot)]
		p.courses = append(p.courses, course{c.training, c.price, moved(c.asks, place), moved(c.give, place)})
	}
	return parts
}

func moved(marks []mark, place []int) []mark {
	out := make([]mark, len(marks))
	for i, m := range marks {
		out[i] = mark{place[m.slot], m.level}
	}
	return out
}

// done tells that every need is met.
func (p *part) done(levels []int) bool {
	for i, need := range p.need {
		if levels[i] < need {
			return false
		}
	}
	return true
}

// dropWorse leaves out each course that another does everything for, at a lower
// price, or at the same price and standing before it.
func (p *part) dropWorse() {
	worse := func(x, by int) bool {
		a, b := &p.courses[by], &p.courses[x]
		if c := a.price.compare(b.price); c > 0 || c == 0 && by > x {
			return false
		}
		return within(a.asks, b.asks) && within(b.give, a.give)
	}
	kept := make([]course, 0, len(p.courses))
	for x := range p.courses {
		beaten := false
		for by := range p.courses {
			if by != x && worse(x, by) {
				beaten = true
				break
			}
		}
		if !beaten {
			kept = append(kept, p.courses[x])
		}
	}
	p.courses = kept
}

// within tells that every mark of a is also among b, at least as high.
func within(a, b []mark) bool {
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y mark) bool { return y.slot == x.slot && y.level >= x.level }) {
			return false
		}
	}
	return true
}
