package render

import (
	"slices"

	"pathbook/internal/book"
)

// A table of more roles or cells than these is of no use to anybody, and slow
// to show. Beyond them each family has its own page, and a family that is
// still too large has none.
const (
	mostMatrixRoles = 300
	mostMatrixCells = 60_000
)

// matrixFamilies are the families that have a matrix of their own.
func (e *edition) matrixFamilies() []*book.Family {
	if fits(e.book.Roles) {
		return nil
	}
	roles := e.byFamily()
	return slices.DeleteFunc(slices.Clone(e.book.Families), func(f *book.Family) bool { return len(roles[f]) == 0 || !fits(roles[f]) })
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

func (e *edition) byFamily() map[*book.Family][]*book.Role {
	out := make(map[*book.Family][]*book.Role)
	for _, r := range e.book.Roles {
		out[r.Family] = append(out[r.Family], r)
	}
	return out
}

// matrix is the page with all roles, or the one that leads to those of the
// families.
func (p *page) matrix() content {
	if !fits(p.book.Roles) {
		return p.matrixPages()
	}
	roles := p.order().roles
	v := p.matrixView(roles)
	whole := p.matrixTable(roles, true)
	v.Whole = &whole
	if len(whole.Families) > 1 {
		v.Choice = whole.Families
	}
	return from(p.matrixContent(v), p.book.Competencies)
}

// matrixOf is the page of one family.
func (p *page) matrixOf(f *book.Family) content {
	var roles []*book.Role
	for _, r := range p.order().roles {
		if r.Family == f {
			roles = append(roles, r)
		}
	}
	v := p.matrixView(roles)
	whole := p.matrixTable(roles, false)
	v.Whole, v.Family, v.Back = &whole, p.text(f.Title), p.href(matrixPage)
	c := p.matrixContent(v)
	c.title = book.Text{Words: p.words.Say("with-colon", c.title.Words) + " " + f.Title.Words, Lang: p.book.Lang}
	return c
}

// matrixPages is the page that leads to those of the families.
func (p *page) matrixPages() content {
	v := p.matrixView(nil)
	roles := p.byFamily()
	for _, f := range p.book.Families {
		line := MatrixPage{Link: Link{Text: p.text(f.Title)}, Size: p.count("n-roles", len(roles[f]))}
		if fits(roles[f]) {
			line.Href = p.href(matrixAddress(f))
		}
		if len(roles[f]) > 0 {
			v.Pages = append(v.Pages, line)
		}
	}
	return from(p.matrixContent(v), p.book.Competencies)
}

func (p *page) matrixView(roles []*book.Role) Matrix {
	v := Matrix{File: p.spreadsheet("matrix.csv"), Script: p.file("style/matrix.js")}
	for i, s := range p.book.Scale {
		v.Scale = append(v.Scale, MatrixLevel{p.matrixNumber(i+1, false), p.text(s.Title)})
	}
	if sheets := split(roles, sheetColumns(roles)); len(sheets) > 1 {
		for _, part := range sheets {
			v.Sheets = append(v.Sheets, p.matrixTable(part, false))
		}
	}
	return v
}

func (p *page) matrixContent(v Matrix) content {
	c := p.list("matrix", v)
	c.print = true
	return c
}
