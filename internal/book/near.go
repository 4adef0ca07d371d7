package book

import (
	"cmp"
	"slices"
)

// A Near is a role to which no move is declared, though much carries over.
type Near struct {
	Role      *Role
	Met       int           // needs of the role, competencies and credentials, that the present one meets
	Needs     int           // all that the role requires
	Start     []*Competency // near relatives, which the person has, of competencies that would be new
	closeness int           // thousandths, see nearness
}

// Near returns the roles closest to one by what carries over, at most so many:
// those that no move links with it, in either direction, that are neither
// ending nor more than one level below, and at least half of whose needs are
// met. What every role asks for makes none of them nearer. Roles at the same
// level or above come first, the closest first; then lower ones in the same way.
func (b *Book) Near(from *Role, most int) []Near {
	linked := b.linked(from)
	var near []Near
	needs := b.indexed().needs
	met := b.met(from)
	defer b.indexed().counts.Put(met)
	for place, met := range *met {
		if 2*(int(met)+len(from.Credentials)) < needs[place] || needs[place] == 0 {
			continue
		}
		to := b.Roles[place]
		if linked[to] || to.Status == Ending || to.Level.Rank < from.Level.Rank-1 {
			continue
		}
		if n := b.nearness(from, to); n.Met > 0 && 2*n.Met >= n.Needs {
			near = append(near, n)
		}
	}
	slices.SortStableFunc(near, func(x, y Near) int {
		return cmp.Or(cmp.Compare(below(from, x.Role), below(from, y.Role)), cmp.Compare(y.closeness, x.closeness), cmp.Compare(y.Met, x.Met))
	})
	return near[:min(most, len(near))]
}

// below is 1 for a role at a lower level.
func below(from, r *Role) int {
	if r.Level.Rank < from.Level.Rank {
		return 1
	}
	return 0
}

// linked are the roles that a move joins with one, and the role itself.
func (b *Book) linked(r *Role) map[*Role]bool {
	linked := map[*Role]bool{r: true}
	for _, m := range r.Moves {
		linked[m.To] = true
	}
	for _, m := range b.MovesTo(r) {
		linked[m.From] = true
	}
	return linked
}

// met counts for every role, by its place in the book, the competencies in
// which another meets its needs. It goes from what the role has to those who
// need it, so that the many with nothing in common cost nothing. What every role
// asks for meets no need of another's own, which is higher. The list goes back
// into the pool after use: every page of a role asks for one.
func (b *Book) met(from *Role) *[]int32 {
	x := b.indexed()
	met := x.counts.Get().(*[]int32)
	clear(*met)
	for _, n := range from.Requires {
		if n.Asset || n.Base {
			continue
		}
		for _, h := range x.needing[n.Competency] {
			if !h.Need.Asset && !h.Need.Base && h.Need.Level <= n.Level {
				(*met)[h.place]++
			}
		}
	}
	return met
}

// nearness compares two roles.
//
// How close they are is the share of what both require together that carries
// over: a need that is met counts whole, one that is half met counts for the
// half, and a near relative of what is missing for half of what it would count
// itself. So a role that asks for much less is not near to one that asks for
// much more, though all its needs are met.
func (b *Book) nearness(from, to *Role) Near {
	n := Near{Role: to}
	credit, together := 0, 0
	var gaps [40]Gap // enough for most roles, without the heap
	for _, g := range appendGaps(gaps[:0], from, to) {
		if !g.Asset && !g.Shared() {
			together++
			credit += n.count(g.State, n.part(from, g))
		}
	}
	for _, g := range CredentialGaps(from, to) {
		if !g.Asset {
			together++
			credit += n.count(g.State, 0)
		}
	}
	n.closeness = credit / max(1, together)
	return n
}

const whole = 1000 // what a need counts that is met

// count adds a need and returns what it counts: part, where it is not met.
func (n *Near) count(state GapState, part int) int {
	switch state {
	case LeftBehind:
		return 0
	case CarriesOver:
		n.Met++
		part = whole
	}
	n.Needs++
	return part
}

// part is what a need that is not met counts, and notes a head start.
func (n *Near) part(from *Role, g Gap) int {
	if g.State != New && g.State != Stretch {
		return 0
	}
	if g.Have > 0 {
		return whole * g.Have / g.Need
	}
	knows, level := headStart(from, g.Competency)
	if knows == nil {
		return 0
	}
	n.Start = append(n.Start, knows)
	return whole * min(level, g.Need) / g.Need / 2
}

// HeadStart returns the near relative of a competency in which a role requires
// most, or nil.
func (r *Role) HeadStart(c *Competency) *Competency {
	knows, _ := headStart(r, c)
	return knows
}

func headStart(from *Role, c *Competency) (knows *Competency, level int) {
	for _, relative := range c.Related {
		if have := from.Proficiency(relative); have > level {
			knows, level = relative, have
		}
	}
	return knows, level
}
