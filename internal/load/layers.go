package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/format"
	"pathbook/internal/pack"
)

// What lies under the site's own content: packs. The site wins, file by file
// and item by item.

// under takes in the content of the packs.
func (t *tree) under(fsys fs.FS) error {
	for _, p := range t.packs {
		t.layer = layer{path.Join(p.Dir(), contentDir), p}
		entries, err := fs.ReadDir(fsys, t.dir)
		if errors.Is(err, fs.ErrNotExist) {
			continue // a pack of templates
		}
		if err != nil {
			return fmt.Errorf("cannot list %s: %w", t.dir, err)
		}
		if err := t.take(fsys, entries); err != nil {
			return err
		}
	}
	t.layer = layer{dir: contentDir}
	slices.Sort(t.assets)
	t.assets = slices.Compact(t.assets)
	return nil
}

// covered tells that the site has a file in the place of one of a pack.
func (t *tree) covered(file string) bool {
	return t.pack != nil && t.here[contentDir+strings.TrimPrefix(file, t.dir)]
}

// An origin is the part of a pack that a site may have adapted.
type origin struct {
	pack *pack.Pack
	part pack.Part
}

// origins are the parts of all packs by their paths, as pack.Part has them.
func (t *tree) origins() map[string]origin {
	if len(t.packs) == 0 {
		return nil
	}
	all := make(map[string]origin)
	for _, p := range t.packs {
		for name, part := range p.Parts() {
			all[name] = origin{p, part}
		}
	}
	return all
}

// partOf is the path under which packs know an item.
func partOf(kind, id string) string {
	k, _ := format.KindOf(kind)
	return k.File(id)
}

// part is the path under which packs know a document.
func (d *draft) part() string {
	if d.pack == nil {
		return d.path
	}
	return strings.TrimPrefix(d.path, d.pack.Dir()+"/")
}

// first returns the language of the files without an ending: the site's first,
// or that of the pack.
func (d *draft) first(langs []string) string {
	if d.pack != nil && len(d.pack.Languages) > 0 {
		return d.pack.Languages[0].Value
	}
	return langs[0]
}

// lay leaves out of the drafts of packs the items that the site has itself,
// and reports those that two packs have.
func (g *gathered) lay(problems *diag.List) {
	owners := make(map[string]owner)
	for i, d := range g.drafts {
		var kept []entry
		for _, e := range d.entries {
			key := d.kind + "/" + e.id
			first, taken := owners[key]
			switch {
			case !taken:
				owners[key] = owner{d.pack, e.at}
			case d.pack != nil && first.pack == nil:
				continue
			case d.pack != first.pack:
				pack.Shared(problems, "the "+d.kind+" “"+e.id+"”", partOf(d.kind, e.id), e.at, first.at)
				continue
			}
			kept = append(kept, e)
		}
		if len(kept) < len(d.entries) {
			left := *d
			left.entries = kept
			g.drafts[i] = &left
		}
	}
	files := make(map[string]bool)
	g.drafts = slices.DeleteFunc(g.drafts, func(d *draft) bool { // the walk told of two packs with one file
		again := d.prose() && d.pack != nil && files[d.part()]
		files[d.part()] = true
		return again
	})
}

// An owner is who has an item, the site where pack is nil, and where.
type owner struct {
	pack *pack.Pack
	at   diag.Pos
}
