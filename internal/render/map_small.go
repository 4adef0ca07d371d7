package render

import (
	"slices"

	"pathbook/internal/book"
)

// How much the small drawings show; what is larger has the list beside it.
const (
	mostNear   = 12  // roles around one
	mostFamily = 30  // roles of a family
	mostRoles  = 200 // of a site that draws its families one by one
)

// around draws a role in the middle of the moves from it and to it.
func (p *page) around(r *book.Role) HTML {
	s := scene{roles: []*book.Role{r}}
	near := map[*book.Role]bool{r: true}
	add := func(m *book.Move, other *book.Role) {
		s.moves = append(s.moves, m)
		if !near[other] {
			near[other] = true
			s.roles = append(s.roles, other)
		}
	}
	for _, m := range r.Moves {
		add(m, m.To)
	}
	for _, m := range p.book.MovesTo(r) {
		add(m, m.From)
	}
	if len(s.roles) > mostNear+1 {
		return ""
	}
	return p.small(s)
}

// ofFamily draws the moves inside a family.
func (p *page) ofFamily(f *book.Family) HTML {
	var s scene
	for _, r := range p.order().roles {
		if r.Family != f {
			continue
		}
		s.roles = append(s.roles, r)
		for _, m := range r.Moves {
			if m.To.Family == f {
				s.moves = append(s.moves, m)
			}
		}
	}
	if len(s.roles) > mostFamily {
		return ""
	}
	return p.small(s)
}

// drawFamilies draws each family of a list.
func (p *page) drawFamilies(groups []RoleGroup) {
	for _, f := range p.book.Families {
		i := slices.IndexFunc(groups, func(g RoleGroup) bool { return g.ID == plain(f.ID) })
		if i >= 0 {
			groups[i].Map = p.ofFamily(f)
		}
	}
}

// alongPathway draws the climb of a pathway.
func (p *page) alongPathway(path *book.Pathway) HTML {
	var s scene
	seen := make(map[*book.Role]bool)
	for _, step := range path.Steps {
		if !seen[step.Role] {
			seen[step.Role] = true
			s.roles = append(s.roles, step.Role)
		}
		if step.Move != nil {
			s.moves = append(s.moves, step.Move)
		}
	}
	if len(s.roles) > mostFamily {
		return ""
	}
	return p.small(s)
}

// small draws a scene that stands beside the same in words, if there is a move
// in it.
func (p *page) small(s scene) HTML {
	if len(s.moves) == 0 {
		return ""
	}
	d, ok := p.drawing(s)
	if !ok {
		return ""
	}
	d.Small = true
	return p.part("map-drawing", d)
}

// shown draws what a block of a text asks for.
func (p *page) shown(m *book.Map) HTML {
	switch {
	case m.Pathway != nil:
		return p.alongPathway(m.Pathway)
	case m.Family != nil:
		return p.ofFamily(m.Family)
	case len(p.book.Roles) <= mostFamily:
		return p.small(p.everything())
	}
	return ""
}
