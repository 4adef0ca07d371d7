package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"

	"pathbook/internal/build"
	"pathbook/internal/diag"
	"pathbook/internal/load"
	"pathbook/internal/rework"
	"pathbook/templates"
)

// maxRounds is how often a site is checked again: a repair may uncover another,
// and of slips in typography only the first of a kind is told in each file.
const maxRounds = 100

// fix applies the repairs that can only have been meant so: of the rules that
// are named, or of all.
func (p *program) fix(s *site, rules []string, dry bool) error {
	if err := knownRules(rules); err != nil {
		return err
	}
	if err := s.isSite(); err != nil {
		return err
	}
	view := rework.NewView(os.DirFS(s.dir))
	b := build.New(view, templates.FS)
	plan := &rework.Plan{Files: make(map[string][]byte), Moved: make(map[string]string)}
	var result build.Result
	var changed []string
	count := 0
	for range maxRounds {
		var err error
		if result, err = b.Build(changed, s.last()); err != nil {
			return err
		}
		files, n := mended(view, result.Problems, rules, plan)
		if n == 0 {
			break
		}
		count += n
		view.Put(files)
		changed = slices.Sorted(maps.Keys(files))
	}
	if count == 0 {
		fmt.Fprintf(p.stderr, "nothing here can be repaired for sure; pathbook check tells what is wrong\n")
		return p.verdict(result.Problems, false)
	}
	r, err := p.mending(s, dry)
	if err != nil {
		return err
	}
	before := r.before(plan)
	r.sign(plan, before)
	r.list(plan, before)
	if dry {
		fmt.Fprintf(p.stderr, "%s in %s; nothing was written, since this is a dry run\n", counted(count, "repair"), counted(len(plan.Files), "file"))
		return nil
	}
	if err := r.write(plan, before, "check --fix"); err != nil {
		return err
	}
	fmt.Fprintf(p.stderr, "%s made\n", counted(count, "repair"))
	view.Put(plan.Files) // translations are signed by now
	if result, err = b.Build(slices.Sorted(maps.Keys(plan.Files)), s.last()); err != nil {
		return err
	}
	return p.tell(s, result.Problems, false)
}

// mending returns a reworking of a site that may have errors.
func (p *program) mending(s *site, dry bool) (*reworking, error) {
	r := &reworking{program: p, site: s, dry: dry, view: rework.NewView(os.DirFS(s.dir))}
	var err error
	if r.items, err = rework.Read(r.view); err != nil {
		return nil, err
	}
	r.signed, err = signedIn(load.NewReader(r.view))
	return r, err
}

// mended returns the files that repairs change, and how many there were.
func mended(view *rework.View, problems diag.List, rules []string, plan *rework.Plan) (map[string][]byte, int) {
	fixes, moves := make(map[string][]diag.Fix), make(map[string]string)
	for _, p := range problems {
		switch {
		case p.Fix == nil || !p.Fix.Sure || len(rules) > 0 && !slices.Contains(rules, p.Rule):
		case p.Fix.To != "":
			moves[p.Fix.File] = p.Fix.To
		default:
			fixes[p.Fix.File] = append(fixes[p.Fix.File], *p.Fix)
		}
	}
	files, n := make(map[string][]byte), 0
	for _, name := range slices.Sorted(maps.Keys(fixes)) {
		src, err := fs.ReadFile(view, name)
		if err != nil {
			continue
		}
		if out, left := diag.Apply(src, fixes[name]); len(left) < len(fixes[name]) {
			files[name] = out
			n += len(fixes[name]) - len(left)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(moves)) {
		to := moves[name]
		src, err := fs.ReadFile(view, name)
		if _, there := fs.Stat(view, to); err != nil || files[name] != nil || there == nil || files[to] != nil {
			continue // its words first
		}
		files[name], files[to] = nil, src
		plan.Moved[name] = to
		n++
	}
	for name, data := range files {
		plan.Files[name] = data
	}
	return files, n
}

// knownRules refuses names that no rule has.
func knownRules(rules []string) error {
	for _, name := range rules {
		if !slices.ContainsFunc(allRules(), func(r diag.Rule) bool { return r.Name == name }) {
			return fmt.Errorf("there is no rule %q; pathbook check --rules lists them", name)
		}
	}
	return nil
}
