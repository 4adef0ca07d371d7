package workbook

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

// pair is a part of a legend: a mark, and the words for it.
var pair = regexp.MustCompile(`^\s*["“'(]?(.{1,14}?)["”')]?\s*(?:=|:|→|\s[-–—]\s|\.\s)\s*(.+?)\s*$`)

// legendWord is how a legend begins.
var legendWord = regexp.MustCompile(`(?i)^(legend|légende|legende|key|scale|échelle|echelle|rating|ratings|levels|niveaux|note|cotes?)\s*:\s*`)

// isLegend reports whether a sheet only explains marks.
func isLegend(s spreadsheet.Sheet) bool {
	pairs, rows := 0, 0
	for _, row := range s.Rows {
		rows++
		if len(pairsIn(rowWords(row))) > 0 {
			pairs++
		}
	}
	return pairs > 1 && pairs*2 >= rows && rows <= longestLegend
}

// longestLegend is how many rows a legend has at most: what has more is data.
const longestLegend = 60

// pairsIn are the marks that a text explains, with their words.
func pairsIn(text string) [][2]string {
	var out [][2]string
	text = legendWord.ReplaceAllString(text, "")
	for _, piece := range strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ';' || c == '\n' || c == '|' || c == '•' }) {
		if m := pair.FindStringSubmatch(legendWord.ReplaceAllString(strings.TrimSpace(piece), "")); m != nil {
			out = append(out, [2]string{strings.TrimSpace(m[1]), m[2]})
		}
	}
	return out
}

// legendFor reads what the cells outside of a table say that its marks mean, and
// sheets that are a legend. It is taken only where it says the level of every
// mark that it explains.
func (r *reading) legendFor(t table, texts map[string]bool) map[string]int {
	said := make(map[string]string)
	note := func(pairs [][2]string) {
		for _, p := range pairs {
			if texts[p[0]] && said[p[0]] == "" {
				said[p[0]] = p[1]
			}
		}
	}
	for _, s := range r.legends {
		for _, row := range s.Rows {
			note(explained(row))
		}
	}
	note(r.outside(t))
	for _, row := range t.body {
		note(explained(beside(t, row)))
	}
	return r.levelsOf(said)
}

// explained are the marks that a row explains, with their words: in one cell, or
// in the next one.
func explained(row spreadsheet.Row) [][2]string {
	var out [][2]string
	last := ""
	for _, c := range row.Cells {
		if c.Text == "" || c.Merged {
			continue
		}
		out = append(out, pairsIn(c.Text)...)
		if last != "" && len([]rune(c.Text)) > 3 {
			out = append(out, [2]string{last, c.Text})
		}
		last = c.Text
	}
	return out
}

// mostPairs is how many marks the rows of a sheet explain at most that are in no
// table: what says more is no legend.
const mostPairs = 1000

// outside are the marks that the rows of a sheet explain which are in none of its
// tables of levels, looked for once for all of them.
func (r *reading) outside(t table) [][2]string {
	name := sheetName(t.sheet)
	if pairs, known := r.outsides[name]; known {
		return pairs
	}
	inside := make(map[int]bool)
	whole := t.sheet.Rows // the first table of a sheet has all of its rows
	for _, m := range append(slices.Clone(r.tables), t) {
		if m.kind != "matrix" && m.kind != "need" || sheetName(m.sheet) != name {
			continue
		}
		if len(m.sheet.Rows) > len(whole) {
			whole = m.sheet.Rows
		}
		inside[m.head.Number] = true
		for _, row := range m.body {
			inside[row.Number] = true
		}
	}
	var pairs [][2]string
	for _, row := range whole {
		if !inside[row.Number] && len(pairs) < mostPairs {
			pairs = append(pairs, explained(row)...)
		}
	}
	r.outsides[name] = pairs
	return pairs
}

// beside is what a row of a table says in columns that are none of it.
func beside(t table, row spreadsheet.Row) spreadsheet.Row {
	last := t.names
	for _, c := range t.columns {
		last = max(last, c.at)
	}
	out := spreadsheet.Row{Number: row.Number}
	for col := last + 1; col < len(row.Cells); col++ {
		if reasonUnread(t.head.Cell(col).Text) == "" || t.head.Cell(col).Text == "" {
			out.Cells = append(out.Cells, row.Cells[col])
		}
	}
	return out
}

// levelsOf are the proficiencies of the marks of a legend.
func (r *reading) levelsOf(said map[string]string) map[string]int {
	out := make(map[string]int)
	for mark, words := range said {
		level, ok := r.explains(words)
		if !ok {
			if n, err := strconv.Atoi(mark); err == nil && n <= len(r.scale) {
				continue // a number is one as it is
			}
			return nil
		}
		out[mark] = level
	}
	return out
}

// explains is the proficiency that the words of a legend mean.
func (r *reading) explains(words string) (level int, ok bool) {
	words = strings.TrimSpace(words)
	if m := levelWord.FindStringSubmatch(words); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n, n <= len(r.scale)
	}
	if empty, open := saysNothing(words); empty && !open {
		return 0, true
	}
	if level, ok = r.scale.meant(words); ok {
		return level, true
	}
	for _, cut := range []string{" (", ":", " –", " -", ",", "."} { // the word before what explains it
		if first, _, found := strings.Cut(words, cut); found {
			if level, ok = r.scale.meant(first); ok {
				return level, true
			}
		}
	}
	if strings.HasPrefix(fold.Fold(words), "not ") && len(words) < 30 || strings.HasPrefix(fold.Fold(words), "non ") || strings.HasPrefix(fold.Fold(words), "pas ") {
		return 0, true
	}
	return 0, false
}

var levelWord = regexp.MustCompile(`(?i)^(?:level|niveau)?\s*(\d)$`)
