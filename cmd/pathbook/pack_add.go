package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/pack"
)

func runPackAdd(p *program, args []string) error {
	set := newFlags("pack add")
	dir := set.String("site", ".", "the `folder` of the site")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	s := openSite(*dir, "")
	if err := s.isSite(); err != nil {
		return err
	}
	fresh, err := p.openPack(rest[0])
	if err != nil {
		return err
	}
	packs, _ := pack.Installed(s.fs())
	i := slices.IndexFunc(packs, func(q *pack.Pack) bool { return q.ID.Value == fresh.ID.Value })
	r, err := p.amend(s.dir)
	if err != nil {
		return err
	}
	defer r.close()
	var keep []pack.Base
	if i >= 0 {
		if !bytes.Equal(packs[i].Source, fresh.Source) {
			return fmt.Errorf("%s is in use already, in version %s; to take version %s: pathbook pack update %s",
				fresh.ID.Value, packs[i].Version.Value, fresh.Version.Value, quoted(rest[0]))
		}
		keep = packs[i].Bases
		if err := p.rescue(r, packs[i]); err != nil {
			return err
		}
	}
	if err := p.fits(s.fs(), fresh); err != nil {
		return err
	}
	if err := r.lay(s, fresh, keep); err != nil {
		return err
	}
	if err := r.commit("pack add " + fresh.ID.Value); err != nil {
		return err
	}
	fmt.Fprintf(p.stderr, "%s: %s %s by %s, %s\n", filepath.Join(s.dir, fresh.Dir()), fresh.Name(""), fresh.Version.Value, fresh.By(""), counted(len(fresh.Entries), "file"))
	p.lacks(s.fs(), fresh)
	if own := overrides(fresh, pack.Own(s.fs())); len(own) > 0 {
		fmt.Fprintf(p.stderr, "your site has its own of these, which wins:\n  %s\n", strings.Join(own, "\n  "))
	}
	fmt.Fprintf(p.stderr, "to change one of its texts: pathbook pack adapt %s FILE; the folder itself is not edited\n", fresh.ID.Value)
	return nil
}

// rescue moves what somebody has written into the folder of a pack to where it
// is the site's own.
func (p *program) rescue(r *amendment, q *pack.Pack) error {
	for _, e := range q.Edited() {
		if there, err := r.read(e.Path); err != nil || there != nil {
			return fmt.Errorf("%s/%s was edited, and its words would be lost: %w", q.Dir(), e.Path, cmp.Or(err, fs.ErrExist))
		}
		if err := r.write(e.Path, e.Data); err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "%s: now your own, as it was written into %s\n", e.Path, q.Dir())
	}
	return nil
}

func (s *site) fs() fs.FS { return os.DirFS(s.dir) }

// openPack reads the file of a pack, and tells what is wrong with it.
func (p *program) openPack(name string) (*pack.Pack, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	fresh, problems := pack.Read(name, data)
	diag.Writer{W: p.stderr, Color: p.color}.Text(problems)
	if fresh == nil {
		return nil, errProblems
	}
	return fresh, nil
}

// fits refuses a pack that says nothing in the language that a site must have.
func (p *program) fits(site fs.FS, fresh *pack.Pack) error {
	langs, ok := fresh.SpokenIn(site)
	if ok {
		return nil
	}
	var own []string
	for _, lang := range fresh.Languages {
		own = append(own, lang.Value)
	}
	return fmt.Errorf("this pack has words in %s, and none in “%s”, the first language of the site, which every text must have: ask the publisher for it",
		strings.Join(own, ", "), langs[0])
}

// lacks says what the site's framework needs for a pack.
func (p *program) lacks(site fs.FS, fresh *pack.Pack) {
	missing, short := fresh.Lacks(site)
	if !missing.Empty() {
		fmt.Fprintf(p.stderr, "the pack uses what your framework does not have; add it to content/framework.yaml, under the lists of these names:\n\n%s\n", inset(string(edit.Write(missing))))
	}
	if short > 0 {
		fmt.Fprintf(p.stderr, "the pack's scale has %s more than yours: compare scale: in content/framework.yaml and in %s/content/framework.yaml\n",
			countedAs(short, "proficiency", "proficiencies"), fresh.Dir())
	}
}

func inset(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", "\n  ") + "\n"
}

// overrides are the paths of the parts that a site has itself, sorted.
func overrides(p *pack.Pack, own map[string]pack.Part) []string {
	var out []string
	for name := range p.Parts() {
		if _, ok := own[name]; ok && !pack.Companion(name) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}
