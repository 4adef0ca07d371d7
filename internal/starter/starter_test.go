package starter

import (
	"bytes"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/content"
	"pathbook/internal/sample"
	"pathbook/samples"
)

// Each archive is a site under from/ and what must come of some of its files,
// under the languages asked for.
func TestSite(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			from := make(map[string][]byte)
			for _, f := range archive.Files {
				if name, ok := strings.CutPrefix(f.Name, "from/"); ok {
					from[name] = f.Data
				}
			}
			for _, want := range archive.Files {
				langs, name, _ := strings.Cut(want.Name, "/")
				if langs == "from" {
					continue
				}
				got, err := site(from, strings.Split(langs, ","), false)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(want.Data), string(got[name])); diff != "" {
					t.Errorf("%s (-want +got):\n%s", want.Name, diff)
				}
			}
		})
	}
}

func TestLanguages(t *testing.T) {
	if got := Languages(); !slices.Equal(got, []string{"en", "fr"}) {
		t.Errorf("Languages() = %v", got)
	}
	for _, test := range []struct {
		langs []string
		want  string
	}{
		{nil, "a site has at least one language"},
		{[]string{"en", "de"}, `the starter site has no words in "de"; choose from en, fr`},
		{[]string{"fr", "fr"}, "the language fr is named twice"},
	} {
		for name, newSite := range makers {
			if _, err := newSite(test.langs); err == nil || err.Error() != test.want {
				t.Errorf("%s(%q): %v, want %s", name, test.langs, err, test.want)
			}
		}
	}
}

// makers are all ways to make a new site: out of each sample, and the blank one.
var makers = func() map[string]func([]string) (map[string][]byte, error) {
	out := map[string]func([]string) (map[string][]byte, error){"Blank": Blank}
	for _, id := range sample.IDs() {
		out[id] = func(langs []string) (map[string][]byte, error) { return Files(id, langs) }
	}
	return out
}()

// In its own languages the starter content stays as it is.
func TestOwnLanguages(t *testing.T) {
	files, err := Files(sample.Shown, Languages())
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	each(t, content.FS, func(name string, data []byte) {
		got := files["content/"+name]
		if path.Ext(name) == ".yaml" {
			first, rest, _ := bytes.Cut(got, []byte("\n"))
			if !bytes.HasPrefix(first, []byte("# yaml-language-server: $schema=../")) || !bytes.HasSuffix(first, []byte(".json")) {
				t.Errorf("%s begins with %s", name, first)
			}
			got = rest
		}
		if diff := cmp.Diff(string(data), string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		count++
	})
	if len(files) != count+2 {
		t.Errorf("%d files out of %d, want .gitignore and README.md beside them", len(files), count)
	}
}

// A text without one of the languages would vanish from a site in it.
func TestEveryTextIsInEveryLanguage(t *testing.T) {
	for name, from := range everything(t) {
		e := edition{known: Languages()}
		if path.Ext(name) != ".yaml" {
			continue
		}
		lines := split(from)
		for i := 0; i < len(lines); {
			if _, ok := e.entry(lines, i); !ok {
				i = afterText(lines, i)
				continue
			}
			found, next := e.entries(lines, i)
			if len(found) != len(e.known) {
				t.Errorf("%s:%d: %d languages, want %d", name, i+1, len(found), len(e.known))
			}
			i = next
		}
	}
}

// everything returns the files of the starter content, of each sample and of the
// blank site, by the name of their folder and their path in it.
func everything(t *testing.T) map[string][]byte {
	t.Helper()
	out := make(map[string][]byte)
	for folder, fsys := range map[string]fs.FS{"content": content.FS, "samples": samples.FS, "starter": own} {
		each(t, fsys, func(name string, data []byte) { out[folder+"/"+name] = data })
	}
	return out
}

var mapEntry = regexp.MustCompile(`(?m)^ *(- )*(en|fr):( |$)|^ *#(en|fr)`)

func TestOneLanguageLeavesNoMaps(t *testing.T) {
	for name, newSite := range makers {
		for _, lang := range Languages() {
			files, err := newSite([]string{lang})
			if err != nil {
				t.Fatal(err)
			}
			for file, data := range files {
				if m := mapEntry.Find(data); m != nil {
					t.Errorf("%s(%s): %s has %q", name, lang, file, m)
				}
			}
		}
	}
}

// A comment that is changed in the starter content is changed in notes.txt too,
// or a French site would lack it. The other samples have theirs in English alone.
func TestEveryNoteIsTranslated(t *testing.T) {
	table, err := readNotes()
	if err != nil {
		t.Fatal(err)
	}
	used := make(map[string]bool)
	for name, data := range everything(t) {
		if path.Ext(name) != ".yaml" || strings.HasPrefix(name, "starter/") || strings.HasPrefix(name, "samples/") && !strings.HasPrefix(name, "samples/none/") {
			continue
		}
		lines := split(data)
		for i := 0; i < len(lines); i++ {
			n := noteAt(table, lines[i:])
			switch {
			case n != nil:
				used[n.lines[0]] = true
				i += len(n.lines) - 1
			case opensText(lines[i]):
				i = afterText(lines, i) - 1
			case comment(lines[i]) && !keyNote.MatchString(lines[i]) && !marked.MatchString(lines[i]):
				t.Errorf("%s:%d: notes.txt has no translation of\n%s", name, i+1, lines[i])
			}
		}
	}
	for _, n := range table {
		if !used[n.lines[0]] {
			t.Errorf("no file has the comment any more that notes.txt translates:\n%s", n.lines[0])
		}
	}
}

func each(t *testing.T, fsys fs.FS, visit func(name string, data []byte)) {
	t.Helper()
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err == nil {
			visit(name, data)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
