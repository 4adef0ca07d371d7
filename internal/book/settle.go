package book

import "slices"

// settle takes what every set must have: the only course that meets a need.
// What such a course asks for is a need in its turn. It
// returns the places of what it took.
func (p *part) settle() []int {
	var taken []int
	p.dropWorse()
	for more := true; more; {
		more = false
		before := len(taken)
		for slot := range p.need {
			i := p.only(slot)
			if i < 0 {
				continue
			}
			if c := p.courses[i]; len(c.asks) > 0 {
				more = p.ask(c) || more
			} else {
				taken = append(taken, c.place)
				p.take(i)
				more = true
			}
		}
		if len(taken) > before {
			p.dropWorse() // what is left of a course may be less than it was
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
		c.asks = without(c.asks, idle)
		c.give = without(c.give, idle)
		if len(c.give) > 0 {
			kept = append(kept, c)
		}
	}
	p.courses = kept
}

// without leaves out of marks those that are idle. Marks are shared, so that
// they are copied if that changes them.
func without(marks []mark, idle func(mark) bool) []mark {
	if !slices.ContainsFunc(marks, idle) {
		return marks
	}
	return slices.DeleteFunc(slices.Clone(marks), idle)
}

// ask makes needs of what a course asks for, and reports whether that is news.
func (p *part) ask(c course) (news bool) {
	for _, m := range c.asks {
		if p.need[m.slot] < m.level {
			p.need[m.slot], news = m.level, true
		}
	}
	return news
}

// dropWorse leaves out each course that another does everything for, at a lower
// price, or at the same price and standing before it. Only what gives something
// in the same slot can.
func (p *part) dropWorse() {
	giving := p.giving()
	kept := make([]course, 0, len(p.courses))
	for x, c := range p.courses {
		rivals := giving[c.give[0].slot]
		for _, m := range c.give[1:] {
			if others := giving[m.slot]; len(others) < len(rivals) {
				rivals = others
			}
		}
		if !slices.ContainsFunc(rivals, func(by int) bool { return by != x && p.worse(x, by) }) {
			kept = append(kept, c)
		}
	}
	p.courses = kept
}

// giving lists for each slot the courses that give something in it.
func (p *part) giving() [][]int {
	giving := make([][]int, len(p.need))
	for i := range p.courses {
		for _, m := range p.courses[i].give {
			giving[m.slot] = append(giving[m.slot], i)
		}
	}
	return giving
}

// worse reports whether one course is worse than another, or as good and later.
func (p *part) worse(x, by int) bool {
	a, b := &p.courses[by], &p.courses[x]
	if c := a.price.compare(b.price); c > 0 || c == 0 && by > x {
		return false
	}
	return within(b.give, a.give) && within(a.asks, b.asks)
}

// within reports whether every mark of a is also among b, at least as high.
func within(a, b []mark) bool {
	for _, x := range a {
		if levelIn(b, x.slot) < x.level {
			return false
		}
	}
	return true
}
