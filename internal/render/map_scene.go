package render

import (
	"cmp"
	"fmt"
	"slices"

	"pathbook/internal/book"
)

// A scene is what one drawing shows.
type scene struct {
	title HTML
	roles []*book.Role
	moves []*book.Move
}

// everything is the scene of the whole site.
func (p *page) everything() scene {
	s := scene{title: HTML(p.word("map")), roles: p.order().roles}
	for _, r := range s.roles {
		s.moves = append(s.moves, r.Moves...)
	}
	return s
}

// drawings draws the whole map, or, where that would be too small to read, one
// map for each pair of families. It tells whether something had to be left out.
func (p *page) drawings() (out []Drawing, tooLarge bool) {
	scenes := []scene{p.everything()}
	if len(p.book.Roles) >= mostWhole {
		scenes = p.scenes()
	}
	for _, s := range scenes {
		d, ok := p.drawing(s)
		if !ok {
			tooLarge = true
			continue
		}
		d.Number = len(out) + 1
		out = append(out, d)
	}
	return out, tooLarge || len(scenes) == 0
}

// scenes are the pairs of families with moves between them, and the families
// that stand alone. Where that is too much for a page, each family stands
// alone; where that is too much, too, there are none.
func (p *page) scenes() []scene {
	roles := make(map[*book.Family][]*book.Role)
	for _, r := range p.order().roles {
		roles[r.Family] = append(roles[r.Family], r)
	}
	var alone []pair
	for _, f := range p.book.Families {
		if len(roles[f]) > 0 {
			alone = append(alone, pair{f, f})
		}
	}
	for _, pairs := range [][]pair{p.pairs(alone), alone} {
		drawn := 0
		for _, x := range pairs {
			drawn += len(x.roles(roles))
		}
		if drawn > mostDrawn {
			continue
		}
		var out []scene
		for _, x := range pairs {
			out = append(out, p.pairScene(x, x.roles(roles)))
		}
		return out
	}
	return nil
}

// A pair is two families, or one twice.
type pair [2]*book.Family

func (x pair) roles(of map[*book.Family][]*book.Role) []*book.Role {
	if x[0] == x[1] {
		return of[x[0]]
	}
	return slices.Concat(of[x[0]], of[x[1]])
}

// pairs are the families that moves lead between, two by two, and of those
// that stand alone the ones that no move leads out of or into.
func (p *page) pairs(alone []pair) []pair {
	seen := make(map[pair]bool)
	paired := make(map[*book.Family]bool)
	var pairs []pair
	for _, m := range p.book.Moves {
		x := pair{m.From.Family, m.To.Family}
		if x[0].Rank > x[1].Rank {
			x[0], x[1] = x[1], x[0]
		}
		if x[0] != x[1] && !seen[x] {
			seen[x], paired[x[0]], paired[x[1]] = true, true, true
			pairs = append(pairs, x)
		}
	}
	for _, x := range alone {
		if !paired[x[0]] {
			pairs = append(pairs, x)
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a[0].Rank, b[0].Rank), cmp.Compare(a[1].Rank, b[1].Rank))
	})
	return pairs
}

func (p *page) pairScene(x pair, roles []*book.Role) scene {
	s := scene{title: p.text(x[0].Title), roles: roles}
	if x[0] != x[1] {
		s.title = HTML(fmt.Sprintf(string(p.word("map-of-pair")), s.title, p.text(x[1].Title)))
	}
	for _, r := range roles {
		for _, m := range r.Moves {
			if m.To.Family == x[0] || m.To.Family == x[1] {
				s.moves = append(s.moves, m)
			}
		}
	}
	return s
}
