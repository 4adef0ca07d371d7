package workbook

import (
	"cmp"
	"strconv"

	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
)

// name returns the draft of what a cell names, made if there is none yet.
func (r *reading) name(kind, text string, at diag.Pos) *Draft {
	title := oneLine(text)
	if key(title) == "" {
		return nil
	}
	id, known := r.find(kind, title)
	if !known {
		id = r.newID(kind, title, at)
		r.call(kind, id, title)
	}
	d := r.draft(kind, id)
	if d == nil {
		d = r.begin(kind, id, at)
		d.renamed = known
	}
	return d
}

// newID makes an id for what the site does not know yet.
func (r *reading) newID(kind, title string, at diag.Pos) string {
	id := ident(title)
	taken := r.of(kind).titles
	if id == "" { // no letter of it is one of ours
		n := 1
		for has := true; has; n++ {
			_, has = taken[kind+"-"+strconv.Itoa(n)]
		}
		n--
		id = kind + "-" + strconv.Itoa(n)
		r.made = append(r.made, spot{at, "", title + " is " + id})
		return id
	}
	other, clash := taken[id]
	if !clash {
		return id
	}
	if len(key(title)) <= longestID {
		called := id
		if len(other) > 0 {
			called = other[0]
		}
		r.found.Errorf(at, "same-id", "“%s” and “%s” are two names, and both would have the id %s", shortened(title), shortened(called), id).
			Hintf("if they are one, write both the same; if they are two, list them on a sheet with a column Id, each with an id of its own")
	}
	for n := 2; ; n++ {
		next := id + "-" + strconv.Itoa(n)
		if _, has := taken[next]; !has {
			return next
		}
	}
}

// begin makes an empty draft.
func (r *reading) begin(kind, id string, at diag.Pos) *Draft {
	d := &Draft{Kind: kind, ID: id, At: at, said: make(map[string]diag.Pos), langs: r.Languages}
	r.drafts = append(r.drafts, d)
	r.byID[kind+" "+id] = d
	return d
}

func (r *reading) draft(kind, id string) *Draft { return r.byID[kind+" "+id] }

// title gives a draft that has none the name by which a table calls it first.
func (r *reading) title(d *Draft, text string) {
	if d != nil && !d.renamed && !d.Listed && d.Value.Get("title").Empty() {
		r.say(d, r.words(r.lang, oneLine(text)), d.At, "title")
	}
}

// item returns the draft of a row of a list, made if there is none yet: that
// of the id which the row says, else of its title.
func (r *reading) item(t table, row spreadsheet.Row) *Draft {
	title, at := t.titleOf(row)
	if empty, open := saysNothing(title.Text); empty || open || title.Flaw != spreadsheet.Sound {
		title.Text = ""
	}
	id := ident(row.Cell(t.columnOf("id")).Text)
	if id = cmp.Or(numberedID(t, row), id); id == "" {
		d := r.name(t.kind, title.Text, at)
		r.listItem(t, row, d)
		return d
	}
	d := r.draft(t.kind, id)
	if other, known := r.find(t.kind, title.Text); d == nil && known {
		if named := r.draft(t.kind, other); named != nil && !named.byID && r.FileOf(t.kind, other) == "" {
			r.rename(named, id)
			d = named
		}
	}
	if d == nil {
		d = r.begin(t.kind, id, at)
	}
	d.byID, d.renamed = true, false
	r.call(t.kind, id)
	r.listItem(t, row, d)
	return d
}

// listItem lets other cells name a draft by all the titles of its row.
func (r *reading) listItem(t table, row spreadsheet.Row, d *Draft) {
	if d == nil || d.Listed && !d.byID {
		return
	}
	d.Listed = true
	for _, c := range t.columns {
		if text := oneLine(row.Cell(c.at).Text); c.key == "title" && text != "" {
			r.call(t.kind, d.ID, text)
			d.renamed = d.renamed && !ofFramework(t.kind) && !r.of(t.kind).isTitle(d.ID, text)
		}
	}
}

// aliases lets other cells name an item by its short name and what else it is
// called, where no title is the same.
func (r *reading) aliases(t table) {
	for _, row := range t.body {
		title, _ := t.titleOf(row)
		id, ok := r.find(t.kind, title.Text)
		if !ok {
			continue
		}
		for _, c := range t.columns {
			if empty, open := saysNothing(row.Cell(c.at).Text); empty || open {
				continue
			}
			switch c.key {
			case "short":
				r.alias(t.kind, id, oneLine(row.Cell(c.at).Text))
			case "also_called":
				r.alias(t.kind, id, namesIn(row.Cell(c.at).Text)...)
			}
		}
	}
}

// rename gives a draft the id that its row says.
func (r *reading) rename(d *Draft, id string) {
	if id == "" || id == d.ID {
		return
	}
	r.of(d.Kind).rename(d.ID, id)
	r.call(d.Kind, id, id)
	delete(r.byID, d.Kind+" "+d.ID)
	d.ID = id
	r.byID[d.Kind+" "+id] = d
}

// namesAround does so for the names around a matrix.
func (r *reading) namesAround(t table) {
	for _, c := range t.columns {
		r.give(t.top, t.head.Cell(c.at), t.at(t.head.Number, c.at))
	}
	for _, row := range t.body {
		r.give(t.side, row.Cell(t.names), t.at(row.Number, t.names))
	}
}

// give makes a draft of what a cell names, if it is a name.
func (r *reading) give(kind string, cell spreadsheet.Cell, at diag.Pos) {
	if empty, open := saysNothing(cell.Text); !empty && !open && cell.Flaw == spreadsheet.Sound && !cell.Struck {
		r.title(r.name(kind, cell.Text, at), cell.Text)
	}
}

// numberedID is what a row is called that has no id of its own: proficiencies
// are counted, and the site and its framework are one each.
func numberedID(t table, row spreadsheet.Row) string {
	switch t.kind {
	case "scale":
		return strconv.Itoa(row.Number)
	case "framework", "site":
		return t.kind
	}
	return ""
}

// named is the id of an item that a text names, "" if none is known so.
func (r *reading) named(kind, text string) string {
	id, _ := r.find(kind, text)
	return id
}
