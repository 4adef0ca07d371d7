package pack

import (
	"io/fs"
	"path"
	"slices"
	"strings"
)

// beforeFile lists, in the folder of a pack, the parts that the site had
// already when the pack came. They stand in the pack's place and were never
// adapted from it.
const beforeFile = baseDir + "/before"

// Stood reports whether the site had a part of its own before the pack came.
func (p *Pack) Stood(part string) bool { return slices.Contains(p.Before, part) }

// before reads which parts of the site are older than a pack.
func before(site fs.FS, dir string) []string {
	data, err := fs.ReadFile(site, path.Join(dir, beforeFile))
	if err != nil {
		return nil
	}
	return strings.Fields(text(data))
}

// Overridden returns the parts that a site has itself in the place of those of
// the pack, sorted.
func (p *Pack) Overridden(own map[string]Part) []string {
	var out []string
	for _, name := range p.Names() {
		if _, ok := own[name]; ok && !Companion(name) {
			out = append(out, name)
		}
	}
	return out
}
