package book

import (
	"cmp"
	"slices"
)

// This file answers what a planner asks of a whole site. Every answer is in the
// order of the book, except for those that rank.

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

// CanGet reports whether the site says how to get a credential: in words, or by
// training that grants it.
func (b *Book) CanGet(c *Credential) bool { return !c.How.Empty() || len(b.Granting(c)) > 0 }

// CannotGet returns the credentials that some role requires as essential
// although nothing says how to get them.
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

// A Use is what the plans of all moves make of one training.
type Use struct {
	Training *Training
	Gaps     int // how many it closes in them, with credentials to get
	Moves    int // in how many plans it closes any
}

// Uses returns the training that closes gaps in the plans of the moves, what
// closes the most first, then what does so in the most plans. What is only on
// the way to other training is left out.
func (b *Book) Uses() []Use {
	all := make([]Use, len(b.Training))
	for _, m := range b.Moves {
		got := make(map[*Credential]bool)
		for _, s := range b.PlanOf(m).Steps {
			use := &all[b.rank(s.Training)]
			if n := s.closed(got); n > 0 {
				*use = Use{s.Training, use.Gaps + n, use.Moves + 1}
			}
		}
	}
	all = slices.DeleteFunc(all, func(u Use) bool { return u.Gaps == 0 })
	slices.SortStableFunc(all, func(x, y Use) int {
		return cmp.Or(cmp.Compare(y.Gaps, x.Gaps), cmp.Compare(y.Moves, x.Moves))
	})
	return all
}

// closed counts the gaps that a step closes, and the credentials that it grants
// and no earlier step has.
func (s PlanStep) closed(got map[*Credential]bool) int {
	n := 0
	for _, r := range s.Raises {
		if r.From < r.Need && r.Need <= r.To {
			n++
		}
	}
	for _, c := range s.Grants {
		if !got[c] {
			got[c] = true
			n++
		}
	}
	return n
}
