package render

import (
	"pathbook/internal/book"
)

func (p *page) competencies() content {
	v := Competencies{Beside: p.beside("matrix")}
	v.Scale = p.scale()
	var last *book.Category
	for _, c := range p.order().competencies {
		if c.Category != last {
			v.Categories = append(v.Categories, CompetencyGroup{Title: p.text(c.Category.Title)})
			last = c.Category
		}
		group := &v.Categories[len(v.Categories)-1]
		group.Competencies = append(group.Competencies, CompetencyLine{
			p.link(c), p.of(c).prose(c.Summary), p.count("n-roles", len(p.book.Needing(c))),
		})
	}
	return from(p.list("competencies", v), p.book.Competencies)
}

// scale explains the steps of the scale.
func (p *page) scale() []ScaleLine {
	var out []ScaleLine
	for i, s := range p.book.Scale {
		out = append(out, ScaleLine{p.level(i + 1), p.prose(s.Summary)})
	}
	return out
}

func (p *page) competency(c *book.Competency) content {
	v := Competency{
		Prefix: plain(p.prefix),
		Title:  p.text(c.Title), Summary: p.prose(c.Summary), Category: p.text(c.Category.Title),
		Questions: p.inlines(c.Questions), Related: links(p, c.Related),
		Training: p.leading(c),
	}
	for i, w := range c.Levels {
		if !w.Empty() {
			v.Levels = append(v.Levels, LevelWords{i + 1, p.level(i + 1), p.prose(w.Can), p.inlines(w.Examples)})
		}
	}
	for _, h := range p.book.Needing(c) {
		line := NeedingRole{p.link(h.Role), p.level(h.Need.Level)}
		if h.Need.Asset {
			v.Helped = append(v.Helped, line)
		} else {
			v.Needing = append(v.Needing, line)
		}
	}
	for _, code := range c.Codes {
		value := HTML(plain(code.Code))
		if code.URL != "" {
			value += " " + p.outside(code.URL)
		}
		v.Codes = append(v.Codes, Fact{plain(code.Framework), value})
	}
	return content{template: "competency", view: v, title: c.Title, description: c.Summary.Text(), section: "competencies", print: true, about: c}.by(c)
}

// leading is every way to learn a competency, and how far each leads.
func (p *page) leading(c *book.Competency) []TrainingLine {
	var out []TrainingLine
	for _, t := range offered(p.words, p.book.Developing(c)) {
		line := p.trainingLine(t)
		for _, d := range t.Develops {
			if d.Competency == c {
				line.To = p.level(d.To)
			}
		}
		out = append(out, line)
	}
	return out
}
