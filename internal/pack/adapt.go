package pack

import (
	"path"
	"slices"
	"strings"

	"pathbook/internal/edit"
)

// Find returns the parts of a pack that somebody means by a name: a path with
// or without the folders before it, or, for all languages of a guide or for an
// item, the path without its ending.
func (p *Pack) Find(name string) []Part {
	name = strings.TrimPrefix(path.Clean(strings.ReplaceAll(name, `\`, "/")), p.Dir()+"/")
	all := p.Parts()
	if part, ok := all[name]; ok {
		return []Part{part}
	}
	var found []Part
	for _, known := range p.Names() {
		short, _, _ := strings.Cut(path.Base(known), ".")
		bare := path.Join(path.Dir(known), short)
		if !Companion(known) && (ends(known, name) || ends(bare, name)) {
			found = append(found, all[known])
		}
	}
	return found
}

func ends(file, name string) bool { return file == name || strings.HasSuffix(file, "/"+name) }

// Names returns the paths of the parts, sorted.
func (p *Pack) Names() []string {
	var names []string
	for name := range p.Parts() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Copy returns the bytes of a part as the site's own file begins with them: the
// file itself, or one item out of a list.
func (p Part) Copy() []byte {
	if p.File == p.Path {
		return p.Data
	}
	return edit.Write(bare(p.Value))
}

// Same reports whether a part of the site says what that of the pack says.
func (p Part) Same(own Part) bool { return p.same(own) }

// Settled returns the bases that are left when the parts of a name have been
// compared, and the paths of those parts.
func (p *Pack) Settled(name string) (left []Base, settled []string) {
	for _, b := range p.Bases {
		short, _, _ := strings.Cut(path.Base(b.Path), ".")
		if ends(b.Path, name) || ends(path.Join(path.Dir(b.Path), short), name) {
			settled = append(settled, b.Path)
		} else {
			left = append(left, b)
		}
	}
	return left, settled
}
