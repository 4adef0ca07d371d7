package book

import (
	"cmp"
	"slices"
)

// This file answers what a planner asks of a whole site. Every answer is in the
// order of the book, but for those that rank.

// NoWayIn returns the roles that no move leads to.
func (b *Book) NoWayIn() []*Role {
	return b.rolesWhere(func(r *Role) bool { return len(b.MovesTo(r)) == 0 })
}

// NoWayOn returns the roles from which no move leads on.
func (b *Book) NoWayOn() []*Role {
	return b.rolesWhere(func(r *Role) bool { return len(r.Moves) == 0 })
}

// OneWayIn returns the roles that just one move leads to.
func (b *Book) OneWayIn() []*Role {
	return b.rolesWhere(func(r *Role) bool { return len(b.MovesTo(r)) == 1 })
}

// EndingRoles returns the roles that will not be there for long.
func (b *Book) EndingRoles() []*Role {
	return b.rolesWhere(func(r *Role) bool { return r.Status == Ending })
}

func (b *Book) rolesWhere(holds func(*Role) bool) []*Role {
	var out []*Role
	for _, r := range b.Roles {
		if holds(r) {
			out = append(out, r)
		}
	}
	return out
}

// A Shortfall is a competency that roles require as essential beyond what
// training here leads a beginner to.
type Shortfall struct {
	Competency *Competency
	Reach      int      // how far training leads from nothing
	Beyond     []Holder // the roles that require more
}

// Shortfalls returns the competencies that cannot be learned here as far as
// roles require them.
func (b *Book) Shortfalls() []Shortfall {
	var out []Shortfall
	for _, c := range b.Competencies {
		short := Shortfall{Competency: c, Reach: b.Reach(c, 0)}
		for _, h := range b.Needing(c) {
			if !h.Need.Asset && h.Need.Level > short.Reach {
				short.Beyond = append(short.Beyond, h)
			}
		}
		if len(short.Beyond) > 0 {
			out = append(out, short)
		}
	}
	return out
}

// CanGet tells that the site says how one comes by a credential: in words, or
// by training that grants it.
func (b *Book) CanGet(c *Credential) bool { return !c.How.Empty() || len(b.Granting(c)) > 0 }

// CannotGet returns the credentials that some role requires as essential and
// of which nothing says how one comes by them.
func (b *Book) CannotGet() []*Credential {
	var out []*Credential
	for _, c := range b.Credentials {
		if !b.CanGet(c) && slices.ContainsFunc(b.Asking(c), func(r *Role) bool { return r.Holds(c) }) {
			out = append(out, c)
		}
	}
	return out
}

// NeededOnce returns the only role that requires a competency as essential,
// for each competency that has just one.
func (b *Book) NeededOnce() []Holder {
	var out []Holder
	for _, c := range b.Competencies {
		var essential []Holder
		for _, h := range b.Needing(c) {
			if !h.Need.Asset {
				essential = append(essential, h)
			}
		}
		if len(essential) == 1 {
			out = append(out, essential[0])
		}
	}
	return out
}

// A Stride is a move and how much it asks for, as Size counts it.
type Stride struct {
	Move  *Move
	Steps int
}

// LongestStrides returns the moves that ask for the most, at most n of them and
// none that asks for nothing, the longest first.
func (b *Book) LongestStrides(n int) []Stride {
	var out []Stride
	for _, m := range b.Moves {
		if steps := b.indexed().sizes[m]; steps > 0 {
			out = append(out, Stride{m, steps})
		}
	}
	slices.SortStableFunc(out, func(x, y Stride) int { return cmp.Compare(y.Steps, x.Steps) })
	return out[:min(n, len(out))]
}

// MovesHelped returns in how many moves each training helps. What helps in
// none is not there.
func (b *Book) MovesHelped() map[*Training]int {
	helped := make(map[*Training]int)
	counted := make(map[*Training]*Move) // the move that it was counted for last
	count := func(m *Move, options []*Training) {
		for _, t := range options {
			if counted[t] != m && t.Helps(m) {
				counted[t] = m
				helped[t]++
			}
		}
	}
	for _, m := range b.Moves {
		for _, need := range m.To.Requires {
			if !need.Asset && m.From.Proficiency(need.Competency) < need.Level {
				count(m, b.Developing(need.Competency))
			}
		}
		for _, need := range m.To.Credentials {
			if !need.Asset && !m.From.Holds(need.Credential) {
				count(m, b.Granting(need.Credential))
			}
		}
	}
	return helped
}
