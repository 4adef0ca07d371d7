package workbook

import (
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

// list reads a list with a row for each item.
func (r *reading) list(t table) {
	for _, row := range t.body {
		_, at := t.titleOf(row)
		d := r.item(t, row)
		if d == nil {
			r.found.Errorf(at, "no-title", "%s: this row has no name", spreadsheet.Ref(row.Number, int(at.Col)-1)).Hintf("write one, or delete the row")
			continue
		}
		r.cells(t, row, func(c column, cell spreadsheet.Cell, at diag.Pos) {
			if c.key != "id" && !(c.key == "title" && c.lang == "" && d.renamed) {
				r.cell(d, c, cell, at)
			}
		})
		r.pay(d, at)
		r.examples(d, at)
	}
}

// moves reads a list of moves, each a part of the role that it leads from.
func (r *reading) moves(t table) {
	r.elements(t, element{of: "role", in: "from", to: "to", key: "moves"})
}

// steps reads a list of the roles along pathways.
func (r *reading) steps(t table) {
	r.elements(t, element{of: "pathway", in: "pathway", to: "role", key: "steps"})
}

// An element says how a row becomes an element of a list that another item
// has: in a column it names the item, in another a role, to which it leads.
type element struct{ of, in, to, key string }

func (r *reading) elements(t table, e element) {
	for _, row := range t.body {
		in, to := t.columnOf(e.in), t.columnOf(e.to)
		a, okA := r.known(e.of, row.Cell(in).Text, t.sheet.At(row.Number, in))
		b, okB := r.known("role", row.Cell(to).Text, t.sheet.At(row.Number, to))
		if !okA || !okB {
			continue
		}
		part := &Draft{Kind: t.kind, ID: a + " to " + b, said: make(map[string]diag.Pos)}
		part.Value.Set(edit.Word(b), e.to)
		r.cells(t, row, func(c column, cell spreadsheet.Cell, at diag.Pos) {
			if c.key != e.in && c.key != e.to {
				r.cell(part, c, cell, at)
			}
		})
		whole := r.name(e.of, spreadsheet.Cell{Text: a}, t.sheet.At(row.Number, in))
		list := whole.Value.Get(e.key)
		list.List = append(slices.Clone(list.List), part.Value)
		whole.Value.Set(list, e.key)
	}
}

// cells goes through the cells of a row that say something.
func (r *reading) cells(t table, row spreadsheet.Row, each func(column, spreadsheet.Cell, diag.Pos)) {
	for i, c := range t.columns {
		first := slices.IndexFunc(t.columns, func(x column) bool { return x.key == c.key && x.lang == c.lang })
		if cell := row.Cell(c.at); cell.Text != "" && first == i {
			each(c, cell, t.sheet.At(row.Number, c.at))
		}
	}
}

// cell reads one cell as its heading asks.
func (r *reading) cell(d *Draft, c column, cell spreadsheet.Cell, at diag.Pos) {
	text := cell.Text
	if c.key == "title" {
		text = oneLine(cell)
	}
	switch shape := shapeOf[c.key]; shape {
	case "names":
		r.say(d, r.spoken(c, list(names(text))), at, c.key)
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
		r.credentials(d, text, at)
	case "family", "level", "category":
		r.belongs(d, shape, text, at)
	case "credential", "competency":
		r.ids(d, c.key, shape, text, at)
	case "develops":
		r.develops(d, text, at)
	case "range", "number":
		v, ok := span(numbers(text))
		if !ok {
			v, ok = edit.Word("0"), has("free|none|gratuit|aucun|no cost|sans frais", text)
		}
		r.value(d, c.key, v, ok, text, at, "a number, or two such as 20 to 30")
	case "pay":
		r.payIn(d, text, at)
	case "per", "status", "format", "paid_by", "move-kind":
		word, ok := choice(shape, text)
		r.value(d, c.key, edit.Word(word), ok, text, at, "one of: "+strings.Join(words(shape), ", "))
	case "noc":
		r.noc(d, text, at)
	case "date":
		v := cell.Date
		if v == "" && isDay(text) {
			v = text
		}
		r.value(d, c.key, edit.Word(v), v != "", text, at, "a day as 2026-03-31")
	case "codes":
		r.codes(d, text, at)
	default:
		v := edit.Word(text)
		if strings.HasPrefix(c.key, "examples.") {
			v = list(parts(text))
		}
		r.say(d, r.spoken(c, v), at, strings.Split(c.key, ".")...)
	}
}

// value says what a cell was read as, or that it could not be.
func (r *reading) value(d *Draft, key string, v edit.Value, ok bool, text string, at diag.Pos, wanted string) {
	if !ok {
		r.found.Errorf(at, "unclear-value", "%s: “%s” is not %s", spreadsheet.Ref(int(at.Line), int(at.Col)-1), text, "what "+key+" says").Hintf("write %s", wanted)
		return
	}
	r.say(d, v, at, key)
}

func words(of string) []string {
	var out []string
	for word := range choices[of] {
		out = append(out, word)
	}
	slices.Sort(out)
	return out
}

// list is a list of words.
func list(texts []string) edit.Value {
	v := edit.Value{}
	for _, text := range texts {
		v.List = append(v.List, edit.Word(text))
	}
	return v
}

// known returns the id of an item that a cell names.
func (r *reading) known(kind, text string, at diag.Pos) (id string, ok bool) {
	if id, ok = r.find(kind, text); ok {
		return id, true
	}
	p := r.found.Errorf(at, "unknown-name", "%s: there is no %s “%s”, neither in the spreadsheet nor on the site", spreadsheet.Ref(int(at.Line), int(at.Col)-1), kind, text)
	if near := fold.Nearest(text, r.titles(kind)); near != "" {
		p.Hintf("did you mean “%s”?", near)
	}
	return "", false
}

// ids reads a cell that names items.
func (r *reading) ids(d *Draft, key, kind, text string, at diag.Pos) {
	var v edit.Value
	for _, part := range names(text) {
		if id, ok := r.known(kind, part, at); ok {
			v.List = append(v.List, edit.Word(id))
		}
	}
	if !v.Empty() {
		r.say(d, v, at, key)
	}
}

// names parts a cell that lists names, also at commas.
func names(text string) []string {
	if !strings.HasPrefix(text, bullet) && !strings.ContainsAny(text, "\n;") {
		text = strings.ReplaceAll(text, ",", ";")
	}
	return parts(text)
}
