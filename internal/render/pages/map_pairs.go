package pages

import (
	"cmp"
	"fmt"
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// drawings draws the whole map, or, where that would be too small to read, one
// map for each pair of families. Where a pair is too large, its families are
// drawn alone. It reports whether something had to be left out.
func drawings(p *page.Page) (out []view.Drawing, tooLarge bool) {
	if len(p.Book.Roles) < mostWhole {
		if d, ok := drawing(p, everything(p.Edition)); ok {
			d.Number = 1
			return []view.Drawing{d}, false
		}
	}
	of := make(map[*book.Family][]*book.Role)
	for _, r := range p.Order().Roles {
		of[r.Family] = append(of[r.Family], r)
	}
	pairs := divided(p, of)
	tooLarge = len(pairs) == 0
	for i := 0; i < len(pairs); i++ {
		d, ok := drawing(p, pairScene(p, pairs[i], of))
		if !ok {
			tooLarge = true
			pairs = pairs[i].halve(pairs)
			continue
		}
		d.Number = len(out) + 1
		out = append(out, d)
	}
	return out, tooLarge
}

// divided are the pairs of families with moves between them, and the families
// that stand alone. Where that is too much for a page, each family stands
// alone; where that is too much, too, there are none.
func divided(p *page.Page, of map[*book.Family][]*book.Role) []pair {
	var alone []pair
	for _, f := range p.Book.Families {
		if len(of[f]) > 0 {
			alone = append(alone, pair{f, f})
		}
	}
	for _, pairs := range [][]pair{pairs(p, alone), alone} {
		if room(p, pairs, of) {
			return pairs
		}
	}
	return nil
}

// room reports whether a page can hold the drawings of all pairs.
func room(p *page.Page, pairs []pair, of map[*book.Family][]*book.Role) bool {
	drawn := 0
	for _, x := range pairs {
		s := pairScene(p, x, of)
		if drawn += len(s.roles) + len(s.moves); drawn > mostDrawn {
			return false
		}
	}
	return true
}

// A pair is two families, or one twice.
type pair [2]*book.Family

// halve adds the families of a pair to pairs, each alone, unless they are there.
func (x pair) halve(pairs []pair) []pair {
	for _, f := range x {
		if alone := (pair{f, f}); !slices.Contains(pairs, alone) {
			pairs = append(pairs, alone)
		}
	}
	return pairs
}

// pairs are the families that moves lead between, two by two, and of those
// that stand alone the ones that no move leads out of or into.
func pairs(p *page.Page, alone []pair) []pair {
	seen := make(map[pair]bool)
	paired := make(map[*book.Family]bool)
	var pairs []pair
	for _, m := range p.Book.Moves {
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

func pairScene(p *page.Page, x pair, of map[*book.Family][]*book.Role) scene {
	s := scene{title: p.Text(x[0].Title), roles: of[x[0]]}
	if x[0] != x[1] {
		s.roles = slices.Concat(of[x[0]], of[x[1]])
		s.title = view.HTML(fmt.Sprintf(string(p.Word("map-of-pair")), s.title, p.Text(x[1].Title)))
	}
	for _, r := range s.roles {
		for _, m := range r.Moves {
			if m.To.Family == x[0] || m.To.Family == x[1] {
				s.moves = append(s.moves, m)
			}
		}
	}
	return s
}
