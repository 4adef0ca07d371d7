package book

import "slices"

// A scope is the part of a book that a plan can use: the goals, what they build
// on, and every training that leads towards them. Competencies and credentials
// are alike here: slots, in which a person stands at a level. A credential is
// at 0 or 1.
type scope struct {
	book         *Book
	at           *standing
	slots        []slot
	competencies map[*Competency]int // the slot of each
	credentials  map[*Credential]int
	courses      []course // in the order of the book, those that can never begin left out
}

// A slot is one thing to reach. Need is 0 where it only leads to something
// else; wanted is the highest level that is of use.
type slot struct{ have, need, wanted int }

// A course is a training as a scope sees it: what it asks for beyond what the
// person has, and what it gives, slot by slot.
type course struct {
	training   *Training
	price      price
	asks, give []mark
}

// A mark is a level in a slot.
type mark struct{ slot, level int }

func newScope(b *Book, at *standing, goals []goal) *scope {
	s := &scope{book: b, at: at, competencies: make(map[*Competency]int), credentials: make(map[*Credential]int)}
	queue := make([]*Training, 0, 16)
	for _, g := range goals {
		if g.credential != nil {
			s.credentials[g.credential] = len(s.slots)
			s.slots = append(s.slots, slot{0, g.need, g.need})
			queue = append(queue, b.Granting(g.credential)...)
			continue
		}
		i, _ := s.want(g.competency, g.need)
		s.slots[i].need = g.need
		queue = append(queue, b.Developing(g.competency)...)
	}
	for _, t := range s.gather(queue) {
		s.courses = append(s.courses, s.course(t))
	}
	s.dropIdle()
	return s
}

// gather follows the goals back to all training that leads towards them, and
// what that starts from in its turn.
func (s *scope) gather(queue []*Training) []*Training {
	found := make(map[*Training]bool)
	var places []int
	for len(queue) > 0 {
		t := queue[0]
		queue = queue[1:]
		if found[t] || !s.leadsOn(t) {
			continue
		}
		found[t] = true
		places = append(places, s.book.rank(t))
		for _, d := range t.Develops {
			if d.From <= s.at.level(d.Competency) {
				continue
			}
			if _, more := s.want(d.Competency, d.From); more {
				queue = append(queue, s.book.Developing(d.Competency)...)
			}
		}
	}
	slices.Sort(places)
	out := make([]*Training, len(places))
	for i, place := range places {
		out[i] = s.book.Training[place]
	}
	return out
}

// want raises what is wanted of a competency. More reports whether it was raised,
// so that other training may be of use now.
func (s *scope) want(c *Competency, level int) (i int, more bool) {
	i, ok := s.competencies[c]
	if !ok {
		i = len(s.slots)
		s.competencies[c] = i
		s.slots = append(s.slots, slot{have: s.at.level(c)})
	}
	more = s.slots[i].wanted < level
	s.slots[i].wanted = max(s.slots[i].wanted, level)
	return i, more
}

// leadsOn reports whether a training takes the person further in something wanted.
func (s *scope) leadsOn(t *Training) bool {
	for _, d := range t.Develops {
		if i, ok := s.competencies[d.Competency]; ok && d.To > s.slots[i].have && d.From < s.slots[i].wanted {
			return true
		}
	}
	for _, c := range t.Grants {
		if _, ok := s.credentials[c]; ok {
			return true
		}
	}
	return false
}

func (s *scope) course(t *Training) course {
	c := course{training: t, price: priceOf(t)}
	for _, d := range t.Develops {
		i, ok := s.competencies[d.Competency]
		if !ok {
			continue
		}
		if d.From > s.slots[i].have {
			c.asks = append(c.asks, mark{i, d.From})
		}
		if d.To > s.slots[i].have && d.From < s.slots[i].wanted {
			c.give = append(c.give, mark{i, min(d.To, s.slots[i].wanted)})
		}
	}
	for _, granted := range t.Grants {
		if i, ok := s.credentials[granted]; ok {
			c.give = append(c.give, mark{i, 1})
		}
	}
	return c
}

// slotOf returns the slot of a goal.
func (s *scope) slotOf(g goal) int {
	if g.credential != nil {
		return s.credentials[g.credential]
	}
	return s.competencies[g.competency]
}

// reach returns how far a person gets in each slot by taking everything.
func (s *scope) reach() []int {
	levels := s.start()
	climb(levels, s.courses, nil)
	return levels
}

func (s *scope) start() []int {
	levels := make([]int, len(s.slots))
	for i, slot := range s.slots {
		levels[i] = slot.have
	}
	return levels
}

// dropIdle leaves out the courses that a person can never begin.
func (s *scope) dropIdle() {
	levels := s.start()
	begun := make([]bool, len(s.courses))
	climb(levels, s.courses, begun)
	kept := s.courses[:0]
	for i, c := range s.courses {
		if begun[i] {
			kept = append(kept, c)
		}
	}
	s.courses = kept
}

// climb takes every course that can be begun, until none is left, and raises
// the levels by what they give. Begun, if not nil, says which were taken; those
// that it names from the start are passed over.
func climb(levels []int, courses []course, begun []bool) {
	if begun == nil {
		begun = make([]bool, len(courses))
	}
	for more := true; more; {
		more = false
		for i := range courses {
			if !begun[i] && courses[i].canBegin(levels) {
				begun[i], more = true, true
				courses[i].raise(levels)
			}
		}
	}
}

func (c *course) canBegin(levels []int) bool {
	for _, m := range c.asks {
		if levels[m.slot] < m.level {
			return false
		}
	}
	return true
}

// raise adds what a course gives and reports whether that was anything.
func (c *course) raise(levels []int) (raised bool) {
	for _, m := range c.give {
		if levels[m.slot] < m.level {
			levels[m.slot], raised = m.level, true
		}
	}
	return raised
}
