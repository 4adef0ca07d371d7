package markdown

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
)

func TestPassages(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want string // part, line and words, one passage on a line
	}{
		"nothing":                     {"", ""},
		"one line":                    {"Plain words.", "0 10 Plain words."},
		"plain paragraphs":            {"\n\nOne\ntwo.\n\n\nThree.\n", "0 12 One|two.\n0 16 Three."},
		"a paragraph in marks":        {"One *two\nthree* [four](url:x) & five.\n\nSix.", "0 10 One two|three four & five.\n0 13 Six."},
		"a heading":                   {"## Words *here* {#w}\n\nText.", "3 10 Words here\n0 12 Text."},
		"items":                       {"- one\n- two\n\n  more\n\nend", "1 10 one\n1 11 two\n1 13 more\n0 15 end"},
		"items in items":              {"- one\n  - two\n- three", "1 10 one|\n1 11 two\n1 12 three"},
		"a table":                     {"| A | B |\n| - | - |\n| c | 1 |", "3 10 A\n3 10 B\n2 12 c\n2 12 1"},
		"code is left out":            {"Type `pathbook build` now.\n\n```\ncode\n```\n\nThen go.", "0 10 Type  now.\n0 16 Then go."},
		"a callout":                   {"> [!TIP] A title\n> One\n> two.", "3 10 A title\n0 11 One|two."},
		"a footnote":                  {"One.[^a]\n\n[^a]: Two.", "0 10 One.\n1 12 Two. "},
		"a bare link has no words":    {"See [](role:x) first.", "0 10 See  first."},
		"a definition":                {"Term\n: What it is.", "3 10 Term\n0 11 What it is."},
		"a fenced block of our own":   {"One *a*.\n\n```map\n```\n\nTwo.", "0 10 One a.\n0 15 Two."},
		"a line that ends on purpose": {"One  \ntwo", "0 10 One|two"},
	} {
		t.Run(name, func(t *testing.T) {
			var problems diag.List
			doc := Parse(c.text, diag.Origin{Pos: diag.Pos{Line: 10, Col: 1}}, &problems)
			var got []string
			for _, p := range doc.Passages() {
				got = append(got, fmt.Sprintf("%d %d %s", p.Part, p.Line, strings.ReplaceAll(p.Words, "\n", "|")))
			}
			if d := cmp.Diff(c.want, strings.Join(got, "\n")); d != "" {
				t.Errorf("wanted -, got +\n%s", d)
			}
		})
	}
}

// Where lines are not those of the file, all words stand where the text begins.
func TestFoldedPassages(t *testing.T) {
	for _, text := range []string{"One.\n\nTwo.", "*One.*\n\nTwo."} {
		doc := Parse(text, diag.Origin{Pos: diag.Pos{Line: 10, Col: 1}, Folded: true}, &diag.List{})
		for _, p := range doc.Passages() {
			if p.LineAt(len(p.Words)) != 10 {
				t.Errorf("%q: %q on line %d", text, p.Words, p.Line)
			}
		}
	}
}

func TestMarks(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Plain here words", "<p>Plain <b>here</b> words</p>\n"},
		{"*here* and here", "<p><em><b>here</b></em> and <b>here</b></p>\n"},
		{"[here](role:x) &amp; here.", `<p><a href="/x">here</a> &amp; <b>here</b>.</p>` + "\n"},
		{"## here\n\n`here` here", "<h2 id=\"here\">here</h2>\n<p><code>here</code> <b>here</b></p>\n"},
		{"| here |\n| - |\n| here |", "<div class=\"table-scroll\" role=\"group\" aria-label=\", here\" tabindex=\"0\"><table>\n<thead>\n<tr>\n<th scope=\"col\">here</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><b>here</b></td>\n</tr>\n</tbody>\n</table></div>\n"},
	} {
		doc := Parse(c.text, diag.Origin{}, &diag.List{})
		var marks []Mark
		for s := range doc.Stretches() {
			if i := strings.Index(s.HTML, "here"); i >= 0 && s.Link < 0 && s.Part < Title {
				marks = append(marks, Mark{s.At + i, s.At + i + 4, "<b>", "</b>"})
			}
		}
		got := doc.HTML(Setting{Marks: marks, Link: func(int) Target { return Target{Href: "/x"} }})
		if d := cmp.Diff(c.want, string(got)); d != "" {
			t.Errorf("%q: wanted -, got +\n%s", c.text, d)
		}
	}
}
