package workbook

import (
	"cmp"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
)

// Import reads sheets into drafts, in the order of their kinds and ids. If the
// problems have an error, what it concerns is missing from the drafts.
func Import(sheets []spreadsheet.Sheet, f Frame, a Answers) Result {
	var found diag.List
	r := &reading{
		Frame: f.own(), answers: a, lang: a.Language, own: make(map[string]string), byID: make(map[string]*Draft), found: &found,
		causes: make(map[string]*collected), markLike: make(map[string]bool), headings: make(map[string]heading),
		outsides: make(map[string][][2]string),
	}
	if r.lang == "" && len(f.Languages) > 0 {
		r.lang = f.Languages[0]
	}
	for heading, k := range a.Map {
		r.own[compact(heading)] = k
	}
	if len(sheets) > 0 {
		r.file = sheets[0].File
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
	return Result{r.drafts, r.groups, r.takenAs, found, r.openQuestions()}
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
	r.tellMissed()
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
	if len(r.drafts) == 0 && r.found.Count(diag.Error) == 0 {
		r.tellNothing()
	}
}

// tellNothing tells that nothing came of the sheets, where nothing else does.
func (r *reading) tellNothing() {
	switch {
	case len(r.tables) == 0 && len(r.takenAs) > 0:
		r.found.Errorf(diag.Pos{File: r.file}, "no-table", "no sheet of this file is a list or a matrix: nothing to import").
			Hintf("a list has headings in its first row and a row for each role, competency or training; a matrix has roles along one side and competencies along the other")
	case len(r.tables) > 0 && r.found.Count(diag.Warning) == 0:
		t := r.tables[0]
		r.found.Errorf(t.at(t.head.Number, 0), "no-table", "there are headings and nothing below them: nothing to import").
			Hintf("fill in a row for each role, competency or training")
	}
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
