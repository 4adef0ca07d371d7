package interop

import (
	"strconv"

	"pathbook/internal/book"
)

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
