package render

import (
	"pathbook/internal/book"
)

// framework binds the whole framework, in the order of the site.
func (p *page) framework() *volume {
	v := newVolume(bookName)
	o, b := p.order(), p.book
	v.reading(p)
	for _, f := range b.Families {
		v.family(p, f)
	}
	v.moves(p)
	part := func(s section, entries []entry) {
		c := p.chapter(s, 2)
		c.entries = entries
		v.ids[index(string(s))] = c.id
		v.add(c)
	}
	part("pathways", entries(v, p, o.pathways, (*page).pathway))
	part("competencies", entries(v, p, o.competencies, (*page).competency))
	part("training", entries(v, p, o.training, (*page).training))
	part("credentials", entries(v, p, o.credentials, (*page).credential))
	v.stories(p)
	v.glossary(p)
	v.terms(p, o.stories, nil)
	return v
}

// reading is the chapter that explains the others.
func (v *volume) reading(p *page) {
	const id = "reading"
	v.ids[index("competencies")+"#scale"] = "scale"
	e := entry{id: id, title: HTML(p.word("book-reading")), print: func(p *page) HTML {
		all := Reading{Scale: p.scale()}
		if p.book.Offers != nil {
			all.Offers = p.offered(*p.book.Offers)
		}
		for _, l := range p.book.Levels {
			all.Levels = append(all.Levels, p.text(l.Title))
		}
		if len(p.book.Moves) > 0 {
			for _, kind := range book.MoveKinds {
				key := "kind-" + string(kind)
				all.Kinds = append(all.Kinds, Fact{p.word(key), HTML(p.word(key + "-text"))})
			}
		}
		return p.part("print-reading", all)
	}}
	v.add(chapter{title: p.words.Word("book-reading"), heading: e.title, entries: []entry{e}})
}

// family is a chapter of the roles of one family.
func (v *volume) family(p *page, f *book.Family) {
	c := chapter{id: "family-" + f.ID, title: f.Title.Words, heading: p.text(f.Title), intro: f.Summary, depth: 2}
	v.ids[index("roles")+"#"+f.ID] = c.id
	var roles []*book.Role
	for _, r := range p.order().roles {
		if r.Family == f {
			roles = append(roles, r)
		}
	}
	c.entries = entries(v, p, roles, (*page).role)
	v.add(c)
}

// moves is the chapter of all moves, by the role that they lead from.
func (v *volume) moves(p *page) {
	c := p.chapter("moves", 2)
	v.ids[index("moves")] = c.id
	for _, r := range p.order().roles {
		for _, m := range r.Moves {
			// No id of a role holds an underscore.
			e := entry{id: "move-" + m.From.ID + "_" + m.To.ID, title: p.moveName(m), print: shown(func(p *page) content { return p.boundMove(m) })}
			v.ids[moveAddress(m)] = e.id
			c.entries = append(c.entries, e)
		}
	}
	v.add(c)
}
