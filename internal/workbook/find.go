package workbook

import (
	"slices"
	"strings"

	"pathbook/internal/spreadsheet"
)

// findTables tells what each sheet says.
func (r *reading) findTables(sheets []spreadsheet.Sheet) {
	for _, s := range sheets {
		switch {
		case has(notes, s.Name):
			r.skip(s, "notes on how to fill it in")
		case len(s.Rows) == 0:
			r.skip(s, "it has colours and no words")
		default:
			r.findIn(s)
		}
	}
	r.tellUnknown()
}

// findIn finds the tables of one sheet.
func (r *reading) findIn(s spreadsheet.Sheet) {
	best, score := r.listIn(s)
	until := min(deepest, len(s.Rows))
	if score > 2*sure {
		until = len(best.above) + 1
	}
	if r.people(s, until) {
		return
	}
	t, ok := r.tableIn(s, best, score)
	if has(legends, s.Name) && !byTab(best.kind) {
		ok = false
	}
	if !ok {
		if r.namesPeople(s) {
			return
		}
		if has(legends, s.Name) || isLegend(s) {
			r.skip(s, "a legend")
			r.legends = append(r.legends, s)
			return
		}
		r.unknown = append(r.unknown, s)
		return
	}
	if t.kind != "matrix" {
		r.endTable(&t)
		r.judgeColumns(&t)
		r.judgeRows(&t)
	}
	r.tables = append(r.tables, t)
	if len(t.rest) > 0 {
		s.Rows = t.rest
		r.findIn(s)
	}
}

// tableIn finds the list or the matrix that a sheet is; best is the list that
// fits best, with its score.
func (r *reading) tableIn(s spreadsheet.Sheet, best table, score int) (table, bool) {
	if byTab(best.kind) {
		return best, true
	}
	if score > 2*sure && len(keys(best.columns)) == headings(best.head) && best.kind != "competency" {
		return best, true // every heading is known
	}
	m, isMatrix := r.matrixIn(s)
	as := r.answers.kindOfAs()
	switch {
	case as == "matrix" && isMatrix:
		return m, true
	case as != "" && score > 0:
		isMatrix = false
	case isMatrix && (score == 0 || r.rathersMatrix(best, m)):
		return m, true
	}
	if score <= 2*sure {
		if turned, better := r.turnedIn(s, score); better > score && better > 2*sure {
			return turned, true
		}
	}
	return best, score > 0
}

// rathersMatrix reports whether a sheet that could be a list is a matrix: its
// columns with headings that no list knows have marks in them, and are more than
// those that a list knows.
func (r *reading) rathersMatrix(list, m table) bool {
	switch list.kind {
	case "need", "move", "step":
		return false
	}
	unknown := 0
	for _, c := range m.columns {
		if !slices.ContainsFunc(list.columns, func(x column) bool { return x.at == c.at }) || list.head.Number != m.head.Number {
			unknown++
		}
	}
	others := len(keys(list.columns)) - 1
	if list.kind != "role" && list.kind != "competency" {
		return unknown > 2 && unknown > others
	}
	if unknown == 1 {
		return others == 0
	}
	return unknown > 1 && (unknown >= others || list.kind == "competency")
}

// listIn finds the row of headings and the kind of list that fits best.
func (r *reading) listIn(s spreadsheet.Sheet) (best table, score int) {
	var rivals []string
	as := r.answers.kindOfAs()
	for i, row := range s.Rows[:min(deepest, len(s.Rows))] {
		if len(row.Cells) == 1 && len(s.Rows) > 1 && len(s.Rows[min(i+1, len(s.Rows)-1)].Cells) > 1 {
			continue // a title
		}
		if score > enough {
			break
		}
		for _, kind := range kinds {
			if as != "" && kind != as && !byTab(kind) {
				continue
			}
			t := table{sheet: s, kind: kind, head: row, body: s.Rows[i+1:], above: s.Rows[:i]}
			t.columns = r.columns(kind, row)
			n := r.fits(t)
			switch {
			case n > score:
				best, score, rivals = t, n, nil
			case n > 0 && n == score && row.Number == best.head.Number:
				rivals = append(rivals, kind)
			}
		}
	}
	if len(rivals) > 0 && isGeneric(best) {
		best.by = strings.Join(append([]string{best.kind}, rivals...), ",")
	}
	return best, score
}

// isGeneric reports whether the heading of a list's titles does not say what
// they are the titles of.
func isGeneric(t table) bool {
	at := t.columnOf("title")
	return at >= 0 && has(generic, t.head.Cell(at).Text)
}

// turnedIn finds a list whose headings stand one under another, and its items
// side by side.
func (r *reading) turnedIn(s spreadsheet.Sheet, score int) (table, int) {
	if len(s.Rows) > 200 || len(s.Rows) < 2 || s.Rows[len(s.Rows)-1].Number > 500 {
		return table{}, 0
	}
	t, n := r.listIn(turn(s))
	if n <= score || byTab(t.kind) {
		return table{}, 0
	}
	t.turned = true
	return t, n
}
