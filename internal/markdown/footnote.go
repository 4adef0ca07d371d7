package markdown

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// The ids of footnotes have a colon, which no heading's id has.

func noteID(index int) string { return "fn:" + strconv.Itoa(index) }

func referenceID(index, nth int) string {
	id := "fnref:" + strconv.Itoa(index)
	if nth > 1 {
		id += ":" + strconv.Itoa(nth)
	}
	return id
}

func (w *walker) footnoteLink(n *east.FootnoteLink) {
	if w.referred == nil {
		w.referred = map[int]int{}
	}
	w.referred[n.Index]++
	w.write(`<sup class="footnote-ref" id="`)
	w.hole(prefix, 0)
	w.write(referenceID(n.Index, w.referred[n.Index]) + `"><a href="#`)
	w.hole(prefix, 0)
	w.write(noteID(n.Index) + `" role="doc-noteref">` + strconv.Itoa(n.Index) + `</a></sup>`)
}

// footnotes writes the notes, in the order of their numbers, after the text.
func (w *walker) footnotes() {
	notes := w.numberedNotes()
	if len(notes) == 0 {
		return
	}
	w.write(`<section class="footnotes" role="doc-endnotes" aria-label="`)
	w.hole(footnotesName, 0)
	w.write("\">\n<ol>\n")
	for _, n := range notes {
		w.footnote(n)
	}
	w.write("</ol>\n</section>\n")
}

// numberedNotes returns the notes that are referred to. The others would be
// lost without a word.
func (w *walker) numberedNotes() []*east.Footnote {
	if w.notes == nil {
		return nil
	}
	var numbered []*east.Footnote
	first := map[string]*east.Footnote{}
	for c := w.notes.FirstChild(); c != nil; c = c.NextSibling() {
		n, ok := c.(*east.Footnote)
		if !ok {
			continue
		}
		label := string(n.Ref)
		switch twin := first[label]; {
		case twin != nil:
			w.errorf(pos(n), ruleFootnote, "the footnote [^%s] is written twice", label).
				See(w.places.at(pos(twin))).Hintf("give one of them another name")
		case n.Index < 0:
			w.errorf(pos(n), ruleFootnote, "nothing refers to the footnote [^%s]", label).
				Hintf("write [^%s] where it belongs in the text, or take it out", label)
		default:
			numbered = append(numbered, n)
		}
		if first[label] == nil {
			first[label] = n
		}
	}
	slices.SortFunc(numbered, func(a, b *east.Footnote) int { return cmp.Compare(a.Index, b.Index) })
	return numbered
}

func (w *walker) footnote(n *east.Footnote) {
	w.write(`<li id="`)
	w.hole(prefix, 0)
	w.write(noteID(n.Index) + "\">\n")
	last, endsInWords := n.LastChild().(*ast.Paragraph)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if endsInWords && c == ast.Node(last) {
			break
		}
		w.block(c)
	}
	w.write("<p>")
	if endsInWords {
		w.place(last)
		w.inlines(last)
		w.endWords()
		w.write(" ")
	}
	for nth := 1; nth <= w.referred[n.Index]; nth++ {
		w.backLink(n.Index, nth)
	}
	w.write("</p>\n</li>\n")
}

func (w *walker) backLink(index, nth int) {
	if nth > 1 {
		w.write(" ")
	}
	w.write(`<a href="#`)
	w.hole(prefix, 0)
	w.write(referenceID(index, nth) + `" class="footnote-back" role="doc-backlink" aria-label="`)
	w.hole(backName, 0)
	w.write(`">↩`)
	if nth > 1 {
		w.write(`<sup>` + strconv.Itoa(nth) + `</sup>`)
	}
	w.write(`</a>`)
}
