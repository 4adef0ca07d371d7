package render

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pathbook/internal/book"
	"pathbook/internal/fold"
)

// glossary lists the words that the site explains, on one page, so that a link
// to any of them needs no page of its own.
func (p *page) glossary() content {
	const enough = 20 // terms, for the way to a letter to be shorter than to look
	v := Glossary{Single: p.bound()}
	for _, t := range p.order().glossary {
		letter := initial(t.Title.Words)
		if n := len(v.Letters); n == 0 || string(v.Letters[n-1].Name) != letter {
			v.Letters = append(v.Letters, Letter{ID: plain("_" + strings.ToLower(letter)), Name: plain(letter)})
		}
		last := &v.Letters[len(v.Letters)-1]
		last.Terms = append(last.Terms, p.term(t))
	}
	v.Ways = !v.Single && len(p.book.Glossary) > enough
	return from(p.list("glossary", v), p.book.Glossary)
}

// initial is the letter under which a word stands, without its accent.
func initial(word string) string {
	c, _ := utf8.DecodeRuneInString(fold.Fold(word))
	return strings.ToUpper(string(c))
}

// term shows a term with its meaning. Only the ids of the meaning's own parts
// are kept apart from those of others: links from it lead as from the page.
func (p *page) term(t *book.Term) TermLine {
	setting := p.setting(t.Meaning, 0)
	setting.Prefix += t.ID + "-"
	return TermLine{
		ID: plain(p.prefix + t.ID), Term: p.text(t.Title), Also: p.otherNames(t),
		Meaning: p.printedText(t.Meaning, setting), See: links(p, t.See),
	}
}

// otherNames are the forms of a term that are found elsewhere in the alphabet,
// one of each: a plural needs not be said.
func (p *page) otherNames(t *book.Term) HTML {
	var out HTML
	known := []string{beginning(t.Title.Words)}
	for _, form := range t.Also {
		if begin := beginning(form.Words); !slices.Contains(known, begin) {
			known = append(known, begin)
			if out != "" {
				out += "; "
			}
			out += p.text(form)
		}
	}
	return out
}

// beginning is what forms of one word have in common.
func beginning(words string) string {
	const alike = 3
	folded := fold.Fold(words)
	return folded[:min(alike, len(folded))]
}

// termTitles are the terms of the glossary for the search page.
func (p *page) termTitles() []TitleLine {
	out := make([]TitleLine, 0, len(p.book.Glossary))
	for _, t := range p.order().glossary {
		out = append(out, TitleLine{Link: p.link(t), Also: p.otherNames(t)})
	}
	return out
}
