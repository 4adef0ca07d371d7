package pack

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// A Part is what a site can adapt by itself: an item, a Markdown file, or any
// other file as a whole.
type Part struct {
	Path  string     // where it would stand alone: content/competencies/welding.yaml
	File  string     // where it stands: content/competencies/shop.yaml, a list
	Data  []byte     // of its file
	Value edit.Value // of an item, or of the front matter of Markdown
}

// parts returns the parts of a file. What cannot be read has none: to say why
// is for those who load it.
func parts(file string, data []byte) []Part {
	switch folder := path.Dir(file); {
	case path.Ext(file) == ".md" && path.Dir(folder) == "content":
		front, _ := format.CutFront(text(data))
		part := Part{Path: file, File: file, Data: data}
		if items := edit.Read(file, "", []byte(front.Keys), nil); len(items) == 1 {
			part.Value = items[0].Value
		}
		return []Part{part}
	case path.Ext(file) == ".yaml" && strings.HasPrefix(folder, "content/") && !strings.HasPrefix(folder, "content/assets"):
		var out []Part
		for _, item := range edit.Read(file, stem(file), data, nil) {
			out = append(out, Part{path.Join(folder, item.ID+".yaml"), file, data, item.Value})
		}
		return out
	}
	return []Part{{Path: file, File: file, Data: data}}
}

func stem(file string) string { return strings.TrimSuffix(path.Base(file), path.Ext(file)) }

// Parts returns the parts of a pack, by their paths.
func (p *Pack) Parts() map[string]Part {
	out := make(map[string]Part)
	for _, e := range p.Entries {
		for _, part := range parts(e.Path, e.Data) {
			out[part.Path] = part
		}
	}
	return out
}

// Translations returns the paths of a text in all its languages, sorted, or that
// of an item alone.
func Translations(parts map[string]Part, name string) []string {
	if path.Ext(name) != ".md" {
		return []string{name}
	}
	stem, _, _ := strings.Cut(path.Base(name), ".")
	var all []string
	for other := range parts {
		if id, _, _ := strings.Cut(path.Base(other), "."); id == stem && path.Dir(other) == path.Dir(name) && path.Ext(other) == ".md" {
			all = append(all, other)
		}
	}
	slices.Sort(all)
	return all
}

// ID returns the id of an item.
func (p Part) ID() string { return stem(p.Path) }

// item reports whether a part is an item of a YAML file, and prose whether it is Markdown.
func (p Part) item() bool  { return len(p.Value.Keys) > 0 && !p.prose() }
func (p Part) prose() bool { return path.Ext(p.Path) == ".md" && strings.HasPrefix(p.Path, "content/") }

// Forbids reports whether the terms of a part, or else those of its pack, say no to
// what a key is about: "adapt" or "redistribute".
func (m *Manifest) Forbids(part Part, key string) bool {
	if said := part.Value.Get("terms", key).Word; said != "" {
		return said == "no"
	}
	if key == "adapt" {
		return m.Terms.Adapt.Value == "no"
	}
	return m.Terms.Redistribute.Value == "no"
}

// HeldBy reports whether a text names somebody, in any of its languages.
func HeldBy(t y.Text, name string) bool {
	for _, word := range t.Words {
		if same(word.Text, name) {
			return true
		}
	}
	return false
}

// words are what a value says in each language, or once for all.
func words(v edit.Value) []string {
	if v.Word != "" {
		return []string{v.Word}
	}
	var out []string
	for _, k := range v.Keys {
		out = append(out, k.Value.Word)
	}
	return out
}

func same(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// text returns what a file says, with the line ends that packs have.
func text(data []byte) string { return strings.ReplaceAll(string(data), "\r\n", "\n") }

// Own returns the parts of a site's own content and templates, by their paths.
func Own(site fs.FS) map[string]Part {
	out := make(map[string]Part)
	for _, root := range []string{"content", "templates"} {
		_ = fs.WalkDir(site, root, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return nil // what cannot be read is told where it is loaded
			}
			if data, err := fs.ReadFile(site, name); err == nil {
				for _, part := range parts(name, data) {
					out[part.Path] = part
				}
			}
			return nil
		})
	}
	return out
}

// Companion reports whether a file goes along with a pack and is nobody's to adapt:
// a site has its own, or none.
func Companion(name string) bool {
	return name == "content/LICENSE" || name == "content/framework.yaml"
}
