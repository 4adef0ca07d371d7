package workbook

import (
	"slices"

	"pathbook/internal/spreadsheet"
)

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
