package book

import "encoding/binary"

// A part is what is left of a scope to be chosen: levels to start from, levels
// to reach, and the courses that may lead there. Slots and courses keep their
// order.
type part struct {
	start   []int // the level in each slot
	need    []int // the level to reach, 0 where there is none
	courses []course
}

// choose returns the training that meets every need of a scope: what there is
// no choice about first, and then the best of each part that hangs together.
func (s *scope) choose() (chosen []*Training, proven bool) {
	all := &part{start: s.start(), courses: s.courses}
	for _, slot := range s.slots {
		all.need = append(all.need, slot.need)
	}
	chosen, proven = all.settle(), true
	for _, p := range all.split() {
		best := s.book.solved(p)
		for _, i := range best.set {
			chosen = append(chosen, p.courses[i].training)
		}
		proven = proven && best.proven
	}
	return chosen, proven
}

// A solution is the courses that were chosen in a part.
type solution struct {
	set    []int
	proven bool // none is better
}

// solved returns what is best in a part, which is worked out once: many moves
// ask for the same.
func (b *Book) solved(p *part) solution {
	if p.done(p.start) {
		return solution{proven: true}
	}
	key := p.key(b)
	parts := b.indexed().parts
	if known, ok := parts.Load(key); ok {
		return known.(solution)
	}
	var best solution
	best.set, best.proven = p.choose(b.patience())
	parts.Store(key, best)
	return best
}

// key is all that a part is: its levels, its courses, and their marks.
func (p *part) key(b *Book) string {
	key := make([]byte, 0, 256)
	add := func(n int) { key = binary.AppendUvarint(key, uint64(n)) }
	add(len(p.start))
	for i := range p.start {
		add(p.start[i])
		add(p.need[i])
	}
	for _, c := range p.courses {
		add(b.rank(c.training))
		for _, marks := range [][]mark{c.asks, c.give} {
			add(len(marks))
			for _, m := range marks {
				add(m.slot)
				add(m.level)
			}
		}
	}
	return string(key)
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
		q.courses = append(q.courses, course{c.training, c.price, moved(c.asks, place), moved(c.give, place)})
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
