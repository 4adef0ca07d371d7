package render

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// search lists every title of the site but those of moves, which their two
// roles lead to.
func (p *page) search() content {
	o := p.order()
	v := Search{Script: p.file("style/search.js")}
	v.add(p.word("roles"), p.word("role"), p.roleTitles(o.roles))
	v.add(p.word("families"), p.word("family"), p.familyTitles())
	v.add(p.word("pathways"), p.word("pathway"), titleLines(p, o.pathways))
	v.add(p.word("competencies"), p.word("competency"), titleLines(p, o.competencies))
	v.add(p.word("training"), p.word("training-option"), titleLines(p, o.training))
	v.add(p.word("credentials"), p.word("credential"), titleLines(p, o.credentials))
	v.add(p.word("guides"), p.word("guide"), p.guideTitles(o.guides))
	v.add(p.word("worksheets"), p.word("worksheet"), titleLines(p, o.worksheets))
	v.add(p.word("stories"), p.word("story"), titleLines(p, o.stories))
	v.add(p.word("glossary"), p.word("term"), p.termTitles())
	v.add(p.word("pages"), p.word("page"), p.pageTitles())
	return p.list("search", v)
}

// add adds a group if there is anything in it.
func (v *Search) add(name, kind Words, titles []TitleLine) {
	if len(titles) > 0 {
		v.Groups = append(v.Groups, TitleGroup{name, kind, titles})
	}
}

func titleLines[I book.Item](p *page, items []I) []TitleLine {
	out := make([]TitleLine, 0, len(items))
	for _, item := range items {
		out = append(out, TitleLine{Link: p.link(item)})
	}
	return out
}

func (p *page) roleTitles(roles []*book.Role) []TitleLine {
	out := make([]TitleLine, 0, len(roles))
	for _, r := range roles {
		line := p.roleLine(r)
		out = append(out, TitleLine{Link: line.Link, Also: line.Also})
	}
	return out
}

// familyTitles are the job families that have roles: their places in the list.
func (p *page) familyTitles() []TitleLine {
	var out []TitleLine
	for _, f := range p.families() {
		out = append(out, TitleLine{Link: Link{p.href(index("roles")) + "#" + f.ID, f.Title}})
	}
	return out
}

// guideTitles are the guides with their headings, each a way to its place.
func (p *page) guideTitles(guides []*book.Document) []TitleLine {
	out := titleLines(p, guides)
	for i, g := range guides {
		if g.Body.Doc == nil {
			continue
		}
		for _, h := range g.Body.Doc.Headings {
			out[i].Parts = append(out[i].Parts, Link{out[i].Href + "#" + plain(h.ID), p.text(book.Text{Words: h.Text, Lang: g.Body.Lang})})
		}
	}
	return out
}

// pageTitles are the sections of the site, the site's own pages, and the
// accessibility statement, whoever wrote it.
func (p *page) pageTitles() []TitleLine {
	var out []TitleLine
	for _, s := range slices.Concat(p.menu(), p.rest()) {
		if s != "search" {
			out = append(out, TitleLine{Link: p.sectionLink(s)})
		}
	}
	for _, doc := range p.book.Pages {
		if address(doc) != accessibilityPage {
			out = append(out, TitleLine{Link: p.link(doc)})
		}
	}
	return append(out, TitleLine{Link: Link{p.href(accessibilityPage), HTML(p.word("accessibility"))}})
}

// forms returns the plural forms of a word for an attribute each.
func forms(l *i18n.Language, key string) []Form {
	var out []Form
	for _, f := range l.Forms(key) {
		out = append(out, Form{plain(f.Name), plain(f.Text)})
	}
	return out
}
