package print

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/sheet"
	"pathbook/internal/render/view"
)

// kit binds what one audience needs.
func kit(p *page.Page, audience string) *volume {
	v := newVolume(audience)
	v.audience = audience
	guides, sheets := pages.InKit(p.Edition, audience)
	for _, g := range guides {
		e := v.document(p, g)
		e.lines = guideLines(g, e)
		v.chapters = append(v.chapters, chapter{title: g.Title.Words, depth: 1, entries: []entry{e}})
	}
	for i, w := range sheets {
		v.chapters = append(v.chapters, v.sheet(p, w, i+1, len(sheets)))
	}
	if audience == "employee" {
		v.stories(p)
	}
	v.glossary(p)
	v.terms(p, guides, sheets)
	return v
}

// guideLines are the first headings of a guide for the list of contents.
func guideLines(g *book.Document, e entry) []view.ContentsLine {
	var out []view.ContentsLine
	for _, h := range pages.Contents(g) {
		if h.Level == 2 {
			out = append(out, view.ContentsLine{Href: "#" + view.Escape(e.prefix()) + h.ID, Text: view.HTML(h.Text)})
		}
	}
	return out
}

// sheet is a worksheet as a chapter of its own, which says at its top where it
// belongs: pages come loose.
func (v *volume) sheet(p *page.Page, w *book.Worksheet, n, of int) chapter {
	kit := p.Word("edition-" + v.name)
	e := v.item(p, w, func(p *page.Page) view.HTML {
		return p.Part("print-worksheet", paperSheet(p, w, view.Dotted(p.Say("worksheet-n-of-m", n, of), kit)))
	})
	return chapter{title: w.Title.Words, depth: 1, entries: []entry{e}}
}

// paperSheet shows a worksheet for paper alone. Running is the line at its top.
func paperSheet(p *page.Page, w *book.Worksheet, running view.HTML) view.PaperSheet {
	if m := p.Medium; m.Paper {
		m.Fill = blanks(w.ID)
		p = p.Inside(m, p.Prefix)
	}
	return view.PaperSheet{Worksheet: sheet.Sheet(p, w, 2), Running: running}
}

func (v *volume) stories(p *page.Page) {
	c := newChapter(p, "stories", 2)
	for _, s := range p.Order().Stories {
		c.entries = append(c.entries, v.document(p, s))
	}
	v.add(c)
}

// add adds a chapter if there is anything in it.
func (v *volume) add(c chapter) {
	if len(c.entries) > 0 {
		v.chapters = append(v.chapters, c)
	}
}

// newChapter begins the chapter that shows a section of the site.
func newChapter(p *page.Page, s page.Section, depth int) chapter {
	return chapter{id: "part-" + string(s), title: p.Words.Word(string(s)), heading: view.HTML(p.Word(string(s))), depth: depth}
}

// terms adds the terms of all texts, each once, with the texts that they are for.
func (v *volume) terms(p *page.Page, documents []*book.Document, sheets []*book.Worksheet) {
	var groups []termsGroup
	for _, d := range documents {
		groups = addTerms(groups, d.Terms, d)
	}
	for _, w := range sheets {
		groups = addTerms(groups, w.Terms, w)
	}
	if len(groups) == 0 {
		return
	}
	c := newChapter(p, "terms", 0)
	c.id, c.entries = "", []entry{{id: "terms", title: c.heading, print: func(p *page.Page) view.HTML { return p.Part("print-terms", grouped(p, groups)) }}}
	v.add(c)
}

// A termsGroup is the texts that have the same terms.
type termsGroup struct {
	terms book.Terms
	items []book.Item
}

func addTerms(groups []termsGroup, terms book.Terms, item book.Item) []termsGroup {
	if terms.Empty() {
		return groups
	}
	for i := range groups {
		if groups[i].terms == terms {
			groups[i].items = append(groups[i].items, item)
			return groups
		}
	}
	return append(groups, termsGroup{terms, []book.Item{item}})
}

func grouped(p *page.Page, groups []termsGroup) []view.GroupedTerms {
	var out []view.GroupedTerms
	for _, g := range groups {
		v := view.GroupedTerms{Terms: *pages.Terms(p, g.terms, "")}
		for _, item := range g.items {
			v.Of = append(v.Of, p.Link(item))
		}
		out = append(out, v)
	}
	return out
}

// glossary is the chapter of the words that are explained.
func (v *volume) glossary(p *page.Page) {
	if len(p.Book.Glossary) == 0 {
		return
	}
	e := entry{id: "glossary", title: view.HTML(p.Word("glossary")), print: shown(func(p *page.Page) page.Content { return pages.Glossary(p).By() })}
	v.ids[page.Glossary] = e.id
	for _, t := range p.Book.Glossary {
		v.ids[page.Address(t)] = e.prefix() + t.ID
	}
	v.add(chapter{title: p.Words.Word("glossary"), depth: 1, entries: []entry{e}})
}
