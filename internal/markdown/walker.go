package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"pathbook/internal/diag"
)

// A walker writes a Doc while it walks the tree of a text, once, in the order
// in which the text is read.
type walker struct {
	doc     *Doc
	src     []byte // never appended to: goldmark's segments are parts of it
	oneLine bool
	naming  Naming

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

func (w *walker) warn(at int, rule, format string, args ...any) *diag.Problem {
	return w.problems.Warnf(w.places.at(at), rule, format, args...)
}

// rebuild shows what to write in the place of old, which stands at an offset,
// and sets the repair.
func (w *walker) rebuild(p *diag.Problem, at int, old, fixed string, sure bool) {
	p.Rebuilt(diag.Fix{Pos: w.places.at(at), Indent: w.places.origin.Indent, Old: old, New: fixed, Sure: sure})
	if w.places.origin.Folded {
		p.Fix = nil
	}
}

// raw returns lines as they stand in the text, without the indent or the
// quote marks before them.
func (w *walker) raw(lines *text.Segments) string {
	var b bytes.Buffer
	for _, line := range lines.Sliced(0, lines.Len()) {
		b.Write(line.Value(w.src))
	}
	return b.String()
}
