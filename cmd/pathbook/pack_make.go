package main

import (
	"errors"
	"fmt"
	"os"
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
	set := newFlags("pack make")
	dir := set.String("site", ".", "the `folder` of the site")
	id := set.String("id", "", "the pack's `name`: small letters, digits and hyphens; it never changes")
	version := set.String("version", "", "its `version`, higher each time: 1.0")
	only := set.String("only", "", "what goes in, with commas: "+strings.Join(pack.Kinds(), ", ")+" (default: all)")
	out := set.String("out", "", "the `file` to write (default: ID-VERSION.pathpack)")
	adapt := set.String("adapt", "", "may others change it: yes, inside (within their organization) or no")
	pass := set.String("redistribute", "", "may others pass it on: yes or no")
	var title, publisher, holder, cite, summary said
	set.Var(&title, "title", "the `name` that people read; en:… and fr:… for two languages, here and below")
	set.Var(&publisher, "publisher", "`who` publishes the pack")
	set.Var(&holder, "holder", "`who` holds the rights (default: the publisher)")
	set.Var(&cite, "cite", "the `words` that name the source")
	set.Var(&summary, "terms", "the terms in a sentence or two")
	if _, err := p.flags(set, args); err != nil {
		return err
	}
	s := openSite(*dir, "")
	switch {
	case *id == "" || fold.Slug(*id) != *id:
		return fmt.Errorf("--id %s: a pack needs a name of small letters, digits and hyphens, as in --id career-guides", *id)
	case *version == "":
		return errors.New("--version is missing: give the pack a version, as in --version 1.0")
	case publisher.Empty():
		return errors.New("--publisher is missing: say who publishes the pack")
	case holder.Empty():
		holder = publisher
	}
	if err := s.isSite(); err != nil {
		return err
	}
	folders, err := chosenKinds(*only)
	if err != nil {
		return err
	}
	head := s.head()
	head.Set(edit.Word(*id), "id")
	head.Set(edit.Word(*version), "version")
	for _, key := range []struct {
		name  string
		value edit.Value
	}{
		{"title", title.Value}, {"publisher", publisher.Value}, {"holder", holder.Value}, {"cite", cite.Value},
		{"adapt", edit.Word(*adapt)}, {"redistribute", edit.Word(*pass)}, {"summary", summary.Value},
	} {
		path := []string{key.name}
		if key.name != "title" && key.name != "publisher" {
			path = []string{"terms", key.name}
		}
		if !key.value.Empty() {
			head.Set(key.value, path...)
		}
	}
	data, problems, err := pack.Make(os.DirFS(*dir), head, folders)
	if err != nil {
		return err
	}
	if err := p.told(s, problems); err != nil {
		return err
	}
	if *out == "" {
		*out = *id + "-" + *version + ".pathpack"
	}
	return p.writePack(*out, data)
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
