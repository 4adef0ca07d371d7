package starter

import (
	"path"
	"slices"
	"strings"

	"pathbook/internal/archive"
	"pathbook/internal/edit"
	"pathbook/internal/format"
	"pathbook/internal/rework"
	"pathbook/internal/sample"
)

// Words are a text by language. What stands under no language is the same in
// each.
type Words map[string]string

// value is the text in the languages of a site. Where something is missing
// stands the mark for what is still to be written.
func (w Words) value(langs []string) edit.Value {
	var v edit.Value
	for _, lang := range langs {
		said := w[lang]
		if said == "" {
			said = w[""]
		}
		if said == "" {
			said = ToWrite
		}
		v.Set(edit.Word(said), lang)
	}
	if len(langs) == 1 || w[""] != "" && len(w) == 1 {
		return v.Keys[0].Value
	}
	return v
}

// said is the text in those languages alone in which somebody has said it.
func (w Words) said(langs []string) edit.Value {
	if len(langs) == 1 {
		return w.value(langs)
	}
	var v edit.Value
	for _, lang := range langs {
		if w[lang] != "" {
			v.Set(edit.Word(w[lang]), lang)
		}
	}
	return v
}

// ToWrite stands for words that are still to be written; check tells of each.
const ToWrite = "…"

// An Employer is whose site a new one is, as far as somebody has said it.
type Employer struct {
	Name      string
	Region    string
	Workplace Words
	Contact   Words
}

// Take makes a new site that began with a sample the employer's. What the sample
// promises in another name goes: offers, pay and contacts, who pays for learning,
// stories of its people and pages about it. What people should be able to ask for
// and nobody has said is marked as still to be written.
func (e Employer) Take(files map[string][]byte, id string, langs []string) error {
	if err := withoutStories(files, id); err != nil {
		return err
	}
	if err := withoutPromises(files); err != nil {
		return err
	}
	keys := []edit.Key{
		{Name: "organization", Value: edit.Word(ToWrite)},
		{Name: "contact", Value: e.Contact.value(langs)},
		{Name: "logo"},
		{Name: "footer", Value: inEach(langs, strings.Trim(e.Name+", "+e.Region, ", ")).value(langs)},
	}
	if e.Name != "" {
		title := Words{"en": "Careers at " + e.Name, "fr": "Carrières chez " + e.Name}
		keys[0].Value = edit.Word(e.Name)
		keys = append(keys, edit.Key{Name: "title", Value: title.value(langs)})
	}
	if e.Region == "" {
		keys[3].Value = edit.Value{}
	}
	if len(e.Workplace) > 0 {
		keys = append(keys, edit.Key{Name: "workplace", Value: e.Workplace.said(langs)})
	}
	for _, name := range sample.Names(id) {
		if path.Dir(name) == "assets" {
			delete(files, format.Content+"/"+name) // the logo
		}
	}
	return put(files, format.Content+"/"+sample.SiteFile, "site", keys)
}

// inEach are the same words in each language.
func inEach(langs []string, words string) Words {
	out := Words{}
	for _, lang := range langs {
		out[lang] = words
	}
	return out
}

// put says several keys of an item, and takes out those without a value.
func put(files map[string][]byte, file, id string, keys []edit.Key) error {
	for _, k := range keys {
		if k.Value.Empty() && !says(files[file], id, k.Name) {
			continue
		}
		changed, err := edit.Put(files[file], id, k.Value, k.Name)
		if err != nil {
			return err
		}
		files[file] = changed
	}
	return nil
}

// says reports whether an item of a file has a key.
func says(data []byte, id, key string) bool {
	return slices.ContainsFunc(edit.Read("", id, data, nil), func(item edit.Item) bool {
		return item.ID == id && !item.Value.Get(key).Empty()
	})
}

// withoutStories takes out the stories and pages of a sample, and what leads to
// them.
func withoutStories(files map[string][]byte, id string) error {
	var refs []rework.Ref
	for _, name := range sample.Names(id) {
		kind, ok := format.KindIn(path.Dir(name))
		doc, _, translated := strings.Cut(strings.TrimSuffix(path.Base(name), path.Ext(name)), ".")
		if ok && kind.Prose && !translated {
			refs = append(refs, rework.Ref{Kind: kind.Name, ID: doc})
		}
	}
	return without(files, refs)
}

// without takes items out of a site that is not written yet, and what names them.
func without(files map[string][]byte, refs []rework.Ref) error {
	if len(refs) == 0 {
		return nil
	}
	fsys, err := archive.Files(files)
	if err != nil {
		return err
	}
	site, err := rework.Read(fsys)
	if err != nil {
		return err
	}
	plan, err := site.Without(refs)
	if err != nil {
		return err
	}
	for name, data := range plan.Files {
		if files[name] = data; data == nil {
			delete(files, name)
		}
	}
	return nil
}

// promised are the keys under which items of a kind promise what only their
// employer can.
var promised = map[string][]string{"role": {"offers", "pay", "contact"}, "training": {"paid_by"}, "framework": {"offers"}}

// withoutPromises takes out of every item what it promises.
func withoutPromises(files map[string][]byte) error {
	for name, data := range files {
		promises := promised[kindOf(name)]
		if promises == nil {
			continue
		}
		for _, item := range itemsOf(name, data) {
			var keys []edit.Key
			for _, key := range promises {
				keys = append(keys, edit.Key{Name: key})
			}
			if err := put(files, name, item.ID, keys); err != nil {
				return err
			}
		}
	}
	return nil
}

// kindOf is the kind of the items in a file of YAML, by its path in a site.
func kindOf(name string) string {
	inside, ok := strings.CutPrefix(name, format.Content+"/")
	if !ok || path.Ext(name) != ".yaml" {
		return ""
	}
	if kind, ok := format.KindIn(path.Dir(inside)); ok {
		return kind.Name
	}
	return strings.TrimSuffix(inside, ".yaml")
}
