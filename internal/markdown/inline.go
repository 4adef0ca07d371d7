package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// inlines writes what stands in a line, and looks through each stretch of
// plain words for what was meant as a mark.
func (w *walker) inlines(parent ast.Node) {
	start, stop := -1, -1 // of the stretch
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		t, isText := c.(*ast.Text)
		if start >= 0 && !(isText && util.IsBlank(w.src[stop:max(stop, t.Segment.Start)])) {
			w.suspect(start, stop)
			start = -1
		}
		if !isText {
			w.inline(c)
			continue
		}
		if start < 0 {
			start = t.Segment.Start
		}
		stop = t.Segment.Stop
		w.textNode(t)
	}
	if start >= 0 {
		w.suspect(start, stop)
	}
}

func (w *walker) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.CodeSpan:
		w.codeSpan(n)
	case *ast.Emphasis:
		tag := "em"
		if n.Level == 2 {
			tag = "strong"
		}
		w.element(tag, n)
	case *east.Strikethrough:
		w.suspectStrike(n)
		w.element("del", n)
	case *ast.Link:
		w.link(n)
	case *ast.Image:
		w.image(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *east.TaskCheckBox:
		w.task(n)
	case *east.FootnoteLink:
		w.footnoteLink(n)
	}
}

func (w *walker) element(tag string, n ast.Node) {
	w.write("<" + tag + ">")
	w.inlines(n)
	w.write("</" + tag + ">")
}

func (w *walker) textNode(n *ast.Text) {
	w.say(unmark(string(n.Segment.Value(w.src))))
	switch {
	case n.HardLineBreak():
		w.write("<br>\n")
		w.words = append(w.words, ' ')
	case n.SoftLineBreak():
		w.write("\n")
		w.words = append(w.words, ' ')
	}
}

func (w *walker) codeSpan(n *ast.CodeSpan) {
	w.write("<code>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			w.say(strings.ReplaceAll(string(t.Segment.Value(w.src)), "\n", " "))
		}
	}
	w.write("</code>")
}

// task writes a box that can be ticked on paper.
func (w *walker) task(n *east.TaskCheckBox) {
	if n.IsChecked {
		w.write(`<span class="task task-done">☑</span> `)
		return
	}
	w.write(`<span class="task">☐</span> `)
}

func orderedStart(n int) string {
	if n == 1 {
		return "<ol>\n"
	}
	return `<ol start="` + strconv.Itoa(n) + "\">\n"
}

// plainText returns the words under a node, as for the description of a
// picture.
func (w *walker) plainText(n ast.Node) string { return plainText(n, w.src, w.naming) }

func plainText(n ast.Node, src []byte, naming Naming) string {
	var b strings.Builder
	var add func(ast.Node)
	add = func(n ast.Node) {
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			t, ok := c.(*ast.Text)
			if words, asked := naming.inLink(c, src); asked {
				b.WriteString(words)
				continue
			}
			if !ok {
				add(c)
				continue
			}
			value := string(t.Segment.Value(src))
			if !t.IsRaw() {
				value = unmark(value)
			}
			b.WriteString(value)
			if t.SoftLineBreak() || t.HardLineBreak() {
				b.WriteByte(' ')
			}
		}
	}
	add(n)
	return strings.TrimSpace(b.String())
}
