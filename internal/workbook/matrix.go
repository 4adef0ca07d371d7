package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/spreadsheet"
)

// looked is how many rows of a sheet tell whether it is a matrix.
const looked = 60

// matrixIn finds a matrix in a sheet: names across its top and down its side,
// and in most of the cells between them either nothing or a mark.
func (r *reading) matrixIn(s spreadsheet.Sheet) (table, bool) {
	best, most := r.coloured(s), 0
	for i, row := range s.Rows[:min(deepest, len(s.Rows))] {
		if n := r.crossing(row, s.Rows[i+1:min(len(s.Rows), i+1+looked)]); n >= most && n > 0 {
			best, most = i, n
		}
	}
	if best < 0 {
		return table{}, false
	}
	t := table{sheet: s, kind: "matrix", head: s.Rows[best], body: s.Rows[best+1:], above: s.Rows[:best]}
	r.endTable(&t)
	r.underHeads(&t)
	t.all, t.under = t.body, t.left
	t.names = r.nameColumn(t)
	r.orient(&t)
	r.judgeMatrix(&t)
	return t, len(t.columns) > 0 && len(t.body) > 0
}

// coloured is the place of the head of a matrix whose cells are colours and
// nothing else, -1 if there is none.
func (r *reading) coloured(s spreadsheet.Sheet) int {
	if len(s.Painted) == 0 {
		return -1
	}
	return slices.IndexFunc(s.Rows[:min(deepest, len(s.Rows))], func(row spreadsheet.Row) bool {
		return len(row.Cells) > 2 && cornerKind(row.Cell(firstText(row)).Text) != "" && s.Painted[len(s.Painted)-1].Row > row.Number
	})
}

// crossing weighs a row as the head of a matrix: the marks below its names, less
// what is no mark; 0 if it is none.
func (r *reading) crossing(head spreadsheet.Row, body []spreadsheet.Row) int {
	names := 0
	first := firstText(head)
	side := slices.IndexFunc(head.Cells, func(c spreadsheet.Cell) bool { return cornerKind(c.Text) != "" })
	if aboutKey("role", head.Cell(first).Text) != "" && first == 0 && side <= 0 {
		return 0 // it says something of the names above it
	}
	if len(body) > 0 && underHead(body[0]) {
		return 0 // the row below is the last of the headings
	}
	graded := hasGrades(head)
	for col, c := range head.Cells {
		if c.Text == "" || c.Merged {
			continue
		}
		if r.strictly(c.Text) && reasonUnread(c.Text) == "" && !has(required, c.Text) && !graded {
			return 0
		}
		names++
		if strings.Contains(c.Text, "=") && col > 0 {
			return 0 // a legend
		}
	}
	corner := cornerKind(head.Cell(first).Text) != ""
	if names == 0 || names == 1 && (corner || first == 0) {
		return 0
	}
	marks, others := 0, 0
	for _, row := range body {
		if aboutKey("role", row.Cell(firstText(row)).Text) != "" {
			continue
		}
		for col := max(firstText(row), side) + 1; col < len(row.Cells); col++ {
			c := row.Cells[col]
			switch {
			case has(required, c.Text) || reasonUnread(c.Text) != "": // a heading under a heading
			case c.Text == "" || c.Merged || head.Cell(col).Text == "" || reasonUnread(head.Cell(col).Text) != "" || isAbout(head.Cell(col).Text):
			case c.Flaw != spreadsheet.Sound || c.Date != "" || r.isMark(c.Text):
				marks++
			default:
				others++
			}
		}
	}
	if marks > others {
		return marks - others + 1
	}
	return 0
}

// grade is how an employer calls a grade: C1, EX-02, IC3.
var grade = regexp.MustCompile(`^\p{Lu}{1,3}[- ]?\d{1,2}(-\p{L})?$`)

// hasGrades reports whether a row has grades for its headings: marks may look like
// them, and repeat.
func hasGrades(row spreadsheet.Row) bool {
	seen := make(map[string]bool)
	for _, c := range row.Cells {
		if !grade.MatchString(c.Text) {
			continue
		}
		if seen[c.Text] {
			return false
		}
		seen[c.Text] = true
	}
	return len(seen) > 1
}

// underHead reports whether a row only says, under names, what is required and
// where people stand.
func underHead(row spreadsheet.Row) bool {
	kept, gone := 0, 0
	for _, c := range row.Cells {
		switch {
		case c.Text == "" || c.Merged || cornerKind(c.Text) != "":
		case has(required, c.Text):
			kept++
		case strings.HasPrefix(reasonUnread(c.Text), "where people"):
			gone++
		default:
			return false
		}
	}
	return kept > 0 && gone > 0
}

// underHeads goes a row up where the last row of headings only says, under each
// name, what is required and where people stand; the columns of the second are
// left out.
func (r *reading) underHeads(t *table) {
	if len(t.above) == 0 {
		return
	}
	over := t.above[len(t.above)-1]
	if !underHead(t.head) {
		return
	}
	merged := spreadsheet.Row{Number: over.Number}
	last := spreadsheet.Cell{}
	for col := range max(len(t.head.Cells), len(over.Cells)) {
		name, under := over.Cell(col), t.head.Cell(col)
		switch {
		case name.Text == "" && has(required, under.Text), name.Text == "" && reasonUnread(under.Text) != "":
			name = last // a name over several columns, which were not merged
		case name.Text == "" && under.Text != "":
			name = under
		}
		last = name
		if reasonUnread(under.Text) != "" && !has(required, under.Text) {
			t.leave(t.head.Number, col, "column", name.Text+": "+under.Text, reasonUnread(under.Text))
			name = spreadsheet.Cell{}
		}
		name.Merged = false
		merged.Cells = append(merged.Cells, name)
	}
	t.head, t.above = merged, t.above[:len(t.above)-1]
}

// nameColumn is the column of a matrix whose names stand down its side: the one
// whose heading says so, else the first that has more words than marks.
func (r *reading) nameColumn(t table) int {
	for col, c := range t.head.Cells[:min(6, len(t.head.Cells))] {
		if kind := cornerKind(c.Text); kind != "" && !c.Merged && aboutKey(kind, c.Text) == "" {
			return col
		}
	}
	for col := range 4 {
		texts, marks := 0, 0
		for _, row := range t.body[:min(looked, len(t.body))] {
			switch text := row.Cell(col).Text; {
			case text == "":
			case r.strictly(text):
				marks++
			default:
				texts++
			}
		}
		if texts > marks && !isAbout(t.head.Cell(col).Text) && reasonUnread(t.head.Cell(col).Text) == "" {
			return col
		}
	}
	return firstText(t.head)
}
