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

// The types that dataBook is made of are the shape of data/pathbook.json, which is
// fixed: other programs read it. Each stands beside what fills it.

type dataBook struct {
	Title        string           `json:"title"`
	Language     string           `json:"language"`
	Scale        []string         `json:"scale"`
	Levels       []dataNamed      `json:"levels"`
	Families     []dataNamed      `json:"families"`
	Categories   []dataNamed      `json:"categories"`
	Roles        []dataRole       `json:"roles"`
	Competencies []dataCompetency `json:"competencies"`
	Credentials  []dataCredential `json:"credentials"`
	Training     []dataTraining   `json:"training"`
	Pathways     []dataPathway    `json:"pathways"`
	Moves        []dataMove       `json:"moves"`
	Glossary     []dataTerm       `json:"glossary"`
	Requires     []dataNeed       `json:"requires"` // what every role asks for; each has it among its own
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
				lists.Map(c.Levels, func(w book.Wording) string { return w.Can.Text() }), lists.Map(c.Related, id[*book.Competency]), c.Core()}
		}),
		Credentials: lists.Map(b.Credentials, func(c *book.Credential) dataCredential {
			return dataCredential{c.ID, c.Title.Words, c.GrantedBy.Words, rangeData(c.Cost), isoDay(c.Checked.Date)}
		}),
		Training: lists.Map(b.Training, trainingData),
		Pathways: lists.Map(b.Pathways, func(p *book.Pathway) dataPathway {
			return dataPathway{p.ID, p.Title.Words, lists.Map(p.Steps, func(s book.Step) string { return s.Role.ID })}
		}),
		Moves: lists.Map(b.Moves, func(m *book.Move) dataMove { return moveData(b, m) }),
		Glossary: lists.Map(b.Glossary, func(t *book.Term) dataTerm {
			return dataTerm{t.ID, t.Title.Words, lists.Map(t.Also, func(form book.Text) string { return form.Words }), t.Meaning.Text()}
		}),
		Requires: lists.Map(b.Requires, needData),
	}
}

func id[I book.Item](item I) string { return item.Heading().ID }

type dataNamed struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type dataCompetency struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Category string   `json:"category"`
	Summary  string   `json:"summary"`
	Levels   []string `json:"levels"`
	Related  []string `json:"related"`
	Core     bool     `json:"core,omitempty"`
}

type dataCredential struct {
	ID        string     `json:"id"`
	Title     string     `json:"title"`
	GrantedBy string     `json:"granted_by"`
	Cost      *dataRange `json:"cost,omitempty"`
	Checked   string     `json:"checked,omitempty"` // the day, as 2026-11-30
}

type dataPathway struct {
	ID    string   `json:"id"`
	Title string   `json:"title"`
	Steps []string `json:"steps"`
}

type dataTerm struct {
	ID      string   `json:"id"`
	Term    string   `json:"term"`
	Also    []string `json:"also"`
	Meaning string   `json:"meaning"`
}

type dataRange struct {
	From float64 `json:"from"`
	To   float64 `json:"to"`
}

func rangeData(r book.Range) *dataRange {
	if !r.Known {
		return nil
	}
	return &dataRange{r.From, r.To}
}
