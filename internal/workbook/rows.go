package workbook

import (
	"slices"
	"strings"

	"pathbook/internal/spreadsheet"
)

// rowWords are the words of a row, in one line.
func rowWords(row spreadsheet.Row) string {
	var out []string
	for _, c := range row.Cells {
		if c.Text != "" && !c.Merged {
			out = append(out, c.Text)
		}
	}
	return strings.Join(out, " ")
}

// turn lets rows and columns of a sheet change places.
func turn(s spreadsheet.Sheet) spreadsheet.Sheet {
	out := s
	out.Rows = nil
	width := 0
	for _, row := range s.Rows {
		width = max(width, len(row.Cells))
	}
	last := s.Rows[len(s.Rows)-1].Number
	for col := range width {
		row := spreadsheet.Row{Number: col + 1, Cells: make([]spreadsheet.Cell, last)}
		for _, old := range s.Rows {
			row.Cells[old.Number-1] = old.Cell(col)
		}
		end := last
		for end > 0 && row.Cells[end-1].Text == "" {
			end--
		}
		if row.Cells = row.Cells[:end]; end > 0 {
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

// columnSays reports whether a column has any words of its own.
func columnSays(body []spreadsheet.Row, col int) bool {
	return slices.ContainsFunc(body, func(row spreadsheet.Row) bool { return row.Cell(col).Text != "" && !row.Cell(col).Merged })
}

// firstText is the first column in which a row says something, 0 if none is.
func firstText(row spreadsheet.Row) int {
	return max(0, slices.IndexFunc(row.Cells, func(c spreadsheet.Cell) bool { return c.Text != "" }))
}

// alone reports whether a row says one thing, in one cell or in one that was
// merged over others.
func alone(row spreadsheet.Row) bool {
	n := 0
	for _, c := range row.Cells {
		if c.Text != "" && !c.Merged {
			n++
		}
	}
	return n == 1
}

// sameHeads reports whether a row repeats the headings of its table.
func sameHeads(row, head spreadsheet.Row) bool {
	n := 0
	for i, c := range row.Cells {
		if c.Text == "" {
			continue
		}
		if compact(c.Text) != compact(head.Cell(i).Text) {
			return false
		}
		n++
	}
	return n > 1
}

// sheetName is the name on the tab of a sheet, or that of its file.
func sheetName(s spreadsheet.Sheet) string {
	if s.Name == "" {
		return s.File
	}
	return s.Name
}
