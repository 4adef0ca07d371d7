package strictyaml

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/internal/diag"
)

// FuzzParse holds for every input: no panic, every problem has a place inside
// its file and a rule of the table, the same input gives the same problems, and
// of the repairs that fit, none changes nothing.
func FuzzParse(f *testing.F) {
	archives, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasSuffix(file.Name, ".yaml") {
				f.Add(file.Data)
			}
		}
	}
	for _, c := range oneLineSlips {
		f.Add([]byte("title: " + c.value + "\n"))
	}
	f.Add([]byte("title: Op\xe9rateur\r\n\tnoc: \x0b\u2028"))
	f.Fuzz(func(t *testing.T, src []byte) {
		problems := problemsOf(src)
		for _, p := range problems {
			checkProblem(t, src, p)
			if p.Fix == nil {
				continue
			}
			if out, left := diag.Apply(src, []diag.Fix{*p.Fix}); len(left) == 0 && bytes.Equal(out, src) {
				t.Errorf("%v: %s: the repair changes nothing: %+v", p.Pos, p.Message, *p.Fix)
			}
		}
		if again := problemsOf(src); !slices.EqualFunc(problems, again, func(a, b diag.Problem) bool {
			return a.Pos == b.Pos && a.Message == b.Message && a.Hint == b.Hint
		}) {
			t.Errorf("told twice, differently:\n%+v\n%+v", problems, again)
		}
	})
}

func checkProblem(t *testing.T, src []byte, p diag.Problem) {
	t.Helper()
	if !slices.ContainsFunc(Rules, func(r diag.Rule) bool { return r.Name == p.Rule && r.Severity == p.Severity }) {
		t.Errorf("no such rule: %q", p.Rule)
	}
	if p.Message == "" || strings.ContainsAny(p.Message, "\n") || strings.Contains(p.Message+p.Hint, "strictyaml") || !utf8.ValidString(p.Message+p.Hint) {
		t.Errorf("not a message: %q %q", p.Message, p.Hint)
	}
	for _, at := range append(p.Also, p.Pos) {
		lines := strings.Split(strings.TrimPrefix(string(src), "\uFEFF"), "\n")
		if at.File != "f.yaml" || at.Line < 1 || int(at.Line) > len(lines) {
			t.Fatalf("outside of the file: %v %s", at, p.Message)
		}
		if n := utf8.RuneCountInString(lines[at.Line-1]); at.Col < 1 || int(at.Col) > n+1 {
			t.Errorf("outside of the line, which has %d characters: %v %s", n, p.Pos, p.Message)
		}
	}
}
