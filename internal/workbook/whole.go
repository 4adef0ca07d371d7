package workbook

import (
	"slices"

	"pathbook/internal/edit"
)

// groupKeys are the keys of framework.yaml that hold groups.
var groupKeys = []struct{ kind, key string }{{"family", "families"}, {"level", "levels"}, {"category", "categories"}}

// Framework returns the text of a framework.yaml for the items of a new site.
// What a spreadsheet says of the framework takes the place of what is there.
// Groups that it only names, in the order in which it names them, come after
// those that are there; families and levels that are there and that no role is
// in make way for them, since they are another employer's.
func Framework(src []byte, drafts []*Draft, groups []Group) []byte {
	said := edit.Value{}
	for _, d := range drafts {
		if d.Kind == "framework" {
			said = d.Value
		}
	}
	for _, k := range said.Keys {
		if edited, err := edit.Put(src, "framework", k.Value, k.Name); err == nil && !isGroups(k.Name) {
			src = edited
		}
	}
	for _, g := range groupKeys {
		old := edit.Value{}
		if items := edit.Read("framework.yaml", "framework", src, nil); len(items) == 1 {
			old = items[0].Value.Get(g.key)
		}
		list := said.Get(g.key)
		for _, v := range old.List {
			if id := v.Get("id").Word; (g.kind == "category" || inUse(drafts, g.kind, id)) && !hasID(list, id) {
				list.List = append(slices.Clone(list.List), v)
			}
		}
		kept := len(list.List)
		for _, group := range groups {
			if group.Kind == g.kind && !hasID(list, group.ID) {
				v := edit.Value{}
				v.Set(edit.Word(group.ID), "id")
				v.Set(group.Title, "title")
				list.List = append(slices.Clone(list.List), v)
			}
		}
		if kept == len(list.List) && said.Get(g.key).Empty() && (g.kind != "family" || kept == 0) {
			continue // nothing is new; levels have an order of their own
		}
		if edited, err := edit.Put(src, "framework", list, g.key); err == nil && !list.Equal(old) {
			src = edited
		}
	}
	return src
}

// inUse tells that a draft is in a group.
func inUse(drafts []*Draft, kind, id string) bool {
	return slices.ContainsFunc(drafts, func(d *Draft) bool { return d.Value.Get(kind).Word == id })
}

func hasID(list edit.Value, id string) bool {
	return slices.ContainsFunc(list.List, func(v edit.Value) bool { return v.Get("id").Word == id })
}

// Complete puts into the drafts of a new site what a spreadsheet does not say
// and a site cannot be without, each with a comment. Texts are the words for
// what is still to be written, by language.
func (f Frame) Complete(drafts []*Draft, groups []Group, texts map[string]string) {
	for _, d := range drafts {
		for _, key := range d.Missing() {
			value := edit.Value{}
			switch key {
			case "family", "level", "category":
				value = edit.Word(f.first(key, drafts, groups))
			case "format":
				value = edit.Word("course")
			case "title", "steps":
				continue
			default:
				value = f.text(texts)
			}
			d.Value.Set(value, key)
			d.doubt("the spreadsheet does not say it", key)
		}
	}
}

// first is the group of a kind that stands first: of those that the spreadsheet
// lists or names, else of the framework.
func (f Frame) first(kind string, drafts []*Draft, groups []Group) string {
	for _, d := range drafts {
		for _, g := range groupKeys {
			if list := d.Value.Get(g.key).List; d.Kind == "framework" && g.kind == kind && len(list) > 0 {
				return list[0].Get("id").Word
			}
		}
	}
	for _, g := range groups {
		if g.Kind == kind && kind != "category" {
			return g.ID
		}
	}
	if names := f.named[kind]; len(names) > 0 {
		return names[0].id
	}
	return kind
}

// text is a text in each language of the site.
func (f Frame) text(texts map[string]string) edit.Value {
	if len(f.Languages) == 1 {
		return edit.Word(texts[f.Languages[0]])
	}
	var v edit.Value
	for _, lang := range f.Languages {
		if texts[lang] != "" {
			v.Set(edit.Word(texts[lang]), lang)
		}
	}
	return v
}
