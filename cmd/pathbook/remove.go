package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"pathbook/internal/rework"
	"pathbook/internal/starter"
)

func runRemove(p *program, args []string) error {
	set := newFlags("remove")
	dir := set.String("site", ".", "the `folder` of the site")
	unlink := set.Bool("with-links", false, "turn the links that lead to it into plain words")
	dry := set.Bool("dry-run", false, "show every line that would change, and change nothing")
	samples := set.Bool("sample", false, "take out all that is still as a sample has it; what you have changed stays")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	switch {
	case *samples && (len(rest) > 0 || *unlink):
		return errors.New("--sample takes out a whole sample: leave the rest out, as in pathbook remove --sample")
	case *samples:
		return p.removeSample(openSite(*dir, ""), *dry)
	case len(rest) == 0:
		return errors.New("usage: pathbook remove [flags] KIND:ID")
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
	r.rules = true // a pathway may have a gap without a step
	return r.carryOut(plan, "remove "+ref.String())
}

// removeSample takes the samples out of a site and leaves the core, with all that
// somebody has written or changed.
func (p *program) removeSample(s *site, dry bool) error {
	r, err := p.rework(s, rework.Ref{}, dry)
	if err != nil {
		return err
	}
	leave, err := starter.Without(os.DirFS(s.dir))
	if err != nil {
		return err
	}
	if len(leave.Plan.Files) == 0 {
		fmt.Fprintf(p.stderr, "nothing here is as a sample has it\n")
		return nil
	}
	if err := r.carryOut(leave.Plan, "remove the sample"); err != nil {
		return err
	}
	if len(leave.Yours) > 0 {
		fmt.Fprintf(p.stderr, "these stay, since you have changed them: %s\n", strings.Join(leave.Yours, ", "))
	}
	if len(leave.Needed) > 0 {
		fmt.Fprintf(p.stderr, "these stay as the sample has them, since what is yours names them: %s\n", strings.Join(leave.Needed, ", "))
	}
	return nil
}
