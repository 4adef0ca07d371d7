package exchange

import (
	"slices"

	"pathbook/internal/source"
)

// groupKeys are the keys of framework.yaml that hold groups.
var groupKeys = []struct{ kind, key string }{{"family", "families"}, {"level", "levels"}, {"category", "categories"}}

// Framework returns the text of a framework.yaml with the groups that a
// spreadsheet names: its families and levels in the place of those that are
// there, since they are another employer's, its categories beside them. What
// spreadsheets name is in the order in which they name it, so that levels may
// have to be sorted by hand.
func Framework(src []byte, groups []Group) []byte {
	for _, g := range groupKeys {
		var list source.Value
		if g.kind == "category" {
			if items := source.Read("framework.yaml", "framework", src, nil); len(items) == 1 {
				list = items[0].Value.Get(g.key)
			}
		}
		before := len(list.List)
		for _, group := range groups {
			if group.Kind == g.kind {
				v := source.Value{}
				v.Set(source.Word(group.ID), "id")
				v.Set(group.Title, "title")
				list.List = append(slices.Clone(list.List), v)
			}
		}
		if len(list.List) == before {
			continue
		}
		if edited, ok := source.Edit(src, "framework", list, g.key); ok {
			src = edited
		}
	}
	return src
}

// Complete puts into the drafts of a new site what a spreadsheet does not say
// and a site cannot be without, each with a comment. Texts are the words for
// what is still to be written, by language.
func (f Frame) Complete(drafts []*Draft, groups []Group, texts map[string]string) {
	for _, d := range drafts {
		for _, key := range d.Missing() {
			value := source.Value{}
			switch key {
			case "family", "level", "category":
				value = source.Word(f.first(key, groups))
			case "format":
				value = source.Word("course")
			case "title":
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
// names, else of the framework.
func (f Frame) first(kind string, groups []Group) string {
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
func (f Frame) text(texts map[string]string) source.Value {
	if len(f.Languages) == 1 {
		return source.Word(texts[f.Languages[0]])
	}
	var v source.Value
	for _, lang := range f.Languages {
		if texts[lang] != "" {
			v.Set(source.Word(texts[lang]), lang)
		}
	}
	return v
}
