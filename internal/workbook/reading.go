package workbook

import (
	"cmp"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// A Result is what sheets say: items, groups of the framework that they name,
// what each part of the sheets was taken as, and what is wrong or not sure.
type Result struct {
	Drafts   []*Draft
	Groups   []Group
	Taken    []Taken
	Problems diag.List
}

// A Group is a family, level or category that a spreadsheet names and the
// framework has not.
type Group struct {
	Kind  string // "family", "level" or "category"
	ID    string
	Title edit.Value // by language, as a title is written
}

// A reading puts what the sheets say together.
type reading struct {
	Frame
	answers Answers
	lang    string            // of words whose heading says none
	own     map[string]string // what headings mean, by their compact form
	tables  []table
	staff   []staffSheet // by person, to be rolled up
	legends []spreadsheet.Sheet
	unknown []spreadsheet.Sheet
	drafts  []*Draft
	byID    map[string]*Draft
	groups  []Group
	found   *diag.List

	takenAs    []Taken
	causes     map[string]*collected
	causeOrder []string
	markLike   map[string]bool
	struck     []spot
	open       []spot // nobody knows yet
	newGroups  []spot // of the framework; ref is the kind
	made       []spot // ids that are numbers
	notes      []note
	bare       []spot // qualifications that no credential is called
}

// Import reads sheets into drafts, in the order of their kinds and ids. If the
// problems have an error, what it concerns is missing from the drafts.
func Import(sheets []spreadsheet.Sheet, f Frame, a Answers) Result {
	var found diag.List
	r := &reading{
		Frame: f.own(), answers: a, lang: a.Language, own: make(map[string]string), byID: make(map[string]*Draft), found: &found,
		causes: make(map[string]*collected), markLike: make(map[string]bool),
	}
	if r.lang == "" && len(f.Languages) > 0 {
		r.lang = f.Languages[0]
	}
	for heading, k := range a.Map {
		r.own[compact(heading)] = k
	}
	r.findTables(sheets)
	r.learnNames()
	r.learnScale()
	r.settleMatrices()
	for i := range r.tables {
		r.read(&r.tables[i])
	}
	r.rollUp()
	r.framework()
	r.finish()
	for _, t := range r.tables {
		r.takenAs = append(r.takenAs, r.report(t)...)
	}
	r.takenAs = append(r.takenAs, r.told()...)
	slices.SortStableFunc(r.takenAs, func(a, b Taken) int {
		return cmp.Compare(sheetPlace(sheets, a.Sheet), sheetPlace(sheets, b.Sheet))
	})
	slices.SortStableFunc(r.drafts, func(a, b *Draft) int {
		return cmp.Or(cmp.Compare(slices.Index(folders, a.Kind), slices.Index(folders, b.Kind)), cmp.Compare(a.ID, b.ID))
	})
	found.Sort()
	return Result{r.drafts, r.groups, r.takenAs, found}
}

// folders are the kinds of drafts, in the order in which they are written: what
// others name comes first.
var folders = []string{"site", "framework", "competency", "credential", "training", "role", "pathway"}

func sheetPlace(sheets []spreadsheet.Sheet, name string) int {
	return slices.IndexFunc(sheets, func(s spreadsheet.Sheet) bool { return sheetName(s) == name })
}

// learnNames makes a draft of every item that has a row, and then of every one
// that a long list names for the first time.
func (r *reading) learnNames() {
	for _, t := range r.tables { // names first: other cells speak of them
		if !slices.Contains([]string{"matrix", "need", "move", "step"}, t.kind) {
			for _, row := range t.body {
				r.item(t, row)
			}
		}
	}
	for _, t := range r.tables {
		if t.kind == "role" || t.kind == "competency" {
			r.aliases(t)
		}
	}
	for _, t := range r.tables {
		r.namesOf(t)
	}
}

// namesOf makes a draft of every item that a long list names for the first time
// and no list has a row for.
func (r *reading) namesOf(t table) {
	if t.kind != "need" {
		return
	}
	for _, row := range t.body {
		for _, kind := range []string{"role", "competency"} {
			at := t.columnOf(kind)
			r.give(kind, row.Cell(at), t.at(row.Number, at))
		}
	}
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

// read reads what the cells of a table say.
func (r *reading) read(t *table) {
	switch t.kind {
	case "matrix":
		r.matrix(t)
	case "need":
		r.needs(t)
	case "move":
		r.moves(*t)
	case "step":
		r.steps(*t)
	default:
		r.list(*t)
	}
}

// finish tells what was met on the way.
func (r *reading) finish() {
	r.tellCauses()
	r.tellClashes()
	r.tellGroups()
	r.askCredentials()
	r.warnOf(r.struck, "struck-out", "struck out, and left out", "take the line away where it should be read")
	r.warnOf(r.open, "undecided", "not decided yet, and left empty", "write what is decided, or leave the cell empty")
	if n := len(r.made); n > 0 {
		var ids []string
		for _, m := range r.made[:min(n, mostSpots)] {
			ids = append(ids, m.text)
		}
		r.found.Warnf(r.made[0].at, "made-id", "ids have only letters from a to z, so these are numbered: %s", strings.Join(ids, "; ")).
			Hintf("a column Id gives each an id that says more; it is the name of its file and its address on the site")
	}
	if r.found.Count(diag.Error) == 0 && len(r.drafts) == 0 && r.found.Count(diag.Warning) == 0 && len(r.tables) > 0 {
		t := r.tables[0]
		r.found.Errorf(t.at(t.head.Number, 0), "no-table", "there are headings and nothing below them: nothing to import").
			Hintf("fill in a row for each role, competency or training")
	}
}

// warnOf tells of cells that one thing holds for, once in each sheet.
func (r *reading) warnOf(spots []spot, rule, what, hint string) {
	bySheet := make(map[string][]spot)
	var order []string
	for _, s := range spots {
		if bySheet[s.at.File] == nil {
			order = append(order, s.at.File)
		}
		bySheet[s.at.File] = append(bySheet[s.at.File], s)
	}
	for _, file := range order {
		list := bySheet[file]
		var cells []string
		for _, s := range list[:min(len(list), mostSpots)] {
			cells = append(cells, s.ref+" “"+shortened(s.text)+"”")
		}
		more := ""
		if n := len(list) - mostSpots; n > 0 {
			more = " and more"
		}
		r.found.Warnf(list[0].at, rule, "%s%s: %s", strings.Join(cells, ", "), more, what).Hintf("%s", hint)
	}
}

// A note is how the cells of a column were taken that were not taken as they are.
type note struct {
	sheet, said string
	cells       []string
}

// noteAs notes how a cell was taken.
func (r *reading) noteAs(t table, row, col int, text, said string) {
	name := sheetName(t.sheet)
	cell := t.ref(row, col) + " “" + shortened(text) + "”"
	for i := range r.notes {
		if n := &r.notes[i]; n.sheet == name && n.said == said {
			n.cells = append(n.cells, cell)
			return
		}
	}
	r.notes = append(r.notes, note{name, said, []string{cell}})
}

// told are the notes, as what their cells were taken as.
func (r *reading) told() []Taken {
	var out []Taken
	for _, n := range r.notes {
		cells := strings.Join(n.cells[:min(len(n.cells), mostSpots)], ", ")
		if len(n.cells) > mostSpots {
			cells += " and more"
		}
		first, _, _ := strings.Cut(n.cells[0], " ")
		out = append(out, Taken{n.sheet, first, cells + " taken as " + n.said})
	}
	return out
}
