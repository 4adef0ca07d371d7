package main

import (
	"fmt"

	"pathbook/internal/rework"
)

func runRemove(p *program, args []string) error {
	set := newFlags("remove")
	dir := set.String("site", ".", "the `folder` of the site")
	unlink := set.Bool("with-links", false, "turn the links that lead to it into plain words")
	dry := set.Bool("dry-run", false, "show every line that would change, and change nothing")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	ref, err := rework.ParseRef(rest[0])
	if err != nil {
		return err
	}
	r, err := p.rework(openSite(*dir, ""), ref, *dry)
	if err != nil {
		return err
	}
	plan, err := r.items.Remove(ref, *unlink)
	if err != nil {
		return err
	}
	if len(plan.Prose) > 0 && !*unlink {
		for _, place := range plan.Prose {
			fmt.Fprintf(p.stdout, "%s:%d: %s\n", place.File, place.Line, shortened(place.Text, inReport))
		}
		fmt.Fprintf(p.stderr, "nothing was changed, since %s to %s. Write these lines anew first, or say --with-links to turn the links into plain words\n",
			countedAs(len(plan.Prose), "line of prose leads", "lines of prose lead"), ref)
		return errProblems
	}
	return r.carryOut(plan, "remove "+ref.String())
}
