package render

import (
	"regexp"

	"pathbook/internal/book"
	"pathbook/internal/report"
)

// mostPoints is how many points of a finding the planning view shows.
const mostPoints = 30

func (p *page) planner() content {
	r := report.Of(p.book, p.words)
	v := Planner{Files: p.spreadsheets()}
	if p.has(matrixPage) {
		v.Matrix = &Link{p.href(matrixPage), HTML(p.word("matrix"))}
	}
	for _, n := range r.Counts {
		v.Counts = append(v.Counts, plain(n))
	}
	for _, f := range r.Findings {
		v.Findings = append(v.Findings, p.finding(f))
	}
	for _, q := range r.Quiet {
		v.Quiet = append(v.Quiet, PlannerQuiet{plain(q.Why), mapped(q.Titles, plain)})
	}
	c := p.list("planner", v)
	c.print = true
	return c
}

func (p *page) finding(f report.Finding) PlannerFinding {
	v := PlannerFinding{ID: plain("_" + f.Name), Title: plain(f.Title), Text: plain(f.Text), More: p.more(len(f.Points) - mostPoints)}
	if !f.Ranked {
		v.Size = plain(p.words.Number(float64(len(f.Points))))
	}
	for _, point := range f.Points[:min(mostPoints, len(f.Points))] {
		line := PlannerPoint{Link: p.thing(point.Of), Reason: p.sentence(point.Reason), More: p.more(point.More)}
		for _, other := range point.Others {
			line.Others = append(line.Others, PlannerThing{p.thing(other), p.sentence(other.Note)})
		}
		v.Points = append(v.Points, line)
	}
	return v
}

// sentence is a sentence with what is in another language marked, in which no
// line ends between a number and its noun or before a dot that divides.
func (p *page) sentence(s book.Sentence) HTML {
	var out HTML
	for _, t := range s {
		t.Words = unbreakable.ReplaceAllString(t.Words, "$1\u00a0$2")
		out += p.text(t)
	}
	return out
}

// unbreakable finds the spaces after a number and before a dot.
var unbreakable = regexp.MustCompile(`([0-9]) | (·)`)

// more says how many are left out, if any.
func (p *page) more(n int) Words {
	if n <= 0 {
		return ""
	}
	return p.count("planner-more", n)
}

// thing is a link to what a report names.
func (p *page) thing(t report.Thing) Link {
	if t.Move == nil {
		return Link{p.href(address(t.Item)), p.text(t.Title)}
	}
	link := Link{p.href(moveAddress(t.Move)), p.moveName(t.Move)}
	if t.Title != (book.Text{}) {
		link.Text = p.text(t.Title)
	}
	return link
}
