package print

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// boundMove is a move in the book. There are many, and their competencies and
// training have chapters of their own, so that a move is short there: what is
// missing, by name and level, and the plan by its steps.
func boundMove(p *page.Page, m *book.Move) page.Content {
	c := pages.Move(p, m)
	plan := p.Book.PlanOf(m)
	v := view.BoundMove{Move: c.View.(view.Move), Sum: pages.EffortLine(p, plan.Effort)}
	for _, g := range book.Gaps(m.From, m.To) {
		switch {
		case g.Shared(): // it stands in one place of the book
		case g.Asset:
			v.Wanted = append(v.Wanted, p.Link(g.Competency))
		case g.State == book.New || g.State == book.Stretch:
			v.Missing = append(v.Missing, pages.GapLine(p, g))
		case g.State == book.CarriesOver:
			v.Carried = append(v.Carried, p.Link(g.Competency))
		}
	}
	for _, line := range v.ToGet {
		v.Credentials = append(v.Credentials, line.Credential)
	}
	for _, s := range plan.Steps {
		v.Ways = append(v.Ways, pages.Learn(p, s.Training))
	}
	return page.Content{Template: "print-move", View: v}.By(m.From, m.To)
}
