package workbook

import (
	"fmt"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// list reads a list with a row for each item.
func (r *reading) list(t table) {
	if t.by != "" {
		r.askKind(t)
		return
	}
	for _, row := range t.body {
		title, at := t.titleOf(row)
		d := r.item(t, row)
		if d == nil {
			r.nameless(t, row, title, at)
			continue
		}
		r.cells(t, row, func(c column, cell spreadsheet.Cell, p place) {
			switch {
			case c.key == "title" && c.lang == "" && d.renamed:
				d.title = r.words(r.lang, oneLine(cell.Text))
			case c.key != "id":
				r.cell(t, d, c, cell, p)
			}
		})
		if group := t.groups[row.Number]; group != "" {
			r.inGroup(t, d, group, at)
		}
		r.pay(t, row, d, at)
		r.examples(d)
	}
}

// nameless tells of a row without a name.
func (r *reading) nameless(t table, row spreadsheet.Row, title spreadsheet.Cell, at diag.Pos) {
	col := max(0, t.columnOf("title"))
	if c := flawed[title.Flaw]; c != nil {
		r.blame(c, t, row.Number, col, title.Text)
		r.cells(t, row, func(_ column, cell spreadsheet.Cell, p place) {
			if c := flawed[cell.Flaw]; c != nil && p.col != col {
				r.blame(c, t, p.row, p.col, cell.Text)
			}
		})
		return
	}
	r.blame(causeNoName, t, row.Number, col, rowWords(row))
}

// inGroup puts an item into the group that a row above it begins, unless a
// column says its own.
func (r *reading) inGroup(t table, d *Draft, text string, at diag.Pos) {
	group := map[string]string{"role": "family", "competency": "category"}[t.kind]
	if group != "" && d.Value.Get(group).Empty() {
		r.belongs(d, group, text, at)
	}
}

// askKind asks what the items of a list are.
func (r *reading) askKind(t table) {
	r.found.Errorf(t.at(t.head.Number, 0), "which-kind", "nothing says what this is a list of: its headings fit roles as well as competencies, credentials or training").
		Hintf("say --as roles, --as competencies, --as credentials or --as training; or call its tab, its file or its first heading so")
	q := Question{Text: fmt.Sprintf("%s: what is this a list of?", t.ref(t.head.Number, 0)), Usual: -1, settles: true}
	for _, kind := range strings.Split(t.by, ",") {
		q.Choices = append(q.Choices, Choice{Label: strings.TrimPrefix(kindName(kind), "list of "), Answer: Answers{As: asWord(kind)}})
	}
	q.Choices = append(q.Choices, leaveOpen)
	r.ask(t.at(t.head.Number, 0), q)
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
		a, okA := r.referred(t, e.of, row, in)
		b, okB := r.referred(t, "role", row, to)
		if !okA || !okB {
			continue
		}
		if a == b && e.key == "moves" {
			r.found.Errorf(t.at(row.Number, to), "unclear-value", "%s: this move leads from “%s” to the same role", t.ref(row.Number, to), a).Hintf("name another role, or delete the row")
			continue
		}
		part := &Draft{Kind: t.kind, ID: a + " to " + b, said: make(map[string]diag.Pos), langs: r.Languages}
		part.Value.Set(edit.Word(b), e.to)
		r.cells(t, row, func(c column, cell spreadsheet.Cell, p place) {
			if c.key != e.in && c.key != e.to {
				r.cell(t, part, c, cell, p)
			}
		})
		whole := r.name(e.of, a, t.at(row.Number, in))
		list := whole.Value.Get(e.key)
		if i := slices.IndexFunc(list.List, func(v edit.Value) bool { return v.Get(e.to).Word == b }); i >= 0 && e.key == "moves" {
			if !list.List[i].Equal(part.Value) {
				r.found.Errorf(t.at(row.Number, in), "said-twice", "the move from “%s” to “%s” is said twice, and differently", a, b).Hintf("write it once")
			}
			continue
		}
		list.List = append(slices.Clone(list.List), part.Value)
		whole.Value.Set(list, e.key)
	}
}

// cells goes through the cells of a row that say something.
func (r *reading) cells(t table, row spreadsheet.Row, each func(column, spreadsheet.Cell, place)) {
	for i, c := range t.columns {
		first := slices.IndexFunc(t.columns, func(x column) bool { return x.key == c.key && x.lang == c.lang })
		if cell := row.Cell(c.at); cell.Text != "" && first == i {
			each(c, cell, place{row.Number, c.at})
		}
	}
}
