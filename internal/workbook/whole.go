package workbook

import (
	"fmt"
	"maps"
	"slices"
	"strings"

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
		list = withGroups(list, g.kind, groups)
		if kept == len(list.List) && said.Get(g.key).Empty() && (g.kind != "family" || kept == 0) {
			continue // nothing is new; levels have an order of their own
		}
		if edited, err := edit.Put(src, "framework", list, g.key); err == nil && !list.Equal(old) {
			src = edited
		}
	}
	return src
}

// withGroups is a list with the groups of a kind that it has not.
func withGroups(list edit.Value, kind string, groups []Group) edit.Value {
	for _, group := range groups {
		if group.Kind == kind && !hasID(list, group.ID) {
			v := edit.Value{}
			v.Set(edit.Word(group.ID), "id")
			v.Set(group.Title, "title")
			list.List = append(slices.Clone(list.List), v)
		}
	}
	return list
}

// WithGroups returns the drafts with one of the framework that has the groups
// which cells name and the framework has not.
func WithGroups(drafts []*Draft, groups []Group) []*Draft {
	if len(groups) == 0 || len(drafts) == 0 {
		return drafts
	}
	drafts = slices.Clone(drafts)
	i := slices.IndexFunc(drafts, func(d *Draft) bool { return d.Kind == "framework" })
	if i < 0 {
		i = 0
		drafts = slices.Insert(drafts, 0, &Draft{Kind: "framework", ID: "framework", langs: drafts[0].langs})
	}
	for _, g := range groupKeys {
		if list := withGroups(drafts[i].Value.Get(g.key), g.kind, groups); !list.Empty() {
			drafts[i].Value.Set(list, g.key)
		}
	}
	return drafts
}

// inUse reports whether a draft is in a group.
func inUse(drafts []*Draft, kind, id string) bool {
	return slices.ContainsFunc(drafts, func(d *Draft) bool { return d.Value.Get(kind).Word == id })
}

// ownFamily is what the family is called that roles are in where a spreadsheet
// names none: it must be nobody else's.
var ownFamily = map[string]string{"en": "All roles", "fr": "Tous les postes"}

// Complete puts into the drafts of a new site what a spreadsheet does not say
// and a site cannot be without, each with a comment, and tells it. Texts are the
// words for what is still to be written, by language.
func (f Frame) Complete(read *Result, texts map[string]string) {
	lacking := make(map[string]int)
	values := make(map[string]edit.Value)
	for _, d := range read.Drafts {
		if d.Kind == "site" || d.Kind == "framework" || f.FileOf(d.Kind, d.ID) != "" && !d.Listed {
			continue
		}
		for _, key := range d.Missing() {
			if key == "title" || key == "steps" {
				continue
			}
			k := d.Kind + " " + key
			if lacking[k] == 0 {
				values[k] = f.instead(key, read, texts)
			}
			lacking[k]++
			d.Value.Set(values[k], key)
			d.doubt("the spreadsheet does not say it", key)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(lacking)) {
		kind, key, _ := strings.Cut(k, " ")
		as := fmt.Sprintf("%d without a %s: it is “%s” until somebody writes another", lacking[k], key, values[k].Word)
		if values[k].Word == "" || isProse(key) {
			as = fmt.Sprintf("%d without a %s: it is still to be written", lacking[k], key)
		}
		if key == "family" {
			as = fmt.Sprintf("%d without a family: the spreadsheet names none for them, so they are in “%s”", lacking[k], values[k].Word)
		}
		read.Taken = append(read.Taken, Taken{Sheet: "(all)", Cells: kind, As: as})
	}
}

func isProse(key string) bool { return key == "summary" || key == "granted_by" }

// instead is what stands for a key that a spreadsheet says nothing of.
func (f Frame) instead(key string, read *Result, texts map[string]string) edit.Value {
	switch key {
	case "family", "level", "category":
		return edit.Word(f.first(key, read))
	case "format":
		return edit.Word("course")
	}
	return f.text(texts)
}

// first is the group of a kind that stands first: of those that the spreadsheet
// lists or names, else of the framework. A family is never that of another
// employer: there is one of its own for roles that are in none.
func (f Frame) first(kind string, read *Result) string {
	for _, d := range read.Drafts {
		for _, g := range groupKeys {
			if list := d.Value.Get(g.key).List; d.Kind == "framework" && g.kind == kind && len(list) > 0 {
				return list[0].Get("id").Word
			}
		}
	}
	for _, g := range read.Groups {
		if g.Kind == kind && kind != "category" {
			return g.ID
		}
	}
	if kind == "family" {
		own := Group{Kind: kind, ID: ident(ownFamily[inWords(f.Languages[0])]), Title: f.text(ownFamily)}
		read.Groups = append(read.Groups, own)
		return own.ID
	}
	if n := f.names[kind]; n != nil && len(n.order) > 0 {
		return n.order[0]
	}
	return kind
}

// inWords is a language that there are words in.
func inWords(lang string) string {
	if ownFamily[lang] == "" {
		return "en"
	}
	return lang
}

// text is a text in each language of the site.
func (f Frame) text(texts map[string]string) edit.Value {
	if len(f.Languages) == 1 {
		return edit.Word(texts[inWords(f.Languages[0])])
	}
	var v edit.Value
	for _, lang := range f.Languages {
		if texts[lang] != "" {
			v.Set(edit.Word(texts[lang]), lang)
		}
	}
	return v
}
