package pages

import (
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/format"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Search lists every title of the site but those of moves and of the worksheets
// made for roles and moves, which follow from the roles and where each leads.
func Search(p *page.Page) page.Content {
	v := view.Search{Script: p.Style("search.js")}
	for _, k := range format.Items() {
		if k.Name == "page" {
			continue // they stand at the end, with the sections of the site
		}
		add(&v, p.Word(k.Plural), p.Word(one(k)), kindTitles(p, k))
		if k.Name == "role" {
			add(&v, p.Word("families"), p.Word("family"), familyTitles(p))
		}
	}
	add(&v, p.Word("pages"), p.Word("page"), pageTitles(p))
	v.Made = madeTitles(p)
	return p.List("search", v)
}

// one is the word of the interface for one item of a kind. A kind whose name is
// the same for all of them has another.
func one(k format.Kind) string {
	if k.Name == k.Plural {
		return k.Name + "-option"
	}
	return k.Name
}

// kindTitles are the titles of a kind, with what else leads to some of them.
func kindTitles(p *page.Page, k format.Kind) []view.TitleLine {
	switch k.Name {
	case "role":
		return roleTitles(p, p.Order().Roles)
	case "guide":
		return guideTitles(p, p.Order().Guides)
	case "term":
		return termTitles(p)
	}
	return titleLines(p, lists.Sorted(p.Words, p.Book.Of(k.Name)))
}

// add adds a group if there is anything in it.
func add(v *view.Search, name, kind view.Words, titles []view.TitleLine) {
	if len(titles) > 0 {
		v.Groups = append(v.Groups, view.TitleGroup{Name: name, Kind: kind, Titles: titles})
	}
}

func titleLines[I book.Item](p *page.Page, items []I) []view.TitleLine {
	out := make([]view.TitleLine, 0, len(items))
	for _, item := range items {
		out = append(out, view.TitleLine{Link: p.Link(item)})
	}
	return out
}

func roleTitles(p *page.Page, roles []*book.Role) []view.TitleLine {
	out := make([]view.TitleLine, 0, len(roles))
	for _, r := range roles {
		line := roleLine(p, r)
		out = append(out, view.TitleLine{Link: line.Link, Also: line.Also, Role: true, To: ids(r.Moves)})
	}
	return out
}

// ids are the ids of the roles that moves lead to.
func ids(moves []*book.Move) view.Words {
	to := make([]string, len(moves))
	for i, m := range moves {
		to[i] = m.To.ID
	}
	return view.Escape(strings.Join(to, " "))
}

// madeTitles are what is made of each role and of each move.
func madeTitles(p *page.Page) []view.MadeTitleLine {
	if len(p.Book.Roles) == 0 {
		return nil
	}
	any := &book.Move{From: &book.Role{Head: book.Head{ID: "FROM"}}, To: &book.Role{Head: book.Head{ID: "TO"}}}
	out := []view.MadeTitleLine{{Of: "role", Href: p.Href(page.RoleSheetAddress(any.From)), Kind: p.Word("worksheet"), Title: p.Say("made-role-of", "TITLE")}}
	if len(p.Book.Moves) == 0 {
		return out
	}
	return append(out,
		view.MadeTitleLine{Of: "move", Href: p.Href(page.MoveAddress(any)), Kind: p.Word("move"), Title: "TITLE"},
		view.MadeTitleLine{Of: "move", Href: p.Href(page.PlanSheetAddress(any)), Kind: p.Word("worksheet"), Title: p.Say("made-plan-of", "TITLE")},
		view.MadeTitleLine{Of: "move", Href: p.Href(page.TalkSheetAddress(any)), Kind: p.Word("worksheet"), Title: p.Say("made-talk-of", "TITLE")},
	)
}

// familyTitles are the job families that have roles: their places in the list.
func familyTitles(p *page.Page) []view.TitleLine {
	var out []view.TitleLine
	for _, f := range families(p) {
		out = append(out, view.TitleLine{Link: view.Link{Href: p.Href(page.Index("roles")) + "#" + f.ID, Text: f.Title}})
	}
	return out
}

// guideTitles are the guides with their headings, each a way to its place.
func guideTitles(p *page.Page, guides []*book.Document) []view.TitleLine {
	out := titleLines(p, guides)
	for i, g := range guides {
		if g.Body.Doc == nil {
			continue
		}
		for _, h := range g.Body.Doc.Headings {
			out[i].Parts = append(out[i].Parts, view.Link{Href: out[i].Href + "#" + view.Escape(h.ID), Text: p.Text(book.Text{Words: h.Text, Lang: g.Body.Lang})})
		}
	}
	return out
}

// pageTitles are the sections of the site, the site's own pages, and the
// accessibility statement, whoever wrote it.
func pageTitles(p *page.Page) []view.TitleLine {
	var out []view.TitleLine
	for _, s := range slices.Concat(p.Menu(), p.Rest()) {
		if s != "search" {
			out = append(out, view.TitleLine{Link: p.SectionLink(s)})
		}
	}
	for _, doc := range p.Book.Pages {
		if page.Address(doc) != page.Accessibility {
			out = append(out, view.TitleLine{Link: p.Link(doc)})
		}
	}
	return append(out, view.TitleLine{Link: view.Link{Href: p.Href(page.Accessibility), Text: view.HTML(p.Word("accessibility"))}})
}
