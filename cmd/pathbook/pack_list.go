package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/pack"
)

// A listedPack is a pack of the site as pack list tells of it.
type listedPack struct {
	ID           string          `json:"id"`
	Title        string          `json:"title"`
	Version      string          `json:"version"`
	Publisher    string          `json:"publisher"`
	Languages    []string        `json:"languages"`
	Holder       string          `json:"holder,omitempty"`
	Cite         string          `json:"cite,omitempty"`
	Adapt        string          `json:"adapt,omitempty"`
	Redistribute string          `json:"redistribute,omitempty"`
	Files        int             `json:"files"`
	Overrides    []listedAdapted `json:"overrides"`
	Code         []listedCode    `json:"code"`
}

// A listedAdapted is a part that the site has itself.
type listedAdapted struct {
	Path string `json:"path"`
	File string `json:"file"`
	From string `json:"from"` // the version that it was adapted from; empty if the site had it before the pack came
	Same bool   `json:"same"` // it says what the pack says
	Open bool   `json:"open"` // the pack has changed since where the site had, and nobody has compared the two
}

// A listedCode is a file of the pack that can run in the pages, or decides how
// they look.
type listedCode struct {
	Path string `json:"path"`
	Used bool   `json:"used"` // it was let in
}

func runPackList(p *program, args []string) error {
	set := newFlags("pack list")
	dir := set.String("site", ".", "the `folder` of the site")
	format := set.String("format", "text", "text or json")
	if _, err := p.flags(set, args); err != nil {
		return err
	}
	s := openSite(*dir, "")
	if err := s.isSite(); err != nil {
		return err
	}
	packs, problems := pack.Installed(s.fs())
	own := pack.Own(s.fs())
	listed := []listedPack{}
	for _, q := range packs {
		listed = append(listed, listing(q, own))
	}
	switch *format {
	case "json":
		e := json.NewEncoder(p.stdout)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false)
		if err := e.Encode(listed); err != nil {
			return err
		}
	case "text":
		p.listPacks(listed)
	default:
		return fmt.Errorf("--format %s: write text or json", *format)
	}
	return p.told(s, problems)
}

func listing(q *pack.Pack, own map[string]pack.Part) listedPack {
	holder, _ := pack.In(q.Terms.Holder)
	cite, _ := pack.In(q.Terms.Cite)
	l := listedPack{
		ID: q.ID.Value, Title: q.Name(""), Version: q.Version.Value, Publisher: q.By(""), Languages: []string{},
		Holder: holder.Text, Cite: cite.Text, Adapt: q.Terms.Adapt.Value, Redistribute: q.Terms.Redistribute.Value,
		Files: len(q.Entries), Overrides: []listedAdapted{}, Code: []listedCode{},
	}
	for _, lang := range q.Languages {
		l.Languages = append(l.Languages, lang.Value)
	}
	for _, f := range q.Files {
		if pack.Runs(f.Path.Value) {
			l.Code = append(l.Code, listedCode{f.Path.Value, q.File(f.Path.Value) != nil})
		}
	}
	all := q.Parts()
	for _, name := range q.Overridden(own) {
		l.Overrides = append(l.Overrides, listedAdapted{
			Path: name, File: own[name].File, From: q.AdaptedFrom(name), Same: all[name].Same(own[name]), Open: q.Base(name) != nil,
		})
	}
	return l
}

func (p *program) listPacks(listed []listedPack) {
	if len(listed) == 0 {
		fmt.Fprintf(p.stderr, "no packs are in use; pathbook pack add FILE lays one under the site\n")
	}
	for i, l := range listed {
		if i > 0 {
			fmt.Fprintln(p.stdout)
		}
		fmt.Fprintf(p.stdout, "%s %s: %s, by %s (%s; %s)\n", l.ID, l.Version, l.Title, l.Publisher, strings.Join(l.Languages, ", "), counted(l.Files, "file"))
		for _, line := range l.terms() {
			fmt.Fprintf(p.stdout, "  %s\n", line)
		}
		for _, f := range l.Code {
			fmt.Fprintf(p.stdout, "  %s: %s\n", f.Path, f.says())
		}
		for _, o := range l.Overrides {
			fmt.Fprintf(p.stdout, "  %s: %s\n", o.File, o.says(l.Version))
		}
	}
}

func (l listedPack) terms() []string {
	var out []string
	add := func(key, value string, words map[string]string) {
		if w := words[value]; w != "" {
			value = w
		}
		if value != "" {
			out = append(out, key+value)
		}
	}
	add("rights: ", l.Holder, nil)
	add("cite: ", l.Cite, nil)
	add("", l.Adapt, map[string]string{"yes": "may be adapted", "inside": "may be adapted inside your organization", "no": "may not be adapted"})
	add("", l.Redistribute, map[string]string{"yes": "may be passed on", "no": "may not be passed on"})
	return out
}

func (o listedAdapted) says(now string) string {
	switch {
	case o.Open:
		return fmt.Sprintf("yours, adapted from %s; %s changed the same places, to be compared", o.From, now)
	case o.From == "":
		return "yours, from before the pack came; the pack's is not used"
	case o.Same:
		return "yours, and says the same as the pack"
	}
	return "yours, adapted from " + o.From
}

func (f listedCode) says() string {
	if f.Used {
		return "runs in your pages or decides how they look"
	}
	return "could run in your pages, and was left out"
}

// known returns a pack of the site, or says which there are.
func (p *program) known(s *site, id string) (*pack.Pack, diag.List, error) {
	if err := s.isSite(); err != nil {
		return nil, nil, err
	}
	packs, problems := pack.Installed(s.fs())
	var ids []string
	for _, q := range packs {
		if q.ID.Value == id {
			return q, problems, nil
		}
		ids = append(ids, q.ID.Value)
	}
	slices.Sort(ids)
	if len(ids) == 0 {
		ids = []string{"none; pathbook pack add FILE lays one under the site"}
	}
	return nil, nil, fmt.Errorf("there is no pack %q here; in use: %s", id, strings.Join(ids, ", "))
}
