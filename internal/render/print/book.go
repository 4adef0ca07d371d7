package print

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// framework binds the whole framework, in the order of the site.
func framework(p *page.Page) *volume {
	v := newVolume(bookName)
	o, b := p.Order(), p.Book
	v.reading(p)
	for _, f := range b.Families {
		v.family(p, f)
	}
	v.moves(p)
	part := func(s page.Section, entries []entry) {
		c := newChapter(p, s, 2)
		c.entries = entries
		v.ids[page.Index(string(s))] = c.id
		v.add(c)
	}
	part("pathways", entries(v, p, o.Pathways, pages.Pathway))
	part("competencies", entries(v, p, o.Competencies, pages.Competency))
	part("training", entries(v, p, o.Training, pages.Training))
	part("credentials", entries(v, p, o.Credentials, pages.Credential))
	v.stories(p)
	v.glossary(p)
	v.terms(p, o.Stories, nil)
	return v
}

// reading is the chapter that explains the others.
func (v *volume) reading(p *page.Page) {
	const id = "reading"
	v.ids[page.Index("competencies")+"#scale"] = "scale"
	v.ids[page.Index("roles")+"#base"] = "base"
	e := entry{id: id, title: view.HTML(p.Word("book-reading")), print: func(p *page.Page) view.HTML {
		all := view.Reading{Scale: pages.Scale(p), Base: pages.NeedLines(p, p.Book.Requires)}
		if p.Book.Offers != nil {
			all.Offers = pages.Offered(p, *p.Book.Offers)
		}
		for _, l := range p.Book.Levels {
			all.Levels = append(all.Levels, p.Text(l.Title))
		}
		if len(p.Book.Moves) > 0 {
			for _, kind := range book.MoveKinds {
				key := "kind-" + string(kind)
				all.Kinds = append(all.Kinds, view.Fact{Name: p.Word(key), Value: view.HTML(p.Word(key + "-text"))})
			}
		}
		return p.Part("print-reading", all)
	}}
	v.add(chapter{title: p.Words.Word("book-reading"), heading: e.title, entries: []entry{e}})
}

// family is a chapter of the roles of one family.
func (v *volume) family(p *page.Page, f *book.Family) {
	c := chapter{id: "family-" + f.ID, title: f.Title.Words, heading: p.Text(f.Title), intro: f.Summary, depth: 2}
	v.ids[page.Index("roles")+"#"+f.ID] = c.id
	var roles []*book.Role
	for _, r := range p.Order().Roles {
		if r.Family == f {
			roles = append(roles, r)
		}
	}
	c.entries = entries(v, p, roles, pages.Role)
	v.add(c)
}

// moves is the chapter of all moves, by the role that they lead from.
func (v *volume) moves(p *page.Page) {
	c := newChapter(p, "moves", 2)
	v.ids[page.Index("moves")] = c.id
	for _, r := range p.Order().Roles {
		for _, m := range r.Moves {
			// No id of a role holds an underscore.
			e := entry{id: "move-" + m.From.ID + "_" + m.To.ID, title: pages.MoveName(p, m), print: shown(func(p *page.Page) page.Content { return boundMove(p, m) })}
			v.ids[page.MoveAddress(m)] = e.id
			c.entries = append(c.entries, e)
		}
	}
	v.add(c)
}
