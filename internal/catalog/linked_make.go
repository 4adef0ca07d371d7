package catalog

import (
	"strconv"

	"pathbook/internal/book"
)

// A maker turns books into nodes.
type maker struct {
	*Source
	ids   names
	books []*book.Book // whose words are wanted
	alone bool         // one node is made for a page: what it refers to is named beside it
}

// Graph returns everything that schema.org has words for, in all languages.
func (s *Source) Graph() Graph {
	m := &maker{Source: s, ids: s.names(), books: s.Books}
	b := s.Books[0]
	g := Graph{Context: context, Nodes: []any{m.employer(), m.framework(), m.scale()}}
	for i := range b.Categories {
		g.Nodes = append(g.Nodes, m.category(same(m, i, func(b *book.Book) []*book.Category { return b.Categories })))
	}
	for i := range b.Competencies {
		c := same(m, i, func(b *book.Book) []*book.Competency { return b.Competencies })
		g.Nodes = append(g.Nodes, m.competency(c))
		for level := range b.Scale {
			g.Nodes = append(g.Nodes, m.proficiency(c, level+1))
		}
	}
	for i := range b.Credentials {
		g.Nodes = append(g.Nodes, m.credential(same(m, i, func(b *book.Book) []*book.Credential { return b.Credentials })))
	}
	for i := range b.Roles {
		g.Nodes = append(g.Nodes, m.role(same(m, i, func(b *book.Book) []*book.Role { return b.Roles })))
	}
	for i := range b.Training {
		g.Nodes = append(g.Nodes, m.training(same(m, i, func(b *book.Book) []*book.Training { return b.Training })))
	}
	return g
}

// Page returns what the page of an item says of it in the words of a book, as
// a document of JSON-LD. It is nil for what schema.org has no words for.
func (s *Source) Page(b *book.Book, item book.Item) any {
	m := &maker{Source: s, ids: s.names(), books: []*book.Book{b}, alone: true}
	switch item := item.(type) {
	case *book.Role:
		node := m.role([]*book.Role{item})
		node.Context = context
		return node
	case *book.Training:
		node := m.training([]*book.Training{item})
		node.Context = context
		return node
	case *book.Credential:
		node := m.credential([]*book.Credential{item})
		node.Context = context
		return node
	case *book.Competency:
		c := []*book.Competency{item}
		g := Graph{Context: context, Nodes: []any{m.competency(c)}}
		for i, w := range item.Levels {
			if !w.Empty() {
				g.Nodes = append(g.Nodes, m.proficiency(c, i+1))
			}
		}
		return g
	}
	return nil
}

// same are the items at a place of the lists of all books, which are the same
// item in all languages.
func same[I any](m *maker, place int, list func(*book.Book) []I) []I {
	var out []I
	for _, b := range m.books {
		out = append(out, list(b)[place])
	}
	return out
}

// thing is what every node of an item has. Its id is where its page is, or a
// name that leads nowhere.
func thing[I book.Item](m *maker, kind string, items []I) Thing {
	t := Thing{Type: kind, ID: m.id(items[0]), Name: texts(m, items, func(item I) book.Text { return item.Heading().Title })}
	for i, item := range items {
		if at := m.Address(m.books[i], item); at != "" {
			t.Pages = append(t.Pages, at)
			t.URL = t.Pages[0]
		}
	}
	return t
}

// elsewhere says that a thing has its own place on the web, where it has one.
func (t *Thing) elsewhere(url string) {
	if url != "" {
		t.URL = url
	}
}

// id is where the page of an item is in the site's first language, whatever
// language is spoken, or a name that leads nowhere.
func (m *maker) id(item book.Item) string {
	if at := m.Address(m.Source.Books[0], item); at != "" {
		return at
	}
	return m.ids.of(item.Kind(), item.Heading().ID).URN()
}

// part is the id of what is no item: it has no page of its own.
func (m *maker) part(kind, id string) string { return m.ids.of(kind, id).URN() }

func (m *maker) role(roles []*book.Role) Occupation {
	r := roles[0]
	o := Occupation{
		Thing:            thing(m, "Occupation", roles),
		Category:         m.noc(r),
		Responsibilities: lists(m, roles, func(r *book.Role) []book.Prose { return r.Responsibilities }, ofProse),
		Salary:           m.pay(r),
	}
	o.AlternateName = lists(m, roles, func(r *book.Role) []book.Text { return r.AlsoCalled }, ofText)
	o.Description = proses(m, roles, func(r *book.Role) book.Prose { return r.Summary })
	var assets []DefinedTerm
	for _, n := range r.Requires {
		if term := m.term(n.Competency, n.Level); n.Asset {
			assets = append(assets, term)
		} else {
			o.Skills = append(o.Skills, term)
		}
	}
	o.Skills = append(o.Skills, assets...)
	for _, n := range r.Credentials {
		if !n.Asset {
			o.Qualifications = append(o.Qualifications, m.mention(n.Credential))
		}
	}
	return o
}

// noc is the code of a role in the National Occupational Classification of 2021.
func (m *maker) noc(r *book.Role) *CategoryCode {
	if r.NOC == "" {
		return nil
	}
	set := TermSet{Thing: Thing{Type: "CategoryCodeSet", URL: "https://noc.esdc.gc.ca/", Name: texts(m, m.books, func(b *book.Book) book.Text {
		return book.Text{Words: m.Words(b.Lang).Word("noc-full") + " 2021", Lang: b.Lang}
	})}}
	return &CategoryCode{"CategoryCode", r.NOC, set}
}

// pay is what a role pays, unless the site hides it.
func (m *maker) pay(r *book.Role) *Amount {
	if r.Pay.Per == "" || m.books[0].Site.HidePay {
		return nil
	}
	q := Quantity{Type: "QuantitativeValue", Unit: "HOUR"}
	if r.Pay.Per == "year" {
		q.Unit = "YEAR"
	}
	if q.Min, q.Max = &r.Pay.From, &r.Pay.To; r.Pay.From == r.Pay.To {
		q.Is, q.Min, q.Max = &r.Pay.From, nil, nil
	}
	return &Amount{"MonetaryAmount", "CAD", q}
}

// mention is a credential where another node names it.
func (m *maker) mention(c *book.Credential) Credential {
	if !m.alone {
		return Credential{Thing: Thing{ID: m.id(c)}}
	}
	return Credential{Thing: Thing{
		Type: "EducationalOccupationalCredential", ID: m.id(c), URL: m.Address(m.books[0], c),
		Name: texts(m, []*book.Credential{c}, func(c *book.Credential) book.Text { return c.Title }),
	}}
}

func (m *maker) credential(credentials []*book.Credential) Credential {
	c := Credential{Thing: thing(m, "EducationalOccupationalCredential", credentials)}
	c.Description = proses(m, credentials, func(c *book.Credential) book.Prose { return c.How })
	c.elsewhere(credentials[0].URL)
	if by := texts(m, credentials, func(c *book.Credential) book.Text { return c.GrantedBy }); len(by) > 0 {
		c.GrantedBy = &Organization{Thing{Type: "Organization", Name: by}}
	}
	return c
}

func (m *maker) training(options []*book.Training) Course {
	t := options[0]
	c := Course{
		Thing: thing(m, "Course", options), Form: t.Format, Languages: t.Languages,
		Offer: offer(t.Cost), Instance: m.instance(options), Time: duration("PT", t.Hours, "H"),
	}
	c.Description = proses(m, options, func(t *book.Training) book.Prose { return t.Summary })
	c.elsewhere(t.URL)
	if by := texts(m, options, func(t *book.Training) book.Text { return t.Provider }); len(by) > 0 {
		c.Provider = &Organization{Thing{Type: "Organization", Name: by}}
	}
	for _, d := range t.Develops {
		c.Teaches = append(c.Teaches, m.term(d.Competency, d.To))
		if d.From > 0 {
			c.Requires = append(c.Requires, m.term(d.Competency, d.From))
		}
	}
	for _, granted := range t.Grants {
		c.Awards = append(c.Awards, m.mention(granted))
	}
	return c
}

// offer is what a training costs, which schema.org can say of a range too.
func offer(cost book.Range) *Offer {
	switch {
	case !cost.Known:
		return nil
	case cost.From == cost.To:
		return &Offer{Type: "Offer", Price: &cost.From, Currency: "CAD"}
	}
	return &Offer{Type: "Offer", Between: &Price{"PriceSpecification", cost.From, cost.To, "CAD"}}
}

// duration writes a time as ISO 8601 does, which knows no range: nothing is
// written for one, rather than a number that is wrong.
func duration(before string, r book.Range, unit string) string {
	if !r.Known || r.From != r.To {
		return ""
	}
	return before + strconv.FormatFloat(r.From, 'f', -1, 64) + unit
}

func (m *maker) instance(options []*book.Training) *Instance {
	i := &Instance{
		Type: "CourseInstance", Duration: duration("P", options[0].Weeks, "W"),
		Location: texts(m, options, func(t *book.Training) book.Text { return t.Region }),
	}
	if i.Duration == "" && len(i.Location) == 0 {
		return nil
	}
	return i
}
