package pages

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pathbook/internal/book"
	"pathbook/internal/fold"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Glossary lists the words that the site explains, on one page, so that a link
// to any of them needs no page of its own.
func Glossary(p *page.Page) page.Content {
	const enough = 20 // terms, for the way to a letter to be shorter than to look
	v := view.Glossary{Single: p.Bound()}
	for _, t := range p.Order().Glossary {
		letter := initial(t.Title.Words)
		if n := len(v.Letters); n == 0 || string(v.Letters[n-1].Name) != letter {
			v.Letters = append(v.Letters, view.Letter{ID: view.Escape("_" + strings.ToLower(letter)), Name: view.Escape(letter)})
		}
		last := &v.Letters[len(v.Letters)-1]
		last.Terms = append(last.Terms, term(p, t))
	}
	v.Ways = !v.Single && len(p.Book.Glossary) > enough
	return page.From(p.List("glossary", v), p.Book.Glossary)
}

// initial is the letter under which a word stands, without its accent.
func initial(word string) string {
	c, _ := utf8.DecodeRuneInString(fold.Fold(word))
	return strings.ToUpper(string(c))
}

// term shows a term with its meaning. Only the ids of the meaning's own parts
// are kept apart from those of others: links from it lead as from the page.
func term(p *page.Page, t *book.Term) view.TermLine {
	setting := p.Setting(t.Meaning, 0)
	setting.Prefix += t.ID + "-"
	return view.TermLine{
		ID: view.Escape(p.Prefix + t.ID), Term: p.Text(t.Title), Also: otherNames(p, t),
		Meaning: p.PrintedText(t.Meaning, setting), See: Links(p, t.See),
	}
}

// otherNames are the forms of a term that are found elsewhere in the alphabet,
// one of each: a plural needs not be said.
func otherNames(p *page.Page, t *book.Term) view.HTML {
	var out view.HTML
	known := []string{beginning(t.Title.Words)}
	for _, form := range t.Also {
		if begin := beginning(form.Words); !slices.Contains(known, begin) {
			known = append(known, begin)
			if out != "" {
				out += "; "
			}
			out += p.Text(form)
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
func termTitles(p *page.Page) []view.TitleLine {
	out := make([]view.TitleLine, 0, len(p.Book.Glossary))
	for _, t := range p.Order().Glossary {
		out = append(out, view.TitleLine{Link: p.Link(t), Also: otherNames(p, t)})
	}
	return out
}
