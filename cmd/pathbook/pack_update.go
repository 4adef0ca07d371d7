package main

import (
	"bytes"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/pack"
	"pathbook/internal/publish"
)

func runPackUpdate(p *program, args []string) error {
	set := newFlags("pack update")
	dir := set.String("site", ".", "the `folder` of the site")
	dry := set.Bool("dry-run", false, "show what would change, and change nothing")
	force := set.Bool("force", false, "take an older version, the same version with other files, or another publisher's")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	s := openSite(*dir, "")
	fresh, err := p.openPack(rest[0])
	if err != nil {
		return err
	}
	old, problems, err := p.known(s, fresh.ID.Value)
	if err != nil {
		return err
	}
	if !*force {
		if err := refuseUpdate(old, fresh); err != nil {
			return err
		}
	}
	if err := p.fits(s.fs(), fresh); err != nil {
		return err
	}
	problems = slices.DeleteFunc(problems, func(x diag.Problem) bool { return !strings.HasPrefix(x.File, old.Dir()+"/") })
	if err := p.told(s, problems); err != nil {
		fmt.Fprintf(p.stderr, "nothing was updated: somebody's words would be lost\n")
		return err
	}
	if bytes.Equal(old.Source, fresh.Source) && len(old.Bases) == 0 {
		fmt.Fprintf(p.stderr, "%s %s is in use already\n", fresh.ID.Value, fresh.Version.Value)
		return nil
	}
	u := pack.NewUpdate(old, fresh, pack.Own(s.fs()))
	fmt.Fprintf(p.stdout, "%s: %s to %s\n", fresh.ID.Value, old.Version.Value, fresh.Version.Value)
	for _, o := range u.Outcomes {
		p.outcome(o)
	}
	if *dry {
		fmt.Fprintf(p.stderr, "nothing was written; without --dry-run it would be\n")
		return nil
	}
	for _, file := range slices.Sorted(maps.Keys(u.Texts)) {
		if err := publish.Replace(filepath.Join(s.dir, filepath.FromSlash(file)), u.Texts[file]); err != nil {
			return err
		}
	}
	if err := pack.Put(s.dir, fresh, u.Keep); err != nil {
		return err
	}
	p.lacks(s.fs(), fresh)
	if n := len(u.Keep); n > 0 {
		fmt.Fprintf(p.stderr, "%s kept as you have it, where the pack changed it too. Compare the texts above, take what you want into your file, and then:\n", countedAs(n, "text was", "texts were"))
		for _, b := range u.Keep {
			fmt.Fprintf(p.stderr, "  pathbook pack settle %s %s\n", fresh.ID.Value, strings.TrimPrefix(b.Path, "content/"))
		}
	}
	return nil
}

// refuseUpdate says why one does not simply take a version.
func refuseUpdate(old, fresh *pack.Pack) error {
	was, is := old.Version.Value, fresh.Version.Value
	switch {
	case pack.Older(is, was):
		return fmt.Errorf("version %s is older than version %s, which is in use; --force takes it all the same", is, was)
	case is == was && !bytes.Equal(old.Source, fresh.Source):
		return fmt.Errorf("this pack says that it is version %s, which is in use, and its files are others: ask the publisher, or take it with --force", is)
	case old.By("") != fresh.By(""):
		return fmt.Errorf("the pack in use is published by %s, and this one by %s: is it the right one? --force takes it", old.By(""), fresh.By(""))
	}
	return nil
}

// outcome says what becomes of one part.
func (p *program) outcome(o pack.Outcome) {
	says := string(o.State)
	changes := strings.Join(o.Changes, ", ")
	switch o.State {
	case pack.Follows:
		if changes != "" {
			says += ": " + changes
		}
	case pack.Merged:
		says += ": you had adapted it from " + o.From + " and keep that; what follows: " + changes
	case pack.Yours:
		says += ": you had adapted it from " + o.From
	case pack.Taken:
		says += " it"
	case pack.Kept:
		says += ": you had adapted it from " + o.From
		if changes != "" {
			says += "; what follows: " + changes
		}
	}
	name := o.Part
	if o.File != "" && o.File != o.Part {
		name += " (in " + o.File + ")"
	}
	fmt.Fprintf(p.stdout, "%s: %s\n", name, says)
	for _, c := range o.Conflicts {
		fmt.Fprintf(p.stdout, "  %s\n", c.Where)
		if c.Base+c.Ours+c.Theirs == "" {
			fmt.Fprintf(p.stdout, "    yours stays; that of the pack is in its folder\n")
			continue
		}
		for _, side := range [][2]string{{"old:   ", c.Base}, {"yours: ", c.Ours}, {"theirs:", c.Theirs}} {
			fmt.Fprintf(p.stdout, "    %s %s\n", side[0], strings.ReplaceAll(strings.TrimSpace(side[1]), "\n", "\n            "))
		}
	}
}
