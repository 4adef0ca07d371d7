package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"pathbook/internal/fold"
)

// quote writes a block quote, or the callout that it is.
func (w *walker) quote(n *ast.Blockquote) {
	word, callout := n.Attribute(calloutAttribute)
	if !callout {
		w.suspectQuote(n)
		w.write("<blockquote>\n")
		w.blocks(n)
		w.write("</blockquote>\n")
		return
	}
	kind := w.calloutKind(n, word.(string))
	if kind < 0 {
		w.blocks(n)
		return
	}
	w.write(`<div class="callout callout-` + Callouts[kind] + `" role="note">` + "\n" + `<p class="callout-title">`)
	body := n.FirstChild()
	if title, ok := body.(*ast.TextBlock); ok {
		w.place(title)
		w.inlines(title)
		w.endWords()
		body = title.NextSibling()
	} else {
		w.hole(calloutTitle, kind)
	}
	w.write("</p>\n")
	if n.FirstChild() == nil {
		word := strings.ToUpper(Callouts[kind])
		w.problems.Warnf(w.places.at(w.head(n)), ruleEmpty, "this callout is empty: nothing below it begins with >").
			Hintf("write > before each line that belongs to it, the empty ones too:\n> [!%s]\n> The text", word)
	}
	for ; body != nil; body = body.NextSibling() {
		w.block(body)
	}
	w.write("</div>\n")
}

// head returns where the word of a callout stands.
func (w *walker) head(n *ast.Blockquote) int {
	at := pos(n)
	return at + max(bytes.Index(w.src[at:], []byte("[!")), 0)
}

var noShout = regexp.MustCompile(`^\[\s*(\pL+)\s*\](?:[^(\[:]|$)`)

// suspectQuote looks at a quote that begins like a callout, but for its mark.
func (w *walker) suspectQuote(n *ast.Blockquote) {
	first, ok := n.FirstChild().(*ast.Paragraph)
	if !ok {
		return
	}
	line := first.Lines().At(0)
	m := noShout.FindSubmatch(bytes.TrimSpace(line.Value(w.src)))
	if m == nil {
		return
	}
	if word := string(m[1]); slices.Contains(Callouts, strings.ToLower(word)) {
		w.errorf(line.Start, ruleCallout, "this looks like a callout and is none: a ! is missing").
			Hintf("write: > [!%s]", strings.ToUpper(word))
	}
}

// calloutKind returns which of Callouts a word is, in capitals or not.
func (w *walker) calloutKind(n *ast.Blockquote, word string) int {
	kind := slices.Index(Callouts, strings.ToLower(word))
	if kind >= 0 {
		return kind
	}
	p := w.errorf(w.head(n), ruleCallout, "[!%s] is no callout", word)
	if near := fold.Nearest(word, Callouts); near != "" {
		p.Hintf("did you mean [!%s]?", strings.ToUpper(near))
	} else {
		p.Hintf("write one of %s", calloutList())
	}
	return kind
}

func calloutList() string {
	words := make([]string, len(Callouts))
	for i, c := range Callouts {
		words[i] = "[!" + strings.ToUpper(c) + "]"
	}
	return strings.Join(words, ", ")
}
