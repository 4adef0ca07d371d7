package workbook

import (
	"fmt"

	"pathbook/internal/spreadsheet"
)

// orient tells whether the roles of a matrix stand across its top or down its
// side: what somebody has said, else what the site and the other tabs know of
// the names, else what the corner says. By stays empty where nothing decides.
func (r *reading) orient(t *table) {
	corner := cornerKind(t.corner())
	top, side := r.knownNames(*t)
	switch roles := top["role"] + side["competency"] - top["competency"] - side["role"]; {
	case r.answers.Roles != "":
		t.side, t.by = map[string]string{"across": "competency", "down": "role"}[r.answers.Roles], "as --roles says"
	case roles > 0:
		t.side, t.by = "competency", "from the names that are known"
	case roles < 0:
		t.side, t.by = "role", "from the names that are known"
	case corner != "":
		t.side, t.by = corner, "from “"+shortened(t.corner())+"” in the corner"
	default:
		t.side, t.by = "competency", ""
	}
	t.top = map[string]string{"competency": "role", "role": "competency"}[t.side]
}

// corner is what stands in the corner of a matrix, or in the cell above it where
// the head has a row for the families.
func (t *table) corner() string {
	text := t.head.Cell(t.names).Text
	if text == "" && len(t.above) > 0 {
		return t.above[len(t.above)-1].Cell(t.names).Text
	}
	return text
}

// knownNames counts the names across the top and down the side that are known,
// by kind.
func (r *reading) knownNames(t table) (top, side map[string]int) {
	top, side = make(map[string]int), make(map[string]int)
	count := func(in map[string]int, text string) {
		for _, kind := range []string{"role", "competency"} {
			if text != "" && r.named(kind, text) != "" {
				in[kind]++
			}
		}
	}
	for col, cell := range t.head.Cells {
		if col != t.names {
			count(top, cell.Text)
		}
	}
	for _, row := range t.all {
		count(side, row.Cell(t.names).Text)
	}
	return top, side
}

// settleMatrices decides which way each matrix lies, once the lists have told
// their names. One that lies in a way that is known tells its own names, which
// may decide for another.
func (r *reading) settleMatrices() {
	for progress := true; progress; {
		progress = false
		for i := range r.tables {
			t := &r.tables[i]
			if t.kind != "matrix" || t.settled {
				continue
			}
			if r.orient(t); t.by != "" {
				r.judgeMatrix(t)
				t.settled, progress = true, true
				r.namesAround(*t)
			}
		}
	}
	for i := range r.tables {
		if t := &r.tables[i]; t.kind == "matrix" && !t.settled {
			r.judgeMatrix(t)
			r.askWay(*t)
			r.namesAround(*t)
		}
	}
}

// askWay asks which way a matrix lies.
func (r *reading) askWay(t table) {
	first := ""
	if len(t.columns) > 0 {
		first = t.head.Cell(t.columns[0].at).Text
	}
	side := ""
	if len(t.body) > 0 {
		side = t.body[0].Cell(t.names).Text
	}
	corner := t.at(t.head.Number, t.names)
	r.ask(corner, Question{Text: fmt.Sprintf("%s: which way round is this matrix?", spreadsheet.Ref(t.head.Number, t.names)), Usual: -1, settles: true, Choices: []Choice{
		{Label: fmt.Sprintf("roles across the top (“%s”), competencies down the side (“%s”)", shortened(first), shortened(side)), Answer: Answers{Roles: "across"}},
		{Label: fmt.Sprintf("roles down the side (“%s”), competencies across the top (“%s”)", shortened(side), shortened(first)), Answer: Answers{Roles: "down"}},
		leaveOpen,
	}})
	r.found.Errorf(corner, "which-way", "%s: which way round is this matrix? Nothing says whether “%s” is a role, and “%s” a competency", spreadsheet.Ref(t.head.Number, t.names), shortened(first), shortened(side)).
		Hintf("write Competency or Role into %s, for the names below it; or say --roles across (the roles stand in row %d), or --roles down", spreadsheet.Ref(t.head.Number, t.names), t.head.Number)
}
