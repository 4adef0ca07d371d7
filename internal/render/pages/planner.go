package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
	"pathbook/internal/report"
)

// mostPoints is how many points of a finding the planning view shows.
const mostPoints = 30

// Planner is the planning view.
func Planner(p *page.Page) page.Content {
	r := report.Of(p.Book, p.Words)
	v := view.Planner{Files: spreadsheets(p)}
	if p.Has(page.Matrix) {
		v.Matrix = &view.Link{Href: p.Href(page.Matrix), Text: view.HTML(p.Word("matrix"))}
	}
	for _, n := range r.Counts {
		v.Counts = append(v.Counts, view.Escape(n))
	}
	for _, f := range r.Findings {
		v.Findings = append(v.Findings, finding(p, f))
	}
	for _, q := range r.Quiet {
		v.Quiet = append(v.Quiet, view.PlannerQuiet{Why: view.Escape(q.Why), Titles: lists.Map(q.Titles, view.Escape)})
	}
	c := p.List("planner", v)
	c.Print = true
	return c
}

func finding(p *page.Page, f report.Finding) view.PlannerFinding {
	v := view.PlannerFinding{ID: view.Escape("_" + f.Name), Title: view.Escape(f.Title), Text: view.Escape(f.Text), More: more(p, len(f.Points)-mostPoints)}
	if !f.Ranked {
		v.Size = view.Escape(p.Words.Number(float64(len(f.Points))))
	}
	for _, point := range f.Points[:min(mostPoints, len(f.Points))] {
		line := view.PlannerPoint{Link: thing(p, point.Of), Reason: sentence(p, point.Reason), More: more(p, point.More)}
		for _, other := range point.Others {
			line.Others = append(line.Others, view.PlannerThing{Link: thing(p, other), Note: sentence(p, other.Note)})
		}
		v.Points = append(v.Points, line)
	}
	return v
}

// more says how many are left out, if any.
func more(p *page.Page, n int) view.Words {
	if n <= 0 {
		return ""
	}
	return p.Count("planner-more", n)
}

// thing is a link to what a report names.
func thing(p *page.Page, t report.Thing) view.Link {
	if t.Move == nil {
		return view.Link{Href: p.Href(page.Address(t.Item)), Text: p.Text(t.Title)}
	}
	link := view.Link{Href: p.Href(page.MoveAddress(t.Move)), Text: MoveName(p, t.Move)}
	if t.Title != (book.Text{}) {
		link.Text = p.Text(t.Title)
	}
	return link
}
