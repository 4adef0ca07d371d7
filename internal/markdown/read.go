package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"pathbook/internal/diag"
)

// read parses a text with goldmark and writes the Doc that it means.
func (n Naming) read(s string, origin diag.Origin, problems *diag.List, oneLine bool) *Doc {
	w := &walker{
		doc: &Doc{first: origin.Line}, src: slices.Clip([]byte(s)), oneLine: oneLine, naming: n,
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
