package main

import (
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"pathbook/internal/edit"
	"pathbook/internal/ledger"
)

func runUndo(p *program, args []string) error {
	set := newFlags("undo")
	dir := set.String("site", ".", "the `folder` of the site")
	list := set.Bool("list", false, "list what was done, the latest first")
	dry := set.Bool("dry-run", false, "show every line that would change, and change nothing")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	a, err := p.amend(*dir)
	if err != nil {
		return err
	}
	defer a.close()
	if *list {
		return p.history(a.ledger)
	}
	var e ledger.Entry
	if len(rest) > 0 {
		e, err = a.ledger.Entry(rest[0])
	} else {
		e, err = a.ledger.Last()
	}
	if errors.Is(err, ledger.ErrNothing) {
		fmt.Fprintf(p.stderr, "%v\n", err)
		return nil
	}
	if err != nil {
		return err
	}
	return p.undo(a, e, *dry)
}

// history lists what was done.
func (p *program) history(l *ledger.Ledger) error {
	all, err := l.History()
	if err != nil {
		return err
	}
	if len(all) == 0 {
		fmt.Fprintf(p.stderr, "nothing was done here yet that could be taken back\n")
	}
	w := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	for _, e := range all {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", e.ID, e.Time.Local().Format("2006-01-02 15:04"), e.Label, counted(len(e.Changes), "file"))
	}
	return w.Flush()
}

// undo takes back what was done. Where somebody has gone on writing, what they
// wrote stays; where they wrote over what is to go, that is told and nothing is
// done.
func (p *program) undo(a *amendment, e ledger.Entry, dry bool) error {
	var changes []ledger.Change
	var stuck []string
	for _, c := range e.Back() {
		now, err := a.ledger.Read(c.Path)
		if err != nil {
			return err
		}
		after, conflicts := edit.MergeFile(c.Path, c.Before, now, c.After)
		for _, conflict := range conflicts {
			stuck = append(stuck, c.Path+": "+conflict)
		}
		changes = append(changes, ledger.Change{Path: c.Path, Before: now, After: after})
	}
	if len(stuck) > 0 {
		fmt.Fprintf(p.stderr, "nothing was taken back, since the same places have changed since:\n  %s\n", strings.Join(stuck, "\n  "))
		return errProblems
	}
	for _, c := range changes {
		switch {
		case c.After == nil:
			fmt.Fprintf(p.stdout, "%s is deleted\n", c.Path)
		case c.Before == nil:
			fmt.Fprintf(p.stdout, "%s is there again\n", c.Path)
		default:
			fmt.Fprintf(p.stdout, "%s\n", c.Path)
			p.lines(c.Before, c.After)
		}
	}
	if dry {
		fmt.Fprintf(p.stderr, "this would take back: %s; nothing was written, since this is a dry run\n", e.Label)
		return nil
	}
	if _, err := a.ledger.Undo(e, changes); err != nil {
		return err
	}
	fmt.Fprintf(p.stderr, "taken back: %s\n", e.Label)
	return nil
}
