package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pathbook/internal/fold"
	"pathbook/internal/pack"
)

func runPackAdapt(p *program, args []string) error {
	set := newFlags("pack adapt")
	dir := set.String("site", ".", "the `folder` of the site")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	s := openSite(*dir, "")
	q, _, err := p.known(s, rest[0])
	if err != nil {
		return err
	}
	found := q.Find(rest[1])
	if len(found) == 0 {
		return notInPack(q, rest[1])
	}
	own := pack.Own(s.fs())
	r, err := p.amend(s.dir)
	if err != nil {
		return err
	}
	defer r.close()
	var said []func()
	before := q.Before
	for _, part := range found {
		if q.Forbids(part, "adapt") {
			return fmt.Errorf("%s may not be adapted, by the terms of %s: ask %s", part.Path, q.Name(""), q.By(""))
		}
		if have, taken := own[part.Path]; taken {
			fmt.Fprintf(p.stderr, "%s is your own already, in %s\n", part.Path, have.File)
			continue
		}
		if there, err := r.read(part.Path); err != nil || there != nil {
			if err == nil {
				err = fmt.Errorf("%s is there already, so nothing was copied", part.Path)
			}
			return err
		}
		if err := r.write(part.Path, part.Copy()); err != nil {
			return err
		}
		before = without(before, []string{part.Path})
		said = append(said, func() {
			fmt.Fprintf(p.stdout, "%s: now your own, from %s %s; change it there\n", part.Path, q.ID.Value, q.Version.Value)
			p.otherLanguages(q, part, own)
		})
	}
	if len(before) < len(q.Before) {
		if err := r.lay(s, q, q.Bases, before); err != nil {
			return err
		}
	}
	if err := r.commit("pack adapt " + q.ID.Value + " " + rest[1]); err != nil {
		return err
	}
	for _, say := range said {
		say()
	}
	return nil
}

// otherLanguages names the translations that still come from the pack.
func (p *program) otherLanguages(q *pack.Pack, part pack.Part, own map[string]pack.Part) {
	stem, isDocument := strings.CutSuffix(part.Path, ".md")
	if !isDocument {
		return
	}
	for _, name := range q.Names() {
		if _, taken := own[name]; taken || !strings.HasPrefix(name, stem+".") || name == part.Path {
			continue
		}
		fmt.Fprintf(p.stderr, "  %s still comes from the pack: if you change what this says, pathbook pack adapt %s %s\n",
			name, q.ID.Value, strings.TrimPrefix(name, "content/"))
	}
}

func notInPack(q *pack.Pack, name string) error {
	names := q.Names()
	var bases []string
	for _, n := range names {
		bases = append(bases, strings.TrimPrefix(n, "content/"))
	}
	if near := fold.Nearest(name, bases); near != "" {
		return fmt.Errorf("%s has no %s; did you mean %s?", q.ID.Value, name, near)
	}
	return fmt.Errorf("%s has no %s; it has:\n  %s", q.ID.Value, name, strings.Join(bases, "\n  "))
}

func runPackSettle(p *program, args []string) error {
	set := newFlags("pack settle")
	dir := set.String("site", ".", "the `folder` of the site")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	s := openSite(*dir, "")
	q, problems, err := p.known(s, rest[0])
	if err != nil {
		return err
	}
	left, settled := q.Settled(filepath.ToSlash(rest[1]))
	if len(settled) == 0 {
		fmt.Fprintf(p.stderr, "%s: nothing here waits to be compared\n", rest[1])
		return nil
	}
	if err := p.told(s, problems); err != nil {
		return err
	}
	r, err := p.amend(s.dir)
	if err != nil {
		return err
	}
	defer r.close()
	if err := r.lay(s, q, left, q.Before); err != nil {
		return err
	}
	if err := r.commit("pack settle " + q.ID.Value); err != nil {
		return err
	}
	for _, name := range settled {
		fmt.Fprintf(p.stdout, "%s: compared with %s %s\n", name, q.ID.Value, q.Version.Value)
	}
	return nil
}

func runPackRemove(p *program, args []string) error {
	set := newFlags("pack remove")
	dir := set.String("site", ".", "the `folder` of the site")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	s := openSite(*dir, "")
	if err := s.isSite(); err != nil {
		return err
	}
	q, problems, err := p.known(s, rest[0])
	if err != nil {
		return err
	}
	if err := p.told(s, problems); err != nil { // somebody's words may be in it
		return err
	}
	r, err := p.amend(s.dir)
	if err != nil {
		return err
	}
	defer r.close()
	changes, err := pack.Leave(s.fs(), q)
	if err != nil {
		return err
	}
	for _, c := range changes {
		r.from(c)
	}
	if err := r.commit("pack remove " + q.ID.Value); err != nil {
		return err
	}
	fmt.Fprintf(p.stderr, "%s: gone\n", q.Dir())
	if kept := without(q.Overridden(pack.Own(s.fs())), q.Before); len(kept) > 0 {
		fmt.Fprintf(p.stderr, "what you had adapted stays yours:\n  %s\n", strings.Join(kept, "\n  "))
	}
	if entries, err := os.ReadDir(filepath.Join(s.dir, pack.Folder)); err == nil && len(entries) == 0 {
		return os.Remove(filepath.Join(s.dir, pack.Folder))
	}
	return nil
}
