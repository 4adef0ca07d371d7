package main

import (
	"fmt"
	"strings"

	"pathbook/internal/rework"
)

func runRename(p *program, args []string) error {
	set := newFlags("rename")
	dir := set.String("site", ".", "the `folder` of the site")
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
	to := strings.TrimPrefix(rest[1], ref.Kind+":")
	plan, err := r.items.Rename(ref, to)
	if err != nil {
		return err
	}
	return r.carryOut(plan, fmt.Sprintf("rename %s to %s", ref, to))
}
