package workbook

import (
	"cmp"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

// A Draft is an item as spreadsheets say it: some of the keys of the format.
type Draft struct {
	Kind   string // "role", "competency", "credential", "training", "pathway" or "framework"
	ID     string
	Value  edit.Value
	Doubts []Doubt
	At     diag.Pos // the cell that names it

	said    map[string]diag.Pos // by path: the cell that says it
	langs   []string            // of the site
	listed  bool                // a list has a row for it
	byID    bool                // which says its id
	renamed bool                // it was found by a name that the site has, and its title is the site's
}

// A Doubt is a value that was guessed, with a word on it for whoever reads the
// file.
type Doubt struct {
	Path []string
	Note string
}

// A reading puts what the sheets say together.
type reading struct {
	Frame
	lang   string // of words whose heading says none
	own    map[string]string
	drafts []*Draft
	groups []Group
	found  *diag.List
}

// A Group is a family, level or category that a spreadsheet names and the
// framework has not.
type Group struct {
	Kind  string // "family", "level" or "category"
	ID    string
	Title edit.Value // by language, as a title is written
}

// Import reads sheets into drafts, in the order of their kinds and ids. lang is
// the language of words whose heading says none; own says what headings mean
// that are not known, as "Poste: title". If the list has an error, what it
// concerns is missing from the drafts. Groups are what the drafts name that the
// framework has not.
func Import(sheets []spreadsheet.Sheet, f Frame, lang string, own map[string]string) (drafts []*Draft, groups []Group, problems diag.List) {
	var found diag.List
	r := &reading{Frame: f, lang: lang, own: make(map[string]string), found: &found}
	for heading, key := range own {
		r.own[fold.Slug(heading)] = key
	}
	tables := shapes(sheets, r.own, f.scale, &found)
	for _, t := range tables { // names first: other cells speak of them
		r.items(t)
	}
	for _, t := range tables {
		r.names(t)
	}
	r.learnScale(tables)
	for _, t := range tables {
		switch t.kind {
		case "matrix":
			r.matrix(t)
		case "need":
			r.needs(t)
		case "move":
			r.moves(t)
		case "step":
			r.steps(t)
		default:
			r.list(t)
		}
	}
	r.framework()
	slices.SortStableFunc(r.drafts, func(a, b *Draft) int {
		return cmp.Or(cmp.Compare(slices.Index(folders, a.Kind), slices.Index(folders, b.Kind)), cmp.Compare(a.ID, b.ID))
	})
	found.Sort()
	return r.drafts, r.groups, found
}

// folders are the kinds of drafts, in the order in which they are written: what
// others name comes first.
var folders = []string{"framework", "competency", "credential", "training", "role", "pathway"}

// items makes a draft of every row of a list of items.
func (r *reading) items(t table) {
	if slices.Contains([]string{"matrix", "need", "move", "step"}, t.kind) {
		return
	}
	for _, row := range t.body {
		r.item(t, row)
	}
}

// names makes a draft of every item that a table names for the first time and
// no list has a row for.
func (r *reading) names(t table) {
	switch t.kind {
	case "matrix":
		top, side := r.sides(t)
		for _, c := range t.columns {
			r.title(r.name(top, t.head.Cell(c.at), t.sheet.At(t.head.Number, c.at)), t.head.Cell(c.at))
		}
		for _, row := range t.body {
			if !isCategory(t, row) {
				r.title(r.name(side, row.Cell(0), t.sheet.At(row.Number, 0)), row.Cell(0))
			}
		}
	case "need":
		for _, row := range t.body {
			for _, kind := range []string{"role", "competency"} {
				at := t.columnOf(kind)
				r.title(r.name(kind, row.Cell(at), t.sheet.At(row.Number, at)), row.Cell(at))
			}
		}
	}
}

// sides tells which kind stands across the top of a matrix, and which down its
// side.
func (r *reading) sides(t table) (top, side string) {
	isRole := func(text string) bool { _, ok := r.find("role", text); return ok }
	if t.across(isRole) {
		return "role", "competency"
	}
	return "competency", "role"
}

// name returns the draft of what a cell names, made if there is none yet.
func (r *reading) name(kind string, cell spreadsheet.Cell, at diag.Pos) *Draft {
	title := oneLine(cell)
	if fold.Slug(title) == "" {
		return nil
	}
	id, known := r.find(kind, title)
	if !known {
		id = fold.Slug(title)
		r.call(kind, id, title)
	}
	d := r.draft(kind, id)
	if d == nil {
		d = r.begin(kind, id, at)
		d.renamed = known
	}
	return d
}

func oneLine(cell spreadsheet.Cell) string { return strings.ReplaceAll(cell.Text, "\n", " ") }

// begin makes an empty draft.
func (r *reading) begin(kind, id string, at diag.Pos) *Draft {
	d := &Draft{Kind: kind, ID: id, At: at, said: make(map[string]diag.Pos), langs: r.Languages}
	r.drafts = append(r.drafts, d)
	return d
}

// title gives a draft that has none the name by which a table calls it first.
func (r *reading) title(d *Draft, cell spreadsheet.Cell) {
	if d != nil && !d.renamed && !d.listed && d.Value.Get("title").Empty() {
		r.say(d, r.words(r.lang, oneLine(cell)), d.At, "title")
	}
}

// item returns the draft of a row of a list, made if there is none yet: that
// of the id which the row says, else of its title.
func (r *reading) item(t table, row spreadsheet.Row) *Draft {
	title, at := t.titleOf(row)
	id := fold.Slug(row.Cell(t.columnOf("id")).Text)
	if id = cmp.Or(numberedID(t, row), id); id == "" {
		d := r.name(t.kind, title, at)
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
	if d == nil || d.listed && !d.byID {
		return
	}
	d.listed = true
	for _, c := range t.columns {
		if text := oneLine(row.Cell(c.at)); c.key == "title" && text != "" {
			r.call(t.kind, d.ID, text)
		}
	}
}

// titleOf returns the first cell of a row that says its title.
func (t table) titleOf(row spreadsheet.Row) (spreadsheet.Cell, diag.Pos) {
	for _, c := range t.columns {
		if c.key == "title" && row.Cell(c.at).Text != "" {
			return row.Cell(c.at), t.sheet.At(row.Number, c.at)
		}
	}
	return spreadsheet.Cell{}, t.sheet.At(row.Number, max(0, t.columnOf("title")))
}

func (r *reading) draft(kind, id string) *Draft {
	i := slices.IndexFunc(r.drafts, func(d *Draft) bool { return d.Kind == kind && d.ID == id })
	if i < 0 {
		return nil
	}
	return r.drafts[i]
}

// rename gives a draft the id that its row says.
func (r *reading) rename(d *Draft, id string) {
	if id == "" || id == d.ID {
		return
	}
	for i, n := range r.named[d.Kind] {
		if n.id == d.ID {
			r.named[d.Kind][i].id = id
			r.named[d.Kind][i].titles = append(n.titles, id)
		}
	}
	d.ID = id
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
		r.found.Errorf(at, "said-twice", "%s of “%s” is said twice, and differently", place, d.ID).
			Hintf("write it once").See(d.said[place])
		return
	}
	d.Value.Set(v, path...)
	d.said[place] = at
}

// doubt says that a value was guessed.
func (d *Draft) doubt(note string, path ...string) { d.Doubts = append(d.Doubts, Doubt{path, note}) }

// columnOf returns the first column that says a key, or -1.
func (t table) columnOf(key string) int {
	i := slices.IndexFunc(t.columns, func(c column) bool { return c.key == key })
	if i < 0 {
		return -1
	}
	return t.columns[i].at
}
