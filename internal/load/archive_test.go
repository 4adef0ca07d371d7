package load_test

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/load"
	"pathbook/internal/markdown"
	"pathbook/internal/pack"
	"pathbook/internal/strictyaml"
)

var update = flag.Bool("update", false, "write what is got as what is wanted")

// What an archive wants: to be told of problems, or to become books.
const (
	problemsFile = "problems"
	bookFile     = "book"
)

// An archive holds files that are laid over those of sound.txtar, a site
// without a problem. One whose first line says that it stands alone is a site
// by itself. It ends with the problems that are told of it, and, where there is
// a part of that name, with what the books say of the archive's own files.
func TestArchives(t *testing.T) {
	for _, name := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive := readArchive(t, name)
			got := results(t, archive)
			if *update {
				if err := os.WriteFile(name, txtar.Format(got), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if d := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(got))); d != "" {
				t.Errorf("wanted -, got +\n%s", d)
			}
		})
	}
}

// Each rule is shown at work by the archive of its name.
func TestEveryRuleHasAnArchive(t *testing.T) {
	for _, rule := range load.Rules {
		archive := readArchive(t, "testdata/"+rule.Name+".txtar")
		told := string(contents(archive)[problemsFile])
		if !strings.Contains(told, ": "+rule.Severity.String()+": ") || !strings.Contains(told, "["+rule.Name+"]") {
			t.Errorf("%s.txtar is told of no such problem", rule.Name)
		}
	}
}

// results returns an archive with what is got in the place of what is wanted.
func results(t *testing.T, archive *txtar.Archive) *txtar.Archive {
	t.Helper()
	site := siteOf(t, archive)
	books, problems := read(t, load.NewReader(site))
	checkProblems(t, site, problems)
	got := &txtar.Archive{Comment: archive.Comment}
	dumped := false
	for _, f := range archive.Files {
		dumped = dumped || f.Name == bookFile
		if f.Name != problemsFile && f.Name != bookFile {
			got.Files = append(got.Files, f)
		}
	}
	got.Files = append(got.Files, txtar.File{Name: problemsFile, Data: []byte(told(site, problems))})
	if dumped {
		own := contents(archive)
		got.Files = append(got.Files, txtar.File{Name: bookFile, Data: []byte(dump(books, func(file string) bool { return own[file] != nil }))})
	}
	return got
}

// checkProblems holds for every site: a problem has a rule that is known with
// its severity, a message of one line and a hint, and is told once.
func checkProblems(t *testing.T, site fstest.MapFS, problems diag.List) {
	t.Helper()
	rules := slices.Concat(load.Rules, pack.Rules, strictyaml.Rules, markdown.Rules)
	for i, p := range problems {
		if !slices.ContainsFunc(rules, func(r diag.Rule) bool { return r.Name == p.Rule && r.Severity == p.Severity }) {
			t.Errorf("%v is told as %v of the rule %s, which there is not", p.Pos, p.Severity, p.Rule)
		}
		if p.Message == "" || p.Hint == "" || strings.Contains(p.Message, "\n") {
			t.Errorf("%v: not a message and a hint: %q, %q", p.Pos, p.Message, p.Hint)
		}
		if i > 0 && p.Pos == problems[i-1].Pos && p.Rule == problems[i-1].Rule && p.Rule != "missing-key" {
			t.Errorf("%v is told twice of %s", p.Pos, p.Rule)
		}
		for _, at := range append(p.Also, p.Pos) {
			checkPlace(t, site, at)
		}
	}
}

// checkPlace holds that a place lies within a file, or names what should be one.
func checkPlace(t *testing.T, site fstest.MapFS, at diag.Pos) {
	t.Helper()
	if at.Line == 0 && (at.File == "content" || strings.HasPrefix(at.File, "content/") || strings.HasPrefix(at.File, "packs/")) {
		return
	}
	file := site[at.File]
	if file == nil {
		t.Fatalf("%v is in no file of the site", at)
	}
	lines := strings.Split(strings.TrimPrefix(string(file.Data), "\uFEFF"), "\n")
	if int(at.Line) > len(lines) || at.Line < 1 {
		t.Fatalf("%v: the file has %d lines", at, len(lines))
	}
	if n := len([]rune(lines[at.Line-1])); at.Col < 1 || int(at.Col) > n+1 {
		t.Errorf("%v: the line has %d characters", at, n)
	}
}

func read(t *testing.T, r *load.Reader) ([]*book.Book, diag.List) {
	t.Helper()
	books, problems, err := r.Read()
	if err != nil {
		t.Fatal(err)
	}
	return books, problems
}

// told returns problems as the program prints them.
func told(site fstest.MapFS, problems diag.List) string {
	var b bytes.Buffer
	diag.Writer{W: &b, Source: func(file string) []byte {
		if f := site[file]; f != nil {
			return f.Data
		}
		return nil
	}}.Text(problems)
	return b.String()
}

func siteOf(t testing.TB, archive *txtar.Archive) fstest.MapFS {
	t.Helper()
	all := contents(archive)
	if !bytes.HasPrefix(archive.Comment, []byte("alone")) {
		sound := contents(readArchive(t, "testdata/sound.txtar"))
		maps.Copy(sound, all)
		all = sound
	}
	site := make(fstest.MapFS)
	for name, data := range all {
		if name != problemsFile && name != bookFile {
			site[name] = &fstest.MapFile{Data: data}
		}
	}
	return site
}

// archives returns the paths of all archives.
func archives(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives", err)
	}
	return names
}

func readArchive(t testing.TB, name string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

func contents(archive *txtar.Archive) map[string][]byte {
	out := make(map[string][]byte)
	for _, f := range archive.Files {
		out[f.Name] = f.Data
	}
	return out
}
