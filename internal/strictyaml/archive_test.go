package strictyaml

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/internal/diag"
)

var update = flag.Bool("update", false, "write what is reported now into the archives")

// problemsOf decodes a file of sheets and returns what is wrong with it.
func problemsOf(src []byte) diag.List {
	var problems diag.List
	doc, ok := Parse("f.yaml", src, &problems)
	if ok {
		for _, item := range doc.Items() {
			item.Decode(new(sheet), &problems)
		}
	}
	problems.Sort()
	return problems
}

func textOf(problems diag.List, src []byte) []byte {
	var b bytes.Buffer
	diag.Writer{W: &b, Source: func(string) []byte { return src }}.Text(problems)
	return b.Bytes()
}

// TestArchives reads pairs of files: NAME.yaml, and NAME.txt with what is told
// of it. All rules of this package must come up, and no others.
func TestArchives(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives", err)
	}
	seen := map[string]bool{}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		testArchive(t, archive, seen)
		if *update {
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, rule := range Rules {
		if !seen[rule.Name] && rule.Name != ruleEncoding {
			t.Errorf("no archive has a case of the rule %s", rule.Name)
		}
	}
}

func testArchive(t *testing.T, archive *txtar.Archive, seen map[string]bool) {
	var out []txtar.File
	for i, file := range archive.Files {
		name, ok := strings.CutSuffix(file.Name, ".yaml")
		if !ok {
			continue
		}
		problems := problemsOf(file.Data)
		for _, p := range problems {
			seen[p.Rule] = true
			if !slices.ContainsFunc(Rules, func(r diag.Rule) bool { return r.Name == p.Rule && r.Severity == p.Severity }) {
				t.Errorf("%s: the rule %s is not in Rules", name, p.Rule)
			}
		}
		got := textOf(problems, file.Data)
		out = append(out, file, txtar.File{Name: name + ".txt", Data: got})
		if *update {
			continue
		}
		if i+1 == len(archive.Files) || archive.Files[i+1].Name != name+".txt" {
			t.Errorf("%s has no %s.txt after it", file.Name, name)
		} else if diff := cmp.Diff(string(archive.Files[i+1].Data), string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file.Name, diff)
		}
	}
	archive.Files = out
}
