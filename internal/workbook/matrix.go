package workbook

import (
	"slices"
	"strings"

	"pathbook/internal/fold"
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

// isMark caches which texts may be marks.
func (r *reading) isMark(text string) bool {
	known, ok := r.markLike[text]
	if !ok {
		_, said := r.answers.Scale[text]
		known = said || r.scale.looksLikeMark(text)
		r.markLike[text] = known
	}
	return known
}

// strictly reports whether a text is a mark and can hardly be a name: names may
// be short, as HCA.
func (r *reading) strictly(text string) bool {
	letters := len([]rune(text)) > 1 && !strings.ContainsFunc(text, func(c rune) bool { return !(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') })
	if letters && len([]rune(text)) <= 3 {
		_, known := r.scale.meant(text)
		return known
	}
	return r.isMark(text)
}

// crossing weighs a row as the head of a matrix: the marks below its names, less
// what is no mark; 0 if it is none.
func (r *reading) crossing(head spreadsheet.Row, body []spreadsheet.Row) int {
	names := 0
	first := firstText(head)
	if aboutKey("role", head.Cell(first).Text) != "" && first == 0 {
		return 0 // it says something of the names above it
	}
	if len(body) > 0 && underHead(body[0]) {
		return 0 // the row below is the last of the headings
	}
	for col, c := range head.Cells {
		if c.Text == "" || c.Merged {
			continue
		}
		if r.strictly(c.Text) && reasonUnread(c.Text) == "" && !has(required, c.Text) {
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
	side := slices.IndexFunc(head.Cells, func(c spreadsheet.Cell) bool { return cornerKind(c.Text) != "" })
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

// isAbout reports whether a heading says something of the names beside it, such
// as their category.
func isAbout(heading string) bool {
	return aboutKey("competency", heading) != "" || aboutKey("role", heading) != ""
}

// aboutKey is the key of a role or competency that a heading of a matrix says,
// if a matrix may say it.
func aboutKey(kind, text string) string {
	k := keyOf(known[kind][compact(text)])
	if kind == "competency" && (k == "category" || k == "summary" || k == "id") || kind == "role" && (k == "family" || k == "level" || k == "summary" || k == "id" || k == "short" || k == "noc") {
		return k
	}
	return ""
}

// cornerKind is the kind of the names that a corner speaks of, "" if it says
// neither. Of two, as in “Skill / Role”, the first stands down the side.
func cornerKind(text string) string {
	for _, part := range strings.FieldsFunc(text, func(c rune) bool { return c == '/' || c == '\\' || c == '|' || c == '\n' }) {
		for _, kind := range []string{"competency", "role"} {
			if has(generic, part) {
				continue
			}
			if has(titles(kind), part) {
				return kind
			}
		}
	}
	return ""
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
