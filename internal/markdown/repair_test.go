package markdown

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/internal/diag"
)

// TestRepairs applies every repair that the archives are told: its message must
// go away, and the words must stay.
func TestRepairs(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	applied := 0
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasSuffix(file.Name, ".md") || strings.HasSuffix(file.Name, ".line") {
				applied += testRepairs(t, string(file.Data), strings.HasSuffix(file.Name, ".line"))
			}
		}
	}
	if applied < 25 {
		t.Errorf("only %d repairs were told", applied)
	}
}

func testRepairs(t *testing.T, text string, oneLine bool) (applied int) {
	var problems diag.List
	doc := parseCase(text, oneLine, &problems)
	for _, p := range problems {
		if p.Fix == nil {
			continue
		}
		applied++
		out, left := diag.Apply([]byte(text), []diag.Fix{*p.Fix})
		var again diag.List
		repaired := parseCase(string(out), oneLine, &again)
		same := func(q diag.Problem) bool { return q.Rule == p.Rule && q.Line == p.Line && q.Col == p.Col }
		if len(left) > 0 || slices.ContainsFunc(again, same) {
			t.Errorf("%v: %s: still told after the repair:\n%s\n%+v", p.Pos, p.Message, out, left)
		}
		if d := cmp.Diff(words(doc), words(repaired)); d != "" && p.Fix.New != "" {
			t.Errorf("%v: %s: the repair changes the words:\n%s", p.Pos, p.Message, d)
		}
	}
	return applied
}

// words are those of a text, without the numbers and the letter o that stand
// before the items of a list.
func words(doc *Doc) []string {
	all := strings.FieldsFunc(doc.Text(), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.DeleteFunc(all, func(word string) bool { return word == "o" })
}
