package render

import (
	"html"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/docx"
	"pathbook/internal/markdown"
)

// paragraphs returns a text for a document that leaves the site. Its links by
// meaning are plain words, unless everybody can follow them from anywhere.
func (p *page) paragraphs(t book.Prose) []docx.Block {
	if t.Empty() {
		return nil
	}
	const belowSections = 2
	blocks := t.Doc.Paragraphs(markdown.Setting{
		Link:    func(i int) markdown.Target { return p.abroad(t, i) },
		Callout: func(kind string) string { return p.words.Word("callout-" + kind) },
		Shift:   belowSections,
	})
	if t.Lang == "" || t.Lang == p.book.Lang {
		return blocks
	}
	for _, b := range blocks {
		for i := range b.Runs {
			if b.Runs[i].Lang == "" {
				b.Runs[i].Lang = t.Lang
			}
		}
	}
	return blocks
}

// abroad returns what a link leads to for somebody who has left the site: the
// full address on a public site that has one, else nothing.
func (p *page) abroad(text book.Prose, i int) markdown.Target {
	if text.Doc.Links[i].Kind == "url" {
		return markdown.Target{}
	}
	link := p.book.Links[text.Doc][i]
	t := markdown.Target{Text: link.Words.Words}
	if link.Words.Lang != text.Lang {
		t.Lang = link.Words.Lang
	}
	if !p.book.Site.Public || p.book.Site.BaseURL == "" {
		return t
	}
	switch {
	case link.Item != nil:
		t.Href = p.url(p.root + address(link.Item))
	case link.Move != nil:
		t.Href = p.url(p.root + moveAddress(link.Move))
	}
	return t
}

// run returns words as they stand in a document.
func (p *page) run(t book.Text) docx.Run {
	if t.Lang == p.book.Lang {
		return docx.Plain(t.Words)
	}
	return docx.Run{Words: t.Words, Lang: t.Lang}
}

// ours is a word of the interface in a document.
func (p *page) ours(key string) docx.Run { return docx.Plain(p.words.Word(key)) }

func paragraph(runs ...docx.Run) docx.Block { return docx.Block{Runs: runs} }

func heading(rank int, words string) docx.Block {
	return docx.Block{Kind: docx.Heading, Rank: rank, Runs: []docx.Run{docx.Plain(words)}}
}

// leadIn is a name in bold with a colon, before what is said of it.
func (p *page) leadIn(name docx.Run) []docx.Run {
	name.Bold = true
	if name.Lang == "" {
		return []docx.Run{docx.Bold(p.words.Say("with-colon", name.Words)), docx.Plain(" ")}
	}
	before, after, _ := strings.Cut(p.words.Word("with-colon"), "%s")
	return []docx.Run{docx.Bold(before), name, docx.Bold(after), docx.Plain(" ")}
}

// named is an item of a list that begins with a name.
func (p *page) named(name docx.Run, text book.Prose) []docx.Block {
	items := item(p.paragraphs(text))
	if len(items) == 0 {
		name.Bold = true
		return []docx.Block{{Kind: docx.Bullet, Runs: []docx.Run{name}}}
	}
	items[0].Runs = append(p.leadIn(name), items[0].Runs...)
	return items
}

// bullets is a list of texts.
func (p *page) bullets(list []book.Prose) []docx.Block {
	var out []docx.Block
	for _, t := range list {
		out = append(out, item(p.paragraphs(t))...)
	}
	return out
}

// item makes an item of a text: its first paragraph has the mark, and lists in
// it stand further in.
func item(blocks []docx.Block) []docx.Block {
	for i := range blocks {
		b := &blocks[i]
		switch {
		case i == 0:
			b.Kind, b.Rank = docx.Bullet, 0
		case b.Kind == docx.Paragraph, b.Kind == docx.Heading:
			b.Kind, b.Rank = docx.Continued, 0
		default:
			b.Rank++
		}
	}
	return blocks
}

// blocks prints the blocks of a document on a page.
func (p *page) blocks(list []docx.Block) HTML {
	var w blockWriter
	for _, b := range list {
		w.block(b)
	}
	w.close(0)
	return HTML(w.String())
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
