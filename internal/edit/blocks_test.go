package edit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMergeBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		base, ours, theirs string
		text               string
		clashes            []Clash
	}{
		"nothing":                     {"a\n", "a\n", "a\n", "a\n", nil},
		"theirs alone":                {"a\n\nb\n", "a\n\nb\n", "a\n\nB\n", "a\n\nB\n", nil},
		"ours alone":                  {"a\n\nb\n", "A\n\nb\n", "a\n\nb\n", "A\n\nb\n", nil},
		"both, elsewhere":             {"a\n\nb\n\nc\n", "A\n\nb\n\nc\n", "a\n\nb\n\nC\n", "A\n\nb\n\nC\n", nil},
		"both, beside":                {"a\n\nb\n", "A\n\nb\n", "a\n\nB\n", "A\n\nB\n", nil},
		"both, the same":              {"a\n", "b\n", "b\n", "b\n", nil},
		"both, in one place":          {"a\n\nx\n", "b\n\nx\n", "c\n\nx\n", "b\n\nx\n", []Clash{{"a", "b", "c"}}},
		"new from both":               {"a\n", "a\n\nb\n", "c\n\na\n", "c\n\na\n\nb\n", nil},
		"new from both, in one place": {"a\n\nz\n", "a\n\nb\n\nz\n", "a\n\nc\n\nz\n", "a\n\nb\n\nc\n\nz\n", nil},
		"gone there, here as is":      {"a\n\nb\n", "a\n\nb\n", "a\n", "a\n", nil},
		"gone there, here other":      {"a\n\nb\n", "a\n\nB\n", "a\n", "a\n\nB\n", []Clash{{"b", "B", ""}}},
		"a fence is one block":        {"```\na\n\nb\n```\n", "```\na\n\nb\n```\n", "```\na\n\nc\n```\n", "```\na\n\nc\n```\n", nil},
		"paragraphs of a quote": {
			"> a\n>\n> b\n>\n> c\n", "> A\n>\n> b\n>\n> c\n", "> a\n>\n> b\n>\n> C\n>\n> d\n",
			"> A\n>\n> b\n>\n> C\n>\n> d\n", nil,
		},
		"two quotes stay two": {"> a\n\n> b\n", "> A\n\n> b\n", "> a\n\n> B\n", "> A\n\n> B\n", nil},
	} {
		t.Run(name, func(t *testing.T) {
			j := mergeBlocks(blocks(c.base), blocks(c.ours), blocks(c.theirs))
			if d := cmp.Diff(c.text, j.Text); d != "" {
				t.Errorf("wanted -, got +\n%s", d)
			}
			if d := cmp.Diff(c.clashes, j.Clashes); d != "" {
				t.Errorf("wanted -, got +\n%s", d)
			}
			again := mergeBlocks(blocks(j.Base), blocks(j.Text), blocks(c.theirs))
			if again.Text != j.Text || len(again.Clashes) != len(j.Clashes) {
				t.Errorf("merged again it is %q, with %d clashes", again.Text, len(again.Clashes))
			}
			if strings.TrimSpace(j.Text) != "" && !strings.HasSuffix(j.Text, "\n") {
				t.Errorf("%q does not end its line", j.Text)
			}
		})
	}
}
