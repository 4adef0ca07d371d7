package workbook

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// A Draft is an item as spreadsheets say it: some of the keys of the format.
type Draft struct {
	Kind   string // "role", "competency", "credential", "training", "pathway", "framework" or "site"
	ID     string
	Value  edit.Value
	Doubts []Doubt
	At     diag.Pos // the cell that names it
	Listed bool     // a list has a row for it: what the spreadsheet says of it is all there is

	said     map[string]diag.Pos // by path: the cell that says it
	langs    []string            // of the site
	byID     bool                // which says its id
	title    edit.Value          // what a list calls it that found it so
	renamed  bool                // it was found by another name that the site has, and its title is the site's
	conflict *clash
}

// A clash is what two cells say differently of one item.
type clash struct {
	places []string
	at     diag.Pos
	first  diag.Pos
}

// A Doubt is a value that was guessed, with a word on it for whoever reads the
// file.
type Doubt struct {
	Path []string
	Note string
}

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

// titleOf returns the first cell of a row that says its title.
func (t table) titleOf(row spreadsheet.Row) (spreadsheet.Cell, diag.Pos) {
	for _, c := range t.columns {
		if c.key == "title" && row.Cell(c.at).Text != "" {
			return row.Cell(c.at), t.at(row.Number, c.at)
		}
	}
	return spreadsheet.Cell{}, t.at(row.Number, max(0, t.columnOf("title")))
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

// words is a text in one language: as it is where the site has only that one.
func (r *reading) words(lang, text string) edit.Value {
	return r.spoken(column{lang: lang}, edit.Word(text))
}

// spoken is what a column says, in its language: as it is where the site has
// only that one and no other column says it in another, or where the words are
// the same in every language.
func (r *reading) spoken(c column, v edit.Value) edit.Value {
	lang := cmp.Or(c.lang, r.lang)
	if lang == all || len(r.Languages) == 1 && r.Languages[0] == lang && !c.many {
		return v
	}
	return edit.Value{Keys: []edit.Key{{Name: lang, Value: v}}}
}

// say puts a value into a draft. Where another cell has said something else of
// the same, that stays, and both are told.
func (r *reading) say(d *Draft, v edit.Value, at diag.Pos, path ...string) {
	for _, k := range v.Keys { // a text by language is said by language
		if len(k.Name) == 2 && len(v.Keys) == 1 {
			v, path = k.Value, append(slices.Clone(path), k.Name)
		}
	}
	old, place := d.Value.Get(path...), strings.Join(path, ".")
	if !old.Empty() && !old.Equal(v) {
		if path[0] == "title" && key(old.Word) == key(v.Word) {
			return // in capitals, or with other spaces
		}
		if d.conflict == nil {
			d.conflict = &clash{at: at, first: d.said[place]}
		}
		d.conflict.places = append(d.conflict.places, place)
		return
	}
	d.Value.Set(v, path...)
	d.said[place] = at
}

// Whole gives a draft the title that its list calls it by, where the site knows
// the item by another: in a new site the spreadsheet's own words count.
func (d *Draft) Whole() {
	if d.Value.Get("title").Empty() && !d.title.Empty() {
		d.Value.Set(d.title, "title")
	}
}

// tellClashes tells of every item of which two cells say different things.
func (r *reading) tellClashes() {
	for _, d := range r.drafts {
		if d.conflict == nil {
			continue
		}
		places := strings.Join(d.conflict.places[:min(len(d.conflict.places), 6)], ", ")
		if more := len(d.conflict.places) - 6; more > 0 {
			places += fmt.Sprintf(" and %d more", more)
		}
		verb := "is"
		if len(d.conflict.places) > 1 {
			verb = "are"
		}
		r.found.Errorf(d.conflict.at, "said-twice", "%s of “%s” %s said twice, and differently", places, d.ID, verb).
			Hintf("write it once; if two different things are called so, give each a name of its own").See(d.conflict.first)
	}
}

// doubt says that a value was guessed.
func (d *Draft) doubt(note string, path ...string) { d.Doubts = append(d.Doubts, Doubt{path, note}) }

func without(v edit.Value, name string) edit.Value {
	var out edit.Value
	for _, k := range v.Keys {
		if k.Name != name {
			out.Keys = append(out.Keys, k)
		}
	}
	return out
}
