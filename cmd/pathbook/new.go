package main

import (
	"fmt"
	"strings"

	"pathbook/internal/rework"
)

func runNew(p *program, args []string) error {
	set := newFlags("new")
	dir := set.String("site", ".", "the `folder` of the site")
	from := set.String("from", "", "begin with a copy of the item of this `id`")
	title := set.String("title", "", "its `title` in the site's first language (default: the words of the id)")
	dry := set.Bool("dry-run", false, "show what would be written, and write nothing")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	ref, err := rework.ParseRef(rest[0] + ":" + strings.TrimPrefix(rest[1], rest[0]+":"))
	if err != nil {
		return err
	}
	r, err := p.rework(openSite(*dir, ""), ref, *dry)
	if err != nil {
		return err
	}
	var plan *rework.Plan
	if *from != "" {
		plan, err = r.items.Copy(ref, strings.TrimPrefix(*from, ref.Kind+":"), *title)
	} else {
		plan, err = r.items.New(ref, *title)
	}
	if err != nil {
		return err
	}
	if err := r.carryOut(plan, "new "+ref.String()); err != nil || *from != "" || *dry {
		return err
	}
	fmt.Fprintf(p.stderr, "write what stands as … in it; pathbook check tells of each until you have\n")
	return nil
}
