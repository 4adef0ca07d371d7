package render

import (
	"unicode/utf8"

	"pathbook/internal/book"
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
func (p *page) matrixTable(roles []*book.Role, all bool) MatrixTable {
	t := MatrixTable{Width: len(roles) + 1}
	asked := make(map[*book.Competency][]asking)
	for i, r := range roles {
		edge := i == 0 || r.Family != roles[i-1].Family
		t.Edges = append(t.Edges, edge)
		if edge {
			t.Families = append(t.Families, MatrixFamily{ID: plain(r.Family.ID), Title: p.text(r.Family.Title)})
		}
		family := &t.Families[len(t.Families)-1]
		family.Roles = append(family.Roles, Link{p.href(address(r)), p.text(r.Short)})
		for j := range r.Requires {
			need := &r.Requires[j]
			asked[need.Competency] = append(asked[need.Competency], asking{i, need})
		}
	}
	var last *book.Category
	for _, c := range p.order().competencies {
		if !all && len(asked[c]) == 0 {
			continue
		}
		if c.Category != last {
			t.Categories = append(t.Categories, MatrixCategory{Title: p.text(c.Category.Title)})
			last = c.Category
		}
		category := &t.Categories[len(t.Categories)-1]
		category.Rows = append(category.Rows, MatrixRow{p.link(c), p.matrixCells(len(roles), asked[c])})
	}
	return t
}

func (p *page) matrixCells(n int, asked []asking) []HTML {
	cells := make([]HTML, n)
	for _, a := range asked {
		cells[a.column] = p.matrixNumber(a.need.Level, a.need.Asset)
	}
	return cells
}

// matrixNumber prints a proficiency. There are only a few kinds of cells.
func (p *page) matrixNumber(level int, asset bool) HTML {
	tint := (level*4 + p.book.Highest() - 1) / p.book.Highest()
	c := MatrixCell{Level: level, Tint: tint, Asset: asset}
	return p.once(c, func() HTML { return p.part("matrix-number", c) })
}
