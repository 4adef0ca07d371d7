package workbook

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// sheetsOf are the kinds of sheets of a workbook, in their order.
var sheetsOf = []string{"role", "competency", "need", "move", "training", "credential", "pathway", "step", "framework", "scale", "level", "family", "category"}

// Tables returns what a site says as the sheets of a workbook, out of its files
// as they are written, in every language. Importing the workbook gives the same
// items again; what no column can say stands as YAML in a column of its own.
// The site must be sound. The error is of the machine.
func Tables(fsys fs.FS) ([]spreadsheet.Table, error) {
	frame, err := Open(fsys)
	if err != nil {
		return nil, err
	}
	w := &writing{Frame: frame, items: make(map[string][]edit.Item), aside: make(map[string]bool)}
	err = eachItem(fsys, "content", func(file string, item edit.Item) {
		kind := kindOf(file)
		if file == "content/framework.yaml" {
			kind = "framework"
			item.ID = kind
		}
		if kind != "" {
			item.Value = normal(without(item.Value, "id"), frame.Languages)
			w.items[kind] = append(w.items[kind], item)
		}
	})
	if err != nil {
		return nil, err
	}
	w.prove(w.tables())
	return w.tables(), nil
}

// A writing turns the items of a site into tables.
type writing struct {
	Frame
	items map[string][]edit.Item // by kind
	aside map[string]bool        // "kind id key" of what no column can say

	byHand bool // the tables are to be filled in by somebody
}

// prove reads tables as an import would. What does not come back as it is in
// the site is set aside.
func (w *writing) prove(tables []spreadsheet.Table) {
	var sheets []spreadsheet.Sheet
	for _, t := range tables {
		if s := t.Sheet(""); len(s.Rows) > 0 {
			sheets = append(sheets, s)
		}
	}
	drafts := Import(sheets, Frame{Languages: w.Languages}, Answers{}).Drafts
	read := make(map[string]edit.Value)
	for _, d := range drafts {
		read[d.Kind+" "+d.ID] = normal(d.Value, w.Languages)
	}
	for kind, items := range w.items {
		for _, item := range items {
			for _, k := range item.Value.Keys {
				if !k.Value.Equal(read[kind+" "+item.ID].Get(k.Name)) {
					w.aside[kind+" "+item.ID+" "+k.Name] = true
				}
			}
		}
	}
}

// tables are the sheets that have rows.
func (w *writing) tables() []spreadsheet.Table {
	var out []spreadsheet.Table
	for _, kind := range sheetsOf {
		t := w.table(kind, w.rows(kind))
		for part := 1; len(t.Rows) > 0; part++ {
			piece := t
			piece.Rows = t.Rows[:min(len(t.Rows), spreadsheet.RowsWritten-1)]
			t.Rows = t.Rows[len(piece.Rows):]
			if part > 1 {
				piece.Name += " (" + strconv.Itoa(part) + ")"
			}
			out = append(out, piece)
		}
	}
	return out
}

// rows are the items of a sheet, each with what its columns can say.
func (w *writing) rows(kind string) []edit.Item {
	switch kind {
	case "need":
		return w.parts("role", "requires", needRows)
	case "move":
		return w.parts("role", "moves", rowsOf("from"))
	case "step":
		return w.parts("pathway", "steps", rowsOf("pathway"))
	}
	for _, l := range listsOf {
		if l.kind == kind {
			return w.parts("framework", l.key, listRows)
		}
	}
	var out []edit.Item
	for _, item := range w.items[kind] {
		out = append(out, edit.Item{ID: item.ID, Value: w.columnable(kind, item)})
	}
	return out
}

// columnable is an item with what was set aside as a text of YAML.
func (w *writing) columnable(kind string, item edit.Item) edit.Value {
	var out, rest edit.Value
	if kind != "framework" {
		out.Set(edit.Word(item.ID), "id")
	}
	for _, k := range item.Value.Keys {
		if w.aside[kind+" "+item.ID+" "+k.Name] {
			rest.Keys = append(rest.Keys, k)
		} else {
			out.Keys = append(out.Keys, k)
		}
	}
	if len(rest.Keys) > 0 {
		out.Set(edit.Word(strings.TrimRight(string(edit.Write(rest)), "\n")), "yaml")
	}
	return out
}

// parts are the rows of a sheet that says one key of items that stand on
// another.
func (w *writing) parts(kind, key string, rows func(edit.Item, edit.Value) []edit.Item) []edit.Item {
	var out []edit.Item
	for _, item := range w.items[kind] {
		if !w.aside[kind+" "+item.ID+" "+key] {
			out = append(out, rows(item, item.Value.Get(key))...)
		}
	}
	return out
}

func needRows(role edit.Item, requires edit.Value) []edit.Item {
	var out []edit.Item
	for _, k := range requires.Keys {
		v := edit.Value{}
		v.Set(edit.Word(role.ID), "role")
		v.Set(edit.Word(k.Name), "competency")
		if level := k.Value.Get("level"); !level.Empty() {
			v.Set(level, "level")
			v.Set(k.Value.Get("importance"), "importance")
		} else {
			v.Set(k.Value, "level")
		}
		out = append(out, edit.Item{Value: v})
	}
	return out
}

// rowsOf makes a row of each element of a list, which names in a column the
// item that has it.
func rowsOf(in string) func(edit.Item, edit.Value) []edit.Item {
	return func(item edit.Item, list edit.Value) []edit.Item {
		var out []edit.Item
		for _, e := range list.List {
			v := edit.Value{}
			v.Set(edit.Word(item.ID), in)
			v.Keys = append(v.Keys, e.Keys...)
			out = append(out, edit.Item{Value: v})
		}
		return out
	}
}

func listRows(_ edit.Item, list edit.Value) []edit.Item {
	var out []edit.Item
	for _, v := range list.List {
		out = append(out, edit.Item{Value: v})
	}
	return out
}

// calledTables are the tables that are written as CSV, by what people call
// them.
var calledTables = []struct{ name, kind string }{{"needs", "need"}, {"roles", "role"}, {"competencies", "competency"}, {"credentials", "credential"}, {"training", "training"}, {"moves", "move"}}

// TableNames are what Table knows.
func TableNames() []string {
	var out []string
	for _, c := range calledTables {
		out = append(out, c.name)
	}
	return out
}

// Table returns the rows of a table, its headings first, or none if the site
// says nothing of what it is about.
func Table(tables []spreadsheet.Table, called string) [][]string {
	var out [][]string
	for _, c := range calledTables {
		for _, t := range tables {
			if name, _, _ := strings.Cut(t.Name, " ("); c.name != called || !slices.Contains(tabsOf(c.kind), name) {
				continue
			}
			if out == nil {
				var heads []string
				for _, c := range t.Columns {
					heads = append(heads, c.Head)
				}
				out = append(out, heads)
			}
			out = append(out, t.Rows...)
		}
	}
	return out
}

func tabsOf(kind string) []string { both := writtenTabs[kind]; return both[:] }
