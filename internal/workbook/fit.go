package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

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
