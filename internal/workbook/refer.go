package workbook

import (
	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// known returns the id of an item that a cell names.
func (r *reading) known(kind, text string, at diag.Pos) (id string, ok bool) {
	if id, ok = r.find(kind, text); ok {
		return id, true
	}
	missed := spot{at, spreadsheet.Ref(int(at.Line), int(at.Col)-1), text}
	for i := range r.missed {
		if m := &r.missed[i]; m.kind == kind && m.spots[0].at.File == at.File && (m.spots[0].text == "") == (text == "") {
			m.spots = append(m.spots, missed)
			return "", false
		}
	}
	r.missed = append(r.missed, unnamed{kind, []spot{missed}})
	return "", false
}

// ids reads a cell that names items.
func (r *reading) ids(d *Draft, key, kind, text string, at diag.Pos) {
	var v edit.Value
	for _, part := range namesIn(text) {
		if id, ok := r.known(kind, part, at); ok {
			v.List = append(v.List, edit.Word(id))
		}
	}
	if !v.Empty() {
		r.say(d, v, at, key)
	}
}

// roles reads the roles along a pathway that stand in one cell, in order.
func (r *reading) roles(d *Draft, key, text string, at diag.Pos) {
	var v edit.Value
	for _, part := range namesIn(text) {
		if id, ok := r.known("role", part, at); ok {
			var step edit.Value
			step.Set(edit.Word(id), "role")
			v.List = append(v.List, step)
		}
	}
	if !v.Empty() {
		r.say(d, v, at, key)
	}
}

// referred is the id of an item that a cell of a row refers to.
func (r *reading) referred(t table, kind string, row spreadsheet.Row, col int) (id string, ok bool) {
	cell := row.Cell(col)
	if c := flawed[cell.Flaw]; c != nil {
		r.blame(c, t, row.Number, col, cell.Text)
		return "", false
	}
	return r.known(kind, cell.Text, t.at(row.Number, col))
}
