package markdown

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
)

func TestRuns(t *testing.T) {
	const text = "\n\na *b*\n| - | - |\n> \n\nc [d]\n"
	var got []run
	for r := range runs(text) {
		got = append(got, r)
	}
	want := []run{{start: 2, end: 18, lines: 2, marks: 2, columns: 3}, {start: 22, end: 28, lines: 1, marks: 2}}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(run{})); d != "" {
		t.Error(d)
	}
}

// Each of these would keep an unguarded parser busy for minutes, exhaust the
// stack or fill the memory.
func TestHostile(t *testing.T) {
	const size = 400_000
	many := func(s string) string { return strings.Repeat(s, size/len(s)) }
	var numbered strings.Builder
	for i := range size / 20 {
		fmt.Fprintf(&numbered, "[^%d]\n\n[^%d]: x\n\n", i, i)
	}
	for name, text := range map[string]string{
		"quotes":     many(">"),
		"lists":      many("- ") + "a",
		"brackets":   many("["),
		"links":      many("[a](b"),
		"emphasis":   many("*a_ "),
		"nested":     strings.Repeat("*a ", size/6) + strings.Repeat("a*", size/6),
		"backticks":  many("`a``"),
		"tags":       many("<!--"),
		"attributes": "## " + many("{a="),
		"columns":    strings.Repeat("|a", 1000) + "|\n" + strings.Repeat("|-", 1000) + "|\n" + many("a\n"),
		"footnotes":  numbered.String(),
		"length":     strings.Repeat("*word*\n", 1_500_000),
	} {
		var problems diag.List
		doc := Parse(text, inFile, &problems)
		checkHTML(t, doc.HTML(testSetting(doc)))
		if len(problems) != 1 || problems[0].Rule != ruleLimit {
			t.Errorf("%s: %d problems, want one of the rule %s", name, len(problems), ruleLimit)
		}
	}
}

func TestManyAtOnce(t *testing.T) {
	var problems diag.List
	doc := Parse(guide, inFile, &problems)
	want := string(doc.HTML(testSetting(doc)))
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			var problems diag.List
			again := Parse(guide, inFile, &problems)
			for _, d := range []*Doc{doc, again} {
				if string(d.HTML(testSetting(d))) != want {
					t.Error("the same text is printed in another way")
				}
			}
		})
	}
	wait.Wait()
}
