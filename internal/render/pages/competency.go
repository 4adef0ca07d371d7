package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Competencies is the list of all competencies, with the scale.
func Competencies(p *page.Page) page.Content {
	v := view.Competencies{Beside: p.Beside("matrix")}
	v.Scale = Scale(p)
	var last *book.Category
	for _, c := range p.Order().Competencies {
		if c.Category != last {
			v.Categories = append(v.Categories, view.CompetencyGroup{Title: p.Text(c.Category.Title)})
			last = c.Category
		}
		group := &v.Categories[len(v.Categories)-1]
		group.Competencies = append(group.Competencies, view.CompetencyLine{
			Link: p.Link(c), Summary: p.Of(c).Prose(c.Summary), Roles: p.Count("n-roles", askers(p, c)),
		})
	}
	return page.From(p.List("competencies", v), p.Book.Competencies)
}

// askers counts the roles that ask for a competency.
func askers(p *page.Page, c *book.Competency) int {
	holders := p.Book.Needing(c)
	n := 0
	for i, h := range holders {
		if i == 0 || h.Role != holders[i-1].Role { // one may ask for it, and for more that helps
			n++
		}
	}
	return n
}

// Scale explains the steps of the scale.
func Scale(p *page.Page) []view.ScaleLine {
	var out []view.ScaleLine
	for i, s := range p.Book.Scale {
		out = append(out, view.ScaleLine{Level: Level(p, i+1), Summary: p.Prose(s.Summary)})
	}
	return out
}

// Competency is the page of a competency.
func Competency(p *page.Page, c *book.Competency) page.Content {
	v := view.Competency{
		Prefix: view.Escape(p.Prefix),
		Title:  p.Text(c.Title), Summary: p.Prose(c.Summary), Category: p.Text(c.Category.Title),
		Questions: p.Inlines(c.Questions), Related: Links(p, c.Related),
		Training: leading(p, c),
	}
	for i, w := range c.Levels {
		if !w.Empty() {
			v.Levels = append(v.Levels, view.LevelWords{N: i + 1, Level: Level(p, i+1), Can: p.Prose(w.Can), Examples: p.Inlines(w.Examples)})
		}
	}
	every(p, c, &v)
	for _, h := range p.Book.Needing(c) {
		if h.Need.Base {
			continue
		}
		line := view.NeedingRole{Role: p.Link(h.Role), Level: Level(p, h.Need.Level)}
		if h.Need.Asset {
			v.Helped = append(v.Helped, line)
		} else {
			v.Needing = append(v.Needing, line)
		}
	}
	for _, code := range c.Codes {
		value := view.HTML(view.Escape(code.Code))
		if code.URL != "" {
			value += " " + outside(p, code.URL)
		}
		v.Codes = append(v.Codes, view.Fact{Name: view.Escape(code.Framework), Value: value})
	}
	return page.Content{Template: "competency", View: v, Title: c.Title, Description: c.Summary.Text(), Section: "competencies", Print: true, About: c}.By(c)
}

// every says that every role asks for a competency, and which do not.
func every(p *page.Page, c *book.Competency, v *view.Competency) {
	for _, n := range p.Book.Requires {
		if n.Competency != c {
			continue
		}
		v.Every, v.EveryHelps = Level(p, n.Level), n.Asset
		has := make(map[*book.Role]bool)
		for _, h := range p.Book.Needing(c) {
			has[h.Role] = true
		}
		for _, r := range p.Order().Roles {
			if !has[r] {
				v.Without = append(v.Without, p.Link(r))
			}
		}
	}
}

// leading is every way to learn a competency, and how far each leads.
func leading(p *page.Page, c *book.Competency) []view.TrainingLine {
	var out []view.TrainingLine
	for _, t := range lists.Sorted(p.Words, p.Book.Developing(c)) {
		line := TrainingLine(p, t)
		for _, d := range t.Develops {
			if d.Competency == c {
				line.To = Level(p, d.To)
			}
		}
		out = append(out, line)
	}
	return out
}
