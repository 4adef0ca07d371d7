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
// and a site cannot be without, and returns what that is, in words. In the place
// of a text stands a mark. All else is guessed, and has a comment.
func (f Frame) Complete(read *Result, mark string) []Taken {
	open := make(map[string]*lacking)
	for _, d := range read.Drafts {
		if d.Kind == "site" || d.Kind == "framework" || f.FileOf(d.Kind, d.ID) != "" && !d.Listed {
			continue
		}
		for _, key := range d.Missing() {
			if key != "title" && key != "steps" {
				k := d.Kind + " " + key
				if open[k] == nil {
					open[k] = &lacking{}
				}
				open[k].add(d, f.instead(d, key, read, mark), key)
			}
		}
	}
	var out []Taken
	for _, k := range slices.Sorted(maps.Keys(open)) {
		kind, key, _ := strings.Cut(k, " ")
		out = append(out, Taken{Sheet: "(all)", Cells: kind, As: open[k].say(kind, key)})
	}
	return out
}

// lacking is what stands for a key that drafts of a kind have not.
type lacking struct {
	n      int
	values []string            // what stands there, in the order in which it came
	of     map[string][]string // whose it is, by value
}

// add puts what stands for a key into a draft.
func (l *lacking) add(d *Draft, v edit.Value, key string) {
	d.Value.Set(v, key)
	if !isProse(key) {
		d.doubt("the spreadsheet does not say it", key)
	}
	if l.n++; l.of[v.Word] == nil {
		l.values = append(l.values, v.Word)
	}
	if l.of == nil {
		l.of = make(map[string][]string)
	}
	l.of[v.Word] = append(l.of[v.Word], titleOf(d))
}

// say tells what stands for a key.
func (l *lacking) say(kind, key string) string {
	switch {
	case isProse(key):
		return fmt.Sprintf("%d without a %s: it is still to be written", l.n, key)
	case key == "family":
		return fmt.Sprintf("%d without a family: the spreadsheet names none for them, so they are in “%s”", l.n, l.values[0])
	case len(l.values) == 1:
		return fmt.Sprintf("%d without a %s: it is “%s” until somebody writes another", l.n, key, l.values[0])
	}
	var parts []string
	for _, v := range l.values {
		parts = append(parts, fmt.Sprintf("“%s” is %s", v, someOf(l.of[v])))
	}
	return fmt.Sprintf("%d without a %s, taken from their titles: %s", l.n, key, strings.Join(parts, "; "))
}

// someOf names the first of a list.
func someOf(names []string) string {
	const most = 4
	if len(names) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
	}
	return strings.Join(names, ", ")
}

// titleOf is what a draft is called.
func titleOf(d *Draft) string {
	if words := allWords(d.Value.Get("title")); len(words) > 0 {
		return words[0]
	}
	return d.ID
}

func isProse(key string) bool { return key == "summary" || key == "granted_by" }

// instead is what stands for a key that a spreadsheet says nothing of.
func (f Frame) instead(d *Draft, key string, read *Result, mark string) edit.Value {
	switch level := f.titleSays(d, read); {
	case key == "level" && level != "":
		return edit.Word(level)
	case key == "family", key == "level", key == "category":
		return edit.Word(f.first(key, read))
	case key == "format":
		return edit.Word("course")
	}
	return f.text(map[string]string{"en": mark, "fr": mark})
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
