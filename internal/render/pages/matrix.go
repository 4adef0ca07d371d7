package pages

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// A table of more roles or cells than these is of no use to anybody, and slow
// to show. Beyond them each family has its own page, and a family that is
// still too large has none.
const (
	mostMatrixRoles = 300
	mostMatrixCells = 60_000
)

// MatrixFamilies are the families that have a matrix of their own.
func MatrixFamilies(e *page.Edition) []*book.Family {
	if fits(e.Book.Roles) {
		return nil
	}
	roles := byFamily(e)
	return slices.DeleteFunc(slices.Clone(e.Book.Families), func(f *book.Family) bool { return len(roles[f]) == 0 || !fits(roles[f]) })
}

// fits reports whether a table can hold what roles ask for.
func fits(roles []*book.Role) bool {
	asked := make(map[*book.Competency]bool)
	for _, r := range roles {
		for _, n := range r.Requires {
			asked[n.Competency] = true
		}
	}
	return len(roles) <= mostMatrixRoles && len(roles)*len(asked) <= mostMatrixCells
}

func byFamily(e *page.Edition) map[*book.Family][]*book.Role {
	out := make(map[*book.Family][]*book.Role)
	for _, r := range e.Book.Roles {
		out[r.Family] = append(out[r.Family], r)
	}
	return out
}

// Matrix is the page with all roles, or the one that leads to those of the
// families.
func Matrix(p *page.Page) page.Content {
	if !fits(p.Book.Roles) {
		return matrixPages(p)
	}
	roles := p.Order().Roles
	v := matrixView(p, roles)
	whole := matrixTable(p, roles, true)
	v.Whole = &whole
	if len(whole.Families) > 1 {
		v.Choice = whole.Families
	}
	return page.From(matrixContent(p, v), p.Book.Competencies)
}

// MatrixOf is the page of one family.
func MatrixOf(p *page.Page, f *book.Family) page.Content {
	var roles []*book.Role
	for _, r := range p.Order().Roles {
		if r.Family == f {
			roles = append(roles, r)
		}
	}
	v := matrixView(p, roles)
	whole := matrixTable(p, roles, false)
	v.Whole, v.Family, v.Back = &whole, p.Text(f.Title), p.Href(page.Matrix)
	c := matrixContent(p, v)
	c.Title = book.Text{Words: p.Words.Say("with-colon", c.Title.Words) + " " + f.Title.Words, Lang: p.Book.Lang}
	return c
}

// matrixPages is the page that leads to those of the families.
func matrixPages(p *page.Page) page.Content {
	v := matrixView(p, nil)
	roles := byFamily(p.Edition)
	for _, f := range p.Book.Families {
		line := view.MatrixPage{Link: view.Link{Text: p.Text(f.Title)}, Size: p.Count("n-roles", len(roles[f]))}
		if fits(roles[f]) {
			line.Href = p.Href(page.MatrixAddress(f))
		}
		if len(roles[f]) > 0 {
			v.Pages = append(v.Pages, line)
		}
	}
	return page.From(matrixContent(p, v), p.Book.Competencies)
}

func matrixView(p *page.Page, roles []*book.Role) view.Matrix {
	v := view.Matrix{File: spreadsheet(p, "matrix.csv"), Script: p.Style("matrix.js")}
	for i, s := range p.Book.Scale {
		v.Scale = append(v.Scale, view.MatrixLevel{Cell: matrixNumber(p, i+1, false), Title: p.Text(s.Title)})
	}
	if sheets := split(roles, sheetColumns(roles)); len(sheets) > 1 {
		for _, part := range sheets {
			v.Sheets = append(v.Sheets, matrixTable(p, part, false))
		}
	}
	return v
}

func matrixContent(p *page.Page, v view.Matrix) page.Content {
	c := p.List("matrix", v)
	c.Print = true
	return c
}
