package check

import (
	"fmt"
	"hash/maphash"
	"path"
	"slices"
	"strings"
	"sync"

	"pathbook/internal/diag"
)

// Output are the rules of sound output. Content cannot break them; only a
// template can.
var Output = []diag.Rule{
	brokenLink:     {Name: "broken-link", Severity: diag.Error, Doc: "every link of a made page leads to a file of the site, capitals and all, and to an id that is there"},
	absoluteLink:   {Name: "absolute-link", Severity: diag.Error, Doc: "links within the site are relative, so that it works from a shared drive and in any folder of a host"},
	outsideRequest: {Name: "outside-request", Severity: diag.Error, Doc: "a made page loads nothing from another place and sends nothing there"},
	inlineCode:     {Name: "inline-code", Severity: diag.Error, Doc: "a made page has no script and no style of its own, which its security policy would stop"},
	doubledID:      {Name: "doubled-id", Severity: diag.Error, Doc: "no two elements of a made page have the same id"},
	missingWord:    {Name: "missing-word", Severity: diag.Error, Doc: "a made page lacks no word of the interface"},
}

const (
	brokenLink = iota
	absoluteLink
	outsideRequest
	inlineCode
	doubledID
	missingWord
)

// Pages collects what made pages link to, a page at a time and side by side,
// and says at the end what leads nowhere. Of a page it keeps little more than
// the hashes of its ids.
type Pages struct {
	paths map[string]string // to itself, so that a path is held only once
	seed  maphash.Seed

	mu    sync.Mutex
	ids   map[string][]uint64 // of each page, hashed and sorted
	wants map[want]sight
	found map[fault]sight
}

// A want is an id that a link to another page asks for.
type want struct{ page, id string }

// A fault is one mistake, however many pages have it.
type fault struct {
	rule   int
	what   string // what is wrong
	target string // of a link that leads nowhere, the path that it means
}

// A sight is where something was seen: the first place of the first page in
// order, and on how many pages.
type sight struct {
	diag.Pos
	pages int
}

// NewPages returns a Pages that knows the paths of all files of the site.
func NewPages(paths []string) *Pages {
	p := &Pages{
		paths: make(map[string]string, len(paths)), seed: maphash.MakeSeed(),
		ids: make(map[string][]uint64), wants: make(map[want]sight), found: make(map[fault]sight),
	}
	for _, name := range paths {
		p.paths[name] = name
	}
	return p
}

// Add takes in a page that a template made; what is not HTML is passed over. It
// may be called from many goroutines and keeps no part of html. A page that the
// site only hands out, from its assets, is not to be added: it may be linked to
// and is not judged.
func (p *Pages) Add(name string, html []byte) {
	if !strings.HasSuffix(name, ".html") {
		return
	}
	v := &visit{Pages: p, name: name, folder: path.Dir(name), html: html}
	if known, ok := p.paths[name]; ok {
		v.name = known
	}
	v.read()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ids[v.name] = v.hashes()
	for w, at := range v.wants {
		merge(p.wants, w, at)
	}
	for f, at := range v.found {
		merge(p.found, f, at)
	}
}

func merge[K comparable](all map[K]sight, key K, at diag.Pos) {
	s, seen := all[key]
	if !seen || at.File < s.File {
		s.Pos = at
	}
	s.pages++
	all[key] = s
}

// Problems returns what is wrong with the pages added so far. A fault that
// many pages have is told once, at the first of them.
func (p *Pages) Problems() diag.List {
	p.mu.Lock()
	defer p.mu.Unlock()
	found := make(map[fault]sight, len(p.found))
	for f, s := range p.found {
		found[f] = s
	}
	for w, s := range p.wants {
		ids, added := p.ids[w.page]
		if _, there := slices.BinarySearch(ids, maphash.String(p.seed, w.id)); added && !there {
			found[fault{brokenLink, fmt.Sprintf("a link leads to %s#%s, and that page has no such id", w.page, w.id), ""}] = s
		}
	}
	var list diag.List
	small := p.small(len(found))
	for f, s := range found {
		hint := "look in the site's folder templates; if there is none, the mistake is pathbook's: please report it"
		if near := small[strings.ToLower(f.target)]; f.target != "" && near != "" {
			hint = "the file is named " + near + ", and capitals count; " + hint
		}
		list.Errorf(s.Pos, Output[f.rule].Name, "%s%s", f.what, others(s.pages)).Hintf("%s", hint)
	}
	list.Sort()
	return list
}

func others(pages int) string {
	switch pages {
	case 1:
		return ""
	case 2:
		return " (here and on 1 more page)"
	}
	return fmt.Sprintf(" (here and on %d more pages)", pages-1)
}

// small returns the paths by what they are in small letters, if there are any
// faults to explain. Of paths that differ only in capitals it has the first.
func (p *Pages) small(faults int) map[string]string {
	if faults == 0 {
		return nil
	}
	out := make(map[string]string, len(p.paths))
	for name := range p.paths {
		key := strings.ToLower(name)
		if before, taken := out[key]; !taken || name < before {
			out[key] = name
		}
	}
	return out
}
