package pack

import (
	"io/fs"
	"slices"
	"strings"

	"pathbook/internal/edit"
)

// What a pack needs of a site.

// SpokenIn returns the languages of a site, its first before all, as far as
// they can be read, and whether a pack has words in the first.
func (p *Pack) SpokenIn(site fs.FS) (langs []string, ok bool) {
	langs = Languages(site)
	for _, own := range p.Languages {
		ok = ok || own.Value == langs[0]
	}
	return langs, ok || len(p.Languages) == 0
}

// Languages returns the languages of a site, its first before all, as far as
// they can be read.
func Languages(site fs.FS) []string {
	var langs []string
	for _, lang := range one(site, "content/site.yaml").Get("languages").List {
		langs = append(langs, lang.Word)
	}
	if len(langs) == 0 {
		return []string{"en"}
	}
	return langs
}

// one reads a file of the site that is one thing.
func one(site fs.FS, name string) edit.Value {
	data, err := fs.ReadFile(site, name)
	if err != nil {
		return edit.Value{}
	}
	items := edit.Read(name, "", data, nil)
	if len(items) != 1 {
		return edit.Value{}
	}
	return items[0].Value
}

// framedBy are the keys of items that name a part of the framework, and the
// list of the framework that has it.
var framedBy = []struct{ key, list string }{{"category", "categories"}, {"level", "levels"}, {"family", "families"}}

// Lacks returns what the items of a pack use and the framework of a site does
// not have: list by list, to be added to content/framework.yaml. Short is how
// many proficiencies the site's scale has less than that of the pack.
func (p *Pack) Lacks(site fs.FS) (missing edit.Value, short int) {
	theirs := edit.Value{}
	if items := edit.Read("", "", p.File("content/framework.yaml"), nil); len(items) == 1 {
		theirs = items[0].Value
	}
	ours := one(site, "content/framework.yaml")
	if ours.Empty() {
		return missing, 0
	}
	for _, by := range framedBy {
		var list edit.Value
		for _, id := range p.used(by.key) {
			if element := "id=" + id; ours.Get(by.list, element).Empty() {
				v := theirs.Get(by.list, element)
				if v.Empty() {
					v.Set(edit.Word(id), "id")
				}
				list.List = append(list.List, v)
			}
		}
		if !list.Empty() {
			missing.Set(list, by.list)
		}
	}
	return missing, max(0, len(theirs.Get("scale").List)-len(ours.Get("scale").List))
}

// used are the ids that the items of a pack write behind a key, sorted.
func (p *Pack) used(key string) []string {
	var ids []string
	for _, part := range p.Parts() {
		of := strings.HasPrefix(part.Path, "content/roles/") || strings.HasPrefix(part.Path, "content/competencies/") && key == "category"
		if id := part.Value.Get(key).Word; of && id != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
