package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// table writes a table inside a group that scrolls on a narrow screen and can
// be reached by keyboard, named after its columns. It is not a region: a print
// edition holds many tables whose headings have the same words, and landmarks
// need names of their own.
func (w *walker) table(n *east.Table) {
	w.write(`<div class="table-scroll" role="group" aria-label="`)
	w.hole(tableName, w.tables)
	w.tables++
	w.write(escape(w.columnNames(n)))
	w.write("\" tabindex=\"0\"><table>\n")
	narrow := w.narrow
	w.narrow = narrowCell
	defer func() { w.narrow = narrow }()
	inBody := false
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if _, head := row.(*east.TableHeader); head {
			w.write("<thead>\n")
			w.row(row, "th")
			w.write("</thead>\n")
			continue
		}
		if !inBody {
			w.write("<tbody>\n")
			inBody = true
		}
		w.row(row, "td")
	}
	if inBody {
		w.write("</tbody>\n")
	}
	w.write("</table></div>\n")
}

// columnNames are the words over the columns of a table, as they follow its
// own name.
func (w *walker) columnNames(n *east.Table) string {
	var names strings.Builder
	head, ok := n.FirstChild().(*east.TableHeader)
	if !ok {
		return ""
	}
	for c := head.FirstChild(); c != nil; c = c.NextSibling() {
		if words := w.plainText(c); words != "" {
			names.WriteString(", " + words)
		}
	}
	return names.String()
}

func (w *walker) row(row ast.Node, tag string) {
	w.write("<tr>\n")
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		cell, ok := c.(*east.TableCell)
		if !ok {
			continue
		}
		w.write("<" + tag)
		if tag == "th" {
			w.write(` scope="col"`)
		}
		if cell.Alignment != east.AlignNone && cell.Alignment != 0 {
			w.write(` class="align-` + cell.Alignment.String() + `"`)
		}
		w.leaf(">", cell, "</"+tag+">\n")
	}
	w.write("</tr>\n")
}
