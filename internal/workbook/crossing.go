package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/spreadsheet"
)

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
