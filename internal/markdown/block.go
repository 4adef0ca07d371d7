package markdown

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

func (w *walker) blocks(parent ast.Node) {
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c)
	}
}

func (w *walker) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		w.paragraph(n)
	case *ast.TextBlock:
		if n.Parent().Kind() == ast.KindListItem {
			w.suspectList(n.Lines(), true)
		}
		w.leaf("", n, "")
		if n.NextSibling() != nil && n.FirstChild() != nil {
			w.write("\n")
		}
	case *ast.Heading:
		w.heading(n)
	case *ast.Blockquote:
		w.quote(n)
	case *ast.List:
		w.list(n)
	case *ast.CodeBlock:
		w.suspectCode(n)
		w.code(n.Lines())
	case *ast.FencedCodeBlock:
		w.fence(n)
	case *ast.ThematicBreak:
		w.write("<hr>\n")
	case *east.Table:
		w.table(n)
	case *east.DefinitionList:
		w.write("<dl>\n")
		w.blocks(n)
		w.write("</dl>\n")
	case *east.DefinitionTerm:
		w.leaf("<dt>", n, "</dt>\n")
	case *east.DefinitionDescription:
		w.description(n)
	case *east.FootnoteList:
		w.notes = n
	}
}

// leaf writes a block that holds words.
func (w *walker) leaf(start string, n ast.Node, end string) {
	w.place(n)
	w.write(start)
	w.inlines(n)
	w.write(end)
	w.endWords()
}

func (w *walker) paragraph(n *ast.Paragraph) {
	if w.oneLine {
		if n.PreviousSibling() != nil {
			w.write("\n")
		}
		w.leaf("", n, "")
		return
	}
	w.suspectBlock(n)
	parent := n.Parent()
	w.doc.paragraph = parent.Kind() == ast.KindDocument && parent.ChildCount() == 1
	w.leaf(paragraphStart, n, paragraphEnd)
}

func (w *walker) list(n *ast.List) {
	start, end := "<ul>\n", "</ul>\n"
	if n.IsOrdered() {
		start, end = orderedStart(n.Start), "</ol>\n"
	}
	w.write(start)
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		w.write("<li>")
		if first := item.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
			w.write("\n")
		}
		w.blocks(item)
		w.write("</li>\n")
	}
	w.write(end)
}

func (w *walker) description(n *east.DefinitionDescription) {
	w.write("<dd>")
	if !n.IsTight {
		w.write("\n")
	}
	w.blocks(n)
	w.write("</dd>\n")
}

func (w *walker) code(lines *text.Segments) {
	w.write(`<pre class="code"><code>`)
	w.say(w.raw(lines))
	w.write("</code></pre>\n")
	w.endWords()
}
