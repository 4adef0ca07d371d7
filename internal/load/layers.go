package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

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

// covered reports whether the site has a file in the place of one of a pack.
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
