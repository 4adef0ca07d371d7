package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

// A table is a sheet of which it is known what it says.
type table struct {
	sheet   spreadsheet.Sheet
	kind    string // of heads, or "matrix"
	columns []column
	body    []spreadsheet.Row // the rows below the headings
	head    spreadsheet.Row   // the row of the headings
	above   []spreadsheet.Row // what stands above them: a title, or families over a matrix
}

// deepest is how many rows may stand above the headings: a title, a date, the
// name of who made it.
const deepest = 10

// shapes tells what each sheet says. own are the headings that somebody has
// explained, by their slug.
func shapes(sheets []spreadsheet.Sheet, own map[string]string, words scale, found *diag.List) []table {
	var tables []table
	for _, s := range sheets {
		if has(notes, s.Name) {
			continue
		}
		t, ok := shape(s, own, words)
		if !ok {
			found.Errorf(s.At(s.Rows[0].Number, 0), "no-table", "this sheet is neither a list nor a matrix: none of its first rows has headings that are known").
				Hintf("a list of roles has a heading Role (or Poste), a list of training has Training (or Formation);\na matrix has the roles in its first row and the competencies in its first column;\n--map \"Your heading=title\" explains a heading")
			continue
		}
		t.tell(found, own)
		t.withoutExamples(found)
		tables = append(tables, t)
	}
	return tables
}

// shape finds the row of headings and the kind of list that fits best; where no
// list fits, the sheet may be a matrix.
func shape(s spreadsheet.Sheet, own map[string]string, words scale) (table, bool) {
	var best table
	score := 0
	for i, row := range s.Rows[:min(deepest, len(s.Rows))] {
		for _, kind := range kinds {
			t := table{sheet: s, kind: kind, head: row, body: s.Rows[i+1:], above: s.Rows[:i]}
			t.columns = columns(kind, row, own)
			if n := t.fits(); n > score {
				best, score = t, n
			}
		}
	}
	if byTab(best.kind) {
		return best, true
	}
	if m, ok := matrix(s, words); ok && (score < 2*sure || 2*len(best.columns) < headings(best.head)) {
		return m, true // a list has headings that are mostly known
	}
	return best, score > 0
}

func headings(row spreadsheet.Row) int {
	n := 0
	for _, cell := range row.Cells {
		if cell.Text != "" {
			n++
		}
	}
	return n
}

// sure weighs a heading that fits against what only hints.
const sure = 2

// fits tells how well a row of headings is one of the table's kind, 0 if it is
// none. The name of the tab decides between kinds that fit alike; a lone word
// is no heading, unless the tab says so too.
func (t table) fits() int {
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
	if named {
		n += sure + 1
	}
	if n <= sure {
		return 0
	}
	return n
}

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
func columns(kind string, row spreadsheet.Row, own map[string]string) []column {
	var out []column
	for i, cell := range row.Cells {
		key, lang, ok := heading(kind, cell.Text, own)
		if !ok {
			key, lang, ok = levelHeading(kind, cell.Text)
		}
		if ok {
			out = append(out, column{at: i, key: key, lang: lang})
		}
	}
	for i, c := range out {
		out[i].many = slices.ContainsFunc(out, func(x column) bool { return x.key == c.key && x.lang != c.lang })
	}
	return out
}

// example is how a row begins that only shows how to write others.
var example = regexp.MustCompile(`^(EXAMPLE|EXEMPLE)[ \x{a0}]*:`)

// withoutExamples leaves out the rows that are marked as examples.
func (t *table) withoutExamples(found *diag.List) {
	all := len(t.body)
	first := t.sheet.At(t.head.Number, 0)
	t.body = slices.DeleteFunc(slices.Clone(t.body), func(row spreadsheet.Row) bool {
		return slices.ContainsFunc(row.Cells, func(c spreadsheet.Cell) bool { return example.MatchString(c.Text) })
	})
	if n := all - len(t.body); n > 0 {
		found.Warnf(first, "example", "rows that are marked as examples were left out: %d", n).
			Hintf("delete them, or take the word EXAMPLE away from a row that you mean")
	}
}

// levelHeading tells the proficiency that a column of a list of competencies
// describes, or gives examples of: "Level 2", "Niveau 2", "2 (fr)", "Level 2:
// examples".
func levelHeading(kind, text string) (key, lang string, ok bool) {
	if kind != "competency" || len(text) > longest {
		return "", "", false
	}
	text, lang = spoken(text)
	slug := fold.Slug(text)
	for _, word := range []string{"level-", "niveau-", "proficiency-", "maitrise-"} {
		slug = strings.TrimPrefix(slug, word)
	}
	place := "levels."
	for _, word := range []string{"-examples", "-exemples"} {
		if rest, ok := strings.CutSuffix(slug, word); ok {
			slug, place = rest, "examples."
		}
	}
	if len(slug) == 1 && slug >= "1" && slug <= "9" {
		return place + slug, lang, true
	}
	return "", "", false
}

// tell warns of columns that are not read, and of two that say the same.
func (t table) tell(found *diag.List, own map[string]string) {
	if t.kind == "matrix" {
		return
	}
	for i, cell := range t.head.Cells {
		at := slices.IndexFunc(t.columns, func(c column) bool { return c.at == i })
		place := t.sheet.At(t.head.Number, i)
		switch {
		case cell.Text == "":
		case at < 0:
			p := found.Warnf(place, "unknown-heading", "%s: the heading “%s” is not known, and its column was left out", spreadsheet.Ref(t.head.Number, i), cell.Text)
			p.Hintf("--map %q says what it means; the keys are: %s", cell.Text+"=KEY", known(t.kind))
		default:
			first := slices.IndexFunc(t.columns, func(c column) bool { return c.key == t.columns[at].key && c.lang == t.columns[at].lang })
			if first < at {
				found.Warnf(place, "same-heading", "%s: this column says the same as column %s, and was left out", spreadsheet.Ref(t.head.Number, i), strings.TrimRight(spreadsheet.Ref(0, t.columns[first].at), "0")).
					Hintf("give one of them another heading, or delete it")
			}
		}
	}
}

func known(kind string) string {
	var names []string
	for _, h := range heads[kind] {
		names = append(names, h.key)
	}
	return strings.Join(names, ", ")
}
