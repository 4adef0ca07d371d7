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
