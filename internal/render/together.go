package render

import (
	"pathbook/internal/book"
)

// hasTogether reports whether there is something that two people can fill in: the
// sheets of roles are, and so is a worksheet with factors or competencies.
func hasTogether(e *edition) bool {
	if len(e.book.Roles) > 0 {
		return true
	}
	for _, w := range e.book.Worksheets {
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

// togetherSays are the words that its script says.
var togetherSays = []string{
	"together-none", "together-other", "together-nothing-shared", "together-same", "together-said", "together-said-cleared",
	"said-wrong-file", "said-wrong-site", "said-too-large", "not-yet", "meets", "exceeds", "with-colon",
}

var togetherScripts = []string{"i18n.js", "shelf.js", "answers.js", "together.js"}

// together is the page on which two saved sheets are laid side by side.
func (p *page) together() content {
	v := Together{Site: plain(siteKey(p.books[0])), Words: p.scriptWords(togetherSays)}
	for _, factor := range book.Factors {
		v.Factors = append(v.Factors, Option{ID: Words(factor), Name: p.word("factor-" + factor)})
	}
	for _, c := range p.order().competencies {
		v.Competencies = append(v.Competencies, p.option(c.ID, c.Title))
	}
	v.Scripts = mapped(togetherScripts, func(name string) Words { return p.file("style/" + name) })
	c := p.list("together", v)
	c.print = true
	return c
}
