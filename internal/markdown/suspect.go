package markdown

import (
	"bytes"
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"pathbook/internal/fold"
)

// What looks like a mark and is none is printed as it was typed, and nobody
// notices before the readers do. So the words that are left over are searched
// for the shapes of marks.

var (
	reference = regexp.MustCompile(`\[\^([^\]\s]+)\]`)
	shout     = regexp.MustCompile(`\[!\s*(\pL+)\s*\]`)
	tag       = regexp.MustCompile(`<!--|<([A-Za-z][A-Za-z0-9]*)(?:[\s/][^<>]*)?>`)
)

// suspect looks through a stretch of plain words, given by its offsets.
func (w *walker) suspect(start, stop int) {
	s := w.src[start:stop]
	if bytes.IndexByte(s, ']') >= 0 {
		w.suspectLinks(start, s)
		w.suspectMarks(start, s)
	}
	if bytes.IndexByte(s, '<') >= 0 {
		w.suspectTags(start, s)
	}
	if bytes.IndexByte(s, '&') >= 0 {
		w.suspectEntities(start, s)
	}
	if bytes.IndexByte(s, '*') >= 0 || bytes.IndexByte(s, '_') >= 0 {
		w.suspectEmphasis(start, s)
	}
}

func (w *walker) suspectMarks(start int, s []byte) {
	for _, m := range reference.FindAllSubmatchIndex(s, -1) {
		if escaped(s, m[0]) {
			continue
		}
		label := s[m[2]:m[3]]
		p := w.errorf(start+m[0], ruleFootnote, "the footnote [^%s] has no text", label)
		if w.oneLine {
			p.Hintf("a text of one line has no footnotes: write it out")
		} else {
			p.Hintf("write it on a line of its own: [^%s]: The text of the note", label)
		}
	}
	for _, m := range shout.FindAllSubmatchIndex(s, -1) {
		word := string(s[m[2]:m[3]])
		near := fold.Nearest(word, Callouts)
		if near == "" {
			near = Callouts[0]
			if word != strings.ToUpper(word) {
				continue // no word of ours, and not written like one
			}
		}
		if escaped(s, m[0]) {
			continue
		}
		w.errorf(start+m[0], ruleCallout, "a callout is the first line of a quote").
			Hintf("write: > [!%s], and > before each line that belongs to it", strings.ToUpper(near))
	}
}

// htmlNames are the tags that people type, and what Markdown has for them.
var htmlNames = map[string]string{
	"a": "[the words](https://example.org)", "b": "**the words**", "strong": "**the words**",
	"i": "*the words*", "em": "*the words*", "s": "~~the words~~", "del": "~~the words~~", "code": "`the words`",
	"br": `a \ at the end of the line`, "hr": "--- between two empty lines", "p": "an empty line between paragraphs",
	"img": "![what it shows](asset:picture.png)", "ul": "- before each item", "ol": "1. before each item", "li": "- before each item",
	"h1": "## before a heading", "h2": "## before a heading", "h3": "### before a heading", "h4": "#### before a heading",
	"blockquote": "> before each line", "table": "a table with | between the cells", "sup": "[^1] for a footnote",
	"div": "", "span": "", "u": "", "font": "", "center": "", "sub": "", "small": "", "details": "", "summary": "",
	"script": "", "style": "", "iframe": "", "video": "", "audio": "", "input": "", "form": "", "button": "", "svg": "",
}

func (w *walker) suspectTags(start int, s []byte) {
	for _, m := range tag.FindAllSubmatchIndex(s, -1) {
		if escaped(s, m[0]) {
			continue
		}
		if m[2] < 0 {
			w.problems.Warnf(w.places.at(start+m[0]), ruleHTML, "a comment is shown to the readers as it is written").
				Hintf("take it out")
			continue
		}
		name := string(s[m[2]:m[3]])
		instead, known := htmlNames[strings.ToLower(name)]
		if !known {
			continue
		}
		p := w.warn(start+m[0], ruleHTML, "HTML has no effect here: <%s> is shown as it is written", name)
		switch {
		case w.narrow != "" && !inLine[strings.ToLower(name)]:
			p.Hintf("%s", w.narrow)
		case instead != "":
			p.Hintf("Markdown has: %s", instead)
		default:
			p.Hintf("take it out, or put it between backticks if it is meant to be seen")
		}
	}
}

// inLine are the tags that have a mark within a line, too.
var inLine = map[string]bool{"a": true, "b": true, "strong": true, "i": true, "em": true, "code": true}

// The hints for tags in a text of one line, a heading and a cell of a table.
const (
	narrowLine    = "take it out: this text is one line, with emphasis, code and links"
	narrowHeading = "take it out: a heading is one line, with emphasis, code and links"
	narrowCell    = "take it out: a cell of a table is one line. A comma or a semicolon can part what stands in it, or each part can have a row of its own"
)

var entityMark = regexp.MustCompile(`&#?[A-Za-z0-9]+;`)

// suspectEntities looks for entities that name what no page may have.
func (w *walker) suspectEntities(start int, s []byte) {
	for _, m := range entityMark.FindAllIndex(s, -1) {
		mark := string(s[m[0]:m[1]])
		if !escaped(s, m[0]) && strings.ContainsFunc(html.UnescapeString(mark), commands) {
			w.rebuild(w.warn(start+m[0], ruleHTML, "%s names a control character and is shown as it is written", mark).Hintf("take it out"),
				start+m[0], mark, "", true)
		}
	}
}

var noSpace = regexp.MustCompile(`^(#{2,6})(\pL.*)`)

// suspectBlock looks at a paragraph that was meant as something else.
func (w *walker) suspectBlock(n *ast.Paragraph) {
	w.suspectList(n.Lines(), false)
	piped := 0
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := bytes.TrimSpace(segment.Value(w.src))
		if m := noSpace.FindSubmatch(line); m != nil {
			w.errorf(segment.Start, ruleLooksHeading, "this looks like a heading and is none: a space is missing").
				Hintf("write: %s %s", m[1], m[2])
		}
		if gluedSharp.Match(line) {
			p := w.warn(segment.Start, ruleMark, "this looks like a heading and is none: a space is missing, and headings begin with two number signs")
			w.rebuild(p.Hintf("write:"), segment.Start, string(line), "## "+string(line[1:]), false)
		}
		w.suspectFence(segment.Start, line)
		if len(line) < 2 || line[0] != '|' || line[len(line)-1] != '|' {
			piped = 0
			continue
		}
		if piped++; piped == 2 {
			w.errorf(n.Lines().At(i-1).Start, ruleLooksTable, "this looks like a table and is none").
				Hintf("write under its first line: %s", strings.Repeat("| --- ", max(bytes.Count(line, []byte("|"))-1, 1))+"|")
		}
	}
}

var noFence = regexp.MustCompile("^(?:'{2,3}|’{2,3}|‘{2,3}|´{2,3}|\"{2,3}|“{2,3}|`{1,2})[ \t]*(\\pL+)$")

// suspectFence looks at a line that was to open a fenced block.
func (w *walker) suspectFence(at int, line []byte) {
	m := noFence.FindSubmatch(line)
	if m == nil {
		return
	}
	name := fold.Nearest(string(m[1]), Fences)
	if name == "" {
		return
	}
	w.errorf(at, ruleFence, "this looks like a fenced block and is none: three backticks begin it").
		Hintf("write ```%s here, and ``` on a line of its own where it ends", name)

	w.halfOpen = true

}
