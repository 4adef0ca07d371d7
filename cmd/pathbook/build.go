package main

import (
	"fmt"

	"pathbook/internal/build"
	"pathbook/internal/publish"
)

func runBuild(p *program, args []string) error {
	set := newFlags("build")
	dir := set.String("site", ".", "the `folder` of the site")
	out := set.String("out", "", "the `folder` to write (default: public in the site)")
	strict := set.Bool("strict", false, "make nothing if there are warnings")
	if _, err := p.flags(set, args); err != nil {
		return err
	}
	s := openSite(*dir, *out)
	if err := s.apart(); err != nil {
		return err
	}
	p.interrupted(s)
	result, err := s.once()
	if err != nil {
		return err
	}
	return p.publish(s, result, *strict)
}

// publish tells the problems of a site and, if they allow it, writes it.
func (p *program) publish(s *site, result build.Result, strict bool) error {
	if err := p.tell(s, result.Problems, strict); err != nil {
		return err
	}
	report, problems, err := build.Publish(result, s.out)
	if err != nil {
		return err
	}
	if err := p.tell(s, problems, strict); err != nil {
		return err
	}
	s.keepSeen(result.Problems)
	p.wrote(s.out, report)
	return nil
}

// wrote says what came of publishing into a folder.
func (p *program) wrote(folder string, r publish.Report) {
	fmt.Fprintf(p.stderr, "%s: %d written, %d unchanged, %d deleted\n", folder, r.Written, r.Unchanged, r.Deleted)
}
