package book

import (
	"cmp"
	"slices"
)

// Routes returns the ways from a role to all that can be reached in at most so
// many steps: each the moves that lead there in the fewest steps, and of those
// ways the one with the smallest sum of sizes; where that is the same too, the
// one whose roles come first by id. No way leads back to where it starts.
// calc.js, which finds the route in the browser, is held to this.
func (b *Book) Routes(from *Role, steps int) map[*Role][]*Move {
	best := map[*Role]trail{from: {}}
	front := []*Role{from}
	for step := 0; step < steps && len(front) > 0; step++ {
		next := make(map[*Role]trail)
		var reached []*Role
		for _, r := range front {
			for _, m := range r.Moves {
				if _, sooner := best[m.To]; sooner {
					continue
				}
				way := best[r].further(m, b.size(r, m))
				old, ok := next[m.To]
				if !ok {
					reached = append(reached, m.To)
				}
				if !ok || way.compare(old) < 0 {
					next[m.To] = way
				}
			}
		}
		for _, r := range reached {
			best[r] = next[r]
		}
		front = reached
	}
	routes := make(map[*Role][]*Move, len(best))
	for r, t := range best {
		routes[r] = t.moves
	}
	return routes
}

// A trail is a way of some moves and the sum of their sizes.
type trail struct {
	size  int
	moves []*Move
}

func (t trail) further(m *Move, size int) trail {
	return trail{t.size + size, append(slices.Clip(t.moves), m)}
}

func (t trail) compare(u trail) int {
	return cmp.Or(cmp.Compare(t.size, u.size), slices.CompareFunc(t.moves, u.moves, func(x, y *Move) int {
		return cmp.Compare(x.To.ID, y.To.ID)
	}))
}

// size is the size of a move for somebody who may bring other things than the
// role that it is declared in.
func (b *Book) size(from *Role, m *Move) int {
	if m.From == from {
		return b.indexed().sizes[m]
	}
	return Size(from, m.To)
}

// Whole returns what a whole way asks, as a role: the last one, with the
// highest that any role along the way requires. The way must have a move.
func Whole(way []*Move) *Role {
	whole := *way[len(way)-1].To
	whole.Requires = slices.Clone(whole.Requires)
	whole.Credentials = slices.Clone(whole.Credentials)
	for _, m := range way[:len(way)-1] {
		for _, n := range m.To.Requires {
			whole.require(n)
		}
		for _, n := range m.To.Credentials {
			whole.requireCredential(n)
		}
	}
	return &whole
}

// require adds a need, if it is essential and more than is there.
func (r *Role) require(n Need) {
	if n.Asset {
		return
	}
	i := slices.IndexFunc(r.Requires, func(x Need) bool { return x.Competency == n.Competency })
	switch {
	case i < 0:
		r.Requires = append(r.Requires, n)
	case r.Requires[i].Asset || r.Requires[i].Level < n.Level:
		r.Requires[i] = n
	}
}

func (r *Role) requireCredential(n CredentialNeed) {
	if n.Asset {
		return
	}
	i := slices.IndexFunc(r.Credentials, func(x CredentialNeed) bool { return x.Credential == n.Credential })
	switch {
	case i < 0:
		r.Credentials = append(r.Credentials, n)
	case r.Credentials[i].Asset:
		r.Credentials[i] = n
	}
}
