package markdown

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
)

// A span is told with the place of its first and of its last byte.
func TestSpans(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"Plain words,\nboth lines.\n\n\n\nMore.\n", []string{"5:10 6:15 Plain words,|both lines.", "10:5 10:9 More."}},
		{"## A *b* {#id}\n\nc `d` &amp; e\\*\n", []string{"5:13 5:16 A b", "7:5 7:14 c ￼ & e*"}},
		{"- f [g](role:g) [](role:h) <https://x.example>\n", []string{"5:12 5:37 f g ￼ ￼"}},
		{"Say [bon](lang:fr) now[^1].\n\n[^1]: Note\n", []string{"5:10 5:36 Say ￼ now.", "5:15 5:17 fr bon", "7:11 7:14 Note"}},
		{"> [!TIP] Title\n> body\n> two\n", []string{"5:19 5:23 Title", "6:7 7:9 body|two"}},
		{"| a | b |\n| - | - |\n| ![p *q*](asset:x.png) | c: d |\n", []string{"5:12 5:12 a", "5:16 5:16 b", "7:7 7:7 ￼", "7:9 7:12 p q", "7:31 7:34 c: d"}},
		{"```map\n```\n\n    code\n\nx **y\nz**\n", []string{"10:5 11:5 x y|z"}},
		{"[x]: role:y", nil},
	} {
		if d := cmp.Diff(c.want, shown(parsed(t, c.text).Spans())); d != "" {
			t.Errorf("%q: wanted -, got +\n%s", c.text, d)
		}
	}
	var problems diag.List
	line := ParseLine("# *a* `b`", inFile, &problems)
	if d := cmp.Diff([]string{"5:10 5:16 # a ￼"}, shown(line.Spans())); d != "" {
		t.Error(d)
	}
	folded := Parse("a *b*", diag.Origin{Pos: at(5, 10), Folded: true}, &problems)
	if d := cmp.Diff([]string{"5:10 5:10 a b"}, shown(folded.Spans())); d != "" {
		t.Error(d)
	}
	if (*Doc)(nil).Spans() != nil {
		t.Error("a nil Doc has words")
	}
}

func shown(spans []Span) []string {
	var out []string
	for _, s := range spans {
		first, last := s.At(0), s.At(strings.LastIndex(s.Words, lastRune(s.Words)))
		words := strings.TrimLeft(s.Lang+" "+strings.ReplaceAll(s.Words, "\n", "|"), " ")
		out = append(out, fmt.Sprintf("%d:%d %d:%d %s", first.Line, first.Col, last.Line, last.Col, words))
	}
	return out
}

func lastRune(s string) string {
	r := []rune(s)
	return string(r[len(r)-1:])
}

// TestParts tells what words are: 0 a paragraph, 1 an item, 2 a cell, 3 a title.
func TestParts(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"one line":                    {"Plain words.", []string{"0 Plain words."}},
		"plain paragraphs":            {"\n\nOne\ntwo.\n\n\nThree.\n", []string{"0 One|two.", "0 Three."}},
		"a paragraph in marks":        {"One *two\nthree* [four](role:x) & five.\n\nSix.", []string{"0 One two|three four & five.", "0 Six."}},
		"a heading":                   {"## Words *here* {#w}\n\nText.", []string{"3 Words here", "0 Text."}},
		"items":                       {"- one\n- two\n\n  more\n\nend", []string{"1 one", "1 two", "1 more", "0 end"}},
		"items in items":              {"- one\n  - two\n- three", []string{"1 one", "1 two", "1 three"}},
		"a table":                     {"| A | B |\n| - | - |\n| c | 1 |", []string{"3 A", "3 B", "2 c", "2 1"}},
		"a block of code":             {"Type `this` now.\n\n```\ncode\n```\n\nThen go.", []string{"0 Type ￼ now.", "0 Then go."}},
		"a callout":                   {"> [!TIP] A title\n> One\n> two.", []string{"3 A title", "0 One|two."}},
		"a quote":                     {"> One.", []string{"0 One."}},
		"a footnote":                  {"One.[^a]\n\n[^a]: Two.", []string{"0 One.", "1 Two."}},
		"a bare link":                 {"See [](role:x) first.", []string{"0 See ￼ first."}},
		"a definition":                {"Term\n: What it is.", []string{"3 Term", "0 What it is."}},
		"a line that ends on purpose": {"One  \ntwo", []string{"0 One|two"}},
		"a picture in an item":        {"- ![seen](asset:x.png)", []string{"1 ￼", "1 seen"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, s := range parsed(t, c.text).Spans() {
				got = append(got, fmt.Sprint(s.Part, " ", strings.ReplaceAll(s.Words, "\n", "|")))
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("wanted -, got +\n%s", d)
			}
		})
	}
}
