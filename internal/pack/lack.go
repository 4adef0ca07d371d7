package pack

import (
	"io/fs"
	"path"
	"slices"

	"pathbook/internal/edit"
	"pathbook/internal/format"
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

// namedBy returns, for each folder of items, the keys behind which its items
// name something of a kind.
func namedBy(kind string) map[string][]string {
	keys := make(map[string][]string)
	for _, k := range format.Items() {
		for _, place := range format.Places(k.Name) {
			if place.Kind == kind && len(place.Path) == 1 && !place.Keys {
				keys[k.Folder()] = append(keys[k.Folder()], place.Path[0])
			}
		}
	}
	return keys
}

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
	for _, part := range format.Parts() {
		var list edit.Value
		for _, id := range p.used(part.Holds) {
			if element := "id=" + id; ours.Get(part.Name, element).Empty() {
				v := theirs.Get(part.Name, element)
				if v.Empty() {
					v.Set(edit.Word(id), "id")
				}
				list.List = append(list.List, v)
			}
		}
		if !list.Empty() {
			missing.Set(list, part.Name)
		}
	}
	return missing, max(0, len(theirs.Get("scale").List)-len(ours.Get("scale").List))
}

// used are the ids of a part of the framework that the items of a pack name,
// sorted.
func (p *Pack) used(kind string) []string {
	var ids []string
	keys := namedBy(kind)
	for _, part := range p.Parts() {
		for _, key := range keys[path.Dir(part.Path)] {
			if id := part.Value.Get(key).Word; id != "" {
				ids = append(ids, id)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
