package workbook

import (
	"cmp"
	"slices"
	"strconv"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/format"
	"pathbook/internal/spreadsheet"
	y "pathbook/internal/strictyaml"
)

// A part is a kind of list that says a part of framework.yaml, with the key that
// holds it.
type part struct{ kind, key string }

// listsOf are the parts that are lists.
var listsOf = func() []part {
	var parts []part
	for _, f := range format.Fields("framework") {
		if f.Item == y.ShapeStruct {
			parts = append(parts, part{cmp.Or(f.Holds, f.Name), f.Name})
		}
	}
	return parts
}()

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

// learnScale takes the words of the scale from the spreadsheet, where it has
// them: its cells are written in these.
func (r *reading) learnScale() {
	site := r.scale
	r.scale = nil
	for _, t := range r.tables {
		for _, row := range t.body {
			if t.kind == "framework" {
				r.learnOthers(t, row)
			}
			var names []string
			for _, c := range t.columns {
				if text := oneLine(row.Cell(c.at).Text); t.kind == "scale" && c.key == "title" && text != "" {
					names = append(names, text)
				}
			}
			if len(names) > 0 {
				r.scale = append(r.scale, names)
			}
		}
	}
	if len(r.scale) == 0 {
		r.scale = site
	}
	r.markLike = make(map[string]bool)
	if at := r.scaleAt(); len(site) > 0 && len(site) != len(r.scale) && at.File != "" {
		r.found.Warnf(at, "other-scale", "this scale has %d proficiencies, and that of the site has %d", len(r.scale), len(site)).
			Hintf("the levels in the spreadsheet count on its own scale: take that over with --update, or change the levels first")
	}
}

// scaleAt is where the spreadsheet says its scale.
func (r *reading) scaleAt() diag.Pos {
	for _, d := range r.drafts {
		if d.Kind == "scale" {
			return d.At
		}
	}
	return diag.Pos{}
}

// learnOthers takes the names of groups and proficiencies from the column of
// YAML of the framework's row.
func (r *reading) learnOthers(t table, row spreadsheet.Row) {
	at := t.columnOf("yaml")
	for _, item := range edit.Read("", "", []byte(row.Cell(at).Raw), nil) {
		for _, l := range listsOf {
			for _, x := range item.Value.Get(l.key).List {
				if l.kind == "scale" {
					r.scale = append(r.scale, allWords(x.Get("title")))
				} else {
					r.call(l.kind, x.Get("id").Word, allWords(x.Get("title"))...)
				}
			}
		}
	}
}

// framework puts what sheets say of parts of framework.yaml into one draft.
func (r *reading) framework() {
	ofParts := func(d *Draft) bool { return ofFramework(d.Kind) }
	i := slices.IndexFunc(r.drafts, ofParts)
	if i < 0 {
		return
	}
	whole := &Draft{Kind: "framework", ID: "framework", At: r.drafts[i].At, langs: r.Languages}
	for _, d := range r.drafts {
		if d.Kind == "framework" {
			whole.Value.Keys = append(whole.Value.Keys, d.Value.Keys...)
		}
	}
	for _, l := range listsOf {
		var list edit.Value
		for _, d := range r.drafts {
			if d.Kind != l.kind {
				continue
			}
			v := edit.Value{}
			if l.kind != "scale" {
				v.Set(edit.Word(d.ID), "id")
			}
			v.Keys = append(v.Keys, d.Value.Keys...)
			list.List = append(list.List, v)
		}
		if !list.Empty() {
			whole.Value.Set(list, l.key)
		}
	}
	r.drafts = append(slices.DeleteFunc(r.drafts, ofParts), whole)
}

// beside is what a draft makes of an item if it has its way. Lists of the
// framework grow: what the spreadsheet does not name stays.
func (d *Draft) beside(old edit.Value) edit.Value {
	if d.Kind != "framework" {
		return d.Value
	}
	out := edit.Value{}
	for _, k := range d.Value.Keys {
		v := k.Value
		switch {
		case k.Name == "scale" && len(v.List) == len(old.Get("scale").List):
			v = edit.Value{}
			for i, e := range k.Value.List {
				v.List = append(v.List, over(old.Get("scale").List[i], e))
			}
		case isGroups(k.Name):
			v = grown(old.Get(k.Name), v, true)
		}
		out.Set(v, k.Name)
	}
	return out
}

func isGroups(key string) bool { return key == "levels" || key == "families" || key == "categories" }

// Add returns a framework.yaml with the levels, families and categories that it
// has not, each after the one that the spreadsheet has before it, and all that
// is there as it was.
func (d *Draft) Add(src []byte) []byte {
	old, ok := d.in(src)
	if d.Kind != "framework" || !ok {
		return src
	}
	for _, k := range d.Value.Keys {
		if !isGroups(k.Name) {
			continue
		}
		list := grown(old.Get(k.Name), k.Value, false)
		if edited, err := edit.Put(src, d.ID, list, k.Name); err == nil && len(list.List) > len(old.Get(k.Name).List) {
			src = edited
		}
	}
	return src
}

// grown is a list of groups with those that a spreadsheet names. Those that are
// there stay in their order, and change only if they are to.
func grown(old, new edit.Value, change bool) edit.Value {
	out := slices.Clone(old.List)
	at := len(out) // where the next one goes that is not there
	if slices.ContainsFunc(new.List, func(e edit.Value) bool { return hasID(old, e.Get("id").Word) }) {
		at = 0
	}
	for _, e := range new.List {
		i := slices.IndexFunc(out, func(x edit.Value) bool { return x.Get("id").Word == e.Get("id").Word })
		switch {
		case i < 0:
			out = slices.Insert(out, at, e)
			at++
		case change:
			out[i] = over(out[i], e)
			fallthrough
		default:
			at = i + 1
		}
	}
	return edit.Value{List: out}
}

// over is a value in which what another says takes the place of its own.
func over(old, new edit.Value) edit.Value {
	if len(old.Keys) == 0 || len(new.Keys) == 0 {
		return new
	}
	out := edit.Value{Keys: slices.Clone(old.Keys)}
	for _, k := range new.Keys {
		out.Set(over(old.Get(k.Name), k.Value), k.Name)
	}
	return out
}
