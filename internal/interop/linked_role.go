package interop

import "pathbook/internal/book"

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
