package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Video is a link to a film, and a code that leads there from paper.
func Video(p *page.Page, v *book.Video) view.HTML {
	return p.Part("video", view.Video{Title: p.Text(v.Title), URL: view.Escape(v.URL), Length: view.Escape(v.Length), Code: scanCode(v.URL)})
}

// Questions are those of a competency, or of all that a role asks for, or of
// those in the gap of a move.
func Questions(p *page.Page, q *book.Questions) view.Questions {
	var v view.Questions
	add := func(c *book.Competency) { v.Items = append(v.Items, p.Inlines(c.Questions)...) }
	switch {
	case q.Competency != nil:
		v.About = p.Link(q.Competency)
		add(q.Competency)
	case q.Role != nil:
		v.About = p.Link(q.Role)
		for _, n := range q.Role.Requires {
			add(n.Competency)
		}
	case q.Move != nil:
		v.About = view.Link{Href: p.Href(page.MoveAddress(q.Move)), Text: MoveName(p, q.Move)}
		for _, g := range book.Gaps(q.Move.From, q.Move.To) {
			if g.State == book.New || g.State == book.Stretch {
				add(g.Competency)
			}
		}
	}
	return v
}

// Excerpt is the part of the map that a block asks for, as text.
func Excerpt(p *page.Page, m *book.Map) view.Excerpt {
	v := view.Excerpt{Title: view.Link{Href: p.Href(page.Map), Text: view.HTML(p.Word("map"))}, Map: shown(p, m)}
	switch {
	case m.Pathway != nil:
		v.Title = p.Link(m.Pathway)
		for _, s := range m.Pathway.Steps {
			if s.Move != nil {
				v.Moves = append(v.Moves, MoveLine(p, s.Move, s.Role))
			}
		}
		return v
	case m.Family != nil:
		v.Title = view.Link{Href: view.Escape(p.To(page.Index("roles"), m.Family.ID)), Text: p.Text(m.Family.Title)}
	}
	for _, r := range p.Order().Roles {
		for _, move := range r.Moves {
			if m.Family == nil || move.From.Family == m.Family || move.To.Family == m.Family {
				v.Moves = append(v.Moves, MoveLine(p, move, move.To))
			}
		}
	}
	return v
}
