package workbook

import (
	"strconv"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

// matrix reads what the cells between roles and competencies say. A row with a
// name alone begins a group of competencies; a row over the head that is
// merged over roles names their family.
func (r *reading) matrix(t table) {
	top, side := r.sides(t)
	category := ""
	for _, row := range t.body {
		if isCategory(t, row) {
			category = row.Cell(0).Text
			continue
		}
		down := r.name(side, row.Cell(0), t.sheet.At(row.Number, 0))
		if down == nil {
			r.unnamed(t, row)
			continue
		}
		if category != "" && side == "competency" {
			r.belongs(down, "category", category, t.sheet.At(row.Number, 0))
		}
		for _, c := range t.columns {
			across := r.name(top, t.head.Cell(c.at), t.sheet.At(t.head.Number, c.at))
			role, competency := across, down
			if top == "competency" {
				role, competency = down, across
			}
			r.require(role, competency, row.Cell(c.at).Text, "", t.sheet.At(row.Number, c.at))
		}
	}
	r.families(t, top)
}

// isCategory tells that a row of a matrix has a name and nothing else.
func isCategory(t table, row spreadsheet.Row) bool {
	if row.Cell(0).Text == "" {
		return false
	}
	for _, c := range t.columns {
		if cell := row.Cell(c.at); cell.Text != "" && !cell.Merged {
			return false
		}
	}
	return true
}

// unnamed tells of marks beside no name.
func (r *reading) unnamed(t table, row spreadsheet.Row) {
	for _, c := range t.columns {
		if row.Cell(c.at).Text != "" {
			r.found.Errorf(t.sheet.At(row.Number, 0), "no-title", "%s: this row has levels and no name", spreadsheet.Ref(row.Number, 0)).
				Hintf("write the competency in the first column")
			return
		}
	}
}

// families reads the row over the head of a matrix, where it is merged over
// roles, or repeats itself over them.
func (r *reading) families(t table, top string) {
	if top != "role" || len(t.above) == 0 {
		return
	}
	over := t.above[len(t.above)-1]
	merged, last := false, ""
	for _, cell := range over.Cells {
		merged = merged || cell.Merged || cell.Text != "" && cell.Text == last
		last = cell.Text
	}
	for _, c := range t.columns {
		if text := over.Cell(c.at).Text; merged && text != "" {
			at := t.sheet.At(over.Number, c.at)
			r.belongs(r.name("role", t.head.Cell(c.at), at), "family", text, at)
		}
	}
}

// belongs puts an item into a group of the framework, by its id or its title.
// A group that is not there is made out of its name, and told.
func (r *reading) belongs(d *Draft, group, text string, at diag.Pos) {
	if d == nil {
		return
	}
	id, ok := r.find(group, text)
	if !ok {
		id = fold.Slug(text)
		r.call(group, id, text)
		r.made(group, id, text, at)
	}
	r.say(d, edit.Word(id), at, group)
}

// needs reads the long shape: a row for each role and competency.
func (r *reading) needs(t table) {
	role, competency, level, importance := t.columnOf("role"), t.columnOf("competency"), t.columnOf("level"), t.columnOf("importance")
	for _, row := range t.body {
		a := r.name("role", row.Cell(role), t.sheet.At(row.Number, role))
		b := r.name("competency", row.Cell(competency), t.sheet.At(row.Number, competency))
		if a == nil || b == nil {
			r.found.Errorf(t.sheet.At(row.Number, max(role, competency)), "no-title", "row %d names no role, or no competency", row.Number).
				Hintf("a row of this list has both, and a level")
			continue
		}
		r.require(a, b, row.Cell(level).Text, row.Cell(importance).Text, t.sheet.At(row.Number, level))
	}
}

// require says that a role requires a competency, as a cell says it.
func (r *reading) require(role, competency *Draft, text, importance string, at diag.Pos) {
	if role == nil || competency == nil || text == "" {
		return
	}
	level, asset, ok := r.scale.level(text)
	if !ok {
		r.found.Errorf(at, "unclear-level", "%s: “%s” is no proficiency that is sure", spreadsheet.Ref(int(at.Line), int(at.Col)-1), text).
			Hintf("write a number from 1 to %d, or one of: %s", len(r.scale), r.scale.words())
		return
	}
	if level == 0 {
		return
	}
	v := edit.Word(strconv.Itoa(level))
	if asset || isAsset(importance) {
		v = edit.Value{}
		v.Set(edit.Word(strconv.Itoa(level)), "level")
		v.Set(edit.Word("asset"), "importance")
	}
	r.say(role, v, at, "requires", competency.ID)
}

// isAsset reads the column that says whether a competency is essential.
func isAsset(text string) bool {
	return has("asset|helps|nice to have|preferred|optional|no|atout|souhaite|utile|facultatif|non", text)
}
