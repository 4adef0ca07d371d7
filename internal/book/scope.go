package book

// A desk is where one plan is worked out. It serves the next plan too.
type desk struct {
	*catalogue
	at     []int  // the level of the person in each subject
	slotOf []int  // the slot of each subject in the scope, counted from 1
	found  []bool // the offers that lead towards a goal
}

func newDesk(c *catalogue) *desk {
	return &desk{c, make([]int, c.subjects), make([]int, c.subjects), make([]bool, len(c.offers))}
}

// stand puts a person on the desk who has what a role requires as essential.
func (d *desk) stand(role []want) {
	clear(d.at)
	for _, w := range role {
		if !w.asset && d.at[w.subject] == 0 {
			d.at[w.subject] = w.level
		}
	}
}

// goals returns what is missing for a role: what it requires, or what only
// helps in it.
func (d *desk) goals(role []want, assets bool) []want {
	var goals []want
	for _, w := range role {
		if w.asset == assets && d.at[w.subject] < w.level {
			goals = append(goals, w)
		}
	}
	return goals
}

// A scope is the part of a catalogue that a plan can use: the goals, what they
// build on, and every offer that leads towards them.
type scope struct {
	*desk
	slots   []slot
	courses []course // in the order of the book, those that can never begin left out
}

// A slot is one subject of a scope. Need is 0 where it only leads to something
// else; wanted is the highest level that is of use.
type slot struct{ have, need, wanted int }

// A course is an offer as a scope sees it: what it asks for beyond what the
// person has, and what it gives, slot by slot.
type course struct {
	place      int // of the offer
	price      price
	asks, give []mark
}

// A mark is a level in a slot.
type mark struct{ slot, level int }

// scope returns the scope of goals. It is good until the next one.
func (d *desk) scope(goals []want) *scope {
	clear(d.slotOf)
	clear(d.found)
	s := &scope{desk: d}
	queue := make([]int, 0, 64)
	for _, g := range goals {
		s.want(g.subject, g.level)
		s.slots[d.slotOf[g.subject]-1].need = g.level
		queue = append(queue, d.teaching[g.subject]...)
	}
	s.gather(queue)
	s.dropIdle()
	return s
}

// gather follows the goals back to all offers that lead towards them, and what
// those start from in their turn.
func (s *scope) gather(queue []int) {
	for len(queue) > 0 {
		place := queue[0]
		queue = queue[1:]
		if s.found[place] || !s.leadsOn(place) {
			continue
		}
		s.found[place] = true
		for _, l := range s.offers[place].lessons {
			if l.from > s.at[l.subject] && s.want(l.subject, l.from) {
				queue = append(queue, s.teaching[l.subject]...)
			}
		}
	}
	marks := make([]mark, 0, 256) // of all courses, so that each needs no memory of its own
	for place, found := range s.found {
		if found {
			var c course
			c, marks = s.course(place, marks)
			s.courses = append(s.courses, c)
		}
	}
}

// want raises what is wanted in a subject. It reports whether that was raised,
// so that other offers may be of use now.
func (s *scope) want(subject, level int) (more bool) {
	if s.slotOf[subject] == 0 {
		s.slots = append(s.slots, slot{have: s.at[subject]})
		s.slotOf[subject] = len(s.slots)
	}
	wanted := &s.slots[s.slotOf[subject]-1].wanted
	more = *wanted < level
	*wanted = max(*wanted, level)
	return more
}

// leadsOn reports whether an offer takes the person further in something wanted.
func (s *scope) leadsOn(place int) bool {
	for _, l := range s.offers[place].lessons {
		if at := s.slotOf[l.subject]; at > 0 && s.slots[at-1].gains(l) {
			return true
		}
	}
	return false
}

func (s *slot) gains(l lesson) bool { return l.to > s.have && l.from < s.wanted }

// course returns an offer as the scope sees it, with its marks behind those of
// others.
func (s *scope) course(place int, marks []mark) (course, []mark) {
	o := &s.offers[place]
	asks := len(marks)
	for _, l := range o.lessons {
		if at := s.slotOf[l.subject]; at > 0 && l.from > s.slots[at-1].have {
			marks = append(marks, mark{at - 1, l.from})
		}
	}
	give := len(marks)
	for _, l := range o.lessons {
		if at := s.slotOf[l.subject]; at > 0 && s.slots[at-1].gains(l) {
			marks = append(marks, mark{at - 1, min(l.to, s.slots[at-1].wanted)})
		}
	}
	end := len(marks)
	return course{place, o.price, marks[asks:give:give], marks[give:end:end]}, marks
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
	begun := make([]bool, len(s.courses))
	climb(s.start(), s.courses, begun)
	kept := s.courses[:0]
	for i, c := range s.courses {
		if begun[i] {
			kept = append(kept, c)
		}
	}
	s.courses = kept
}

// climb takes every course that can be begun, until none is left, and raises
// the levels by what they give. Begun, if not nil, says which were taken.
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
