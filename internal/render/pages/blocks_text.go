package pages

import (
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/docx"
	"pathbook/internal/markdown"
	"pathbook/internal/render/page"
)

// paragraphs returns a text for a document that leaves the site. Its links by
// meaning are plain words, unless everybody can follow them from anywhere.
func paragraphs(p *page.Page, t book.Prose) []docx.Block {
	if t.Empty() {
		return nil
	}
	const belowSections = 2
	blocks := t.Doc.Paragraphs(markdown.Setting{
		Link:    func(i int) markdown.Target { return abroad(p, t, i) },
		Callout: func(kind string) string { return p.Words.Word("callout-" + kind) },
		Shift:   belowSections,
	})
	if t.Lang == "" || t.Lang == p.Book.Lang {
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
func abroad(p *page.Page, text book.Prose, i int) markdown.Target {
	if text.Doc.Links[i].Kind == "url" {
		return markdown.Target{}
	}
	link := p.Book.Links[text.Doc][i]
	t := markdown.Target{Text: link.Words.Words}
	if link.Words.Lang != text.Lang {
		t.Lang = link.Words.Lang
	}
	if !p.Book.Site.Public || p.Book.Site.BaseURL == "" {
		return t
	}
	switch {
	case link.Item != nil:
		t.Href = p.Url(p.Root + page.Address(link.Item))
	case link.Move != nil:
		t.Href = p.Url(p.Root + page.MoveAddress(link.Move))
	}
	return t
}

// run returns words as they stand in a document.
func run(p *page.Page, t book.Text) docx.Run {
	if t.Lang == p.Book.Lang {
		return docx.Plain(t.Words)
	}
	return docx.Run{Words: t.Words, Lang: t.Lang}
}

// ours is a word of the interface in a document.
func ours(p *page.Page, key string) docx.Run { return docx.Plain(p.Words.Word(key)) }

func paragraph(runs ...docx.Run) docx.Block { return docx.Block{Runs: runs} }

func heading(rank int, words string) docx.Block {
	return docx.Block{Kind: docx.Heading, Rank: rank, Runs: []docx.Run{docx.Plain(words)}}
}

// leadIn is a name in bold with a colon, before what is said of it.
func leadIn(p *page.Page, name docx.Run) []docx.Run {
	name.Bold = true
	if name.Lang == "" {
		return []docx.Run{docx.Bold(p.Words.Say("with-colon", name.Words)), docx.Plain(" ")}
	}
	before, after, _ := strings.Cut(p.Words.Word("with-colon"), "%s")
	return []docx.Run{docx.Bold(before), name, docx.Bold(after), docx.Plain(" ")}
}

// named is an item of a list that begins with a name.
func named(p *page.Page, name docx.Run, text book.Prose) []docx.Block {
	items := item(paragraphs(p, text))
	if len(items) == 0 {
		name.Bold = true
		return []docx.Block{{Kind: docx.Bullet, Runs: []docx.Run{name}}}
	}
	items[0].Runs = append(leadIn(p, name), items[0].Runs...)
	return items
}

// bullets is a list of texts.
func bullets(p *page.Page, list []book.Prose) []docx.Block {
	var out []docx.Block
	for _, t := range list {
		out = append(out, item(paragraphs(p, t))...)
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

// Plain returns the words of a text, those of its links too.
func Plain(p *page.Page, t book.Prose) string {
	var words []string
	for _, b := range paragraphs(p, t) {
		for _, r := range b.Runs {
			words = append(words, r.Words)
		}
	}
	return strings.Join(words, "")
}
