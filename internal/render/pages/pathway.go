package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Pathways is the list of all pathways.
func Pathways(p *page.Page) page.Content {
	var v view.Pathways
	for _, path := range p.Order().Pathways {
		line := view.PathwayLine{Link: p.Link(path), Summary: p.Of(path).Prose(path.Summary)}
		for _, s := range path.Steps {
			line.Roles = append(line.Roles, p.Link(s.Role))
		}
		v.Pathways = append(v.Pathways, line)
	}
	return page.From(p.List("pathways", v), p.Book.Pathways)
}

// Pathway is the page of a pathway.
func Pathway(p *page.Page, path *book.Pathway) page.Content {
	v := view.Pathway{Title: p.Text(path.Title), Summary: p.Prose(path.Summary), ReadyWhen: p.Prose(path.ReadyWhen), Climb: alongPathway(p, path)}
	total := book.Range{Known: true}
	for i, s := range path.Steps {
		step := view.PathwayStep{Role: p.Link(s.Role), Level: p.Text(s.Role.Level.Title), Note: p.Prose(s.Note)}
		if s.Move != nil {
			line := MoveLine(p, s.Move, s.Role)
			step.Move = &line
		}
		if i > 0 {
			total.Known = total.Known && s.Move != nil && s.Move.Months.Known
		}
		if total.Known && s.Move != nil {
			total.From, total.To = total.From+s.Move.Months.From, total.To+s.Move.Months.To
		}
		v.Steps = append(v.Steps, step)
	}
	v.Time = months(p, total)
	v.Whole = wholeWay(p, path)
	return page.Content{Template: "pathway", View: v, Title: path.Title, Description: path.Summary.Text(), Section: "pathways", Print: true}.By(path)
}
