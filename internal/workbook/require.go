package workbook

import (
	"slices"
	"strconv"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// matrix reads what the cells between roles and competencies say. A row with a
// name alone begins a group of competencies; a row over the head that is
// merged over roles names their family.
func (r *reading) matrix(t *table) {
	if r.coloursAlone(*t) {
		return
	}
	r.struck = append(r.struck, t.struck...)
	t.marks = r.marksOf(*t, t.columns)
	var top []*Draft // across, by the place of its column
	for _, row := range t.body {
		name, at := row.Cell(t.names), t.at(row.Number, t.names)
		if c := flawed[name.Flaw]; c != nil {
			r.blame(c, *t, row.Number, t.names, name.Text)
			r.flaws(*t, row)
			continue
		}
		down := r.down(*t, row, name.Text, at)
		if down == nil {
			r.found.Errorf(at, "no-title", "%s: this row has levels and no name", t.ref(row.Number, t.names)).
				Hintf("write the %s in column %s", t.side, spreadsheet.Letters(t.names))
			continue
		}
		r.aboutDown(*t, row, down)
		if top == nil {
			top = r.namesAcross(*t)
		}
		for i, c := range t.columns {
			role, competency := top[i], down
			if t.top == "competency" {
				role, competency = down, top[i]
			}
			r.require(*t, role, competency, place{row.Number, c.at}, row.Cell(c.at), "")
		}
	}
	r.groupsAcross(*t)
}

// down is the draft of the name at the side of a row: that of the id which the row
// says, if it says one.
func (r *reading) down(t table, row spreadsheet.Row, text string, at diag.Pos) *Draft {
	d := r.name(t.side, text, at)
	i := slices.IndexFunc(t.about, func(c column) bool { return c.key == "id" })
	if d == nil || i < 0 {
		return d
	}
	id := ident(row.Cell(t.about[i].at).Text)
	switch known := r.draft(t.side, id); {
	case id == "" || id == d.ID:
		return d
	case known != nil:
		return known
	case !d.byID && !d.Listed && r.FileOf(t.side, d.ID) == "":
		r.rename(d, id)
	default:
		d = r.begin(t.side, id, at)
		r.call(t.side, id, oneLine(text))
		r.title(d, text)
	}
	d.byID = true
	return d
}

// namesAcross are the drafts of what stands across the top of a matrix, nil for
// what is no name.
func (r *reading) namesAcross(t table) []*Draft {
	out := make([]*Draft, len(t.columns))
	for i, c := range t.columns {
		head := t.head.Cell(c.at)
		if fault := flawed[head.Flaw]; fault != nil {
			r.blame(fault, t, t.head.Number, c.at, head.Text)
			continue
		}
		out[i] = r.name(t.top, head.Text, t.at(t.head.Number, c.at))
	}
	return out
}

// flaws tells of the cells of a row that are no values, where the row has no
// name that could be read.
func (r *reading) flaws(t table, row spreadsheet.Row) {
	for _, c := range t.columns {
		if fault := flawed[row.Cell(c.at).Flaw]; fault != nil {
			r.blame(fault, t, row.Number, c.at, row.Cell(c.at).Text)
		}
	}
}

// coloursAlone stops at a matrix whose levels are colours: no cell of it says
// anything, and many have one.
func (r *reading) coloursAlone(t table) bool {
	painted := 0
	for _, p := range t.sheet.Painted {
		if p.Row > t.head.Number && p.Col > t.names {
			painted++
		}
	}
	if painted == 0 {
		return false
	}
	said := 0
	for _, row := range t.body {
		for _, c := range t.columns {
			if row.Cell(c.at).Text != "" {
				said++
			}
		}
	}
	if said >= painted {
		return false
	}
	r.found.Errorf(t.at(t.head.Number+1, t.names+1), "unclear-level", "the levels of this matrix are colours alone, in %d cells without words, and what a colour means is not read", painted).
		Hintf("write a number from 1 to %d into each cell, or one of: %s; the colours may stay", len(r.scale), r.scale.words())
	return true
}

// marksOf looks at all marks of a table before the first is read.
func (r *reading) marksOf(t table, columns []column) *marking {
	texts := make(map[string]bool)
	for _, row := range t.body {
		for _, c := range columns {
			if text := oneLine(row.Cell(c.at).Text); text != "" {
				texts[text] = true
			}
		}
	}
	m := newMarking(r.scale, r.answers.Scale, texts)
	m.legend = r.legendFor(t, texts)
	return m
}

// aboutDown reads what a row of a matrix says of the name at its side.
func (r *reading) aboutDown(t table, row spreadsheet.Row, d *Draft) {
	group := map[string]string{"competency": "category", "role": "family"}[t.side]
	own := false
	for _, c := range t.about {
		cell := row.Cell(c.at)
		if cell.Text == "" || c.key == "id" {
			continue
		}
		own = own || c.key == group
		cell.Merged = false
		r.cell(t, d, c, cell, place{row.Number, c.at})
	}
	if text := t.groups[row.Number]; text != "" && !own {
		r.belongs(d, group, text, t.at(row.Number, t.names))
	}
}

// groupsAcross reads the row over the head of a matrix, where it is merged over
// names, or repeats itself over them, and the rows that say something of the
// names across.
func (r *reading) groupsAcross(t table) {
	for _, a := range t.aboutTop {
		for _, c := range t.columns {
			if cell := a.row.Cell(c.at); cell.Text != "" {
				cell.Merged = false
				at := t.at(t.head.Number, c.at)
				if d := r.name(t.top, t.head.Cell(c.at).Text, at); d != nil {
					r.cell(t, d, column{at: c.at, key: a.key}, cell, place{a.row.Number, c.at})
				}
			}
		}
	}
	if len(t.above) == 0 {
		return
	}
	over := t.above[len(t.above)-1]
	merged, last, words := false, "", make(map[string]bool)
	for col, cell := range over.Cells {
		merged = merged || cell.Text != "" && (cell.Merged || cell.Text == last)
		last = cell.Text
		if cell.Text != "" && col > t.names {
			words[cell.Text] = true
		}
	}
	if over.Cell(t.names).Text != "" && len(words) == 1 && words[over.Cell(t.names).Text] {
		return // a title over the whole table
	}
	group := map[string]string{"role": "family", "competency": "category"}[t.top]
	for _, c := range t.columns {
		if text := over.Cell(c.at).Text; merged && text != "" && text != t.head.Cell(c.at).Text && reasonUnread(text) == "" && !has(required, text) {
			at := t.at(over.Number, c.at)
			r.belongs(r.name(t.top, t.head.Cell(c.at).Text, at), group, text, at)
		}
	}
}

// needs reads the long shape: a row for each role and competency.
func (r *reading) needs(t *table) {
	role, competency, level, importance := t.columnOf("role"), t.columnOf("competency"), t.columnOf("level"), t.columnOf("importance")
	t.marks = r.marksOf(*t, []column{{at: level}})
	for _, row := range t.body {
		a, okA := r.namedIn(*t, "role", row, role)
		b, okB := r.namedIn(*t, "competency", row, competency)
		if !okA || !okB {
			continue
		}
		if a == nil || b == nil {
			r.found.Errorf(t.at(row.Number, max(role, competency)), "no-title", "row %d names no role, or no competency", row.Number).
				Hintf("a row of this list has both, and a level")
			continue
		}
		r.require(*t, a, b, place{row.Number, level}, row.Cell(level), row.Cell(importance).Text)
		r.importance(*t, row, importance)
	}
}

// namedIn is what a cell of a row names. It is not ok where the cell is no value.
func (r *reading) namedIn(t table, kind string, row spreadsheet.Row, col int) (d *Draft, ok bool) {
	cell := row.Cell(col)
	if c := flawed[cell.Flaw]; c != nil {
		r.blame(c, t, row.Number, col, cell.Text)
		return nil, false
	}
	if empty, open := saysNothing(cell.Text); empty || open {
		cell.Text = ""
	}
	return r.name(kind, cell.Text, t.at(row.Number, col)), true
}

// importance tells of a word that does not say whether a competency is essential.
func (r *reading) importance(t table, row spreadsheet.Row, col int) {
	text := row.Cell(col).Text
	if empty, open := saysNothing(text); empty || open {
		return
	}
	if _, ok := isAsset(text); !ok {
		r.blame(causeImportance, t, row.Number, col, text)
	}
}

// isAsset reads the column that says whether a competency is essential.
func isAsset(text string) (asset, ok bool) {
	switch {
	case has("asset|a|d|helps|nice to have|nice|preferred|desirable|desired|optional|no|n|false|non|atout|un atout|souhaite|souhaitee|souhaitable|utile|facultatif|facultative|optionnel|optionnelle|faux|plus", text):
		return true, true
	case has("essential|e|r|required|require|must|must have|mandatory|m|yes|y|true|oui|o|vrai|x|essentiel|essentielle|requis|requise|exige|exigee|obligatoire|core|critical|key|cle|critique", text), ticks[text]:
		return false, true
	}
	return false, text == ""
}

// require says that a role requires a competency, as a cell says it.
func (r *reading) require(t table, role, competency *Draft, p place, cell spreadsheet.Cell, importance string) {
	if role == nil || competency == nil || cell.Text == "" {
		return
	}
	at := t.at(p.row, p.col)
	switch {
	case cell.Struck:
		r.struck = append(r.struck, spot{at, t.ref(p.row, p.col), cell.Text})
		return
	case flawed[cell.Flaw] != nil:
		r.blame(flawed[cell.Flaw], t, p.row, p.col, cell.Text)
		return
	case cell.Date != "":
		r.blame(causeDay, t, p.row, p.col, cell.Text)
		return
	}
	m := t.marks.mark(cell.Text)
	switch {
	case m.why != nil:
		r.blame(m.why, t, p.row, p.col, cell.Text)
		return
	case m.open:
		r.open = append(r.open, spot{at, t.ref(p.row, p.col), cell.Text})
	}
	if m.level == 0 {
		return
	}
	asset, _ := isAsset(importance)
	r.needed(role, competency.ID, m.level, m.asset || asset, at)
}

// needed puts a requirement into a role.
func (r *reading) needed(role *Draft, competency string, level int, asset bool, at diag.Pos) {
	v := edit.Word(strconv.Itoa(level))
	if asset {
		v = edit.Value{}
		v.Set(edit.Word(strconv.Itoa(level)), "level")
		v.Set(edit.Word("asset"), "importance")
	}
	place := "requires." + competency
	if _, said := role.said[place]; said || role.said["requires"] != (diag.Pos{}) {
		r.say(role, v, at, "requires", competency)
		return
	}
	role.require(competency, v) // without looking through all that it requires
	role.said[place] = at
}

// require adds what a draft requires and nothing has said yet.
func (d *Draft) require(competency string, v edit.Value) {
	i := slices.IndexFunc(d.Value.Keys, func(k edit.Key) bool { return k.Name == "requires" })
	if i < 0 {
		i = len(d.Value.Keys)
		d.Value.Keys = append(d.Value.Keys, edit.Key{Name: "requires"})
	}
	all := &d.Value.Keys[i].Value
	all.Keys = append(all.Keys, edit.Key{Name: competency, Value: v})
}
