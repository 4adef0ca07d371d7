package starter

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"pathbook/internal/fold"
	"pathbook/internal/sample"
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
	sectors := sectors()
	var out []Sample
	for _, id := range sample.IDs() {
		s := Sample{ID: id, Sector: sectors[id]}
		from, err := sources(id)
		if err != nil {
			return nil, err
		}
		for name := range from {
			if path.Dir(name) == "roles" {
				s.Roles++
			}
		}
		if id != sample.None {
			s.Organization = sample.Employers()[id][0]
		}
		out = append(out, s)
	}
	return out, nil
}

// sectors is what the samples are about, in words, by their ids.
func sectors() map[string]string {
	out := make(map[string]string)
	for _, line := range sample.Lines("sectors.txt") {
		id, words, _ := strings.Cut(line, " ")
		out[id] = strings.TrimSpace(words)
	}
	return out
}

// sources returns the files that a sample is made of, by their paths below
// content: those of the core, and over them its own.
func sources(id string) (map[string][]byte, error) {
	if !slices.Contains(sample.IDs(), id) {
		return nil, noSample(id)
	}
	out := make(map[string][]byte)
	for _, name := range sample.Core() {
		out[name] = sample.Read(sample.Shown, name)
	}
	for _, name := range sample.Names(id) {
		out[name] = sample.Read(id, name)
	}
	if id != sample.Shown {
		for _, name := range []string{siteFile, sample.Frame} {
			out[name] = join(over(split(sample.Read(sample.None, name)), split(out[name])))
		}
	}
	return out, nil
}

// over returns the keys of a file with those of another in their place, each
// below the comments that it has in the first. A key that the first does not
// have, or only offers in a comment, comes after the one before it in the other.
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
	return append(out, unsaid(rest, ours)...)
}

// has reports whether one of several lines begins with a key.
func has(lines []string, key string) bool {
	return slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, key+":") })
}

// unsaid are the comments at the end of a file, without those that offer a key
// which is there.
func unsaid(lines []string, there []part) []string {
	var out []string
	for len(lines) > 0 {
		end := 1 + slices.IndexFunc(lines[1:], blank)
		if end == 0 {
			end = len(lines)
		}
		if !slices.ContainsFunc(there, func(p part) bool { return has(lines[:end], "# "+p.key) }) {
			out = append(out, lines[:end]...)
		}
		lines = lines[end:]
	}
	return out
}

func noSample(id string) error {
	ids := sample.IDs()
	if near := fold.Nearest(id, ids); near != "" {
		return fmt.Errorf("there is no sample %q; did you mean %s?", id, near)
	}
	return fmt.Errorf("there is no sample %q; choose from %s", id, strings.Join(ids, ", "))
}
