package main

import (
	"fmt"
	"slices"
	"strings"

	"pathbook/internal/pack"
	"pathbook/internal/starter"
)

// giveWay takes those parts out of a site that a pack brings and that nobody
// has touched since the site was made: the site has them from the starter, and
// somebody who lays a pack under it wants the pack's. A text goes with its
// translations, or not at all. It returns the paths of what went, sorted.
func (p *program) giveWay(r *amendment, s *site, fresh *pack.Pack, own map[string]pack.Part) ([]string, error) {
	asMade := p.asMade(pack.Languages(s.fs()))
	touched := func(name string) bool { return !asMade[own[name].File][string(own[name].Data)] }
	var gone []string
	for _, name := range fresh.Overridden(own) {
		all := pack.Translations(own, name)
		if slices.Contains(gone, name) || slices.ContainsFunc(all, touched) {
			continue
		}
		for _, name := range all {
			if err := takeOut(r, own[name]); err != nil {
				return nil, err
			}
		}
		gone = append(gone, all...)
	}
	slices.Sort(gone)
	return gone, nil
}

// asMade is what the files of new sites say, whatever sample they began with.
// There are none in languages that the starter does not speak.
func (p *program) asMade(langs []string) map[string]map[string]bool {
	out := make(map[string]map[string]bool)
	all, _ := starter.Samples()
	for _, sample := range all {
		files, err := starter.Files(sample.ID, langs)
		if err != nil {
			return nil
		}
		for name, data := range files {
			if out[name] == nil {
				out[name] = make(map[string]bool)
			}
			out[name][string(data)] = true
		}
	}
	return out
}

// takeOut takes a part out of its file, or the whole file.
func takeOut(r *amendment, part pack.Part) error {
	now, err := r.read(part.File)
	if err != nil {
		return err
	}
	left := make(map[string][]byte)
	if part.File != part.Path {
		left[part.File] = now
		starter.TakeOut(left, part.File, part.ID())
	}
	return r.write(part.File, left[part.File])
}

// tellOwn says which of its parts a site had already when a pack came: those
// that gave way, and those that stay.
func (p *program) tellOwn(gone, stay []string) {
	if len(gone) > 0 {
		fmt.Fprintf(p.stderr, "%s still as the starter had them, so they give way to the pack's (pathbook undo brings them back):\n  %s\n",
			countedAs(len(gone), "file was", "files were"), strings.Join(gone, "\n  "))
	}
	if len(stay) > 0 {
		fmt.Fprintf(p.stderr, "your site has its own of these, which win:\n  %s\n", strings.Join(stay, "\n  "))
	}
}

// without returns some names less others.
func without(names, less []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return slices.Contains(less, name) })
}
