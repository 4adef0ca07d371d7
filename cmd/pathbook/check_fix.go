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
	m := newMending(s)
	if err := m.run(rules); err != nil {
		return err
	}
	if m.count == 0 {
		fmt.Fprintf(p.stderr, "nothing here can be repaired for sure; pathbook check tells what is wrong\n")
		return p.verdict(m.problems, false)
	}
	r, err := p.reworkAny(s, dry)
	if err != nil {
		return err
	}
	before := r.before(m.plan)
	r.sign(m.plan, before)
	r.list(m.plan, before)
	if dry {
		fmt.Fprintf(p.stderr, "%s in %s; nothing was written, since this is a dry run\n", counted(m.count, "repair"), counted(len(m.plan.Files), "file"))
		return nil
	}
	if err := r.write(m.plan, before, "check --fix"); err != nil {
		return err
	}
	fmt.Fprintf(p.stderr, "%s made\n", counted(m.count, "repair"))
	if err := m.put(m.plan.Files); err != nil { // translations are signed by now
		return err
	}
	return p.tell(s, m.problems, false)
}

// A mending is a site that is repaired and checked again, in memory alone.
type mending struct {
	site     *site
	view     *rework.View
	builder  *build.Builder
	plan     *rework.Plan // what has become of the files
	count    int          // of repairs
	problems diag.List    // of the site as it is now
}

func newMending(s *site) *mending {
	view := rework.NewView(os.DirFS(s.dir))
	plan := &rework.Plan{Files: make(map[string][]byte), Moved: make(map[string]string)}
	return &mending{site: s, view: view, builder: build.New(view, templates.FS), plan: plan}
}

// put lays files over the site and checks it.
func (m *mending) put(files map[string][]byte) error {
	m.view.Put(files)
	result, err := m.builder.Build(slices.Sorted(maps.Keys(files)), m.site.last())
	m.problems = result.Problems
	return err
}

// run repairs until nothing is left to repair.
func (m *mending) run(rules []string) error {
	err := m.put(nil)
	for range maxRounds {
		if err != nil {
			return err
		}
		files, n := mended(m.view, m.problems, rules, m.plan)
		if n == 0 {
			break
		}
		m.count += n
		err = m.put(files)
	}
	return err
}

// reworkAny begins a reworking of a site that may have errors.
func (p *program) reworkAny(s *site, dry bool) (*reworking, error) {
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
	fixes, moves := sure(problems, rules)
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
	maps.Copy(plan.Files, files)
	return files, n
}

// sure returns the repairs that can only have been meant so, by the files that
// they are in, and what files should be called.
func sure(problems diag.List, rules []string) (fixes map[string][]diag.Fix, moves map[string]string) {
	fixes, moves = make(map[string][]diag.Fix), make(map[string]string)
	for _, p := range problems {
		switch {
		case p.Fix == nil || !p.Fix.Sure || len(rules) > 0 && !slices.Contains(rules, p.Rule):
		case p.Fix.To != "":
			moves[p.Fix.File] = p.Fix.To
		default:
			fixes[p.Fix.File] = append(fixes[p.Fix.File], *p.Fix)
		}
	}
	return fixes, moves
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
