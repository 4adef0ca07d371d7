package starter

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/content"
	"pathbook/internal/edit"
	"pathbook/internal/fold"
	"pathbook/samples"
)

// The samples that other code has to know by name: the one that the starter
// content shows at work, and the one that is no employer at all.
const (
	Shown = "metalworks"
	None  = "none"
)

// A Sample is an employer that was made up for a new site to begin with.
type Sample struct {
	ID           string
	Sector       string // in words: "health care support and home care"
	Organization string // its name, "" for None
	Roles        int
}

// Samples returns all samples, None first and then by id.
func Samples() ([]Sample, error) {
	sectors, err := sectors()
	if err != nil {
		return nil, err
	}
	var out []Sample
	for _, id := range sampleIDs() {
		from, err := sources(id)
		if err != nil {
			return nil, err
		}
		s := Sample{ID: id, Sector: sectors[id]}
		for name := range from {
			if path.Dir(name) == "roles" {
				s.Roles++
			}
		}
		if id != None {
			s.Organization = organization(from[siteFile])
		}
		out = append(out, s)
	}
	return out, nil
}

// organization is the name that a site.yaml gives to the employer.
func organization(site []byte) string {
	for _, item := range edit.Read(siteFile, "site", site, nil) {
		name := item.Value.Get("organization")
		if len(name.Keys) > 0 {
			return name.Keys[0].Value.Word
		}
		return name.Word
	}
	return ""
}

// sampleIDs are the names of the samples, None first.
func sampleIDs() []string {
	entries, _ := fs.ReadDir(samples.FS, ".")
	ids := []string{Shown}
	for _, e := range entries {
		if e.IsDir() && e.Name() != None {
			ids = append(ids, e.Name())
		}
	}
	slices.Sort(ids)
	return slices.Insert(ids, 0, None)
}

// sectors is what the samples are about, in words, by their ids.
func sectors() (map[string]string, error) {
	lines, err := list("sectors.txt")
	out := make(map[string]string)
	for _, line := range lines {
		id, words, _ := strings.Cut(line, " ")
		out[id] = strings.TrimSpace(words)
	}
	return out, err
}

// list returns the lines of a file of the samples.
func list(name string) ([]string, error) {
	data, err := fs.ReadFile(samples.FS, name)
	if err != nil {
		return nil, err
	}
	return split(data), nil
}

// sources returns the files that a sample is made of, by their paths below
// content: those of the core, and over them its own.
func sources(id string) (map[string][]byte, error) {
	if !slices.Contains(sampleIDs(), id) {
		return nil, noSample(id)
	}
	all, err := read(content.FS)
	if err != nil || id == Shown {
		return all, err
	}
	core, err := list("core.txt")
	if err != nil {
		return nil, err
	}
	out := make(map[string][]byte)
	for _, name := range core {
		if all[name] == nil {
			return nil, fmt.Errorf("core.txt lists %s, which the starter content does not have", name)
		}
		out[name] = all[name]
	}
	for _, layer := range []string{None, id} {
		if err := overlay(out, layer); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// overlay lays the files of a sample over those that are there.
func overlay(out map[string][]byte, id string) error {
	dir, err := fs.Sub(samples.FS, id)
	if err != nil {
		return err
	}
	own, err := read(dir)
	for name, data := range own {
		if below := out[name]; below != nil && !strings.Contains(name, "/") {
			data = join(over(split(below), split(data)))
		}
		out[name] = data
	}
	return err
}

// read returns the files of a folder.
func read(fsys fs.FS) (map[string][]byte, error) {
	out := make(map[string][]byte)
	return out, fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		out[name], err = fs.ReadFile(fsys, name)
		return err
	})
}

// over returns the keys of a file with those of another in their place, each
// below the comments that it has in the first. A key that the first does not
// have comes after the one before it in the other.
func over(lines, other []string) []string {
	ours, at := parts(lines), -1
	rest := lines
	for _, p := range ours {
		rest = rest[len(p.above)+len(p.lines):]
	}
	for _, p := range parts(other) {
		i := slices.IndexFunc(ours, func(q part) bool { return q.key == p.key })
		if i >= 0 {
			ours[i].lines = p.lines
			at = i
			continue
		}
		if at++; len(p.above) == 0 || !blank(p.above[0]) {
			p.above = append([]string{""}, p.above...)
		}
		ours = slices.Insert(ours, at, p)
	}
	var out []string
	for _, p := range ours {
		out = append(append(out, p.above...), p.lines...)
	}
	return append(out, rest...)
}

func noSample(id string) error {
	ids := sampleIDs()
	if near := fold.Nearest(id, ids); near != "" {
		return fmt.Errorf("there is no sample %q; did you mean %s?", id, near)
	}
	return fmt.Errorf("there is no sample %q; choose from %s", id, strings.Join(ids, ", "))
}
