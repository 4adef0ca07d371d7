package pages

import (
	"html"
	"strings"

	"pathbook/internal/docx"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// blocks prints the blocks of a document on a page.
func blocks(p *page.Page, list []docx.Block) view.HTML {
	var w blockWriter
	for _, b := range list {
		w.block(b)
	}
	w.close(0)
	return view.HTML(w.String())
}

// A blockWriter prints blocks. It knows the lists that are open, from the
// outermost, by their elements.
type blockWriter struct {
	strings.Builder
	open []string
}

func (w *blockWriter) block(b docx.Block) {
	switch b.Kind {
	case docx.Bullet:
		w.item("ul", min(b.Rank, len(w.open)))
		w.runs(b.Runs)
	case docx.Number:
		w.item("ol", min(b.Rank, len(w.open)))
		w.runs(b.Runs)
	case docx.Continued:
		w.close(b.Rank + 1)
		w.element("p", b.Runs)
	case docx.Heading:
		w.close(0)
		w.element("h"+string(rune('0'+min(max(b.Rank, 1), 6))), b.Runs)
	default:
		w.close(0)
		w.element("p", b.Runs)
	}
}

// item begins an item of a list, and the list if it is the first.
func (w *blockWriter) item(list string, rank int) {
	w.close(rank + 1)
	if len(w.open) > rank && w.open[rank] != list {
		w.close(rank)
	}
	if len(w.open) > rank {
		w.WriteString("</li>\n")
	} else {
		w.WriteString("<" + list + ">\n")
		w.open = append(w.open, list)
	}
	w.WriteString("<li>")
}

// close ends the lists that are deeper than rank.
func (w *blockWriter) close(rank int) {
	for n := len(w.open); n > rank; n-- {
		w.WriteString("</li>\n</" + w.open[n-1] + ">\n")
		w.open = w.open[:n-1]
	}
}

func (w *blockWriter) element(name string, runs []docx.Run) {
	w.WriteString("<" + name + ">")
	w.runs(runs)
	w.WriteString("</" + name + ">\n")
}

func (w *blockWriter) runs(runs []docx.Run) {
	for _, r := range runs {
		words := strings.ReplaceAll(html.EscapeString(r.Words), "\n", "<br>\n")
		if r.Lang != "" {
			words = `<span lang="` + html.EscapeString(r.Lang) + `">` + words + `</span>`
		}
		if r.Italic {
			words = "<em>" + words + "</em>"
		}
		if r.Bold && words != "" {
			words = "<strong>" + words + "</strong>"
		}
		if r.Href != "" {
			words = `<a href="` + html.EscapeString(r.Href) + `" rel="noreferrer" class="outside">` + words + `</a>`
		}
		w.WriteString(words)
	}
}
