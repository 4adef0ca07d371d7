// Package sample knows the samples that a new site may begin with, which files
// are whose, and which lines of a file are still in a sample's words.
//
// It compares lines as they stand in files, by digests of what is written in
// them, and asks nothing else of them: a line that somebody has changed is
// theirs. It never reads a site by itself and judges nothing; whether the words
// may stay is for check to say.
package sample

import (
	"io/fs"
	"slices"
	"strings"
	"sync"

	"pathbook/content"
	"pathbook/samples"
)

// The samples that other code has to know by name: the one that the starter
// content shows at work, and the one that is no employer at all.
const (
	Shown = "metalworks"
	None  = "none"
)

// SiteFile and Frame are the two files that every sample has, below content.
const (
	SiteFile = "site.yaml"
	Frame    = "framework.yaml"
)

// IDs are the names of the samples, None first and then by their letters.
var IDs = sync.OnceValue(func() []string {
	entries, _ := fs.ReadDir(samples.FS, ".")
	ids := []string{Shown}
	for _, e := range entries {
		if e.IsDir() && e.Name() != None {
			ids = append(ids, e.Name())
		}
	}
	slices.Sort(ids)
	return slices.Insert(ids, 0, None)
})

// Core are the files of the starter content that belong to no employer, by their
// paths below content, sorted.
var Core = sync.OnceValue(func() []string { return Lines("core.txt") })

// IsCore reports whether the core has a file of this path below content.
func IsCore(name string) bool {
	_, found := slices.BinarySearch(Core(), name)
	return found
}

// Lines returns the lines of one of the lists that stand beside the samples.
func Lines(name string) []string {
	data, _ := fs.ReadFile(samples.FS, name) // which the program carries
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

// Names are the files that a sample has of its own, by their paths below
// content, sorted.
func Names(id string) []string {
	var out []string
	fs.WalkDir(folder(id), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && (id != Shown || !IsCore(name)) {
			out = append(out, name)
		}
		return err
	})
	return out
}

// Read returns a file of a sample, or of the starter content for Shown; none if
// there is no such file.
func Read(id, name string) []byte {
	data, _ := fs.ReadFile(folder(id), name) // which the program carries
	return data
}

// folder is where the files of a sample are.
func folder(id string) fs.FS {
	if id == Shown {
		return content.FS
	}
	dir, _ := fs.Sub(samples.FS, id)
	return dir
}

// Employers are the names of the samples' employers, by id; a name has one word
// for each language, or one for all.
var Employers = sync.OnceValue(func() map[string][]string {
	out := make(map[string][]string)
	for _, id := range IDs() {
		for l := range lines(Read(id, SiteFile)) {
			if l.is("organization") && len(l.text) > 0 {
				out[id] = append(out[id], string(l.text))
			}
		}
	}
	return out
})
