package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/pack"
)

func runPackUpdate(p *program, args []string) error {
	u, err := p.readPackUpdate(args)
	if err != nil {
		return err
	}
	if err := p.judgeUpdate(u); err != nil {
		return err
	}
	if bytes.Equal(u.old.Source, u.fresh.Source) && len(u.old.Bases) == 0 {
		fmt.Fprintf(p.stderr, "%s %s is in use already\n", u.fresh.ID.Value, u.fresh.Version.Value)
		return nil
	}
	if u.old.By("") != u.fresh.By("") && u.old.HandedTo(u.fresh.Manifest) {
		fmt.Fprintf(p.stdout, "%s publishes this pack from now on; %s said so in version %s\n", u.fresh.By(""), u.old.By(""), u.old.Version.Value)
	}
	fmt.Fprintf(p.stdout, "%s: %s to %s\n", u.fresh.ID.Value, u.old.Version.Value, u.fresh.Version.Value)
	u.fresh = p.admitted(u.site, u.fresh, u.old, u.code)
	update := pack.NewUpdate(u.old, u.fresh, pack.Own(u.site.fs()))
	for _, o := range update.Outcomes {
		p.outcome(o)
	}
	if u.dry {
		fmt.Fprintf(p.stderr, "nothing was written; without --dry-run it would be\n")
		return nil
	}
	return p.applyUpdate(u, update)
}

// A packUpdate is what was said to pack update, and what it is about.
type packUpdate struct {
	site       *site
	dry, force bool
	code       bool // its templates and scripts go in, too
	old, fresh *pack.Pack
	problems   diag.List // of the packs in use
}

func (p *program) readPackUpdate(args []string) (*packUpdate, error) {
	var u packUpdate
	set := newFlags("pack update")
	dir := set.String("site", ".", "the `folder` of the site")
	set.BoolVar(&u.dry, "dry-run", false, "show what would change, and change nothing")
	set.BoolVar(&u.force, "force", false, "take an older version, the same version with other files, or another publisher's")
	set.BoolVar(&u.code, "templates", false, templatesHelp)
	rest, err := p.flags(set, args)
	if err != nil {
		return nil, err
	}
	u.site = openSite(*dir, "")
	if u.fresh, err = p.openPack(rest[0]); err != nil {
		return nil, err
	}
	u.old, u.problems, err = p.known(u.site, u.fresh.ID.Value)
	return &u, err
}

// judgeUpdate refuses a version that the site cannot take, or that would
// overwrite what somebody wrote into the folder of the pack.
func (p *program) judgeUpdate(u *packUpdate) error {
	if err := refuseUpdate(u.old, u.fresh); err != nil && !u.force {
		return err
	}
	if err := p.fits(u.site.fs(), u.fresh); err != nil {
		return err
	}
	problems := slices.DeleteFunc(u.problems, func(x diag.Problem) bool { return !strings.HasPrefix(x.File, u.old.Dir()+"/") })
	err := p.told(u.site, problems)
	if err != nil {
		fmt.Fprintf(p.stderr, "nothing was updated: somebody's words would be lost\n")
	}
	return err
}

// applyUpdate writes what follows into the files of the site, lays the new version
// in the place of the old, and says what is left to do.
func (p *program) applyUpdate(u *packUpdate, update pack.Update) error {
	r, err := p.amend(u.site.dir)
	if err != nil {
		return err
	}
	defer r.close()
	for file, text := range update.Texts {
		if err := r.write(file, text); err != nil {
			return err
		}
	}
	gone, err := p.giveWay(r, u.site, u.fresh, update.Before)
	if err != nil {
		return err
	}
	if err := r.lay(u.site, u.fresh, update.Keep, without(slices.Sorted(maps.Keys(update.Before)), gone)); err != nil {
		return err
	}
	if err := r.commit(fmt.Sprintf("pack update %s to %s", u.fresh.ID.Value, u.fresh.Version.Value)); err != nil {
		return err
	}
	p.lacks(u.site.fs(), u.fresh)
	p.tellOwn(gone, nil)
	n := len(update.Keep)
	if n == 0 {
		return nil
	}
	fmt.Fprintf(p.stderr, "%s kept as you have it, where the pack changed it too. Compare the texts above, take what you want into your file, and then:\n", countedAs(n, "text was", "texts were"))
	for _, b := range update.Keep {
		fmt.Fprintf(p.stderr, "  pathbook pack settle %s %s\n", u.fresh.ID.Value, strings.TrimPrefix(b.Path, "content/"))
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
	case old.By("") != fresh.By("") && !old.HandedTo(fresh.Manifest):
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
