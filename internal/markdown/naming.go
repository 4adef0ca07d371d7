package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"pathbook/internal/diag"
)

// A Naming gives the words that texts ask the site for, as [le](site:workplace)
// does: what is asked for, and the little word before it, which may be empty.
// Where there are none, hint says what to write instead. It is asked while a
// text is parsed, so that what is made of the text has words and nothing else.
type Naming func(of, little string) (words, hint string)

// Parse is [Parse] of a text that may ask for words of the site.
func (n Naming) Parse(text string, origin diag.Origin, problems *diag.List) *Doc {
	doc, ok := plainBlocks(text, origin)
	if !ok {
		doc = n.read(text, origin, problems, false)
	}
	doc.src, doc.origin, doc.naming = text, origin, n.of(text)
	return doc
}

// ParseLine is [ParseLine] of a text that may ask for words of the site.
func (n Naming) ParseLine(text string, origin diag.Origin, problems *diag.List) *Doc {
	doc := &Doc{html: escape(text), text: text, first: origin.Line}
	if !isPlainLine(text) {
		doc = n.read(text, origin, problems, true)
	}
	doc.src, doc.origin, doc.oneLine, doc.naming = text, origin, true, n.of(text)
	return doc
}

// of is the naming, if a text may need it again.
func (n Naming) of(text string) Naming {
	if strings.Contains(text, asks) {
		return n
	}
	return nil
}

// asks is what stands wherever a text asks for words of the site.
const asks = "](site:"

// asking finds where plain words ask for words of the site.
var asking = regexp.MustCompile(`\[([^][\n]*)\]\(site:([^()\s]*)\)`)

// Words puts the words of the site into a text without other marks, such as a
// title.
func (n Naming) Words(text string, origin diag.Origin, problems *diag.List) string {
	if n == nil || !strings.Contains(text, asks) {
		return text
	}
	var b strings.Builder
	from := 0
	for _, m := range asking.FindAllStringSubmatchIndex(text, -1) {
		words, hint := n(text[m[4]:m[5]], text[m[2]:m[3]])
		if hint != "" {
			problems.Errorf(origin.At(text, m[0]), ruleSite, noSuch, text[m[0]:m[1]]).Hintf("%s", hint)
		}
		b.WriteString(text[from:m[0]] + words)
		from = m[1]
	}
	return b.String() + text[from:]
}

const noSuch = "“%s” stands for no words"

// inLink returns the words that a link asks for, if it does.
func (n Naming) inLink(c ast.Node, src []byte) (words string, ok bool) {
	link, ok := c.(*ast.Link)
	if !ok || n == nil {
		return "", false
	}
	of, ok := strings.CutPrefix(unmark(string(link.Destination)), "site:")
	if ok {
		words, _ = n(of, plainText(link, src, nil))
	}
	return words, ok
}

// siteWords writes words of the site in the place of a link that asks for them.
func (w *walker) siteWords(n *ast.Link, of string) {
	if w.naming == nil {
		return
	}
	little := plainText(n, w.src, nil)
	words, hint := w.naming(of, little)
	if hint != "" {
		w.errorf(pos(n), ruleSite, noSuch, "["+little+"](site:"+of+")").Hintf("%s", hint)
	}
	w.say(words)
}
