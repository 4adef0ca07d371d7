package rework

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// toWrite stands in the place of words that somebody has yet to write.
const toWrite = "…"

// New makes an item: with what its kind needs, each line with a word on it. An
// empty title becomes that of the id.
func (s *Site) New(r Ref, title string) (*Plan, error) {
	if err := s.free(r); err != nil {
		return nil, err
	}
	if title == "" {
		title = titleOf(r.ID)
	}
	kind, _ := format.KindOf(r.Kind)
	m := making{site: s, langs: s.langs, title: title}
	if kind.Prose { // a translation is a file of its own
		m.langs = s.langs[:1]
	}
	p := newPlan()
	if key, part := listOf(r.Kind); part {
		return p, m.part(p, key, r)
	}
	m.keys(kind, format.Fields(r.Kind))
	text := m.String()
	if kind.Prose {
		text = "---\n" + text + "---\n\n## " + toWrite + "\n\n" + toWrite + "\n"
	}
	p.Files[kind.File(r.ID)] = []byte(text)
	return p, m.failed
}

// titleOf makes a title out of an id.
func titleOf(id string) string {
	words := strings.ReplaceAll(id, "-", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// A making writes a new item.
type making struct {
	strings.Builder
	site   *Site
	langs  []string
	title  string
	failed error
}

// keys writes the keys of a file: those that it needs, with a comment, and the
// others as comments.
func (m *making) keys(kind format.Kind, fields []y.Field) {
	asked := func(f y.Field) bool { return f.Required || kind.Name == "guide" && f.Name == "audience" }
	for _, f := range fields {
		if asked(f) {
			m.key(f, "")
		}
	}
	for _, f := range fields {
		if only, ok := onlyIn[f.Name]; asked(f) || f.ID || f.Name == "made_from" || kind.Prose && ok && only != kind.Name {
			continue
		}
		fmt.Fprintf(m, "# %s: …  # %s\n", f.Name, f.Doc)
	}
}

// onlyIn are the keys of documents that only those of one kind have, which the
// table of the format does not tell, since all documents are of one type.
var onlyIn = map[string]string{"audience": "guide", "roles": "story"}

// key writes a key with a value to begin with.
func (m *making) key(f y.Field, indent string) {
	value := toWrite
	switch {
	case f.Words != "" && (f.Name == "title" || f.Name == "term") && indent == "":
		m.text(f, indent, m.title)
		return
	case f.Words != "":
		m.text(f, indent, toWrite)
		return
	case f.Ref != "" && f.Shape == y.ShapeString:
		ids := m.site.IDs(f.Ref, false)
		if len(ids) == 0 {
			m.failed = fmt.Errorf("this needs a %s, and the site has none yet; make one first, with pathbook new %s ID", f.Ref, f.Ref)
			return
		}
		value = m.next(f.Ref, ids)
		if len(ids) > 1 {
			fmt.Fprintf(m, "%s%s: %s  # %s One of: %s\n", indent, f.Name, value, f.Doc, few(ids))
			return
		}
	case len(f.Choices) > 0:
		fmt.Fprintf(m, "%s%s: %s  # %s One of: %s\n", indent, f.Name, f.Choices[0], f.Doc, strings.Join(f.Choices, ", "))
		return
	case f.Shape == y.ShapeList && f.Item == y.ShapeStruct:
		m.list(f, indent)
		return
	case f.Shape == y.ShapeInt || f.Shape == y.ShapeNumber || f.Shape == y.ShapeRange:
		value = "1"
	}
	fmt.Fprintf(m, "%s%s: %s  # %s\n", indent, f.Name, y.Quote(value), f.Doc)
}

// next returns an id to begin with, another one for each of several.
func (m *making) next(kind string, ids []string) string {
	n := strings.Count(m.String(), "- "+kind+":")
	return ids[min(max(n-1, 0), len(ids)-1)]
}

func few(ids []string) string {
	if len(ids) > 12 {
		return strings.Join(ids[:12], ", ") + ", …"
	}
	return strings.Join(ids, ", ")
}

// text writes a text in the languages of the site. Only the first language is
// written; the others wait for somebody who knows them.
func (m *making) text(f y.Field, indent, words string) {
	if len(m.langs) == 1 || f.Shape == y.ShapeTexts {
		fmt.Fprintf(m, "%s%s: %s  # %s\n", indent, f.Name, y.Quote(words), f.Doc)
		return
	}
	fmt.Fprintf(m, "%s%s:  # %s\n", indent, f.Name, f.Doc)
	for i, lang := range m.langs {
		if i == 0 {
			fmt.Fprintf(m, "%s  %s: %s\n", indent, lang, y.Quote(words))
		} else {
			fmt.Fprintf(m, "%s  # %s: %s\n", indent, lang, toWrite)
		}
	}
}

// list writes a list of things with keys: one of them, or two where each names
// an item, as the steps of a pathway do.
func (m *making) list(f y.Field, indent string) {
	fmt.Fprintf(m, "%s%s:  # %s\n", indent, f.Name, f.Doc)
	fields := f.Fields()
	n := 1
	if slices.ContainsFunc(fields, func(x y.Field) bool { return x.Required && x.Ref != "" }) {
		n = 2
	}
	for range n {
		before := m.Len()
		for _, x := range fields {
			lead := indent + "    "
			if m.Len() == before {
				lead = indent + "  - "
			}
			switch {
			case x.Required:
				m.inList(x, indent, lead)
			case x.Words != "" && x.Name == "title":
				m.inList(x, indent, lead)
			}
		}
	}
}

// inList writes a key of an element. The first stands beside the hyphen.
func (m *making) inList(x y.Field, indent, lead string) {
	inner := making{site: m.site, langs: m.langs, title: m.title}
	inner.WriteString(m.String())
	start := inner.Len()
	if strings.HasSuffix(lead, "- ") {
		inner.WriteString("- " + x.Ref + ":")
		start = inner.Len()
	}
	inner.key(x, indent+"    ")
	text := inner.String()[start:]
	m.WriteString(lead + strings.TrimPrefix(text, indent+"    "))
	if inner.failed != nil {
		m.failed = inner.failed
	}
}

// part adds what the framework lists.
func (m *making) part(p *Plan, key string, r Ref) error {
	f := m.site.file(format.Content + "/framework.yaml")
	if f == nil {
		return fmt.Errorf("there is no %s/framework.yaml; a %s is written there", format.Content, r.Kind)
	}
	title := edit.Word(m.title)
	if len(m.site.langs) > 1 {
		title = edit.Value{Keys: []edit.Key{{Name: m.site.langs[0], Value: title}}}
	}
	v := edit.Value{Keys: []edit.Key{{Name: "id", Value: edit.Word(r.ID)}, {Name: "title", Value: title}}}
	done, err := edit.Apply(f.data, "", []edit.Op{{Do: edit.Insert, Path: []string{key}, Value: v}}, nil)
	p.Files[f.name] = done.Src
	if r.Kind == "level" {
		p.note("it is the highest level now; move its lines in %s to where it belongs", f.name)
	}
	return err
}

// Copy makes an item that says what another says, under another id and title.
func (s *Site) Copy(r Ref, from, title string) (*Plan, error) {
	if err := s.free(r); err != nil {
		return nil, err
	}
	if title == "" {
		title = titleOf(r.ID)
	}
	if _, part := listOf(r.Kind); part {
		return nil, fmt.Errorf("a %s has little to copy; leave --from out", r.Kind)
	}
	src := Ref{r.Kind, from}
	i := slices.IndexFunc(s.files, func(f *file) bool { return f.lang == "" && f.holds(src) })
	if i < 0 {
		_, err := s.own(src)
		return nil, err
	}
	f, p := s.files[i], newPlan()
	data, err := s.copied(f, src, title)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.name, err)
	}
	kind, _ := format.KindOf(r.Kind)
	p.Files[kind.File(r.ID)] = data
	for _, other := range s.files {
		if other.lang != "" && other.holds(src) {
			p.note("its translation %s was not copied: translate what you change, and write %s", other.name, path.Base(strings.TrimSuffix(kind.File(r.ID), ".md"))+"."+other.lang+".md")
		}
	}
	return p, nil
}

// copied is the file of a copy: with its comments, where it stood alone.
func (s *Site) copied(f *file, r Ref, title string) ([]byte, error) {
	key := "title"
	if r.Kind == "term" {
		key = "term"
	}
	if f.kind.Prose {
		return edit.PutFront(f.data, edit.Word(title), key)
	}
	data := f.data
	i := slices.IndexFunc(f.items(), func(it edit.Item) bool { return it.ID == r.ID })
	v := f.items()[i].Value
	if !f.alone(r) {
		data = edit.Write(v)
	}
	value := edit.Word(title)
	if len(v.Get(key).Keys) > 0 {
		value = edit.Value{Keys: []edit.Key{{Name: s.langs[0], Value: value}}}
	}
	ops := []edit.Op{{Do: edit.Set, Path: []string{key}, Value: value}}
	for _, gone := range []string{"id", "short", "also_called", "reviewed"} { // which are of the other one alone
		if !v.Get(gone).Empty() {
			ops = append(ops, edit.Op{Do: edit.Remove, Path: []string{gone}})
		}
	}
	done, err := edit.Apply(data, r.ID, ops, nil)
	return done.Src, err
}
