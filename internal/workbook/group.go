package workbook

import (
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/spreadsheet"
)

// belongs puts an item into a group of the framework, by its id or its title.
// A group that is not there is made out of its name, and told.
func (r *reading) belongs(d *Draft, group, text string, at diag.Pos) {
	if d == nil {
		return
	}
	text = oneLine(text)
	if key(text) == "" {
		return
	}
	id, ok := r.find(group, text)
	if !ok {
		id = r.newID(group, text, at)
		r.call(group, id, text)
		r.newGroup(group, id, text, at)
	}
	r.say(d, edit.Word(id), at, group)
}

// newGroup notes that a group of the framework is new.
func (r *reading) newGroup(group, id, text string, at diag.Pos) {
	r.groups = append(r.groups, Group{group, id, r.words(r.lang, text)})
	r.newGroups = append(r.newGroups, spot{at, group, text})
}

// tellGroups tells which groups of the framework are new, once for each kind.
func (r *reading) tellGroups() {
	for _, g := range groupKeys {
		var said []string
		var first spot
		for _, s := range r.newGroups {
			if s.ref != g.kind {
				continue
			}
			if len(said) == 0 {
				first = s
			}
			said = append(said, spreadsheet.Ref(int(s.at.Line), int(s.at.Col)-1)+" “"+s.text+"”")
		}
		const hint = "added to content/framework.yaml, after those that are there; change the word if one of those is meant"
		switch {
		case len(said) == 1:
			r.found.Warnf(first.at, "new-group", "%s: there is no %s “%s” yet", spreadsheet.Ref(int(first.at.Line), int(first.at.Col)-1), g.kind, first.text).Hintf("it is " + hint)
		case len(said) > 1:
			list := strings.Join(said[:min(len(said), mostSpots)], ", ")
			if len(said) > mostSpots {
				list += " and more"
			}
			r.found.Warnf(first.at, "new-group", "%s: these %s are new", list, g.key).Hintf("they are " + hint + ", in this order")
		}
	}
}
