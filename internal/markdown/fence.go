package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
)

// fence writes a fenced block: code, or a hole for one of Fences.
func (w *walker) fence(n *ast.FencedCodeBlock) {
	info := ""
	if n.Info != nil {
		info = strings.TrimSpace(string(n.Info.Segment.Value(w.src)))
	}
	name, rest, _ := strings.Cut(info, " ")
	known := slices.Contains(Fences, name)
	w.checkFence(n, name)
	if !known {
		w.code(n.Lines())
		return
	}
	if rest != "" {
		w.errorf(pos(n), ruleFence, "nothing may follow the word %s on this line", name).
			Hintf("write ```%s alone, and the rest on the lines below it", name)
	}
	w.hole(block, len(w.doc.Blocks))
	w.doc.Blocks = append(w.doc.Blocks, Block{Name: name, Body: w.raw(n.Lines()), Origin: w.bodyOrigin(n)})
	w.endWords()
}

func (w *walker) checkFence(n *ast.FencedCodeBlock, name string) {
	if near := fold.Nearest(name, Fences); near != "" && near != name {
		w.errorf(pos(n), ruleFence, "“%s” is not the name of a fenced block", strings.TrimSpace(name)).
			Hintf("did you mean ```%s? Code of any other kind is given another name, or none", near)
	}
	if w.halfOpen && name == "" && !w.closed(n) {
		w.halfOpen = false // it is the end of the one that was told
		return
	}
	if !w.closed(n) {
		w.errorf(pos(n), ruleFence, "this fenced block is never closed").
			Hintf("write a line of ``` where it ends")
	}
}

// closed reports whether the line after a fenced block closes it. goldmark
// itself closes what is open at the end of a text, a list or a quote.
func (w *walker) closed(n *ast.FencedCodeBlock) bool {
	end := pos(n)
	if i := n.Lines().Len(); i > 0 {
		end = n.Lines().At(i - 1).Stop
	} else if i := bytes.IndexByte(w.src[end:], '\n'); i >= 0 {
		end += i + 1
	} else {
		return false
	}
	line, _, _ := bytes.Cut(w.src[end:], []byte{'\n'})
	line = bytes.TrimLeft(line, " \t>")
	return bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
}

// bodyOrigin returns where the body of a fenced block stands in the file.
func (w *walker) bodyOrigin(n *ast.FencedCodeBlock) diag.Origin {
	start := pos(n)
	if n.Lines().Len() > 0 {
		start = n.Lines().At(0).Start
	}
	at := w.places.at(start)
	return diag.Origin{Pos: at, Indent: at.Col - 1, Folded: w.places.origin.Folded}
}
