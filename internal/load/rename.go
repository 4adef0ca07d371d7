package load

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/diag"
	y "pathbook/internal/strictyaml"
)

// What to call a file whose name or place is wrong, so that no other file is
// lost by following the hint.

// list notes which names a folder holds.
func (t *tree) list(dir string, entries []fs.DirEntry) {
	for _, e := range entries {
		t.here[path.Join(dir, e.Name())] = true
	}
}

// rename says what to do with a file that should have another path.
func (t *tree) rename(from, good string) string {
	verb := "rename it"
	if path.Dir(from) != path.Dir(good) {
		verb = "move it to"
	}
	switch {
	case t.here[good]:
		return fmt.Sprintf("%s and this one are both here: keep what is right in %[1]s and delete the other", good)
	case strings.EqualFold(path.Ext(from), ".txt"):
		return fmt.Sprintf("%s %s; Windows may hide the .txt until you show the endings of file names", verb, good)
	}
	return verb + " " + good
}

var marked = regexp.MustCompile(`(?i)\.(md|markdown|txt)$`)

var (
	glued    = regexp.MustCompile(`^(.+?)(?:[-_ ]+(?i:(en|fr))|[_ ]+([A-Za-z]{2}))$`)
	hyphened = regexp.MustCompile(`^(.+)-([a-z]{2})$`)
)

// translates reports a file that translates its neighbour and is named as if
// it stood alone: employees-fr.md beside employees.md.
func (t *tree) translates(s source, stem string) bool {
	m := glued.FindStringSubmatch(stem)
	if m == nil || !marked.MatchString(s.path) || strings.Contains(stem, ".") || !t.here[s.beside(m[1]+".md")] {
		return false
	}
	lang := strings.ToLower(m[2] + m[3])
	if !y.Language(lang) {
		return false
	}
	t.strays = append(t.strays, source{path: s.path, kind: s.kind, name: meantID(stem)})
	t.translation(s, m[1], lang, &t.problems)
	return true
}

// joins reports a document that is named so for one of the site's own languages,
// which are known once the site is read. A hyphen and two letters more often
// end a name: working-it.md is no Italian.
func (t *tree) joins(s source, langs []string, problems *diag.List) bool {
	m := hyphened.FindStringSubmatch(s.name)
	if m == nil || !s.prose() || s.lang != "" || s.pack != nil || !slices.Contains(langs, m[2]) || !t.here[s.beside(m[1]+".md")] {
		return false
	}
	t.translation(s, m[1], m[2], problems)
	return true
}

func (t *tree) translation(s source, of, lang string, problems *diag.List) {
	t.toMove(problems.Errorf(diag.Pos{File: s.path}, "strange-file", "this looks like the “%s” text of %s.md", lang, of),
		s.path, s.beside(of+"."+lang+".md"))
}

// inner reports a folder inside a folder of items.
func (t *tree) inner(fsys fs.FS, s source) error {
	entries, err := fs.ReadDir(fsys, s.path)
	if err != nil {
		return fmt.Errorf("cannot list %s: %w", s.path, err)
	}
	t.strays = append(t.strays, source{kind: s.kind})
	dir, lang := path.Dir(s.path), strings.ToLower(path.Base(s.path))
	hint, translations := "put its files into "+dir+" itself", ""
	for _, e := range entries {
		if t.here[s.beside(e.Name())] && !strings.Contains(hint, ";") {
			hint += "; " + e.Name() + " is there already, so take care to lose neither"
		}
		if !e.IsDir() && ending(e.Name()) == ".md" {
			id, _, _ := strings.Cut(bare(e.Name()), ".")
			file := path.Join(s.path, e.Name())
			translations += "\n" + path.Base(file) + ": " + t.rename(file, s.beside(meantID(id)+"."+lang+".md"))
		}
	}
	if s.prose() && y.Language(lang) && translations != "" {
		hint = "a translation stands beside what it translates:" + translations
	}
	t.strange(s.path, "there are no folders inside "+dir, "%s", hint)
	return nil
}
