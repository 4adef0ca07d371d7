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
	kind, _ := format.KindIn(path.Base(dir))
	t.strays = append(t.strays, source{path: path.Join(dir, name), kind: kind.Name, name: meantID(strings.TrimSuffix(original, path.Ext(original)))})
	t.tellCopy(dir, name, original)
	return true
}

// copiedAsset is copied for a file to hand out. A machine's name counts only if
// it has two parts: a logo-FR.svg beside a logo.svg is the French one.
func (t *tree) copiedAsset(file string) bool {
	dir, name := path.Split(file)
	dir = strings.TrimSuffix(dir, "/")
	original, ok := format.CopyOf(name, func(name string) bool { return t.here[path.Join(dir, name)] })
	mark := strings.TrimPrefix(name, strings.TrimSuffix(original, path.Ext(original)))
	if !ok || t.here[path.Join(dir, original)] && strings.HasPrefix(mark, "-") && strings.Count(mark, "-") < 2 {
		return false
	}
	if t.pack == nil {
		t.tellCopy(dir, name, original)
	}
	return true
}

// tellCopy says what to do with a copy.
func (t *tree) tellCopy(dir, name, original string) {
	of := path.Join(dir, original)
	p := t.problems.Errorf(diag.Pos{File: path.Join(dir, name)}, "conflict-copy", "this looks like a copy of %s, made because two people changed it at a time", original)
	if t.here[of] {
		p.Hintf("compare the two, put what is right into %s, and delete this one; if it is something of its own, give it another name", of)
	} else {
		p.Hintf("%s is gone: if this is what is right, rename it so; if not, delete it", of)
	}
}
