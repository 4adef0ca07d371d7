package workbook

import (
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// others reads the cell of a row that says, as YAML, what has no column of its
// own.
func (r *reading) others(d *Draft, cell spreadsheet.Cell, at diag.Pos) {
	var wrong diag.List
	items := edit.Read("", d.ID, []byte(cell.Raw), &wrong)
	if len(wrong) > 0 || len(items) != 1 || len(items[0].Value.Keys) == 0 {
		r.found.Errorf(at, "unclear-value", "%s: this is no YAML of one item", spreadsheet.Ref(int(at.Line), int(at.Col)-1)).
			Hintf("leave this column as pathbook export wrote it, or write keys as in the files of the site")
		return
	}
	for _, k := range items[0].Value.Keys {
		if k.Name != "id" || d.Kind == "framework" {
			r.say(d, k.Value, at, k.Name)
		}
	}
}

// examples joins what columns of their own say of a proficiency: what a person
// does there, and examples of it.
func (r *reading) examples(d *Draft) {
	found := d.Value.Get("examples")
	if found.Empty() {
		return
	}
	d.Value = without(d.Value, "examples")
	for _, k := range found.Keys {
		both := edit.Value{}
		if can := d.Value.Get("levels", k.Name); !can.Empty() {
			both.Set(can, "can")
		}
		both.Set(k.Value, "examples")
		d.Value.Set(both, "levels", k.Name)
	}
}

// frameworks reads the names of a competency in other frameworks, a line for
// each: framework | code | address.
func (r *reading) frameworks(d *Draft, text string, at diag.Pos) {
	var v edit.Value
	for line := range strings.SplitSeq(text, "\n") {
		cells := strings.Split(line, "|")
		if len(cells) < 2 || len(cells) > 3 {
			r.found.Errorf(at, "unclear-value", "%s: “%s” names no framework and code", spreadsheet.Ref(int(at.Line), int(at.Col)-1), line).
				Hintf("write a line for each: framework | code | address, of which the address may be missing")
			return
		}
		var code edit.Value
		for i, key := range []string{"framework", "code", "url"}[:len(cells)] {
			code.Set(edit.Word(strings.TrimSpace(cells[i])), key)
		}
		v.List = append(v.List, code)
	}
	r.say(d, v, at, "codes")
}
