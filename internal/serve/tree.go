package serve

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/format"
)

// watched are the folders of a site that its pages are made of.
var watched = []string{"content", "templates", "packs"}

// A tree is what is known of the watched files: enough to tell what changed.
// Paths are relative to the site's folder, with slashes.
type tree struct {
	dir   string
	files map[string]stamp
}

// A stamp changes when a file does.
type stamp struct{ size, modified int64 }

// ignored reports whether a file or folder is not part of a site, but what an
// editor or a system leaves beside it. What editors leave only while they write,
// as Vim does in its own ways, is told where it stays.
func ignored(name string) bool {
	return format.Ignored(name) || strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".swp") || name == "4913"
}

// look looks at a file or folder again and returns the files that changed since
// the last time, appeared or went. It calls enter for each folder before it
// reads it.
func (t *tree) look(name string, enter func(folder string)) []string {
	now := t.scan(name, enter)
	changed := t.compare(name, now)
	for _, file := range changed {
		delete(t.files, file)
	}
	maps.Copy(t.files, now)
	return changed
}

// peek returns what look would for all that is watched, and forgets it.
func (t *tree) peek() []string {
	var changed []string
	for _, name := range watched {
		changed = append(changed, t.compare(name, t.scan(name, func(string) {}))...)
	}
	return changed
}

// compare returns the files at name, or in it, that are not as they were.
func (t *tree) compare(name string, now map[string]stamp) []string {
	var changed []string
	for file, s := range now {
		if before, ok := t.files[file]; !ok || before != s {
			changed = append(changed, file)
		}
	}
	if _, ok := now[name]; ok && len(changed) == 0 {
		return nil // a file that is as it was, so there was no folder of its name
	}
	for file := range t.files {
		if _, ok := now[file]; !ok && within(file, name) {
			changed = append(changed, file)
		}
	}
	slices.Sort(changed)
	return changed
}

func within(file, folder string) bool {
	rest, ok := strings.CutPrefix(file, folder)
	return ok && (rest == "" || rest[0] == '/')
}

// scan returns the stamps of a file, or of all files in a folder. What cannot
// be read is as if it were not there.
func (t *tree) scan(name string, enter func(folder string)) map[string]stamp {
	s := scan{t, enter, map[string]stamp{}}
	if info, err := os.Stat(t.at(name)); err == nil {
		s.visit(name, info)
	}
	return s.found
}

// A scan is one reading of files and folders.
type scan struct {
	*tree
	enter func(folder string)
	found map[string]stamp
}

func (s scan) visit(name string, info fs.FileInfo) {
	if !info.IsDir() {
		s.found[name] = stamp{info.Size(), info.ModTime().UnixNano()}
		return
	}
	s.enter(name)
	entries, err := os.ReadDir(s.at(name))
	if err != nil {
		return
	}
	for _, e := range entries {
		if ignored(e.Name()) {
			continue
		}
		inside := path.Join(name, e.Name())
		info, err := e.Info()
		if err == nil && info.Mode()&fs.ModeSymlink != 0 {
			info, err = os.Stat(s.at(inside))
			if err == nil && info.IsDir() {
				continue // nor does the loader follow it, and it may lead in a circle
			}
		}
		if err == nil {
			s.visit(inside, info)
		}
	}
}

func (t *tree) at(name string) string { return filepath.Join(t.dir, filepath.FromSlash(name)) }

// name returns the path of something that the system names, and whether it is
// in what is watched.
func (t *tree) name(system string) (string, bool) {
	rel, err := filepath.Rel(t.dir, system)
	if err != nil {
		return "", false
	}
	name := filepath.ToSlash(rel)
	parts := strings.Split(name, "/")
	return name, slices.Contains(watched, parts[0]) && !slices.ContainsFunc(parts, ignored)
}

func (t *tree) isFolder(name string) bool {
	info, err := os.Stat(t.at(name))
	return err == nil && info.IsDir()
}
