package load

import (
	"path"
	"strings"

	"pathbook/internal/format"
	"pathbook/internal/pack"
)

const contentDir = format.Content

// A source is one file that was found, not yet read.
type source struct {
	path string
	kind string     // of its items, or "site" or "framework"
	name string     // the file's name without its ending
	lang string     // of a translated document, else empty
	pack *pack.Pack // that the file is part of; nil for the site's own
}

// prose reports whether the file is Markdown.
func (s source) prose() bool {
	kind, _ := format.KindOf(s.kind)
	return kind.Prose
}

// beside returns the path of a file in the same folder.
func (s source) beside(name string) string { return path.Join(path.Dir(s.path), name) }

// part is the path under which packs know a document.
func (s source) part() string {
	if s.pack == nil {
		return s.path
	}
	return strings.TrimPrefix(s.path, s.pack.Dir()+"/")
}

// first returns the language of the files without an ending: the site's first,
// or that of the pack.
func (s source) first(langs []string) string {
	if s.pack != nil && len(s.pack.Languages) > 0 {
		return s.pack.Languages[0].Value
	}
	return langs[0]
}
