package workbook

import (
	"fmt"
	"strings"

	"pathbook/internal/spreadsheet"
)

// skip notes that a sheet is not read.
func (r *reading) skip(s spreadsheet.Sheet, why string) {
	cells := "all"
	if n := len(s.Rows); n > 0 {
		widest := 0
		for _, row := range s.Rows {
			widest = max(widest, len(row.Cells)-1)
		}
		cells = spreadsheet.Ref(s.Rows[0].Number, 0) + ":" + spreadsheet.Ref(s.Rows[n-1].Number, widest)
	}
	r.takenAs = append(r.takenAs, Taken{sheetName(s), cells, "left out: " + why})
}

// kindNames are what the kinds of tables are called, in the words of commands.
func kindName(kind string) string {
	switch kind {
	case "need":
		return "list of what roles require"
	case "competency":
		return "list of competencies"
	case "category":
		return "list of categories"
	case "family":
		return "list of families"
	case "training":
		return "list of training"
	case "matrix":
		return "matrix"
	case "site", "framework", "scale":
		return "the " + kind
	}
	return "list of " + kind + "s"
}

// report says what a table was taken as.
func (r *reading) report(t table) []Taken {
	name := sheetName(t.sheet)
	out := []Taken{{name, t.area(), r.summary(t)}}
	add := func(cells, as string) { out = append(out, Taken{name, cells, as}) }
	if t.kind != "matrix" && t.ownHeadings() {
		add(t.ref(t.head.Number, t.columns[0].at), fmt.Sprintf("its %d headings are as pathbook writes them", len(t.columns)))
	} else if t.kind != "matrix" {
		for _, c := range t.columns {
			label := t.head.Cell(c.at).Text
			as := c.key
			if c.lang != "" {
				as += " (" + c.lang + ")"
			}
			if c.unit != "" && compact(label) != compact(as) {
				as += ", by the " + c.unit
			}
			add(t.ref(t.head.Number, c.at), "“"+shortened(label)+"” is "+as)
		}
	}
	for _, c := range t.about {
		add(t.ref(t.head.Number, c.at), "“"+shortened(t.head.Cell(c.at).Text)+"” is the "+c.key+" of each "+t.side)
	}
	for _, a := range t.aboutTop {
		add(fmt.Sprintf("row %d", a.row.Number), "“"+shortened(a.row.Cell(t.names).Text)+"” is the "+a.key+" of each "+t.top)
	}
	if len(t.above) > 0 && t.above[0].Number < t.head.Number {
		rows := fmt.Sprintf("rows %d–%d", t.above[0].Number, t.above[len(t.above)-1].Number)
		if len(t.above) == 1 {
			rows = fmt.Sprintf("row %d", t.above[0].Number)
		}
		add(rows, "above the headings: “"+shortened(rowWords(t.above[0]))+"”")
	}
	for _, s := range t.bare {
		add(s.ref, "“"+shortened(s.text)+"” has no levels: nothing asks for it")
	}
	for _, said := range r.saidOf(t) {
		add("marks", said)
	}
	for _, l := range t.left {
		as := "left out: " + l.reason
		if l.what != "" {
			as = "“" + l.what + "” left out: " + l.reason
		}
		add(l.ref, as)
	}
	return out
}

// ownHeadings reports whether all headings of a table are as pathbook writes
// them: then there is nothing to say of each.
func (t table) ownHeadings() bool {
	for _, c := range t.columns {
		said := t.head.Cell(c.at).Text
		if said != headingOf(c, "en") && said != headingOf(c, "fr") {
			return false
		}
	}
	return len(t.columns) > 2
}

func several(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func (r *reading) summary(t table) string {
	if t.kind != "matrix" {
		if t.turned {
			return kindName(t.kind) + ", side by side, " + several(len(t.body), "column")
		}
		return kindName(t.kind) + ", " + several(len(t.body), "row")
	}
	way := "roles are across the top, competencies down the side"
	if t.top == "competency" {
		way = "roles are down the side, competencies across the top"
	}
	return strings.TrimSuffix(fmt.Sprintf("matrix, %d by %d: %s, %s", len(t.columns), len(t.body), way, t.by), ", ")
}

// saidOf are the marks of a table that were not taken as they are.
func (r *reading) saidOf(t table) []string {
	if t.marks == nil {
		return nil
	}
	seen := make(map[string]string)
	for text, m := range t.marks.read {
		if m.said != "" {
			seen[text] = m.said
		}
	}
	if len(seen) == 0 {
		return nil
	}
	var out []string
	for _, k := range sortedKeys(seen) {
		out = append(out, seen[k])
	}
	return []string{strings.Join(out, ", ")}
}
