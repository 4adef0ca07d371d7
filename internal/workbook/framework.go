package workbook

import (
	"slices"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

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
