package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"pathbook/internal/diag"
)

// read parses a text with goldmark and writes the Doc that it means.
func read(s string, origin diag.Origin, problems *diag.List, oneLine bool) *Doc {
	w := &walker{
		doc: &Doc{first: origin.Line}, src: slices.Clip([]byte(s)), oneLine: oneLine,
		places: places{text: s, origin: origin}, problems: problems,
	}
	if oneLine {
		w.narrow = narrowLine
	}
	if at, why := overLimit(s); at >= 0 {
		w.errorf(at, ruleLimit, "%s", why).Hintf("divide the text")
		return w.doc
	}
	build := blockParser
	if oneLine {
		build = lineParser
	}
	context := parser.NewContext()
	root := build().Parse(text.NewReader(w.src), parser.WithContext(context))
	if at, deep := context.Get(tooDeep).(int); deep {
		w.errorf(at, ruleLimit, "this stands too deep in lists and quotes").Hintf("begin it further to the left")
	}
	w.blocks(root)
	w.footnotes()
	w.nameHeadings()
	w.doc.html, w.doc.text = string(w.html), strings.Trim(string(w.words), " \t\n")
	return w.doc
}

// A walker writes a Doc while it walks the tree of a text, once, in the order
// in which the text is read.
type walker struct {
	doc     *Doc
	src     []byte // never appended to: goldmark's segments are parts of it
	oneLine bool

	html  []byte
	words []byte

	places   places
	problems *diag.List

	narrow   string             // what to do about tags where no block can stand
	halfOpen bool               // a fence was told whose opening line is none
	level    int                // of the last heading
	tables   int                // so far
	pictures int                // so far
	notes    *east.FootnoteList // where goldmark gathers them
	referred map[int]int        // how often each footnote was referred to
}

func (w *walker) write(s string) { w.html = append(w.html, s...) }
func (w *walker) hole(kind holeKind, n int) {
	w.doc.holes = append(w.doc.holes, hole{at: len(w.html), kind: kind, n: n})
}

// say writes words that are read: on the page and as plain text.
func (w *walker) say(s string) {
	w.html = appendEscaped(w.html, s)
	w.words = append(w.words, s...)
}

// endWords ends a block of plain text.
func (w *walker) endWords() {
	if n := len(w.words); n > 0 && w.words[n-1] != '\n' {
		w.words = append(w.words, '\n')
	}
}

func (w *walker) errorf(at int, rule, format string, args ...any) *diag.Problem {
	return w.problems.Errorf(w.places.at(at), rule, format, args...)
}

// place notes on which line of the file a block begins.
func (w *walker) place(n ast.Node) {
	if w.oneLine || w.places.origin.Folded {
		return
	}
	at := pos(n)
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		at = lines.At(0).Start
	}
	w.doc.lines = append(w.doc.lines, place{int32(len(w.html)), w.places.at(at).Line})
}

// pos returns where a node begins; goldmark does not know it of every node.
func pos(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if p := n.Pos(); p >= 0 {
			return p
		}
	}
	return 0
}
