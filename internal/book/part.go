package book

// A part is what is left of a scope to be chosen: levels to start from, levels
// to reach, and the courses that may lead there. Slots and courses keep their
// order.
type part struct {
	start   []int // the level in each slot
	need    []int // the level to reach, 0 where there is none
	courses []course
}

// choose returns the places of the training that meets every need of a scope:
// what there is no choice about first, and then the best of each part that hangs
// together.
func (s *scope) choose(solve func(*part) solution) (chosen []int, proven bool) {
	all := &part{start: s.start(), courses: s.courses}
	for _, slot := range s.slots {
		all.need = append(all.need, slot.need)
	}
	chosen, proven = all.settle(), true
	for _, p := range all.split() {
		best := solve(p)
		for _, i := range best.set {
			chosen = append(chosen, p.courses[i].place)
		}
		proven = proven && best.proven
	}
	return chosen, proven
}

// key is all that the choice for a part depends on: its levels, its courses with
// their marks and prices, and how long it may take.
func (p *part) key(looks int) []byte {
	key := make(numbers, 0, 256)
	key.add(looks, len(p.start))
	for i := range p.start {
		key.add(p.start[i], p.need[i])
	}
	for _, c := range p.courses {
		key.price(c.price)
		for _, marks := range [][]mark{c.asks, c.give} {
			key.add(len(marks))
			for _, m := range marks {
				key.add(m.slot, m.level)
			}
		}
	}
	return key
}

// split takes a part apart where no course joins the pieces. Slots in which
// there is nothing to do are left out.
func (p *part) split() []*part {
	owner := make([]int, len(p.start)) // a slot of the same piece, or the slot itself
	for i := range owner {
		owner[i] = i
	}
	find := func(i int) int {
		for owner[i] != i {
			i = owner[i]
		}
		return i
	}
	for _, c := range p.courses {
		first := find(c.give[0].slot)
		for _, marks := range [][]mark{c.asks, c.give} {
			for _, m := range marks {
				owner[find(m.slot)] = first
			}
		}
	}
	var parts []*part
	byOwner := make([]*part, len(p.start))
	place := make([]int, len(p.start))
	for i := range p.start {
		q := byOwner[find(i)]
		if q == nil {
			q = &part{}
			byOwner[find(i)] = q
			parts = append(parts, q)
		}
		place[i] = len(q.start)
		q.start = append(q.start, p.start[i])
		q.need = append(q.need, p.need[i])
	}
	for _, c := range p.courses {
		q := byOwner[find(c.give[0].slot)]
		q.courses = append(q.courses, course{c.place, c.price, moved(c.asks, place), moved(c.give, place)})
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

// done reports whether every need is met.
func (p *part) done(levels []int) bool {
	for i, need := range p.need {
		if levels[i] < need {
			return false
		}
	}
	return true
}
