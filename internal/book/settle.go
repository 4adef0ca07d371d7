package book

import "slices"

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

// within reports whether every mark of a is also among b, at least as high.
func within(a, b []mark) bool {
	for _, x := range a {
		if levelIn(b, x.slot) < x.level {
			return false
		}
	}
	return true
}
