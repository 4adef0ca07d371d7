package pages

import (
	"unicode/utf8"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// How a sheet of Letter or A4 paper, upright, is filled by a table of the
// matrix, in millimetres and characters; print.css has the sizes of the letters.
const (
	sheetWidth   = 120 // beside the names of the competencies
	sheetLine    = 3   // a line of a role's name, which runs upwards
	sheetLetters = 22  // that surely fit into such a line
	mostColumns  = 20
)

// sheetColumns returns how many roles a sheet of paper holds, so that the
// longest of their names finds room above its column.
func sheetColumns(roles []*book.Role) int {
	longest := 0
	for _, r := range roles {
		longest = max(longest, utf8.RuneCountInString(r.Short.Words))
	}
	lines := (longest + sheetLetters - 1) / sheetLetters
	return min(mostColumns, max(1, sheetWidth/(lines*sheetLine+1)))
}

// split divides roles, which stand by family, among tables of at most so many
// columns. A family is parted only if no table could hold it.
func split(roles []*book.Role, most int) [][]*book.Role {
	var out [][]*book.Role
	var part []*book.Role
	for len(roles) > 0 {
		n := 1
		for n < len(roles) && roles[n].Family == roles[0].Family {
			n++
		}
		if len(part) > 0 && len(part)+n > most {
			out, part = append(out, part), nil
		}
		for n > most {
			out, roles, n = append(out, roles[:most]), roles[most:], n-most
		}
		part, roles = append(part[:len(part):len(part)], roles[:n]...), roles[n:]
	}
	if len(part) > 0 {
		out = append(out, part)
	}
	return out
}

// An asking is a need and the column of the role that has it.
type asking struct {
	column int
	need   *book.Need
}

// matrixTable makes the table of some roles. Competencies that none of them
// asks for are left out, unless all are wanted.
func matrixTable(p *page.Page, roles []*book.Role, all bool) view.MatrixTable {
	t := view.MatrixTable{Width: len(roles) + 1}
	asked := make(map[*book.Competency][]asking)
	for i, r := range roles {
		edge := i == 0 || r.Family != roles[i-1].Family
		t.Edges = append(t.Edges, edge)
		if edge {
			t.Families = append(t.Families, view.MatrixFamily{ID: view.Escape(r.Family.ID), Title: p.Text(r.Family.Title)})
		}
		family := &t.Families[len(t.Families)-1]
		family.Roles = append(family.Roles, view.Link{Href: p.Href(page.Address(r)), Text: p.Text(r.Short)})
		for j := range r.Requires {
			need := &r.Requires[j]
			asked[need.Competency] = append(asked[need.Competency], asking{i, need})
		}
	}
	var last *book.Category
	for _, c := range p.Order().Competencies {
		if !all && len(asked[c]) == 0 {
			continue
		}
		if c.Category != last {
			t.Categories = append(t.Categories, view.MatrixCategory{Title: p.Text(c.Category.Title)})
			last = c.Category
		}
		category := &t.Categories[len(t.Categories)-1]
		category.Rows = append(category.Rows, view.MatrixRow{Competency: p.Link(c), Cells: matrixCells(p, len(roles), asked[c])})
	}
	return t
}

func matrixCells(p *page.Page, n int, asked []asking) []view.HTML {
	cells := make([]view.HTML, n)
	for _, a := range asked { // a role's own before what every role asks for
		if cells[a.column] != "" {
			continue
		}
		cells[a.column] = matrixNumber(p, a.need.Level, a.need.Asset)
	}
	return cells
}

// matrixNumber prints a proficiency. There are only a few kinds of cells.
func matrixNumber(p *page.Page, level int, asset bool) view.HTML {
	tint := (level*4 + p.Book.Highest() - 1) / p.Book.Highest()
	c := view.MatrixCell{Level: level, Tint: tint, Asset: asset}
	return p.Once(c, func() view.HTML { return p.Part("matrix-number", c) })
}
