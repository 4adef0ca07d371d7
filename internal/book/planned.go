package book

import (
	"cmp"
	"slices"
)

// A planned is a plan in the numbers of a catalogue.
type planned struct {
	steps, extras []plannedStep
	proven        bool
	open          []opening
}

type plannedStep struct {
	place  int // of the training
	raises []raise
	grants []int // subjects
}

type raise struct{ subject, from, to, need int }

// An opening is a goal that no training leads to.
type opening struct{ subject, have, need int }

// plan works out the way from one role to another. Parts are solved by solve.
func (d *desk) plan(from, to []want, solve func(*part) solution) *planned {
	d.stand(from)
	var p planned
	var s *scope
	s, p.open = d.closable(d.goals(to, false))
	p.steps, p.proven = s.steps(solve)
	s, _ = d.closable(d.goals(to, true))
	p.extras, _ = s.steps(solve)
	return &p
}

// closable returns the scope of those goals that training here leads to, and
// the others.
func (d *desk) closable(goals []want) (s *scope, open []opening) {
	s = d.scope(goals)
	reach := s.reach()
	var closable []want
	for _, g := range goals {
		if reach[d.slotOf[g.subject]-1] >= g.level {
			closable = append(closable, g)
		} else {
			open = append(open, opening{g.subject, d.at[g.subject], g.level})
		}
	}
	if len(open) > 0 {
		s = d.scope(closable) // without what leads only to the others
	}
	return s, open
}

// steps chooses training for the goals of a scope, all of which can be reached,
// puts it in an order, and moves the person on.
func (s *scope) steps(solve func(*part) solution) (steps []plannedStep, proven bool) {
	if len(s.slots) == 0 {
		return nil, true
	}
	chosen, proven := s.choose(solve)
	slices.SortFunc(chosen, func(x, y int) int {
		return cmp.Or(s.offers[x].compareThrift(&s.offers[y]), cmp.Compare(x, y))
	})
	steps = make([]plannedStep, 0, len(chosen))
	for len(chosen) > 0 {
		next := slices.IndexFunc(chosen, s.canBegin)
		if next < 0 {
			break // never: what was chosen can be taken
		}
		steps = append(steps, s.take(chosen[next]))
		chosen = slices.Delete(chosen, next, next+1)
	}
	for i := range steps {
		s.keepUseful(&steps[i], steps[i+1:])
	}
	return steps, proven
}

// compareThrift puts low-cost ways first, and then what costs less: people can
// begin before there is money, and whoever stops early has spent the least.
func (o *offer) compareThrift(other *offer) int {
	if o.lowCost != other.lowCost {
		if o.lowCost {
			return -1
		}
		return 1
	}
	return cmp.Compare(o.price.money, other.price.money)
}

// canBegin reports whether the person has reached all that an offer starts from.
func (d *desk) canBegin(place int) bool {
	for _, l := range d.offers[place].lessons {
		if d.at[l.subject] < l.from {
			return false
		}
	}
	return true
}

// take takes an offer and tells what it did for the goals of the scope and for
// what they build on.
func (s *scope) take(place int) plannedStep {
	step := plannedStep{place: place}
	lessons := s.offers[place].lessons
	for _, l := range lessons {
		at := s.slotOf[l.subject]
		switch {
		case at == 0:
		case s.isCredential(l.subject):
			step.grants = append(step.grants, l.subject)
		case s.at[l.subject] < l.to && s.at[l.subject] < s.slots[at-1].wanted:
			step.raises = append(step.raises, raise{l.subject, s.at[l.subject], l.to, s.slots[at-1].need})
		}
	}
	for _, l := range lessons {
		s.at[l.subject] = max(s.at[l.subject], l.to)
	}
	return step
}

// keepUseful leaves out of a step what the target does not ask for and no later
// step starts from.
func (d *desk) keepUseful(step *plannedStep, later []plannedStep) {
	step.raises = slices.DeleteFunc(step.raises, func(r raise) bool {
		return r.need == 0 && !slices.ContainsFunc(later, func(s plannedStep) bool {
			return slices.ContainsFunc(d.offers[s.place].lessons, func(l lesson) bool {
				return l.subject == r.subject && r.from < l.from && l.from <= r.to
			})
		})
	})
}
