package workbook

import (
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// cell reads one cell as its heading asks. What is no value never becomes one.
func (r *reading) cell(t table, d *Draft, c column, cell spreadsheet.Cell, p place) {
	at := t.at(p.row, p.col)
	switch {
	case cell.Struck:
		r.struck = append(r.struck, spot{at, t.ref(p.row, p.col), cell.Text})
		return
	case flawed[cell.Flaw] != nil:
		r.blame(flawed[cell.Flaw], t, p.row, p.col, cell.Text)
		return
	}
	if shapeOf[c.key] != "yaml" {
		if text, had := plainText(cell.Text); had {
			r.noteAs(t, p.row, p.col, cell.Text, "plain text, without its HTML")
			cell.Text = text
		}
		empty, open := saysNothing(cell.Text)
		if open {
			r.open = append(r.open, spot{at, t.ref(p.row, p.col), cell.Text})
		}
		if (empty || open) && !(c.key == "cost" && has(free, cell.Text)) {
			return
		}
	}
	r.valueOf(t, d, c, cell, p)
}

// valueOf reads a cell that says something.
func (r *reading) valueOf(t table, d *Draft, c column, cell spreadsheet.Cell, p place) {
	text, at := cell.Text, t.at(p.row, p.col)
	if c.key == "title" {
		text = oneLine(text)
	}
	switch shape := shapeOf[c.key]; shape {
	case "names":
		r.say(d, r.spoken(c, list(namesIn(text))), at, c.key)
	case "texts":
		r.say(d, r.spoken(c, list(parts(text))), at, c.key)
	case "word":
		if c.lang == "" {
			c.lang = all
		}
		r.say(d, r.spoken(c, edit.Word(text)), at, c.key)
	case "yaml":
		r.others(d, cell, at)
	case "frameworks":
		r.frameworks(d, text, at)
	case "credentials":
		r.credentials(t, d, text, p)
	case "family", "level", "category":
		r.belongs(d, shape, text, at)
	case "credential", "competency":
		r.ids(d, c.key, shape, text, at)
	case "develops":
		r.develops(d, c.key, text, at)
	case "range":
		r.rangeIn(t, d, c, text, p)
	case "number":
		a, ok := payWords.amountIn(text)
		r.value(t, d, c, edit.Word(a.from), ok && a.to == "" && a.product == "", text, p, "a number")
	case "pay":
		r.payIn(t, d, c, text, p)
	case "per", "status", "format", "paid_by", "move-kind":
		word, ok := choice(shape, text)
		r.value(t, d, c, edit.Word(word), ok, text, p, "one of: "+strings.Join(choicesOf(shape), ", "))
	case "noc":
		r.noc(t, d, c, text, p)
	case "date":
		v, ok := cell.Date, cell.Date != ""
		if !ok {
			v, ok = date(text)
		}
		r.value(t, d, c, edit.Word(v), ok, text, p, "a day as 2026-03-31, the year first")
	case "codes":
		r.codes(t, d, c, text, p)
	case "role":
		r.roles(d, c.key, text, at)
	default:
		v := edit.Word(text)
		if strings.HasPrefix(c.key, "examples.") {
			v = list(parts(text))
		}
		r.say(d, r.spoken(c, v), at, strings.Split(c.key, ".")...)
	}
}
