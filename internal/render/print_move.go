package render

import "pathbook/internal/book"

// boundMove is a move in the book. There are many, and their competencies and
// training have chapters of their own, so that a move is short there: what is
// missing, by name and level, and the plan by its steps.
func (p *page) boundMove(m *book.Move) content {
	c := p.move(m)
	plan := p.book.PlanOf(m)
	v := BoundMove{Move: c.view.(Move), Sum: p.effortLine(plan.Effort)}
	for _, g := range book.Gaps(m.From, m.To) {
		switch {
		case g.Asset:
			v.Wanted = append(v.Wanted, p.link(g.Competency))
		case g.State == book.New || g.State == book.Stretch:
			v.Missing = append(v.Missing, p.gapLine(g))
		case g.State == book.CarriesOver:
			v.Carried = append(v.Carried, p.link(g.Competency))
		}
	}
	for _, line := range v.ToGet {
		v.Credentials = append(v.Credentials, line.Credential)
	}
	for _, s := range plan.Steps {
		v.Ways = append(v.Ways, p.learn(s.Training))
	}
	return content{template: "print-move", view: v}.by(m.From, m.To)
}
