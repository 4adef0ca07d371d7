package render

import (
	"slices"

	"pathbook/internal/book"
)

// kits are the audiences for which there may be a kit, in the order of lists.
var kits = [...]string{"employee", "manager", "practitioner"}

// reaches tells that what is written for one audience is meant for another.
func reaches(written, audience string) bool { return written == audience || written == "both" }

// hasKit tells that there is a guide or a worksheet for an audience. What is
// for employees and managers alike is in the practitioner's kit too, but makes
// none.
func (e *edition) hasKit(audience string) bool {
	makes := func(written string) bool {
		return written == audience || written == "both" && audience != "practitioner"
	}
	return slices.ContainsFunc(e.book.Guides, func(g *book.Document) bool { return makes(g.Audience) }) ||
		slices.ContainsFunc(e.book.Worksheets, func(w *book.Worksheet) bool { return makes(w.Audience) })
}

// inKit are the guides and worksheets of a kit, in its order: what the guides
// list comes first.
func (e *edition) inKit(audience string) (guides []*book.Document, sheets []*book.Worksheet) {
	add := func(w *book.Worksheet) {
		if !slices.Contains(sheets, w) {
			sheets = append(sheets, w)
		}
	}
	for _, g := range e.order().guides {
		if reaches(g.Audience, audience) {
			guides = append(guides, g)
			for _, w := range g.Worksheets {
				add(w)
			}
		}
	}
	for _, w := range e.order().worksheets {
		if reaches(w.Audience, audience) {
			add(w)
		}
	}
	return guides, sheets
}

// kit binds what one audience needs.
func (p *page) kit(audience string) *volume {
	v := newVolume(audience)
	v.audience = audience
	guides, sheets := p.inKit(audience)
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
func guideLines(g *book.Document, e entry) []ContentsLine {
	var out []ContentsLine
	for _, h := range contents(g) {
		if h.Level == 2 {
			out = append(out, ContentsLine{"#" + plain(e.prefix()) + h.ID, HTML(h.Text)})
		}
	}
	return out
}

// sheet is a worksheet as a chapter of its own, which says at its top where it
// belongs: pages come loose.
func (v *volume) sheet(p *page, w *book.Worksheet, n, of int) chapter {
	kit := p.word("edition-" + v.name)
	e := v.item(p, w, func(p *page) HTML {
		return p.part("print-worksheet", p.paperSheet(w, dotted(p.say("worksheet-n-of-m", n, of), kit)))
	})
	return chapter{title: w.Title.Words, depth: 1, entries: []entry{e}}
}

// paperSheet shows a worksheet for paper alone. Running is the line at its top.
func (p *page) paperSheet(w *book.Worksheet, running HTML) PaperSheet {
	v := PaperSheet{Worksheet: p.sheet(w, 2), Running: running}
	if p.paper {
		blanks{w.ID}.of(&v.Worksheet)
	}
	return v
}

func (v *volume) stories(p *page) {
	c := p.chapter("stories", 2)
	for _, s := range p.order().stories {
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

// chapter begins the chapter that shows a section of the site.
func (p *page) chapter(s section, depth int) chapter {
	return chapter{id: "part-" + string(s), title: p.words.Word(string(s)), heading: HTML(p.word(string(s))), depth: depth}
}

// terms adds the terms of all texts, each once, with the texts that they are for.
func (v *volume) terms(p *page, documents []*book.Document, sheets []*book.Worksheet) {
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
	c := p.chapter("terms", 0)
	c.id, c.entries = "", []entry{{id: "terms", title: c.heading, print: func(p *page) HTML { return p.part("print-terms", p.grouped(groups)) }}}
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

func (p *page) grouped(groups []termsGroup) []GroupedTerms {
	var out []GroupedTerms
	for _, g := range groups {
		v := GroupedTerms{Terms: *p.terms(g.terms, "")}
		for _, item := range g.items {
			v.Of = append(v.Of, p.link(item))
		}
		out = append(out, v)
	}
	return out
}

// glossary is the chapter of the words that are explained.
func (v *volume) glossary(p *page) {
	if len(p.book.Glossary) == 0 {
		return
	}
	e := entry{id: "glossary", title: HTML(p.word("glossary")), print: shown(func(p *page) content { return p.glossary().by() })}
	v.ids[glossaryPage] = e.id
	for _, t := range p.book.Glossary {
		v.ids[address(t)] = e.prefix() + t.ID
	}
	v.add(chapter{title: p.words.Word("glossary"), depth: 1, entries: []entry{e}})
}
