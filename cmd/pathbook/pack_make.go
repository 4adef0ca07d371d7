package main

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/fold"
	"pathbook/internal/pack"
)

// said are words given with a flag: once for all languages, or again for each,
// as --title en:Guides --title fr:Guides.
type said struct{ edit.Value }

func (s *said) String() string { return "" }

var inLanguage = regexp.MustCompile(`^([a-z]{2}):\s*(.*)$`)

func (s *said) Set(text string) error {
	m := inLanguage.FindStringSubmatch(text)
	switch {
	case m == nil && !s.Empty(), m != nil && s.Word != "":
		return errors.New("this is given twice; for several languages begin each with its code, as in en:Guides and fr:Guides")
	case m == nil:
		s.Word = text
	default:
		s.Value.Set(edit.Word(m[2]), m[1])
	}
	return nil
}

func runPackMake(p *program, args []string) error {
	m, err := p.readPackMake(args)
	if err != nil {
		return err
	}
	folders, err := m.judge()
	if err != nil {
		return err
	}
	made, err := pack.Make(m.site.fs(), m.head(), folders, m.links)
	if err != nil {
		return err
	}
	if err := p.told(m.site, made.Problems); err != nil {
		return err
	}
	if err := p.writePack(cmp.Or(m.out, m.id+"-"+m.version+".pathpack"), made.Data); err != nil {
		return err
	}
	p.leftBehind(made.Behind)
	return nil
}

// leftBehind says what the texts of a pack name and leave in the site.
func (p *program) leftBehind(behind []pack.Behind) {
	if len(behind) == 0 {
		return
	}
	fmt.Fprintf(p.stderr, "its texts speak of what isn't in the pack. Where a site doesn't have these, readers see the words without a link:\n")
	for _, b := range behind {
		first, more := strings.TrimPrefix(b.By[0], "content/"), ""
		if n := len(b.By) - 1; n > 0 {
			more = fmt.Sprintf(" and %s", countedAs(n, "other", "others"))
		}
		fmt.Fprintf(p.stderr, "  %s, in %s%s\n", strings.TrimPrefix(b.Part, "content/"), first, more)
	}
	fmt.Fprintf(p.stderr, "to take all of it along, and what it speaks of in turn: --with-links\n")
}

// A packMake is what was said to pack make.
type packMake struct {
	site                                    *site
	id, version, only, out                  string
	title, publisher, holder, cite, summary said
	next                                    said
	links                                   bool
	adapt, redistribute                     string
}

func (p *program) readPackMake(args []string) (*packMake, error) {
	var m packMake
	set := newFlags("pack make")
	dir := set.String("site", ".", "the `folder` of the site")
	set.StringVar(&m.id, "id", "", "the pack's `name`: small letters, digits and hyphens; it never changes")
	set.StringVar(&m.version, "version", "", "its `version`, higher each time: 1.0")
	set.StringVar(&m.only, "only", "", "what goes in, with commas: "+strings.Join(pack.Kinds(), ", ")+" (default: all)")
	set.StringVar(&m.out, "out", "", "the `file` to write (default: ID-VERSION.pathpack)")
	set.BoolVar(&m.links, "with-links", false, "take along what its texts link to, and what that links to")
	set.StringVar(&m.adapt, "adapt", "", "may others change it: yes, inside (within their organization) or no")
	set.StringVar(&m.redistribute, "redistribute", "", "may others pass it on: yes or no")
	set.Var(&m.title, "title", "the `name` that people read; en:… and fr:… for two languages, here and below")
	set.Var(&m.publisher, "publisher", "`who` publishes the pack")
	set.Var(&m.next, "next-publisher", "`who` publishes the pack after this version, where it changes hands")
	set.Var(&m.holder, "holder", "`who` holds the rights (default: the publisher)")
	set.Var(&m.cite, "cite", "the `words` that name the source")
	set.Var(&m.summary, "terms", "the terms in a sentence or two")
	if _, err := p.flags(set, args); err != nil {
		return nil, err
	}
	m.site = openSite(*dir, "")
	return &m, nil
}

// judge refuses what no pack can be made of, and returns the folders that go
// in.
func (m *packMake) judge() (folders []string, err error) {
	switch {
	case m.id == "" || fold.Slug(m.id) != m.id:
		return nil, fmt.Errorf("--id %s: a pack needs a name of small letters, digits and hyphens, as in --id career-guides", m.id)
	case m.version == "":
		return nil, errors.New("--version is missing: give the pack a version, as in --version 1.0")
	case m.publisher.Empty():
		return nil, errors.New("--publisher is missing: say who publishes the pack")
	}
	if err := m.site.isSite(); err != nil {
		return nil, err
	}
	return chosenKinds(m.only)
}

// head is the manifest without its files.
func (m *packMake) head() edit.Value {
	head := m.site.head()
	holder := m.holder.Value
	if holder.Empty() {
		holder = m.publisher.Value
	}
	for _, key := range []struct {
		path  []string
		value edit.Value
	}{
		{[]string{"id"}, edit.Word(m.id)},
		{[]string{"version"}, edit.Word(m.version)},
		{[]string{"title"}, m.title.Value},
		{[]string{"publisher"}, m.publisher.Value},
		{[]string{"next_publisher"}, m.next.Value},
		{[]string{"terms", "holder"}, holder},
		{[]string{"terms", "cite"}, m.cite.Value},
		{[]string{"terms", "adapt"}, edit.Word(m.adapt)},
		{[]string{"terms", "redistribute"}, edit.Word(m.redistribute)},
		{[]string{"terms", "summary"}, m.summary.Value},
	} {
		if !key.value.Empty() {
			head.Set(key.value, key.path...)
		}
	}
	return head
}

// head begins a manifest with what the site says of itself.
func (s *site) head() edit.Value {
	var languages edit.Value
	for _, lang := range pack.Languages(s.fs()) {
		languages.List = append(languages.List, edit.Word(lang))
	}
	head := edit.Value{Keys: []edit.Key{{Name: "format", Value: edit.Word(fmt.Sprint(pack.Format))}}}
	for _, key := range []string{"id", "version", "title", "publisher"} {
		head.Keys = append(head.Keys, edit.Key{Name: key})
	}
	head.Set(languages, "languages")
	return head
}

// writePack writes the file of a pack, also where one is already.
func (p *program) writePack(name string, data []byte) error {
	if err := put(name, data); err != nil {
		return err
	}
	made, problems := pack.Read(filepath.Base(name), data)
	if made == nil {
		return fmt.Errorf("the pack that was made cannot be read: %v", problems)
	}
	fmt.Fprintf(p.stderr, "%s: %s %s, %s\n", name, made.ID.Value, made.Version.Value, counted(len(made.Entries), "file"))
	return nil
}

// chosenKinds parts a list at its commas.
func chosenKinds(list string) ([]string, error) {
	chosen := strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
	for _, name := range chosen {
		if slices.Contains(pack.Kinds(), name) {
			continue
		}
		if near := fold.Nearest(name, pack.Kinds()); near != "" {
			return nil, fmt.Errorf("--only %s: did you mean %s?", name, near)
		}
		return nil, fmt.Errorf("--only %s: a pack is made of %s", name, strings.Join(pack.Kinds(), ", "))
	}
	return chosen, nil
}
