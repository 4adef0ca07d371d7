package pages

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// How much the small drawings show; what is larger has the list beside it.
const (
	mostNear   = 12  // roles around one
	mostFamily = 30  // roles of a family
	mostRoles  = 200 // of a site that draws its families one by one
)

// around draws a role in the middle of the moves from it and to it.
func around(p *page.Page, r *book.Role) view.HTML {
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
	for _, m := range p.Book.MovesTo(r) {
		add(m, m.From)
	}
	if len(s.roles) > mostNear+1 {
		return ""
	}
	return small(p, s)
}

// ofFamily draws the moves inside a family.
func ofFamily(p *page.Page, f *book.Family) view.HTML {
	var s scene
	for _, r := range p.Order().Roles {
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
	return small(p, s)
}

// drawFamilies draws each family of a list.
func drawFamilies(p *page.Page, groups []view.RoleGroup) {
	for _, f := range p.Book.Families {
		i := slices.IndexFunc(groups, func(g view.RoleGroup) bool { return g.ID == view.Escape(f.ID) })
		if i >= 0 {
			groups[i].Map = ofFamily(p, f)
		}
	}
}

// alongPathway draws the climb of a pathway.
func alongPathway(p *page.Page, path *book.Pathway) view.HTML {
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
	return small(p, s)
}

// small draws a scene that stands beside the same in words, if there is a move
// in it.
func small(p *page.Page, s scene) view.HTML {
	if len(s.moves) == 0 {
		return ""
	}
	d, ok := drawing(p, s)
	if !ok {
		return ""
	}
	d.Small = true
	return p.Part("map-drawing", d)
}

// shown draws what a block of a text asks for.
func shown(p *page.Page, m *book.Map) view.HTML {
	switch {
	case m.Pathway != nil:
		return alongPathway(p, m.Pathway)
	case m.Family != nil:
		return ofFamily(p, m.Family)
	case len(p.Book.Roles) <= mostFamily:
		return small(p, everything(p.Edition))
	}
	return ""
}
