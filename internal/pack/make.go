package pack

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/format"
)

// templates are what a pack can be made of beside the kinds of item.
const templates = "templates"

// Kinds returns what a pack can be made of, for people to choose from: all
// kinds of item, and templates.
func Kinds() []string {
	var kinds []string
	for _, k := range format.Items() {
		kinds = append(kinds, k.Plural)
	}
	return append(kinds, templates)
}

// A Made is a pack that was made.
type Made struct {
	Data     []byte // of its file; nil if there are errors among the problems
	Problems diag.List
	Behind   []Behind // what its texts name and leave in the site
}

// Make makes the file of a pack out of a site. Head is the manifest without
// its files; only names the folders that go in, all of them if it is empty.
// With links, what the texts name goes along, and what that names.
// The same site and head give the same bytes. There are no bytes if there are
// errors among the problems; the error is of the machine.
//
// How the site is published (site.yaml) never travels. Its framework goes along
// with what uses it, so that whoever adds the pack can be told what theirs
// lacks. Of the assets those travel that the texts name, or all with all.
func Make(site fs.FS, head edit.Value, only []string, links bool) (Made, error) {
	m := making{site: site, publisher: head.Get("publisher"), all: len(only) == 0}
	for _, k := range format.Items() {
		if m.all || slices.Contains(only, k.Plural) {
			m.folders = append(m.folders, k.Folder())
		}
	}
	if m.all || slices.Contains(only, templates) {
		m.folders = append(m.folders, templates)
	}
	own := Own(site)
	if err := m.collect(); err != nil {
		return Made{}, err
	}
	if links {
		m.follow(own)
	}
	if err := m.companions(); err != nil {
		return Made{}, err
	}
	m.judge()
	if m.problems.Count(diag.Error) > 0 {
		return Made{Problems: m.problems}, nil
	}
	src := write(head, m.entries)
	if _, ok := readManifest(ManifestName, src, &m.problems); !ok {
		return Made{Problems: m.problems}, nil
	}
	data, err := zipped(src, m.entries)
	return Made{data, m.problems, m.behind(own)}, err
}

// A making is one pack on its way.
type making struct {
	site      fs.FS
	publisher edit.Value
	all       bool
	folders   []string
	entries   []Entry
	problems  diag.List
}

// collect reads the files that go in.
func (m *making) collect() error {
	for _, folder := range m.folders {
		if err := m.below(folder, func(string) bool { return true }); err != nil {
			return err
		}
	}
	if len(m.entries) == 0 {
		m.problems.Errorf(diag.Pos{File: strings.Join(m.folders, ", ")}, ruleBroken, "there is nothing here to make a pack of").
			Hintf("--site names the folder of a site; --only what goes in: %s", strings.Join(Kinds(), ", "))
	}
	return nil
}

// companions reads what goes along with the files that go in: the licence, the
// framework that they use, and the pictures that they show.
func (m *making) companions() error {
	if len(m.entries) == 0 {
		return nil
	}
	companions := []string{"content/LICENSE"}
	if m.all || slices.ContainsFunc(m.entries, func(e Entry) bool { return framed(path.Dir(e.Path)) }) {
		companions = append(companions, "content/framework.yaml")
	}
	for _, name := range companions {
		if _, err := fs.Stat(m.site, name); err == nil {
			if err := m.take(name); err != nil {
				return err
			}
		}
	}
	var all strings.Builder
	for _, e := range m.entries {
		all.Write(e.Data)
	}
	words := all.String()
	err := m.below("content/assets", func(name string) bool {
		asset := strings.TrimPrefix(name, "content/assets/")
		return m.all || strings.Contains(words, "asset:"+asset) || strings.Contains(words, "asset:assets/"+asset)
	})
	slices.SortFunc(m.entries, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
	return err
}

// framed reports whether what is in a folder uses the framework.
func framed(folder string) bool {
	for _, part := range format.Parts() {
		if len(namedBy(part.Holds)[folder]) > 0 {
			return true
		}
	}
	return false
}

// below takes the files in a folder, if there is one.
func (m *making) below(folder string, wanted func(name string) bool) error {
	return fs.WalkDir(m.site, folder, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil && name == folder:
			return fs.SkipDir
		case err != nil:
			return fmt.Errorf("cannot list %s: %w", name, err)
		case format.Ignored(e.Name()):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir() || path.Ext(name) == ".go" || !wanted(name):
			return nil
		}
		if e.Type()&fs.ModeType != 0 {
			m.problems.Errorf(diag.Pos{File: name}, rulePath, "this is a link, and a pack has files alone").
				Hintf("put the file itself here")
			return nil
		}
		if why := refused(name); why != "" {
			m.problems.Errorf(diag.Pos{File: name}, rulePath, "this cannot go into a pack: %s", why).Hintf("give it another name")
			return nil
		}
		return m.take(name)
	})
}

// take reads a file. What is text gets the line ends of one system, so that a
// pack does not depend on where it was made.
func (m *making) take(name string) error {
	data, err := fs.ReadFile(m.site, name)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", name, err)
	}
	if isText(name) {
		data = []byte(text(data))
	}
	judgeCode(Entry{name, data}, diag.Pos{File: name}, &m.problems)
	m.entries = append(m.entries, Entry{name, data})
	return nil
}

func isText(name string) bool {
	switch path.Ext(name) {
	case ".md", ".yaml", ".html", ".css", ".js", ".svg", "":
		return true
	}
	return false
}

// judge refuses what others hold and do not let pass on: by its own terms, or
// by those of the pack that it was adapted from.
func (m *making) judge() {
	packs, _ := Installed(m.site)
	for _, e := range m.entries {
		for _, part := range parts(e.Path, e.Data) {
			terms := part.Value.Get("terms")
			if terms.Get("redistribute").Word == "no" && !m.ours(terms.Get("holder")) {
				m.forbidden(part, first(terms.Get("holder")))
			}
			for _, p := range packs {
				if from, ok := p.Parts()[part.Path]; ok && p.Forbids(from, "redistribute") && !m.oursToo(p) {
					m.forbidden(part, p.By(""))
				}
			}
		}
	}
}

// first is a name in the first language that it is written in.
func first(v edit.Value) string { return strings.Join(words(v)[:min(1, len(words(v)))], "") }

func (m *making) forbidden(part Part, holder string) {
	who := "“" + holder + "”"
	if holder == "" {
		who = "somebody who is not named"
	}
	m.problems.Errorf(diag.Pos{File: part.File}, ruleTerms, "%s may not be passed on: it is held by %s, and --publisher says “%s”", part.ID(), who, first(m.publisher)).
		Hintf("ask the holder, leave it out of the pack with --only, or give --publisher as terms.holder has it if that is you")
}

// ours reports whether the publisher is who a text names.
func (m *making) ours(holder edit.Value) bool {
	return slices.ContainsFunc(words(m.publisher), func(name string) bool {
		return slices.ContainsFunc(words(holder), func(word string) bool { return same(word, name) })
	})
}

func (m *making) oursToo(p *Pack) bool {
	return slices.ContainsFunc(words(m.publisher), func(name string) bool { return HeldBy(p.Publisher, name) || HeldBy(p.Terms.Holder, name) })
}

// zipped writes a pack. Nothing in it is compressed: what compresses best
// changes from one version of a library to the next, and a pack must not.
func zipped(manifest []byte, entries []Entry) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, e := range slices.Concat([]Entry{{ManifestName, manifest}}, entries) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: e.Path, Method: zip.Store, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(e.Data); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return out.Bytes(), err
}
