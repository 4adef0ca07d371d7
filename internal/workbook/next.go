package workbook

// endTable ends a table where another one begins below it.
func (r *reading) endTable(t *table) {
	if i := r.nextTable(*t); i > 0 {
		t.body, t.rest = t.body[:i], t.body[i:]
	}
}

// nextTable is the place in a table's body at which another table begins: a row
// of other headings, after an empty row; 0 if there is none.
func (r *reading) nextTable(t table) int {
	if t.turned {
		return 0
	}
	for i := 1; i < len(t.body) && i < 2000; i++ {
		row := t.body[i]
		if row.Number-t.body[i-1].Number < 2 || len(row.Cells) < 2 {
			continue
		}
		if cornerKind(row.Cell(firstText(row)).Text) != "" && r.crossing(row, t.body[i+1:min(len(t.body), i+1+looked)]) > 0 {
			return i
		}
		for _, kind := range kinds {
			if byTab(kind) {
				continue
			}
			c := r.columns(kind, row)
			next := table{sheet: t.sheet, kind: kind, head: row, columns: c}
			next.sheet.Name = ""
			next.sheet.File = ""
			if r.fits(next) > 2*sure && len(c) > len(row.Cells)/2 && i+1 < len(t.body) {
				return i
			}
		}
	}
	return 0
}
