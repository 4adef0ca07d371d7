package book

import (
	"encoding/binary"
	"slices"
)

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

// settle takes what every set must have: the only course that meets a need.
// What such a course asks for is a need in its turn.
func (p *part) settle() []*Training {
	var taken []*Training
	for more := true; more; {
		more = false
		p.dropWorse()
		for slot := range p.need {
			i := p.only(slot)
			if i < 0 {
				continue
			}
			if c := p.courses[i]; len(c.asks) > 0 {
				more = p.ask(c) || more
			} else {
				taken = append(taken, c.training)
				p.take(i)
				more = true
			}
		}
	}
	return taken
}

// only returns the course that alone meets the need of a slot, or -1.
func (p *part) only(slot int) int {
	found := -1
	if p.start[slot] >= p.need[slot] {
		return found
	}
	for i := range p.courses {
		if levelIn(p.courses[i].give, slot) < p.need[slot] {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// take adds what a course gives to the start, and leaves out of all others what
// that makes idle.
func (p *part) take(i int) {
	p.courses[i].raise(p.start)
	idle := func(m mark) bool { return m.level <= p.start[m.slot] }
	kept := make([]course, 0, len(p.courses))
	for j, c := range p.courses {
		if j == i {
			continue
		}
		c.asks = slices.DeleteFunc(slices.Clone(c.asks), idle)
		c.give = slices.DeleteFunc(slices.Clone(c.give), idle)
		if len(c.give) > 0 {
			kept = append(kept, c)
		}
	}
	p.courses = kept
}

// ask makes needs of what a course asks for, and tells whether that is news.
func (p *part) ask(c course) (news bool) {
	for _, m := range c.asks {
		if p.need[m.slot] < m.level {
			p.need[m.slot], news = m.level, true
		}
	}
	return news
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
		for by := 0; by < len(p.courses) && !beaten; by++ {
			beaten = by != x && worse(x, by)
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
		if levelIn(b, x.slot) < x.level {
			return false
		}
	}
	return true
}
