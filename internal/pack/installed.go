package pack

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/format"
)

// Installed returns the packs that lie under a site, in the order of their
// ids, and what is wrong with them. A pack that cannot be read is left out; of
// one that somebody edited the files are those that are there.
func Installed(site fs.FS) ([]*Pack, diag.List) {
	var packs []*Pack
	var problems diag.List
	entries, err := fs.ReadDir(site, Folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		problems.Errorf(diag.Pos{File: Folder}, ruleBroken, "this folder cannot be read: %v", err)
	}
	for _, e := range entries {
		if format.Ignored(e.Name()) {
			continue
		}
		if p := installed(site, e, &problems); p != nil {
			packs = append(packs, p)
		}
	}
	sharedFiles(site, packs, &problems)
	fixedFiles(site, packs, &problems)
	return packs, problems
}

// fixedFiles reports templates and assets of the site in the place of those of a
// pack that may not be adapted. Items and texts, which may have terms of their
// own, are for check to judge.
func fixedFiles(site fs.FS, packs []*Pack, problems *diag.List) {
	for _, p := range packs {
		for _, e := range p.Entries {
			if p.Terms.Adapt.Value != "no" || !laid(e.Path) || p.Stood(e.Path) {
				continue
			}
			if own, err := fs.ReadFile(site, e.Path); err == nil && !bytes.Equal(own, e.Data) {
				problems.Errorf(diag.Pos{File: e.Path}, ruleTerms, "this may not be adapted, by the terms of “%s”, and here is one of your own in its place", p.Name("")).
					Hintf("delete it here, and that of the pack is used again; or ask %s", p.By(""))
			}
		}
	}
}

// sharedFiles reports the files that two packs have, other than items of YAML,
// which have ids, and companions, which a site has its own of.
func sharedFiles(site fs.FS, packs []*Pack, problems *diag.List) {
	first := make(map[string]string)
	for _, p := range packs {
		for _, e := range p.Entries {
			at := path.Join(p.Dir(), e.Path)
			before, taken := first[e.Path]
			if first[e.Path] = at; !taken || Companion(e.Path) || path.Ext(e.Path) == ".yaml" && strings.HasPrefix(e.Path, "content/") {
				continue
			}
			if _, err := fs.Stat(site, e.Path); err != nil {
				Shared(problems, "the file "+e.Path, e.Path, diag.Pos{File: at}, diag.Pos{File: before})
			}
		}
	}
}

// Shared reports a part that two packs have, at one place and at another.
func Shared(problems *diag.List, what, part string, at, before diag.Pos) {
	mine, theirs := strings.Split(at.File, "/")[1], strings.Split(before.File, "/")[1]
	problems.Errorf(at, ruleTwice, "%s is in two packs, “%s” and “%s”", what, theirs, mine).
		Hintf("say which you want: pathbook pack adapt %s %s copies it into content/, which wins", mine, strings.TrimPrefix(part, "content/")).
		See(before)
}

// installed reads one pack of a site.
func installed(site fs.FS, e fs.DirEntry, problems *diag.List) *Pack {
	dir := path.Join(Folder, e.Name())
	if !e.IsDir() {
		problems.Errorf(diag.Pos{File: dir}, ruleBroken, "only packs have a place in %s, each in its folder", Folder).
			Hintf("pathbook pack add FILE lays a pack there; keep its file elsewhere")
		return nil
	}
	at := path.Join(dir, ManifestName)
	src, err := fs.ReadFile(site, at)
	if err != nil {
		problems.Errorf(diag.Pos{File: at}, ruleBroken, "this folder is no pack: it has no %s that can be read", ManifestName).
			Hintf("pathbook pack add FILE lays a pack there; put what is your own into content/")
		return nil
	}
	m, ok := readManifest(at, src, problems)
	if !ok {
		return nil
	}
	if m.ID.Value != e.Name() {
		problems.Errorf(m.ID.At, ruleEdited, "the pack “%s” lies in the folder of another name", m.ID.Value).Hintf("rename the folder %s", path.Join(Folder, m.ID.Value))
		return nil
	}
	p := &Pack{Manifest: m, Source: src, Bases: bases(site, dir), Before: before(site, dir)}
	p.open(site, problems)
	return p
}

// open reads the files of a pack and compares them with its manifest.
func (p *Pack) open(site fs.FS, problems *diag.List) {
	dir := p.Dir()
	listed := make(map[string]File)
	for _, f := range p.Files {
		listed[f.Path.Value] = f
	}
	edited := func(file, what string, there bool) {
		problems.Errorf(diag.Pos{File: path.Join(dir, file)}, ruleEdited, "%s", what).Hintf("%s", p.repair(file, there))
	}
	err := fs.WalkDir(site, dir, func(name string, e fs.DirEntry, err error) error {
		file := strings.TrimPrefix(name, dir+"/")
		switch {
		case err != nil:
			return fmt.Errorf("cannot list %s: %w", name, err)
		case name != dir && format.Ignored(e.Name()), file == baseDir:
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir() || file == ManifestName:
			return nil
		case e.Type()&fs.ModeType != 0:
			edited(file, "this is a link, and a pack has files alone", true)
			return nil
		}
		said, known := listed[file]
		if !known {
			edited(file, "this is not part of the pack", true)
			return nil
		}
		delete(listed, file)
		data, err := fs.ReadFile(site, name)
		if err != nil {
			return fmt.Errorf("cannot read %s: %w", name, err)
		}
		if digest(data) != said.Digest.Value && digest([]byte(text(data))) != said.Digest.Value {
			edited(file, "this file was edited, and the next version of the pack would undo it", true)
		}
		judgeCode(Entry{file, data}, diag.Pos{File: name}, problems)
		p.Entries = append(p.Entries, Entry{file, data})
		return nil
	})
	if err != nil {
		problems.Errorf(diag.Pos{File: dir}, ruleBroken, "%v", err)
	}
	for _, f := range p.Files {
		if _, missing := listed[f.Path.Value]; missing && !Runs(f.Path.Value) { // code stays out until somebody says yes to it
			edited(f.Path.Value, "this file of the pack is missing", false)
		}
	}
	slices.SortFunc(p.Entries, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
}

// repair says what to do with a file that is not as the pack has it.
func (p *Pack) repair(file string, there bool) string {
	again := fmt.Sprintf("lay the pack there again: pathbook pack add %s-%s.pathpack", p.ID.Value, p.Version.Value)
	switch {
	case refused(file) != "":
		return "move it out of here"
	case !there:
		return again
	}
	return fmt.Sprintf("%s\nwhat was written here goes to %s then, where it wins over the pack", again, file)
}

// baseDir holds, in the folder of a pack, what texts of the site were adapted
// from, where that is not what the pack has now.
const baseDir = "base"
