package book

import (
	"cmp"
	"slices"
)

// A Plan is a smallest set of training that takes a person from one role to
// what another requires: everything that is missing, nothing that is already
// there. It says how much of it all there is, and what nothing here teaches.
type Plan struct {
	Steps  []PlanStep // each can be begun; of those that can, low-cost ways first, then the lowest price
	Extras []PlanStep // for what helps and is not required, once Steps are done
	Effort Effort     // of Steps
	Proven bool       // no smaller set exists; false if there was too much to try

	Open            []Gap         // essential gaps that no training here closes
	OpenCredentials []*Credential // required and missing, and no training here grants them
}

// A PlanStep is one training of a plan and what it does there.
type PlanStep struct {
	Training *Training
	Raises   []Raise       // competencies of the target, or those that a later step starts from
	Grants   []*Credential // of the target
}

// A Raise is the way that one training takes a person in one competency.
type Raise struct {
	Competency *Competency
	From, To   int // where the person stands before and after; From may be 0
	Need       int // what the target requires, 0 if only a later step starts from it
}

// Plan returns the plan that leads from one role to another. A training can be
// taken by who has reached every proficiency that it starts from, if need be by
// another training of the plan.
//
// Of all sets that close every gap that can be closed, the plan has the fewest
// hours, then the lowest cost (both by their upper ends; what nobody wrote down
// counts as more than anything that is written, but low-cost ways cost nothing
// unless it says otherwise), then the fewest options that are not low-cost, then
// the fewest options, and then those that come first by id. Gaps that share no
// training are solved one by one and exactly; where they hang together in more
// ways than a search can try (see patience in choose.go), the set is a good one of which
// nothing can be left out, the same every time, and not Proven.
func (b *Book) Plan(from, to *Role) Plan {
	var p Plan
	at := newStanding(from)
	scope, open := b.closable(at, goalsOf(at, to, false))
	for _, g := range open {
		if g.credential != nil {
			p.OpenCredentials = append(p.OpenCredentials, g.credential)
			continue
		}
		have := at.level(g.competency)
		p.Open = append(p.Open, Gap{g.competency, have, g.need, state(have, g.need), false})
	}
	p.Steps, p.Proven = scope.plan()
	p.Effort = effortOf(from, p.Steps)
	scope, _ = b.closable(at, goalsOf(at, to, true))
	p.Extras, _ = scope.plan()
	return p
}

// PlanOf returns the plan of a move. It is worked out once, since a move's page
// and the data of the site both show it.
func (b *Book) PlanOf(m *Move) Plan {
	plans := b.indexed().plans
	if p, ok := plans.Load(m); ok {
		return p.(Plan)
	}
	p := b.Plan(m.From, m.To)
	plans.Store(m, p)
	return p
}

// A goal is a competency to reach, or a credential to get.
type goal struct {
	competency *Competency
	credential *Credential
	need       int // 1 for a credential
}

// goalsOf returns what is missing for a role: what it requires, or what only
// helps in it.
func goalsOf(at *standing, to *Role, assets bool) []goal {
	var goals []goal
	for _, n := range to.Requires {
		if n.Asset == assets && at.level(n.Competency) < n.Level {
			goals = append(goals, goal{competency: n.Competency, need: n.Level})
		}
	}
	for _, n := range to.Credentials {
		if n.Asset == assets && !at.holds(n.Credential) {
			goals = append(goals, goal{credential: n.Credential, need: 1})
		}
	}
	return goals
}

// closable returns the scope of those goals that training here leads to, and
// the others.
func (b *Book) closable(at *standing, goals []goal) (s *scope, open []goal) {
	s = newScope(b, at, goals)
	reach := s.reach()
	var closable []goal
	for _, g := range goals {
		if reach[s.slotOf(g)] >= g.need {
			closable = append(closable, g)
		} else {
			open = append(open, g)
		}
	}
	if len(open) > 0 {
		s = newScope(b, at, closable) // without what leads only to the others
	}
	return s, open
}

// plan chooses training for the goals of a scope, all of which can be reached,
// puts it in an order, and moves the standing on.
func (s *scope) plan() (steps []PlanStep, proven bool) {
	if len(s.slots) == 0 {
		return nil, true
	}
	chosen, proven := s.choose()
	slices.SortFunc(chosen, func(x, y *Training) int {
		return cmp.Or(compareThrift(x, y), cmp.Compare(s.book.rank(x), s.book.rank(y)))
	})
	steps = make([]PlanStep, 0, len(chosen))
	for len(chosen) > 0 {
		next := slices.IndexFunc(chosen, s.at.canBegin)
		if next < 0 {
			break // never: what was chosen can be taken
		}
		steps = append(steps, s.step(chosen[next]))
		chosen = slices.Delete(chosen, next, next+1)
	}
	for i := range steps {
		steps[i].keepUseful(steps[i+1:])
	}
	return steps, proven
}

// keepUseful leaves out of a step what the target does not ask for and no later
// step starts from.
func (step *PlanStep) keepUseful(later []PlanStep) {
	step.Raises = slices.DeleteFunc(step.Raises, func(r Raise) bool {
		return r.Need == 0 && !slices.ContainsFunc(later, func(s PlanStep) bool {
			return slices.ContainsFunc(s.Training.Develops, func(d Develops) bool {
				return d.Competency == r.Competency && r.From < d.From && d.From <= r.To
			})
		})
	})
}

// compareThrift puts low-cost ways first, and then what costs less: people can
// begin before there is money, and who stops early has spent the least.
func compareThrift(x, y *Training) int {
	if x.LowCost() != y.LowCost() {
		if x.LowCost() {
			return -1
		}
		return 1
	}
	return cmp.Compare(priceOf(x).money, priceOf(y).money)
}

// step takes a training and tells what it did for the goals of the scope and
// for what they build on.
func (s *scope) step(t *Training) PlanStep {
	step := PlanStep{Training: t}
	for _, r := range s.at.take(t) {
		if i, ok := s.competencies[r.Competency]; ok && r.From < s.slots[i].wanted {
			r.Need = s.slots[i].need
			step.Raises = append(step.Raises, r)
		}
	}
	for _, c := range t.Grants {
		if _, ok := s.credentials[c]; ok {
			step.Grants = append(step.Grants, c)
		}
	}
	return step
}
