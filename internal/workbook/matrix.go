package workbook

import (
	"pathbook/internal/fold"
	"slices"

	"pathbook/internal/spreadsheet"
)

// matrix tells whether a sheet is a matrix: names across its top and down its
// side, and in most of the cells between them either nothing or a mark. The
// names across stand in the last row above the marks that says something there:
// what is above them may be families, or a title.
func matrix(s spreadsheet.Sheet, words scale) (table, bool) {
	head := -1
	for i, row := range s.Rows[:min(deepest, len(s.Rows))] {
		if marked(row, words) {
			break
		}
		if len(row.Cells) > 1 {
			head = i
		}
	}
	if head < 0 || !crossed(s.Rows[head], s.Rows[head+1:], words) {
		return table{}, false
	}
	row := s.Rows[head]
	t := table{sheet: s, kind: "matrix", head: row, body: s.Rows[head+1:], above: s.Rows[:head]}
	for col := 1; col < len(row.Cells); col++ {
		if row.Cells[col].Text != "" {
			t.columns = append(t.columns, column{at: col})
		}
	}
	return t, true
}

// marked tells that a row has a mark beside its name.
func marked(row spreadsheet.Row, words scale) bool {
	return len(row.Cells) > 1 && slices.ContainsFunc(row.Cells[1:], func(c spreadsheet.Cell) bool { return c.Text != "" && words.isMark(c.Text) })
}

// crossed tells whether a row is the head of a matrix: at least one name after
// the first column that was not merged over others, and below it marks.
func crossed(head spreadsheet.Row, body []spreadsheet.Row, words scale) bool {
	names := slices.DeleteFunc(slices.Clone(head.Cells[min(1, len(head.Cells)):]), func(c spreadsheet.Cell) bool { return c.Text == "" || c.Merged })
	if len(names) == 0 || slices.ContainsFunc(names, func(c spreadsheet.Cell) bool { return words.isMark(c.Text) }) {
		return false
	}
	marks, others := 0, 0
	for _, row := range body {
		for col := 1; col < len(row.Cells); col++ {
			switch text := row.Cells[col].Text; {
			case text == "" || row.Cells[col].Merged || head.Cell(col).Text == "":
			case words.isMark(text):
				marks++
			default:
				others++
			}
		}
	}
	return marks > others
}

// isMark tells whether a text may say a proficiency: a word of this scale, a
// number of one digit, as it is or in brackets, a single letter.
func (s scale) isMark(text string) bool {
	if _, _, ok := s.level(text); ok && text != "" {
		return true
	}
	if _, _, ok := numbered(text); ok {
		return true
	}
	_, ok := meanings[fold.Slug(text)]
	return ok || len([]rune(text)) == 1
}

// across tells whether the roles of a matrix stand in its first row, and not in
// its first column: what the corner says, else what is known of the names, else
// where most people put them.
func (t table) across(isRole func(string) bool) bool {
	corner := t.head.Cell(0).Text
	for _, kind := range []string{"competency", "role"} {
		if has(titles(kind), corner) {
			return kind == "competency"
		}
	}
	top, side := 0, 0
	for _, c := range t.columns {
		if isRole(t.head.Cell(c.at).Text) {
			top++
		}
	}
	for _, row := range t.body {
		if isRole(row.Cell(0).Text) {
			side++
		}
	}
	return side == 0 || top > side
}

// titles are what people call the things of a kind.
func titles(kind string) string {
	for _, h := range heads[kind] {
		if h.key == "title" {
			return h.names + "|" + tabs[kind]
		}
	}
	return tabs[kind]
}
