package check_test

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/internal/book"
	"pathbook/internal/check"
	"pathbook/internal/diag"
	"pathbook/internal/load"
)

var update = flag.Bool("update", false, "write what is got as what is wanted")

const (
	problemsFile = "problems"        // what an archive wants to be told
	lastFile     = "worksheets.json" // what the last build said, if it has a part
)

// An archive holds files that are laid over those of sound.txtar, a site
// without a problem, and what is told of it. One that has a framework of its
// own stands alone.
func TestArchives(t *testing.T) {
	sound := files(readArchive(t, "testdata/sound.txtar"))
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive := readArchive(t, name)
			site := files(archive)
			if site["content/framework.yaml"] == nil {
				site = maps.Clone(sound)
				maps.Copy(site, files(archive))
			}
			got := problems(t, site)
			if *update {
				write(t, name, archive, got)
				return
			}
			if d := cmp.Diff(wanted(archive), got); d != "" {
				t.Errorf("wanted -, got +\n%s", d)
			}
		})
	}
}

// Each rule is shown at work by the archive of its name.
func TestEveryRuleHasAnArchive(t *testing.T) {
	for _, rule := range check.Rules {
		archive := readArchive(t, "testdata/"+rule.Name+".txtar")
		for _, word := range []string{"[" + rule.Name + "]", ": " + rule.Severity.String() + ": "} {
			if !strings.Contains(wanted(archive), word) {
				t.Errorf("%s.txtar wants no problem with %q", rule.Name, word)
			}
		}
	}
}

func TestRulesAreNamedOnce(t *testing.T) {
	seen := make(map[string]bool)
	for _, rule := range append(check.All(), load.Rules...) {
		if seen[rule.Name] || rule.Doc == "" {
			t.Errorf("%q is there twice, or undocumented", rule.Name)
		}
		seen[rule.Name] = true
	}
}

// A site that load could not read has no books.
func TestNoBooks(t *testing.T) {
	if got := check.Book(nil, nil); len(got) > 0 {
		t.Error(got)
	}
}

func readArchive(t *testing.T, name string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

func files(archive *txtar.Archive) map[string][]byte {
	out := make(map[string][]byte)
	for _, f := range archive.Files {
		out[f.Name] = f.Data
	}
	return out
}

func wanted(archive *txtar.Archive) string { return string(files(archive)[problemsFile]) }

// problems returns what is told of a site, as the program prints it.
func problems(t *testing.T, all map[string][]byte) string {
	t.Helper()
	site := make(fstest.MapFS)
	for name, data := range all {
		site[name] = &fstest.MapFile{Data: data}
	}
	books, told, err := load.NewReader(site).Read()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := diag.Writer{W: &b, Source: func(file string) []byte { return all[file] }}
	if w.Text(told); b.Len() > 0 {
		t.Fatalf("load has something to say:\n%s", &b)
	}
	w.Text(check.Book(books, last(t, all[lastFile])))
	return b.String()
}

func last(t *testing.T, data []byte) *check.Last {
	t.Helper()
	if data == nil {
		return nil
	}
	last, err := check.ReadLast(data)
	if err != nil {
		t.Fatal(err)
	}
	return last
}

func write(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	out := &txtar.Archive{Comment: archive.Comment}
	for _, f := range archive.Files {
		if f.Name != problemsFile {
			out.Files = append(out.Files, f)
		}
	}
	out.Files = append(out.Files, txtar.File{Name: problemsFile, Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(out), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Names that an archive cannot hold.
func TestRefusedNames(t *testing.T) {
	tests := []struct {
		name string
		want string // part of the message; empty if the name is good
	}{
		{"form.pdf", ""},
		{"été/Ça va (2).pdf", ""},
		{".well-known/x", ""},
		{"com.pdf", ""},
		{"console.log", ""},
		{"form .pdf", ""},
		{" form.pdf", "a space"},
		{"form.pdf ", "a space"},
		{"folder /form.pdf", "a space"},
		{"form.", "a full stop"},
		{"~$form.docx", "~$"},
		{"_VTI_.txt", "_vti_"},
		{"a\tb", "the character ␉"},
		{`a\b`, `the character \`},
		{"a:b", "the character :"},
		{"a|b", "the character |"},
		{`"a"`, `the character "`},
		{"COM1", "a device"},
		{"lpt9.txt", "a device"},
		{"Con/x", "a device"},
	}
	for _, tt := range tests {
		got := check.Book([]*book.Book{{Assets: []string{tt.name}}}, nil)
		if tt.want == "" && len(got) > 0 || tt.want != "" && (len(got) != 1 || !strings.Contains(got[0].Message, tt.want)) {
			t.Errorf("%q: got %v, want %q", tt.name, got, tt.want)
		}
	}
}

func TestReadLast(t *testing.T) {
	for _, good := range []string{`{}`, `{"worksheets":[]}`, `{"worksheets":[{"id":"a","more":1}],"more":{}}`} {
		if _, err := check.ReadLast([]byte(good)); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{``, `[]`, `{"worksheets":{}}`, `{`} {
		if last, err := check.ReadLast([]byte(bad)); err == nil || last != nil {
			t.Errorf("%s: got %v, want an error", bad, last)
		}
	}
}
