package workbook

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

// judgeColumns tells of columns that are not read, and of two that say the same.
func (r *reading) judgeColumns(t *table) {
	var unknown []spot
	for i, cell := range t.head.Cells {
		at := slices.IndexFunc(t.columns, func(c column) bool { return c.at == i })
		switch {
		case cell.Text == "" || at < 0 && cell.Merged:
			if cell.Text == "" && columnSays(t.body, i) {
				t.leave(t.head.Number, i, "column", "", "it has no heading")
			}
		case at < 0 && r.own[compact(cell.Text)] == leaveOut:
			t.leave(t.head.Number, i, "column", cell.Text, "as --map says")
		case at < 0 && reasonUnread(cell.Text) != "":
			t.leave(t.head.Number, i, "column", cell.Text, reasonUnread(cell.Text))
		case at < 0:
			t.leave(t.head.Number, i, "column", cell.Text, "a heading that is not known")
			unknown = append(unknown, spot{t.at(t.head.Number, i), t.ref(t.head.Number, i), cell.Text})
		default:
			first := slices.IndexFunc(t.columns, func(c column) bool { return c.key == t.columns[at].key && c.lang == t.columns[at].lang })
			if first < at && t.columns[first].at != i {
				t.leave(t.head.Number, i, "column", cell.Text, "it says the same as column "+spreadsheet.Letters(t.columns[first].at))
				r.found.Warnf(t.at(t.head.Number, i), "same-heading", "%s: the column “%s” says the same as column %s, and was left out", t.ref(t.head.Number, i), shortened(cell.Text), spreadsheet.Letters(t.columns[first].at)).
					Hintf("give one of them another heading, or leave one out: --map %q", cell.Text+"=-")
			}
		}
	}
	r.warnUnknown(t, unknown)
}

// warnUnknown tells of all headings of a table that are not known at once.
func (r *reading) warnUnknown(t *table, unknown []spot) {
	if len(unknown) == 0 {
		return
	}
	r.askColumns(t, unknown)
	var named []string
	for _, s := range unknown[:min(len(unknown), mostSpots)] {
		named = append(named, s.ref+" “"+shortened(s.text)+"”")
	}
	if more := len(unknown) - mostSpots; more > 0 {
		named = append(named, "and more")
	}
	what := "this heading is not known, and its column was left out"
	if len(unknown) > 1 {
		what = "these headings are not known, and their columns were left out"
	}
	p := r.found.Warnf(unknown[0].at, "unknown-heading", "%s: %s", strings.Join(named, ", "), what)
	p.Hintf("--map %q says what it means, and %q that it is left out; the keys are: %s", shortened(unknown[0].text)+"=KEY", shortened(unknown[0].text)+"=-", strings.Join(keysOf(t.kind), ", "))
}

// sums are the names of rows that add the others up.
var sums = regexp.MustCompile(`^(grand |sub)?(total|totals|totaux|sum|average|avg|mean|moyenne|somme|count|nombre|sous-total|minimum|maximum|min|max)( .{0,30})?:?$`)

// footnotes are how a note below a table begins.
var footnotes = regexp.MustCompile(`^(\*+|†|‡|§|¹|²|³|\(\d\)|\[\d\]|(note|notes|nb|n\.b\.|source|sources|legend|legende|remarque|remarques|key|last updated|updated|mise a jour|prepared by|prepare par|page|confidential|confidentiel)\b\s*[:.–-])`)

// example is how a row begins that only shows how to write others.
var example = regexp.MustCompile(`^(EXAMPLE|EXEMPLE)[ \x{a0}]*:`)

// isNote reports whether a row that says one thing is a note below a table, and
// no item of it.
func isNote(text string) bool {
	folded := fold.Fold(oneLine(text))
	if footnotes.MatchString(folded) {
		return true
	}
	letters := []rune(folded)
	return len(letters) > 70 && strings.HasSuffix(folded, ".") && strings.Contains(folded, " ") && strings.Count(folded, " ") > 8
}

// judgeRows leaves out the rows of a list that are none of its items: sums,
// notes, headings that are repeated, examples, and rows that only name the group
// of those below, which is noted.
func (r *reading) judgeRows(t *table) {
	title := t.titleColumn()
	shouts := t.shouting(title)
	group, examples := "", 0
	t.groups = make(map[int]string)
	t.body = slices.DeleteFunc(slices.Clone(t.body), func(row spreadsheet.Row) bool {
		first := firstText(row)
		cell := row.Cell(first)
		single := alone(row)
		switch {
		case slices.ContainsFunc(row.Cells, func(c spreadsheet.Cell) bool { return example.MatchString(c.Text) }):
			examples++
		case sums.MatchString(fold.Fold(cell.Text)) && (first == title || first < title || single):
			t.leave(row.Number, first, "row", cell.Text, "a sum of the others")
		case single && isNote(cell.Text):
			t.leave(row.Number, first, "row", cell.Text, "a note")
		case sameHeads(row, t.head):
			t.leave(row.Number, first, "row", cell.Text, "the headings again")
		case row.Cell(title).Struck:
			t.leave(row.Number, title, "row", row.Cell(title).Text, "it is struck out")
			r.struck = append(r.struck, spot{t.at(row.Number, title), t.ref(row.Number, title), row.Cell(title).Text})
		case single && t.beginsGroup(row, first, shouts):
			group = oneLine(cell.Text)
			t.leave(row.Number, first, "row", cell.Text, "it names the group of the rows below")
		case row.Cell(title).Text == "" && onlyUnread(row, *t):
			t.leave(row.Number, first, "row", rowWords(row), "it has no name, and only columns that are not read say something")
		default:
			if group != "" {
				t.groups[row.Number] = group
			}
			return false
		}
		return true
	})
	if examples > 0 {
		r.found.Warnf(t.at(t.head.Number, 0), "example", "rows that are marked as examples were left out: %d", examples).
			Hintf("delete them, or take the word EXAMPLE away from a row that you mean")
	}
}

// titleColumn is where a list has its names: for lists without titles, the first
// column that is read.
func (t table) titleColumn() int {
	for _, key := range []string{"title", "role", "from", "pathway"} {
		if at := t.columnOf(key); at >= 0 {
			return at
		}
	}
	if len(t.columns) > 0 {
		return t.columns[0].at
	}
	return 0
}

// shouting reports whether the names of a list are in capitals anyway.
func (t table) shouting(title int) bool {
	loud, all := 0, 0
	for _, row := range t.body {
		if text := row.Cell(title).Text; text != "" && !alone(row) {
			all++
			if isLoud(text) {
				loud++
			}
		}
	}
	return loud*2 > all
}

func isLoud(text string) bool {
	return strings.ToUpper(text) == text && strings.ToLower(text) != text && strings.ContainsFunc(text, unicode.IsLetter) && len([]rune(text)) > 2
}

// beginsGroup reports whether a row that says one thing names the group of those
// below it: it looks otherwise than they do, or lies over all columns.
func (t table) beginsGroup(row spreadsheet.Row, first int, shouts bool) bool {
	if t.kind != "role" && t.kind != "competency" && t.kind != "matrix" || len(t.columns) < 2 {
		return false
	}
	cell := row.Cell(first)
	merged := first+1 < len(row.Cells) && row.Cell(first+1).Merged
	return merged || isLoud(cell.Text) && !shouts || cell.Bold && t.plainBelow(first) || cell.Filled && !t.filledBelow(first)
}

// plainBelow reports whether most names of a table are not bold.
func (t table) plainBelow(col int) bool {
	return t.few(col, func(c spreadsheet.Cell) bool { return c.Bold })
}

func (t table) filledBelow(col int) bool {
	return !t.few(col, func(c spreadsheet.Cell) bool { return c.Filled })
}

// few reports whether a thing holds for less than half of a column's cells.
func (t table) few(col int, holds func(spreadsheet.Cell) bool) bool {
	n, all := 0, 0
	for _, row := range t.body {
		if row.Cell(col).Text != "" && !alone(row) {
			all++
			if holds(row.Cell(col)) {
				n++
			}
		}
	}
	return 2*n < all
}

// onlyUnread reports whether a row says something only in columns that are not
// read.
func onlyUnread(row spreadsheet.Row, t table) bool {
	for i, c := range row.Cells {
		if c.Text != "" && slices.ContainsFunc(t.columns, func(x column) bool { return x.at == i }) {
			return false
		}
	}
	return true
}
