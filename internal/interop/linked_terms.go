package interop

import (
	"strconv"

	"pathbook/internal/book"
)

// employer is whose roles these are.
func (m *maker) employer() Organization {
	return Organization{Thing{
		Type: "Organization", ID: m.part("organization", ""), URL: m.Source.Books[0].Site.BaseURL,
		Name: texts(m, m.books, func(b *book.Book) book.Text { return b.Site.Organization }),
	}}
}

// framework is the set that holds the categories, and in them the competencies.
func (m *maker) framework() TermSet {
	b := m.Source.Books[0]
	return TermSet{
		Thing: Thing{
			Type: "DefinedTermSet", ID: m.part("framework", ""), URL: b.Site.BaseURL,
			Name: texts(m, m.books, func(b *book.Book) book.Text { return b.Site.Title }),
		},
		Version: b.Version,
		Creator: &Organization{Thing{ID: m.part("organization", "")}},
	}
}

func (m *maker) category(categories []*book.Category) TermSet {
	return TermSet{
		Thing: Thing{
			Type: "DefinedTermSet", ID: m.part("category", categories[0].ID),
			Name: texts(m, categories, func(c *book.Category) book.Text { return c.Title }),
		},
		PartOf: &TermSet{Thing: Thing{ID: m.part("framework", "")}},
	}
}

// scale is the set of the proficiencies, lowest first, and they themselves.
func (m *maker) scale() TermSet {
	set := TermSet{Thing: Thing{
		Type: "DefinedTermSet", ID: m.part("scale", ""),
		Name: texts(m, m.books, func(b *book.Book) book.Text {
			return book.Text{Words: m.Words(b.Lang).Word("proficiency"), Lang: b.Lang}
		}),
	}, PartOf: &TermSet{Thing: Thing{ID: m.part("framework", "")}}}
	for i := range m.books[0].Scale {
		n := strconv.Itoa(i + 1)
		steps := same(m, i, func(b *book.Book) []book.Proficiency { return b.Scale })
		set.Terms = append(set.Terms, DefinedTerm{
			Thing: Thing{
				Type: "DefinedTerm", ID: m.part("scale", n),
				Name:        texts(m, steps, func(p book.Proficiency) book.Text { return p.Title }),
				Description: proses(m, steps, func(p book.Proficiency) book.Prose { return p.Summary }),
			},
			Code: n,
			Sets: []TermSet{{Thing: Thing{ID: m.part("scale", "")}}},
		})
	}
	return set
}

func (m *maker) competency(c []*book.Competency) DefinedTerm {
	term := DefinedTerm{Thing: thing(m, "DefinedTerm", c), Code: c[0].ID}
	term.Description = proses(m, c, func(c *book.Competency) book.Prose { return c.Summary })
	term.Sets = []TermSet{m.setOf(c)}
	for _, code := range c[0].Codes {
		term.Codes = append(term.Codes, Property{"PropertyValue", code.Framework, code.Code, code.URL})
	}
	return term
}

// setOf is the category of a competency where a term names it.
func (m *maker) setOf(c []*book.Competency) TermSet {
	set := TermSet{Thing: Thing{ID: m.part("category", c[0].Category.ID)}}
	if m.alone {
		set.Type = "DefinedTermSet"
		set.Name = texts(m, c, func(c *book.Competency) book.Text { return c.Category.Title })
	}
	return set
}

// term is a competency at a level where another node names it.
func (m *maker) term(c *book.Competency, level int) DefinedTerm {
	if !m.alone {
		return DefinedTerm{Thing: Thing{ID: m.levelID(c, level)}}
	}
	term := m.proficiency([]*book.Competency{c}, level)
	term.URL, term.About = m.Address(m.books[0], c), nil
	return term
}

// proficiency is a competency at a level: a term of its own, since that is
// what roles ask for and training leads to.
func (m *maker) proficiency(c []*book.Competency, level int) DefinedTerm {
	term := DefinedTerm{
		Thing: Thing{Type: "DefinedTerm", ID: m.levelID(c[0], level)},
		Code:  levelCode(c[0], level),
		Sets:  []TermSet{m.setOf(c)},
		About: []DefinedTerm{{Thing: Thing{ID: m.id(c[0])}}, {Thing: Thing{ID: m.part("scale", strconv.Itoa(level))}}},
	}
	var title Words
	for i, c := range c {
		title = m.add(title, levelTitle(m.books[i], c, level), c.Title.Lang)
	}
	term.Name = title.plain(len(m.books) > 1)
	term.Description = proses(m, c, func(c *book.Competency) book.Prose { return wording(c, level).Can })
	return term
}

// levelID is the id of a competency at a level. Where the competency has a
// page, its words for the level stand at that place of the page.
func (m *maker) levelID(c *book.Competency, level int) string {
	if at := m.Address(m.Source.Books[0], c); at != "" {
		return at + levelPlace(level)
	}
	return m.ids.of("proficiency", levelCode(c, level)).URN()
}

// levelPlace is where the page of a competency says what it is at a level.
func levelPlace(level int) string { return "#_level-" + strconv.Itoa(level) }

// levelCode names a competency at a level: "welding-2". The same name as an id
// of a competency is no harm, since it is of another kind.
func levelCode(c *book.Competency, level int) string { return c.ID + "-" + strconv.Itoa(level) }

// levelTitle is the name of a competency at a level: "Welding · 2 · On my own".
func levelTitle(b *book.Book, c *book.Competency, level int) string {
	title := c.Title.Words + " · " + strconv.Itoa(level)
	if level >= 1 && level <= len(b.Scale) {
		title += " · " + b.Scale[level-1].Title.Words
	}
	return title
}

// wording is what a book says of a competency at a level, which may be nothing.
func wording(c *book.Competency, level int) book.Wording {
	if level < 1 || level > len(c.Levels) {
		return book.Wording{}
	}
	return c.Levels[level-1]
}
