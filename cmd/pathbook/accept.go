package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
	"pathbook/internal/load"
)

func runAccept(p *program, args []string) error {
	set := newFlags("accept")
	dir := set.String("site", ".", "the `folder` of the site")
	all := set.Bool("all", false, "accept every translation of the site")
	names, err := p.flags(set, args)
	if err != nil {
		return err
	}
	if *all && len(names) > 0 {
		return errors.New("name the files to accept, or say --all; not both")
	}
	s := openSite(*dir, "")
	known, told, err := load.NewReader(os.DirFS(s.dir)).Translations()
	if err != nil {
		return err
	}
	a := acceptance{program: p, site: s, known: known, told: told}
	if err := a.accept(names, *all); err != nil {
		return err
	}
	return p.tell(s, a.problems, false)
}

// acceptRule is what the command has to say of what it is given.
var acceptRule = diag.Rule{Name: "not-accepted", Severity: diag.Error, Doc: "what is to be accepted is a translation, and what it was made from is there"}

// An acceptance takes translations to say what their sources say now.
type acceptance struct {
	*program
	site     *site
	known    []load.Translation
	told     diag.List // of the site's files
	problems diag.List
}

func (a *acceptance) accept(names []string, all bool) error {
	if i := slices.IndexFunc(a.told, func(p diag.Problem) bool { return p.File == "content" }); i >= 0 {
		a.problems = append(a.problems, a.told[i])
		return nil
	}
	chosen := a.known
	if !all {
		chosen = a.choose(names)
	}
	if !all && len(names) == 0 {
		a.list()
		return nil
	}
	r, err := a.amend(a.site.dir)
	if err != nil {
		return err
	}
	defer r.close()
	var said []string
	for _, t := range chosen {
		line, err := a.sign(t, r)
		if err != nil {
			return err
		}
		said = append(said, line)
	}
	if err := r.commit("accept translations"); err != nil {
		return err
	}
	_, err = fmt.Fprint(a.stdout, strings.Join(said, ""))
	return err
}

// list names the translations that somebody should look at.
func (a *acceptance) list() {
	n := 0
	for _, t := range a.known {
		switch {
		case t.Broken || t.Now == "":
			fmt.Fprintf(a.stdout, "%s: cannot be compared; see pathbook check\n", t.Path)
		case t.Unsigned():
			fmt.Fprintf(a.stdout, "%s: not accepted yet\n", t.Path)
		case t.Behind():
			fmt.Fprintf(a.stdout, "%s: %s has changed since\n", t.Path, t.From)
		default:
			continue
		}
		n++
	}
	if n == 0 {
		fmt.Fprintf(a.stderr, "each translation was made from what its source says now\n")
		return
	}
	fmt.Fprintf(a.stderr, "when you have compared one with its source: pathbook accept FILE; or --all\n")
}

// sign writes the digest of its source into a translation, and says so.
func (a *acceptance) sign(t load.Translation, r *amendment) (said string, err error) {
	switch {
	case t.Broken:
		a.broken(t)
		return "", nil
	case t.Now == "":
		a.refuse(t.Path, "this translates %s, which is not there", t.From).
			Hintf("write %s first, or name this file after what it translates", t.From)
		return "", nil
	}
	before, err := r.read(t.Path)
	if err != nil {
		return "", err
	}
	after, err := load.Sign(before, t.Now)
	switch {
	case err != nil:
		a.refuse(t.Path, "%v", err).
			Hintf("write this line into it yourself, at the left edge:\nmade_from: %s", t.Now)
		return "", nil
	case bytes.Equal(before, after):
		return fmt.Sprintf("%s: nothing to do, it was made from what %s says now\n", t.Path, t.From), nil
	}
	return fmt.Sprintf("%s: accepted, as %s stands now\n", t.Path, t.From), r.write(t.Path, after)
}

// broken tells why a translation and its source cannot be compared.
func (a *acceptance) broken(t load.Translation) {
	for _, p := range a.told {
		if p.Severity == diag.Error && (p.File == t.Path || p.File == t.From) {
			a.problems = append(a.problems, p)
		}
	}
}

func (a *acceptance) refuse(file, format string, args ...any) *diag.Problem {
	return a.problems.Errorf(diag.Pos{File: file}, acceptRule.Name, format, args...)
}

// choose returns the translations that names mean, each once.
func (a *acceptance) choose(names []string) []load.Translation {
	var chosen []load.Translation
	for _, name := range names {
		for _, t := range a.meant(name) {
			if !slices.Contains(chosen, t) {
				chosen = append(chosen, t)
			}
		}
	}
	return chosen
}

// meant returns the translations that a name means. It is a problem if there are
// none, or if the name may mean several things.
func (a *acceptance) meant(name string) []load.Translation {
	inside := a.inside(name)
	var found []load.Translation
	var sources []string
	for _, t := range a.known {
		if !ends(t.Path, inside) && !ends(t.From, inside) && !ends(strings.TrimSuffix(t.From, ".md"), inside) {
			continue
		}
		found = append(found, t)
		if !slices.Contains(sources, t.From) {
			sources = append(sources, t.From)
		}
	}
	switch len(sources) {
	case 1:
		return found
	case 0:
		a.unknown(inside)
	default:
		a.refuse(inside, "this may mean several things").Hintf("write one of %s", strings.Join(sources, ", "))
	}
	return nil
}

// inside returns a name, as it is typed, as a path in the site.
func (a *acceptance) inside(name string) string {
	root, err := realPath(a.site.dir)
	if err == nil {
		full, err := realPath(name)
		if err == nil && inside(root, full) {
			if _, err := os.Stat(full); err == nil {
				rel, _ := filepath.Rel(root, full)
				return filepath.ToSlash(rel)
			}
		}
	}
	return path.Clean(filepath.ToSlash(name))
}

// ends reports whether a path is name, or ends with it after a slash.
func ends(file, name string) bool { return file == name || strings.HasSuffix(file, "/"+name) }

// unknown says what to write instead of a name that means no translation.
func (a *acceptance) unknown(name string) {
	_, err := os.Stat(filepath.Join(a.site.dir, filepath.FromSlash(name)))
	there := err == nil
	switch ext := path.Ext(name); {
	case ext == ".yaml" || ext == ".yml":
		a.refuse(name, "this is no translation: in a YAML file the languages of a text stand side by side").
			Hintf("compare them there; only guides, stories and pages are accepted")
	case there && ext == ".md" && !strings.Contains(strings.TrimSuffix(path.Base(name), ext), "."):
		a.refuse(name, "this has no translation yet").
			Hintf("write it first, for example %s.fr.md", strings.TrimSuffix(name, ext))
	default:
		a.refuse(name, "there is no translation of this name").Hintf("%s", a.instead(name))
	}
}

func (a *acceptance) instead(name string) string {
	var paths, bases []string
	for _, t := range a.known {
		paths, bases = append(paths, t.Path), append(bases, path.Base(t.Path))
	}
	if near := fold.Nearest(path.Base(name), bases); near != "" {
		return "did you mean " + paths[slices.Index(bases, near)] + "?"
	}
	if len(paths) == 0 {
		return "a translation of content/guides/ID.md is content/guides/ID.fr.md; there are none here"
	}
	return "write one of " + strings.Join(paths, ", ")
}
