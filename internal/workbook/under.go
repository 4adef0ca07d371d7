package workbook

import (
	"strings"

	"pathbook/internal/spreadsheet"
)

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
