package workbook

import "pathbook/internal/spreadsheet"

// tellUnknown tells of sheets that are no table: where others are, they are left
// out; where none is, there is nothing to import.
func (r *reading) tellUnknown() {
	for _, s := range r.unknown {
		if r.sentences(s) {
			continue
		}
		if len(r.tables) > 0 || len(r.staff) > 0 || r.found.Count(0) > 0 {
			r.skip(s, "it has no headings that are known")
			continue
		}
		r.found.Errorf(s.At(s.Rows[0].Number, 0), "no-table", "this sheet is neither a list nor a matrix: none of its first rows has headings that are known").
			Hintf("a list of roles has a heading Role (or Poste), a list of training has Training (or Formation);\na matrix has the roles in its first row and the competencies in its first column;\n--map \"Your heading=title\" explains a heading, and --as roles says what the rows are")
	}
}

// namesPeople stops at a sheet without headings in which a column holds people's
// names.
func (r *reading) namesPeople(s spreadsheet.Sheet) bool {
	for col := range 4 {
		if arePeople(textsIn(s.Rows[:min(len(s.Rows), shown)], col)) {
			r.stopAtPeople(s, staffing{names: col, positions: -1})
			return true
		}
	}
	return false
}

// sentences stops at a matrix that has sentences in the place of levels.
func (r *reading) sentences(s spreadsheet.Sheet) bool {
	for i, head := range s.Rows[:min(deepest, len(s.Rows))] {
		if len(head.Cells) < 3 || cornerKind(head.Cell(firstText(head)).Text) == "" {
			continue
		}
		t := table{sheet: s, kind: "matrix", head: head, body: s.Rows[i+1:]}
		long, all := 0, 0
		for _, row := range t.body {
			for col := firstText(head) + 1; col < len(row.Cells); col++ {
				if text := row.Cells[col].Text; text != "" && head.Cell(col).Text != "" {
					all++
					if len([]rune(text)) > 20 {
						long++
					}
				}
			}
		}
		if long*2 <= all {
			continue
		}
		for _, row := range t.body {
			for col := firstText(head) + 1; col < len(row.Cells); col++ {
				if text := row.Cells[col].Text; len([]rune(text)) > 20 {
					r.blame(causeSentence, t, row.Number, col, text)
				}
			}
		}
		return true
	}
	return false
}
