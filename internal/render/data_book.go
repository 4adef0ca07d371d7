package render

import "pathbook/internal/book"

// mapped is a list made from another, never nil.
func mapped[A, B any](list []A, one func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, x := range list {
		out = append(out, one(x))
	}
	return out
}

func bookData(b *book.Book) dataBook {
	return dataBook{
		Title: b.Site.Title.Words, Language: b.Lang,
		Scale:      mapped(b.Scale, func(s book.Proficiency) string { return s.Title.Words }),
		Levels:     mapped(b.Levels, func(l *book.Level) dataNamed { return dataNamed{l.ID, l.Title.Words} }),
		Families:   mapped(b.Families, func(f *book.Family) dataNamed { return dataNamed{f.ID, f.Title.Words} }),
		Categories: mapped(b.Categories, func(c *book.Category) dataNamed { return dataNamed{c.ID, c.Title.Words} }),
		Roles:      mapped(b.Roles, func(r *book.Role) dataRole { return roleData(b, r) }),
		Competencies: mapped(b.Competencies, func(c *book.Competency) dataCompetency {
			return dataCompetency{c.ID, c.Title.Words, c.Category.ID, c.Summary.Text(),
				mapped(c.Levels, func(w book.Wording) string { return w.Can.Text() }), mapped(c.Related, id[*book.Competency])}
		}),
		Credentials: mapped(b.Credentials, func(c *book.Credential) dataCredential {
			return dataCredential{c.ID, c.Title.Words, c.GrantedBy.Words, rangeData(c.Cost)}
		}),
		Training: mapped(b.Training, trainingData),
		Pathways: mapped(b.Pathways, func(p *book.Pathway) dataPathway {
			return dataPathway{p.ID, p.Title.Words, mapped(p.Steps, func(s book.Step) string { return s.Role.ID })}
		}),
		Moves: mapped(b.Moves, func(m *book.Move) dataMove { return moveData(b, m) }),
		Glossary: mapped(b.Glossary, func(t *book.Term) dataTerm {
			return dataTerm{t.ID, t.Title.Words, mapped(t.Also, func(form book.Text) string { return form.Words }), t.Meaning.Text()}
		}),
	}
}

func id[I book.Item](item I) string { return item.Heading().ID }

func roleData(b *book.Book, r *book.Role) dataRole {
	return dataRole{
		ID: r.ID, Title: r.Title.Words, Family: r.Family.ID, Level: r.Level.ID, Summary: r.Summary.Text(),
		NOC: r.NOC, Pay: payData(b, r), Status: string(r.Status),
		Requires: mapped(r.Requires, func(n book.Need) dataNeed {
			return dataNeed{n.Competency.ID, n.Level, importance(n.Asset)}
		}),
		Credentials: mapped(r.Credentials, func(n book.CredentialNeed) dataCredentialNeed {
			return dataCredentialNeed{n.Credential.ID, importance(n.Asset)}
		}),
	}
}

// payData is what a role pays, unless the site hides pay.
func payData(b *book.Book, r *book.Role) *dataPay {
	if r.Pay.Per == "" || b.Site.HidePay {
		return nil
	}
	return &dataPay{r.Pay.From, r.Pay.To, r.Pay.Per}
}

func trainingData(t *book.Training) dataTraining {
	return dataTraining{
		t.ID, t.Title.Words, t.Format, t.LowCost(), rangeData(t.Hours), rangeData(t.Weeks), rangeData(t.Cost),
		mapped(t.Develops, func(d book.Develops) dataDevelops { return dataDevelops{d.Competency.ID, d.From, d.To} }),
		mapped(t.Grants, id[*book.Credential]),
	}
}

func moveData(b *book.Book, m *book.Move) dataMove {
	return dataMove{
		m.From.ID, m.To.ID, string(m.Kind), rangeData(m.Months),
		mapped(book.Gaps(m.From, m.To), func(g book.Gap) dataGap {
			return dataGap{g.Competency.ID, g.Have, g.Need, string(g.State), importance(g.Asset)}
		}),
		mapped(book.CredentialGaps(m.From, m.To), func(g book.CredentialGap) dataCredentialGap {
			return dataCredentialGap{g.Credential.ID, string(g.State), importance(g.Asset)}
		}),
		planData(b.PlanOf(m)),
	}
}

func planData(plan book.Plan) dataPlan {
	training := func(s book.PlanStep) string { return s.Training.ID }
	d := dataPlan{
		Training: mapped(plan.Steps, training), Extras: mapped(plan.Extras, training),
		Hours: dataRange{plan.Effort.Hours.From, plan.Effort.Hours.To},
		Cost:  dataRange{plan.Effort.Cost.From, plan.Effort.Cost.To},
		Weeks: dataRange{plan.Effort.Weeks.From, plan.Effort.Weeks.To},
		Open:  mapped(plan.Open, func(g book.Gap) string { return g.Competency.ID }), Unknown: []string{},
	}
	d.Open = append(d.Open, mapped(plan.OpenCredentials, id[*book.Credential])...)
	for _, s := range plan.Steps {
		if !s.Training.Hours.Known || !s.Training.Cost.Known && !s.Training.LowCost() {
			d.Unknown = append(d.Unknown, s.Training.ID)
		}
	}
	return d
}

// The shape of data/worksheets.json: the names under which answers are saved,
// so that the next build can tell which of them have changed.

type dataSheets struct {
	Worksheets []dataSheet `json:"worksheets"`
}

type dataSheet struct {
	ID     string      `json:"id"`
	Fields []dataField `json:"fields"`
}

type dataField struct {
	ID      string `json:"id"`
	Kind    string `json:"kind"`
	Label   string `json:"label"`
	Named   bool   `json:"named"`
	Section int    `json:"section"`
}

func sheetData(b *book.Book) dataSheets {
	return dataSheets{mapped(b.Worksheets, func(w *book.Worksheet) dataSheet {
		sheet := dataSheet{ID: w.ID, Fields: []dataField{}}
		for i, s := range w.Sections {
			for _, f := range s.Fields {
				sheet.Fields = append(sheet.Fields, dataField{f.ID, string(f.Kind), f.Label.Words, f.Named, i})
			}
		}
		return sheet
	})}
}
