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
	a, err := p.readPackAdd(args)
	if err != nil {
		return err
	}
	r, err := p.amend(a.site.dir)
	if err != nil {
		return err
	}
	defer r.close()
	if a.old != nil {
		if err := p.rescue(r, a.old); err != nil {
			return err
		}
	}
	return p.add(r, a)
}

// A packAdd is what was said to pack add, and what it is about.
type packAdd struct {
	site  *site
	code  bool       // its templates and scripts go in, too
	fresh *pack.Pack // to be laid
	old   *pack.Pack // that is there, of the same version
}

func (p *program) readPackAdd(args []string) (*packAdd, error) {
	var a packAdd
	set := newFlags("pack add")
	dir := set.String("site", ".", "the `folder` of the site")
	set.BoolVar(&a.code, "templates", false, templatesHelp)
	rest, err := p.flags(set, args)
	if err != nil {
		return nil, err
	}
	a.site = openSite(*dir, "")
	if err := a.site.isSite(); err != nil {
		return nil, err
	}
	if a.fresh, err = p.openPack(rest[0]); err != nil {
		return nil, err
	}
	packs, _ := pack.Installed(a.site.fs())
	if i := slices.IndexFunc(packs, func(q *pack.Pack) bool { return q.ID.Value == a.fresh.ID.Value }); i >= 0 {
		a.old = packs[i]
		if !bytes.Equal(a.old.Source, a.fresh.Source) {
			return nil, fmt.Errorf("%s is in use already, in version %s; to take version %s: pathbook pack update %s",
				a.fresh.ID.Value, a.old.Version.Value, a.fresh.Version.Value, quoted(rest[0]))
		}
	}
	return &a, p.fits(a.site.fs(), a.fresh)
}

// add lays a pack under the site and says what that means.
func (p *program) add(r *amendment, a *packAdd) error {
	own := pack.Own(a.site.fs())
	laid := p.admitted(a.site, a.fresh, a.old, a.code)
	gone, err := p.giveWay(r, a.site, laid, own)
	if err != nil {
		return err
	}
	before := without(laid.Overridden(own), gone)
	var keep []pack.Base
	if a.old != nil {
		keep, before = a.old.Bases, without(a.old.Before, gone)
	}
	if err := r.lay(a.site, laid, keep, before); err != nil {
		return err
	}
	if err := r.commit("pack add " + laid.ID.Value); err != nil {
		return err
	}
	fmt.Fprintf(p.stderr, "%s: %s %s by %s, %s\n", filepath.Join(a.site.dir, laid.Dir()), laid.Name(""), laid.Version.Value, laid.By(""), counted(len(laid.Entries), "file"))
	p.lacks(a.site.fs(), laid)
	p.tellOwn(gone, before)
	fmt.Fprintf(p.stderr, "to change one of its texts: pathbook pack adapt %s FILE; the folder itself is not edited\n", laid.ID.Value)
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
