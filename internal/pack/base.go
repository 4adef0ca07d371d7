package pack

import (
	"io/fs"
	"path"
	"strings"
)

// A Base is what a part of the site was adapted from, kept in the pack's folder
// because both sides changed it since and nobody has said yet that the two were
// compared: packs/ID/base/VERSION/content/guides/x.md.
type Base struct {
	Version string
	Path    string // of the part
	Data    []byte
}

// AdaptedFrom returns the version of the pack that a part of the site was
// adapted from: the one in place, unless an older one is still to be compared.
// It is empty for a part that the site had before the pack came.
func (p *Pack) AdaptedFrom(part string) string {
	if p.Stood(part) {
		return ""
	}
	if b := p.Base(part); b != nil {
		return b.Version
	}
	return p.Version.Value
}

// Base returns the base of a part, or nil if what the pack has now is it.
func (p *Pack) Base(part string) *Base {
	for i := range p.Bases {
		if p.Bases[i].Path == part {
			return &p.Bases[i]
		}
	}
	return nil
}

// bases reads what the folder of a pack keeps of earlier versions.
func bases(site fs.FS, dir string) []Base {
	var out []Base
	root := path.Join(dir, baseDir)
	_ = fs.WalkDir(site, root, func(name string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return nil
		}
		version, part, ok := strings.Cut(strings.TrimPrefix(name, root+"/"), "/")
		if data, err := fs.ReadFile(site, name); ok && err == nil {
			out = append(out, Base{version, part, data})
		}
		return nil
	})
	return out
}
