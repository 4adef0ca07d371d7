package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/fold"
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

// endTable ends a table where another one begins below it.
func (r *reading) endTable(t *table) {
	if i := r.nextTable(*t); i > 0 {
		t.body, t.rest = t.body[:i], t.body[i:]
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

// sure weighs a heading that fits against what only hints.
const sure = 2

// enough is a score above which no row further down is a better one.
const enough = 4 * sure

func headings(row spreadsheet.Row) int {
	n := 0
	for _, cell := range row.Cells {
		if cell.Text != "" {
			n++
		}
	}
	return n
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

// fits tells how well a row of headings is one of the table's kind, 0 if it is
// none. The name of the tab decides between kinds that fit alike, and that of
// the file where tabs say nothing; a lone word is no heading, unless one of them
// says so too.
func (r *reading) fits(t table) int {
	for _, key := range needed[t.kind] {
		if !slices.ContainsFunc(t.columns, func(c column) bool { return c.key == key }) {
			return 0
		}
	}
	named := has(tabs[t.kind], strings.TrimRight(t.sheet.Name, " 0123456789()"))
	if byTab(t.kind) && (!named || len(t.columns) == 0) {
		return 0
	}
	n := sure * len(keys(t.columns))
	switch {
	case named:
		n += sure + 1
	case r.answers.kindOfAs() == t.kind:
		n += sure + 1
	case speaksOf(t.sheet.Name, t.kind):
		n += sure + 1
	case plainTab.MatchString(t.sheet.Name) && speaksOf(strings.TrimSuffix(t.sheet.File, extension(t.sheet.File)), t.kind):
		n += sure + 1
	}
	if n <= sure {
		return 0
	}
	return n
}

// plainTab is a name that a program gives to a sheet.
var plainTab = regexp.MustCompile(`(?i)^((sheet|feuil|feuille|tabelle|table|tableau)[ _-]?\d*)?$`)

func extension(file string) string {
	if i := strings.LastIndexByte(file, '.'); i > 0 {
		return file[i:]
	}
	return ""
}

// speaksOf reports whether the name of a tab or a file speaks of one kind of
// list and no other: "Permis et certificats 2026".
func speaksOf(name, kind string) bool {
	said := saidIn(name)
	return len(said) == 1 && said[0] == kind
}

// saidIn are the kinds of lists that a name speaks of.
func saidIn(name string) []string {
	slug := "-" + fold.Slug(camel.ReplaceAllString(name, "$1 $2")) + "-"
	var out []string
	for _, kind := range kinds {
		if ofFramework(kind) || kind == "site" || kind == "step" {
			continue
		}
		for tab := range strings.SplitSeq(tabs[kind], "|") {
			if strings.Contains(slug, "-"+fold.Slug(tab)+"-") {
				out = append(out, kind)
				break
			}
		}
	}
	return out
}

// camel is where a word begins in a name without spaces: researchOccupations.
var camel = regexp.MustCompile(`([a-z])([A-Z])`)

func keys(columns []column) []string {
	var out []string
	for _, c := range columns {
		if !slices.Contains(out, c.key) {
			out = append(out, c.key)
		}
	}
	return out
}

// columns are the columns of a row of headings that are known.
func (r *reading) columns(kind string, row spreadsheet.Row) []column {
	var out []column
	for i, cell := range row.Cells {
		if cell.Text == "" {
			continue
		}
		h := r.heading(cell.Text)
		c, ok := h.column(kind, r.own)
		if !ok && r.own[h.all] == "" {
			c, ok = r.levelHeading(kind, cell.Text)
		}
		if ok {
			c.at = i
			out = append(out, c)
		}
	}
	for i, c := range out {
		out[i].many = slices.ContainsFunc(out, func(x column) bool { return x.key == c.key && x.lang != c.lang })
	}
	return out
}

// heading parts the words of a heading, once for all kinds of lists.
func (r *reading) heading(text string) heading {
	h, known := r.headings[text]
	if !known {
		h = headingIn(text)
		r.headings[text] = h
	}
	return h
}

// levelHeading tells the proficiency that a column of a list of competencies
// describes, or gives examples of: "Level 2", "Niveau 2", "2 (fr)", "Level 2:
// examples", or a word of the scale.
func (r *reading) levelHeading(kind, text string) (c column, ok bool) {
	if kind != "competency" || len(text) > longest || text == "" {
		return c, false
	}
	name, lang := spoken(text)
	slug := fold.Slug(name)
	for _, word := range []string{"proficiency-level-", "niveau-de-maitrise-", "level-", "niveau-", "proficiency-", "maitrise-", "lvl-"} {
		slug = strings.TrimPrefix(slug, word)
	}
	place := "levels."
	for _, word := range []string{"-examples", "-exemples", "-description"} {
		if rest, ok := strings.CutSuffix(slug, word); ok {
			slug = rest
			if word != "-description" {
				place = "examples."
			}
		}
	}
	if len(slug) == 1 && slug >= "1" && slug <= "9" {
		return column{key: place + slug, lang: lang}, true
	}
	for _, said := range []string{slug, strings.TrimLeft(slug, "123456789-"), strings.TrimRight(slug, "123456789-")} {
		if n, ok := r.scale.meant(said); ok && n > 0 && len(said) > 2 {
			return column{key: place + string(rune('0'+n)), lang: lang}, true
		}
	}
	return c, false
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
