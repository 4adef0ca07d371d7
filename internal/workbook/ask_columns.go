package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// askColumns asks what the columns of a list say whose headings are not known.
func (r *reading) askColumns(t *table, unknown []spot) {
	var each []Question
	all := make(map[string]string)
	for _, s := range unknown {
		heading := oneLine(s.text)
		each = append(each, Question{Text: fmt.Sprintf("What does the column “%s” say%s?", shortened(s.text), t.forExample(int(s.at.Col)-1)), Choices: r.meanings(*t, heading)})
		all[heading] = leaveOut
	}
	if len(each) == 1 {
		each[0].Text = unknown[0].ref + ": " + each[0].Text
		r.ask(unknown[0].at, each[0])
		return
	}
	r.ask(unknown[0].at, Question{Text: fmt.Sprintf("%s: the headings of %d columns are not known: %s. What about them?", unknown[0].ref, len(unknown), namedIn(unknown)), Choices: []Choice{
		{Label: "leave these columns out", Answer: Answers{Map: all}},
		{Label: "I'll say what each of them is", Then: each},
	}})
}

// namedIn are the words of cells, as many as a message names.
func namedIn(spots []spot) string {
	var named []string
	for _, s := range spots[:min(len(spots), mostSpots)] {
		named = append(named, "“"+shortened(s.text)+"”")
	}
	if len(spots) > mostSpots {
		named = append(named, "and more")
	}
	return strings.Join(named, ", ")
}

// meanings are what a column of a list may say: nothing that is read, or a key
// that no other column says.
func (r *reading) meanings(t table, heading string) []Choice {
	out := []Choice{{Label: "nothing for the site: leave it out", Answer: Answers{Map: map[string]string{heading: leaveOut}}}}
	for _, c := range r.free(t) {
		key := c.key
		if c.lang != "" {
			key += "." + c.lang
		}
		out = append(out, Choice{Label: headingOf(c, "en"), Answer: Answers{Map: map[string]string{heading: key}}})
	}
	return out
}

// free are the columns that a list could have besides those it has.
func (r *reading) free(t table) []column {
	var out []column
	for _, key := range r.keysFor(t.kind) {
		langs := []string{""}
		if spokenKey(key) && len(r.Languages) > 1 {
			langs = r.Languages
		}
		for _, lang := range langs {
			taken := slices.ContainsFunc(t.columns, func(c column) bool {
				return c.key == key && (lang == "" || c.lang == lang || c.lang == "" && lang == r.lang)
			})
			if !taken && headingOf(column{key: key}, "en") != "" {
				out = append(out, column{key: key, lang: lang})
			}
		}
	}
	return out
}

// keysFor are the keys of a kind of list that a heading nobody knows may mean.
func (r *reading) keysFor(kind string) []string {
	keys := slices.DeleteFunc(keysOf(kind), func(k string) bool { return k == rest.key || k == "version" || strings.HasPrefix(k, "offers.") })
	if kind == "competency" {
		for i := range r.scale {
			keys = append(keys, "levels."+strconv.Itoa(i+1))
		}
	}
	return keys
}

// forExample shows what stands in a column.
func (t table) forExample(col int) string {
	var said []string
	for _, row := range t.body {
		text := shortened(row.Cell(col).Text)
		if text != "" && !slices.Contains(said, "“"+text+"”") && len(said) < 3 {
			said = append(said, "“"+text+"”")
		}
	}
	if len(said) == 0 {
		return ""
	}
	return ", for example " + strings.Join(said, ", ")
}
