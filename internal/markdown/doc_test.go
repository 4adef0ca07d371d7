package markdown

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
)

// inFile is the origin of a text that begins in the fifth line of a file and
// is indented by four.
var inFile = diag.Origin{Pos: diag.Pos{File: "x.yaml", Line: 5, Col: 10}, Indent: 4}

func at(line, col int32) diag.Pos { return diag.Pos{File: "x.yaml", Line: line, Col: col} }

func parsed(t *testing.T, text string) *Doc {
	t.Helper()
	var problems diag.List
	doc := Parse(text, inFile, &problems)
	for _, p := range problems {
		t.Errorf("%v: %s", p.Pos, p.Message)
	}
	return doc
}

func TestLinks(t *testing.T) {
	doc := parsed(t, "é [a](role:x)\n> - [b](guide:y#part) <https://example.org/é>\n\n"+
		"| a | [](#here) |\n| - | - |\n| é | ![p](<asset:a/b c.png>) [m](move:x..y) |\n")
	want := []Link{
		{Kind: "role", Target: "x", At: at(5, 12)},
		{Kind: "guide", Target: "y", Heading: "part", At: at(6, 9)},
		{Kind: "url", Target: "https://example.org/%C3%A9", At: at(6, 27)},
		{Kind: "here", Heading: "here", Bare: true, At: at(8, 11)},
		{Kind: "asset", Target: "a/b c.png", At: at(10, 11)},
		{Kind: "move", Target: "x..y", At: at(10, 35)},
	}
	if d := cmp.Diff(want, doc.Links); d != "" {
		t.Error(d)
	}
}

func TestHeadings(t *testing.T) {
	doc := parsed(t, "## A *b* [c](role:c)\n\n### Twice\n\n### Twice\n\n### Mine {#twice}\n")
	want := []Heading{
		{Level: 2, ID: "a-b-c", Text: "A b c", At: at(5, 10)},
		{Level: 3, ID: "twice-2", Text: "Twice", At: at(7, 5)},
		{Level: 3, ID: "twice-3", Text: "Twice", At: at(9, 5)},
		{Level: 3, ID: "twice", Text: "Mine", Explicit: true, At: at(11, 5)},
	}
	if d := cmp.Diff(want, doc.Headings); d != "" {
		t.Error(d)
	}
}

func TestBlocks(t *testing.T) {
	text := "> - ```video\n>   title: é\n>   length: 1:59\n>   ```\n\n```map\n```\n"
	doc := parsed(t, text)
	want := []Block{
		{Name: "video", Body: "title: é\nlength: 1:59\n", Origin: diag.Origin{Pos: at(6, 9), Indent: 8}},
		{Name: "map", Origin: diag.Origin{Pos: at(10, 5), Indent: 4}},
	}
	if d := cmp.Diff(want, doc.Blocks); d != "" {
		t.Fatal(d)
	}
	body := doc.Blocks[0]
	if got := body.Origin.At(body.Body, strings.Index(body.Body, "1:59")); got != at(7, 17) {
		t.Error("a place in the body is told as", got)
	}
	var problems diag.List
	folded := Parse("```map\nx: y\n```", diag.Origin{Pos: at(5, 10), Folded: true}, &problems).Blocks[0].Origin
	if !folded.Folded || folded.Pos != at(5, 10) {
		t.Error("the body of a folded text is told at", folded)
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		text, want string
		words      int
	}{
		{"", "", 0},
		{"Plain words,\nboth lines.\n\nMore.\n", "Plain words, both lines.\nMore.", 5},
		{"## A *b*\n\nc\nd `e` &amp; \\*\n\n- f\n- [g](role:g)\n", "A b\nc d e & *\nf\ng", 9},
		{"See[^1] ![pic](asset:x.png) [](role:y)\n\n[^1]: Note\n", "See  \nNote", 2},
		{"> [!TIP] Title\n> body\n\n```map\n```\n", "Title\nbody", 2},
	} {
		doc := parsed(t, c.text)
		if got := doc.Text(); got != c.want {
			t.Errorf("Text of %q is %q, want %q", c.text, got, c.want)
		}
		if got := doc.Words(); got != c.words {
			t.Errorf("Words of %q is %d, want %d", c.text, got, c.words)
		}
	}
}

func TestEmpty(t *testing.T) {
	var none *Doc
	if !none.Empty() || none.Text() != "" || none.Words() != 0 || none.HTML(Setting{}) != nil {
		t.Error("a nil Doc is not an empty one")
	}
	for text, want := range map[string]bool{"": true, " \n\n": true, "a": false, "```map\n```": false, "[x]: role:y": true} {
		if got := parsed(t, text).Empty(); got != want {
			t.Errorf("Empty of %q is %v", text, got)
		}
	}
}

func TestSetting(t *testing.T) {
	const text = "## A\n\n###### Deep [](#a) [^1]\n\n> [!TIP]\n> x\n\n```map\n```\n\n[r](role:x) [](role:x) ![p](asset:y)\n\n[^1]: n\n"
	var problems diag.List
	doc := Parse(text, inFile, &problems)
	for _, c := range []struct {
		name    string
		setting Setting
		want    []string
	}{
		{"bare", Setting{}, []string{
			`<h2 id="a">A</h2>`, `<h6 id="deep">`, `<a href="#a">A</a>`, `<p class="callout-title">tip</p>`, `<p>r x p</p>`, `<li id="fn:1">`}},
		{"moved", Setting{Prefix: "g1-", Shift: 1}, []string{
			`<h3 id="g1-a">A</h3>`, `<h6 id="g1-deep">`, `<a href="#g1-a">A</a>`, `<sup class="footnote-ref" id="g1-fnref:1"><a href="#g1-fn:1"`, `<li id="g1-fn:1">`, `<a href="#g1-fnref:1"`}},
		{"raised", Setting{Shift: -3}, []string{`<h1 id="a">A</h1>`, `<h3 id="deep">`}},
		{"escaped", Setting{
			Prefix:    `"<`,
			Link:      func(int) Target { return Target{Href: `x?"&`, Text: "<b>", Lang: `"`, After: " <i>7</i>"} },
			Block:     func(int) []byte { return []byte("<hr class=map>") },
			Callout:   func(string) string { return "<T>" },
			Footnotes: `"F"`, FootnoteBack: "<B>",
		}, []string{
			`id="&quot;&lt;a"`, `<a href="x?&quot;&amp;">r</a> <i>7</i>`, `<a href="x?&quot;&amp;" lang="&quot;">&lt;b&gt;</a>`, `src="x?&quot;&amp;"`,
			`<hr class=map>`, `&lt;T&gt;`, `aria-label="&quot;F&quot;"`, `aria-label="&lt;B&gt;"`}},
	} {
		got := string(doc.Append([]byte("before"), c.setting))
		for _, want := range append(c.want, "before<h") {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %s in\n%s", c.name, want, got)
			}
		}
	}
}

// A text that is all one line, or all lines, is told place by place as
// diag.Origin tells it.
func TestPlaces(t *testing.T) {
	const text = "aé\nœb\n\n  ca\n"
	for _, origin := range []diag.Origin{inFile, {Pos: at(1, 1)}, {Pos: at(5, 10), Folded: true}} {
		p := places{text: text, origin: origin}
		for _, offset := range []int{0, 1, 3, 4, 5, 2, 9, 8, 7, 13, 99, -1, 12} {
			want := origin.At(text, offset)
			if got := p.at(offset); got != want {
				t.Errorf("%d is told as %v, want %v", offset, got, want)
			}
		}
	}
}

func TestSuggestions(t *testing.T) {
	for s, want := range map[string]string{
		"competencies/welding.yaml": "(competency:welding)",
		"training/tig.md":           "(training:tig)",
		"./pathways/a.html#b":       "(pathway:a#b)",
		"plan.docx":                 "(asset:plan.docx)",
		"rolle:x":                   "(role:x)",
		"languages:fr":              "https:",
	} {
		if _, m := destination(s); m == nil || !strings.Contains(m.hint, want) {
			t.Errorf("%s: no %s in the hint %+v", s, want, m)
		}
	}
}

// What is found out about a text is asked for once a key, whoever asks.
func TestRemember(t *testing.T) {
	doc, asked := parsed(t, "Words."), 0
	for range 2 {
		for _, key := range []any{"en", "fr", 1} {
			got := doc.Remember(key, func() any { asked++; return key })
			if got != key {
				t.Errorf("asked for %v, got %v", key, got)
			}
		}
	}
	if asked != 3 {
		t.Errorf("three things were found out %d times", asked)
	}
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() { doc.Remember(i%2, func() any { return i % 2 }) })
	}
	wait.Wait()
	if doc.Remember(0, nil) != 0 {
		t.Error("what many asked for is not remembered")
	}
}
