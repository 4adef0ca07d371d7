package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// choice leads to two roles side by side; nil if the site has no page for that.
// Without a second role, the page asks for one.
func choice(p *page.Page, from, to *book.Role) *view.Choice {
	if !p.Has(page.Compare) {
		return nil
	}
	c := &view.Choice{Href: p.Href(page.Compare), Roles: view.Escape("from=" + from.ID)}
	if to != nil {
		c.Roles += view.Escape("&to=" + to.ID)
	}
	return c
}

// near are the closest roles to which no move is declared.
func near(p *page.Page, r *book.Role) []view.NearLine {
	const most, steps = 5, 3
	near := p.Book.Near(r, most)
	if len(near) == 0 {
		return nil
	}
	var out []view.NearLine
	routes := p.Book.Routes(r, steps)
	for _, n := range near {
		line := view.NearLine{
			Role: p.Link(n.Role), Kind: view.Words(book.KindOf(r, n.Role)), KindName: p.Word("kind-" + string(book.KindOf(r, n.Role))), Level: p.Text(n.Role.Level.Title), Family: p.Text(n.Role.Family.Title),
			Met: p.Say("near-met", n.Met, n.Needs),
		}
		for _, known := range n.Start {
			line.Knows = append(line.Knows, p.Link(known))
		}
		line.Compare = choice(p, r, n.Role)
		for _, m := range routes[n.Role] {
			line.Way = append(line.Way, view.Link{Href: p.Href(page.MoveAddress(m)), Text: p.Text(m.To.Title)})
		}
		out = append(out, line)
	}
	return out
}
