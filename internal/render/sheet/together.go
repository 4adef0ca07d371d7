package sheet

import (
	"pathbook/internal/book"
	"pathbook/internal/render/data"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// HasTogether reports whether there is something that two people can fill in: the
// sheets of roles are, and so is a worksheet with factors or competencies.
func HasTogether(e *page.Edition) bool {
	if len(e.Book.Roles) > 0 { // and their moves
		return true
	}
	for _, w := range e.Book.Worksheets {
		for _, s := range w.Sections {
			for _, f := range s.Fields {
				if f.Kind == book.RateFactors || f.Kind == book.RateCompetencies {
					return true
				}
			}
		}
	}
	return false
}

var togetherScripts = []string{"i18n.js", "shelf.js", "answers.js", "together.js"}

// topics are what the two sheets of a move are laid side by side by, as
// together.js knows them.
var topics = []string{"learn", "hinder", "seen", "steps", "next"}

// Together is the page on which two saved sheets are laid side by side.
func Together(p *page.Page) page.Content {
	v := view.Together{Site: view.Escape(data.SiteKey(p.Books[0]))}
	for _, factor := range book.Factors {
		v.Factors = append(v.Factors, view.Option{ID: view.Words(factor), Name: p.Word("factor-" + factor)})
	}
	for _, c := range p.Order().Competencies {
		v.Competencies = append(v.Competencies, pages.Option(p, c.ID, c.Title))
	}
	for _, topic := range topics {
		v.Topics = append(v.Topics, view.Option{ID: view.Words(topic), Name: p.Word("together-of-" + topic)})
	}
	v.Scripts, v.Words = scripts(p, togetherScripts), inPage(p)
	c := p.List("together", v)
	c.Print = true
	return c
}
