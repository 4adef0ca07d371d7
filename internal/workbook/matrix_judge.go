package workbook

import (
	"slices"
	"strings"

	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

// judgeMatrix sorts the columns and rows of a matrix anew.
func (r *reading) judgeMatrix(t *table) {
	t.columns, t.about, t.aboutTop, t.struck, t.bare = nil, nil, nil, nil, nil
	t.left, t.body = t.under, t.all
	r.judgeAcross(t)
	r.judgeDown(t)
}

// judgeAcross sorts the columns of a matrix: names across its top, what says
// something of the names down its side, and what is left out.
func (r *reading) judgeAcross(t *table) {
	for col := range t.head.Cells {
		cell := t.head.Cells[col]
		marks, others := r.marksIn(*t, col)
		about := aboutKey(t.side, cell.Text)
		own := r.own[compact(cell.Text)]
		switch {
		case col == t.names:
		case cell.Text == "":
			if marks+others > 0 && columnSays(t.body, col) && !slices.ContainsFunc(t.left, func(l leftOut) bool { return l.ref == "column "+spreadsheet.Letters(col) }) {
				t.leave(t.head.Number, col, "column", "", "it has no heading")
			}
		case own == leaveOut:
			t.leave(t.head.Number, col, "column", cell.Text, "as --map says")
		case own != "" && own != "title":
			t.about = append(t.about, column{at: col, key: own})
		case r.goneAbove(*t, col):
			t.leave(t.head.Number, col, "column", t.above[len(t.above)-1].Cell(col).Text+": "+cell.Text, reasonUnread(t.above[len(t.above)-1].Cell(col).Text))
		case reasonUnread(cell.Text) != "" && r.named(t.top, cell.Text) == "":
			t.leave(t.head.Number, col, "column", cell.Text, reasonUnread(cell.Text))
		case about != "" && (others > marks || col < t.names):
			t.about = append(t.about, column{at: col, key: about})
		case cell.Struck:
			t.leave(t.head.Number, col, "column", cell.Text, "it is struck out")
			t.struck = append(t.struck, spot{t.at(t.head.Number, col), t.ref(t.head.Number, col), cell.Text})
		case col < t.names:
			t.leave(t.head.Number, col, "column", cell.Text, "it stands before the names, and its heading is not known")
		case marks == 0 && others > 1 && hasWords(*t, col) && r.named(t.top, cell.Text) == "" && !r.mostlyWords(*t):
			t.leave(t.head.Number, col, "column", cell.Text, "it has words and no levels")
		default:
			t.columns = append(t.columns, column{at: col})
		}
	}
}

// hasWords reports whether what stands in a column is longer than marks are.
func hasWords(t table, col int) bool {
	long := 0
	for _, row := range t.body {
		if len([]rune(row.Cell(col).Text)) > 12 {
			long++
		}
	}
	return long > 0
}

// mostlyWords reports whether words are what a matrix has in most of its cells.
func (r *reading) mostlyWords(t table) bool {
	all, words := 0, 0
	for col := range t.head.Cells {
		if col == t.names || t.head.Cells[col].Text == "" {
			continue
		}
		marks, others := r.marksIn(t, col)
		all++
		if others > marks {
			words++
		}
	}
	return words*2 > all
}

// goneAbove reports whether the row over the headings says of a column that it
// is where people stand today.
func (r *reading) goneAbove(t table, col int) bool {
	if len(t.above) == 0 {
		return false
	}
	over := t.above[len(t.above)-1]
	return strings.HasPrefix(reasonUnread(over.Cell(col).Text), "where people") && slices.ContainsFunc(over.Cells, func(c spreadsheet.Cell) bool { return has(required, c.Text) })
}

// marksIn counts what a column of a matrix says.
func (r *reading) marksIn(t table, col int) (marks, others int) {
	for _, row := range t.body {
		switch c := row.Cell(col); {
		case c.Text == "" || c.Merged:
		case c.Flaw != spreadsheet.Sound || c.Date != "" || r.isMark(c.Text):
			marks++
		default:
			others++
		}
	}
	return marks, others
}

// judgeDown sorts the rows of a matrix: names down its side, rows that begin a
// group or say something of the names across, and what is left out.
func (r *reading) judgeDown(t *table) {
	shouts := t.shouting(t.names)
	t.groups = make(map[int]string)
	group, began := "", false // the first row of all names a group, so others that look so do too
	body := t.body
	lastMarked := -1
	for i, row := range body {
		if r.hasMarks(*t, row) {
			lastMarked = i
		}
	}
	firstMarked := slices.IndexFunc(body, func(row spreadsheet.Row) bool { return r.hasMarks(*t, row) })
	var kept []spreadsheet.Row
	for i, row := range body {
		name := row.Cell(t.names)
		if name.Merged && !alone(row) { // a name over several rows
			name = spreadsheet.Cell{}
		}
		text := name.Text
		if text == "" {
			text = row.Cell(firstText(row)).Text
		}
		isSum := sums.MatchString(fold.Fold(text))
		marked := r.hasMarks(*t, row)
		switch about := aboutKey(t.top, text); {
		case isSum:
			t.leave(row.Number, t.names, "row", text, "a sum of the others")
		case slices.ContainsFunc(row.Cells, func(c spreadsheet.Cell) bool { return example.MatchString(c.Text) }):
			t.leave(row.Number, t.names, "row", text, "an example")
		case sameHeads(row, t.head):
			t.leave(row.Number, t.names, "row", text, "the headings again")
		case about != "" && !alone(row) && r.named(t.side, text) == "":
			t.aboutTop = append(t.aboutTop, attribute{about, row})
		case reasonUnread(text) != "" && r.named(t.side, text) == "" && name.Text != "" && (i > lastMarked || !marked || strings.HasPrefix(reasonUnread(text), "a sum") || strings.HasPrefix(reasonUnread(text), "how many")):
			t.leave(row.Number, t.names, "row", text, reasonUnread(text))
		case name.Struck:
			t.leave(row.Number, t.names, "row", text, "it is struck out")
			t.struck = append(t.struck, spot{t.at(row.Number, t.names), t.ref(row.Number, t.names), text})
		case marked:
			if group != "" {
				t.groups[row.Number] = group
			}
			kept = append(kept, row)
		case alone(row) && len(pairsIn(text)) > 0 && r.named(t.side, text) == "":
			t.leave(row.Number, firstText(row), "row", text, "a legend")
		case alone(row) && isNote(text):
			t.leave(row.Number, firstText(row), "row", text, "a note")
		case name.Text == "":
			t.leave(row.Number, firstText(row), "row", rowWords(row), "it has no name")
		case i < lastMarked && (i < firstMarked || began || t.beginsGroup(row, firstText(row), shouts)):
			group, began = oneLine(text), began || i < firstMarked
			t.leave(row.Number, t.names, "row", text, "it names the group of the rows below")
		case i > lastMarked && len(body) > 1 && row.Number > body[max(0, i-1)].Number+1:
			t.leave(row.Number, t.names, "row", text, "it stands below the table")
		default:
			if group != "" {
				t.groups[row.Number] = group
			}
			kept = append(kept, row)
			t.bare = append(t.bare, spot{ref: t.ref(row.Number, t.names), text: text})
		}
	}
	t.body = kept
}

// hasMarks reports whether a row of a matrix says something under the names
// across its top.
func (r *reading) hasMarks(t table, row spreadsheet.Row) bool {
	return slices.ContainsFunc(t.columns, func(c column) bool {
		cell := row.Cell(c.at)
		return cell.Text != "" && !cell.Merged && (cell.Flaw != spreadsheet.Sound || cell.Date != "" || r.isMark(cell.Text) || len(cell.Text) > 60)
	})
}
