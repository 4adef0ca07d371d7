// Package starter makes a new site out of the starter content and a sample:
// picks its languages, keeps its comments.
//
// It works line by line on text that is known to be sound, so that order,
// quoting and comments stay as their authors wrote them. It never reads or
// writes a folder of the person's, and never judges content: that is load's
// and check's.
//
// A comment may be meant for some sites only. A line that begins with a
// language right after its hash stays in a site whose first language that is,
// and loses the mark; a 1 or a + after the language asks for more:
//
//	#en  always           becomes  # always
//	#en1 one language     becomes  # one language, in a site of one language
//	#en+ more than one    becomes  # more than one, in a site of several
//
// The blank site marks its comments itself. The starter content is also a site
// of its own, so its comments stand there as people read them, and notes.txt
// says what becomes of them elsewhere.
package starter

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"pathbook/content"
	"pathbook/internal/format"
	"pathbook/internal/sample"
)

//go:embed blank readme notes.txt
var own embed.FS

// Languages returns the languages that every word of the starter is there in,
// the one that its documents are written in first.
func Languages() []string {
	data, _ := fs.ReadFile(content.FS, siteFile)
	return spoken(data)
}

// Files returns the files of a new site that begins with a sample, by their
// slash-separated path in the site's folder. The first of langs is the site's
// default. The error names the samples, or the languages, that may be asked for.
func Files(id string, langs []string) (map[string][]byte, error) {
	from, err := sources(id)
	if err != nil {
		return nil, err
	}
	return site(from, langs, sample.Shown != id)
}

// Blank returns the files of the smallest site that builds, with a comment on
// each key of it. What may be asked for is as with Files.
func Blank(langs []string) (map[string][]byte, error) {
	blank, err := fs.Sub(own, "blank")
	if err != nil {
		return nil, err
	}
	from := make(map[string][]byte)
	err = fs.WalkDir(blank, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		from[name], err = fs.ReadFile(blank, name)
		return err
	})
	if err != nil {
		return nil, err
	}
	return site(from, langs, false)
}

// site returns the files of a site whose content folder is made from these files.
// A silent one has no comment in another language than its first.
func site(from map[string][]byte, langs []string, silent bool) (map[string][]byte, error) {
	known := spoken(from[siteFile])
	if err := sound(langs, known); err != nil {
		return nil, err
	}
	table, err := readNotes()
	if err != nil {
		return nil, err
	}
	readme, err := own.ReadFile("readme/" + langs[0] + ".md")
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{".gitignore": []byte(ignored), "README.md": readme}
	e := edition{from, known, langs, table, silent, out}
	for _, name := range slices.Sorted(maps.Keys(from)) {
		if err := e.file(name); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// ignored is the .gitignore of a site: what pathbook makes is not the
// person's work.
const ignored = "/public/\n/.pathbook/\n"

func sound(langs, known []string) error {
	if len(langs) == 0 {
		return errors.New("a site has at least one language")
	}
	for i, lang := range langs {
		if !slices.Contains(known, lang) {
			return fmt.Errorf("the starter site has no words in %q; choose from %s", lang, strings.Join(known, ", "))
		}
		if slices.Contains(langs[:i], lang) {
			return fmt.Errorf("the language %s is named twice", lang)
		}
	}
	return nil
}

// spoken returns the languages that a site's own file declares.
func spoken(data []byte) []string {
	lines := split(data)
	at := languagesAt(lines)
	if at < 0 {
		return nil
	}
	var langs []string
	for _, line := range lines[at+1 : blockEnd(lines, at)] {
		if code, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok {
			langs = append(langs, code)
		}
	}
	return langs
}

// An edition is a site in the making.
type edition struct {
	from   map[string][]byte // the files it is made from, by their paths below content
	known  []string          // the languages of these files, that of its documents first
	langs  []string          // the languages asked for, the default first
	table  []note            // comments and what may take their place
	silent bool              // comments that nobody has translated are left out
	out    map[string][]byte
}

// file makes the files that come of one file of the source.
func (e *edition) file(name string) error {
	data := e.from[name]
	switch path.Ext(name) {
	case ".yaml":
		e.out["content/"+name] = join(slices.Insert(e.yaml(name, split(data)), 0, editorComment(name)))
	case ".md":
		return e.document(name)
	default:
		e.out["content/"+name] = data
	}
	return nil
}

// editorComment returns the line that tells an editor what a file may say. The
// schemas lie in the site's folder, above content.
func editorComment(name string) string {
	kind := strings.TrimSuffix(name, ".yaml")
	if in, ok := format.KindIn(path.Dir(name)); ok {
		kind = in.Name
	}
	up := strings.Repeat("../", strings.Count(name, "/")+1)
	return "# yaml-language-server: $schema=" + up + ".pathbook/schema/" + kind + ".json"
}
