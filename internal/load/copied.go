package load

import (
	"path"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/format"
)

// copied reports a file that is left out because a program made it of another
// one that was changed in two places at a time. Read as an item it would be
// there twice; left out in silence, somebody's work would be lost.
func (t *tree) copied(dir, name string) bool {
	original, ok := format.CopyOf(name, func(name string) bool { return t.here[path.Join(dir, name)] })
	if !ok || t.pack != nil { // whoever reads a pack tells of what is not part of it
		return ok
	}
	at, of := path.Join(dir, name), path.Join(dir, original)
	kind, _ := format.KindIn(path.Base(dir))
	t.strays = append(t.strays, source{path: at, kind: kind.Name, name: meantID(strings.TrimSuffix(original, path.Ext(original)))})
	p := t.problems.Errorf(diag.Pos{File: at}, "conflict-copy", "this looks like a copy of %s, made because two people changed it at a time", original)
	if t.here[of] {
		p.Hintf("compare the two, put what is right into %s, and delete this one; if it is something of its own, give it another name", of)
	} else {
		p.Hintf("%s is gone: if this is what is right, rename it so; if not, delete it", of)
	}
	return true
}
