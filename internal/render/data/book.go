// Package data writes what a book holds for programs: JSON, files for
// spreadsheets, and what our own scripts work with in the browser.
//
// The shapes of these files are promises. People and programs build on them, so
// that names and columns stay what they are and new ones come at the end. Lists
// are never null.
//
// There is no HTML here and no address of a page.
package data

import (
	"bytes"
	"encoding/json"

	"pathbook/internal/book"
	"pathbook/internal/render/lists"
)

// AppendBook appends data/pathbook.json to dst.
func AppendBook(dst []byte, b *book.Book) ([]byte, error) { return appendJSON(dst, bookData(b)) }

// AppendSheets appends data/worksheets.json to dst.
func AppendSheets(dst []byte, b *book.Book) ([]byte, error) { return appendJSON(dst, sheetData(b)) }

func appendJSON(dst []byte, v any) ([]byte, error) {
	b := bytes.NewBuffer(dst)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}

// importance writes a flag as the format does.
func importance(asset bool) string {
	if asset {
		return "asset"
	}
	return "essential"
}

func rangeData(r book.Range) *dataRange {
	if !r.Known {
		return nil
	}
	return &dataRange{r.From, r.To}
}

func bookData(b *book.Book) dataBook {
	return dataBook{
		Title: b.Site.Title.Words, Language: b.Lang,
		Scale:      lists.Map(b.Scale, func(s book.Proficiency) string { return s.Title.Words }),
		Levels:     lists.Map(b.Levels, func(l *book.Level) dataNamed { return dataNamed{l.ID, l.Title.Words} }),
		Families:   lists.Map(b.Families, func(f *book.Family) dataNamed { return dataNamed{f.ID, f.Title.Words} }),
		Categories: lists.Map(b.Categories, func(c *book.Category) dataNamed { return dataNamed{c.ID, c.Title.Words} }),
		Roles:      lists.Map(b.Roles, func(r *book.Role) dataRole { return roleData(b, r) }),
		Competencies: lists.Map(b.Competencies, func(c *book.Competency) dataCompetency {
			return dataCompetency{c.ID, c.Title.Words, c.Category.ID, c.Summary.Text(),
				lists.Map(c.Levels, func(w book.Wording) string { return w.Can.Text() }), lists.Map(c.Related, id[*book.Competency])}
		}),
		Credentials: lists.Map(b.Credentials, func(c *book.Credential) dataCredential {
			return dataCredential{c.ID, c.Title.Words, c.GrantedBy.Words, rangeData(c.Cost)}
		}),
		Training: lists.Map(b.Training, trainingData),
		Pathways: lists.Map(b.Pathways, func(p *book.Pathway) dataPathway {
			return dataPathway{p.ID, p.Title.Words, lists.Map(p.Steps, func(s book.Step) string { return s.Role.ID })}
		}),
		Moves: lists.Map(b.Moves, func(m *book.Move) dataMove { return moveData(b, m) }),
		Glossary: lists.Map(b.Glossary, func(t *book.Term) dataTerm {
			return dataTerm{t.ID, t.Title.Words, lists.Map(t.Also, func(form book.Text) string { return form.Words }), t.Meaning.Text()}
		}),
	}
}

func id[I book.Item](item I) string { return item.Heading().ID }

func roleData(b *book.Book, r *book.Role) dataRole {
	return dataRole{
		ID: r.ID, Title: r.Title.Words, Family: r.Family.ID, Level: r.Level.ID, Summary: r.Summary.Text(),
		NOC: r.NOC, Pay: payData(b, r), Status: string(r.Status),
		Requires: lists.Map(r.Requires, func(n book.Need) dataNeed {
			return dataNeed{n.Competency.ID, n.Level, importance(n.Asset)}
		}),
		Credentials: lists.Map(r.Credentials, func(n book.CredentialNeed) dataCredentialNeed {
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
		lists.Map(t.Develops, func(d book.Develops) dataDevelops { return dataDevelops{d.Competency.ID, d.From, d.To} }),
		lists.Map(t.Grants, id[*book.Credential]),
	}
}

func moveData(b *book.Book, m *book.Move) dataMove {
	return dataMove{
		m.From.ID, m.To.ID, string(m.Kind), rangeData(m.Months),
		lists.Map(book.Gaps(m.From, m.To), func(g book.Gap) dataGap {
			return dataGap{g.Competency.ID, g.Have, g.Need, string(g.State), importance(g.Asset)}
		}),
		lists.Map(book.CredentialGaps(m.From, m.To), func(g book.CredentialGap) dataCredentialGap {
			return dataCredentialGap{g.Credential.ID, string(g.State), importance(g.Asset)}
		}),
		planData(b.PlanOf(m)),
	}
}

func planData(plan book.Plan) dataPlan {
	training := func(s book.PlanStep) string { return s.Training.ID }
	d := dataPlan{
		Training: lists.Map(plan.Steps, training), Extras: lists.Map(plan.Extras, training),
		Hours: dataRange{plan.Effort.Hours.From, plan.Effort.Hours.To},
		Cost:  dataRange{plan.Effort.Cost.From, plan.Effort.Cost.To},
		Weeks: dataRange{plan.Effort.Weeks.From, plan.Effort.Weeks.To},
		Open:  lists.Map(plan.Open, func(g book.Gap) string { return g.Competency.ID }), Unknown: []string{},
	}
	d.Open = append(d.Open, lists.Map(plan.OpenCredentials, id[*book.Credential])...)
	for _, s := range plan.Steps {
		if !s.Training.Hours.Known || !s.Training.Cost.Known && !s.Training.LowCost() {
			d.Unknown = append(d.Unknown, s.Training.ID)
		}
	}
	return d
}
