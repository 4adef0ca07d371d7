package page

import (
	"net/url"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/markdown"
	"pathbook/internal/render/view"
)

// To returns the way to an address of the same language, and to a heading
// there unless that is empty. On paper there is none to what is elsewhere.
func (p *Page) To(at, heading string) string {
	if id := p.id(at, heading); id != "" {
		return "#" + id
	}
	here, isHere := strings.CutPrefix(at, p.At+"#")
	switch {
	case p.Paper:
		return ""
	case isHere:
		return "#" + p.Prefix + here
	case heading == "":
		return p.wayTo(at)
	case at == p.At:
		return "#" + p.Prefix + heading
	}
	return p.wayTo(at) + "#" + heading
}

// wayTo returns the way to an address of the same language.
func (p *Page) wayTo(at string) string {
	if p.Up != "" {
		return p.Up + at
	}
	return Relative(p.At, at)
}

// Top returns the way to the top of the language: see [Medium.Up].
func (p *Page) Top() string { return Relative(p.At, "") }

// Href returns the way to an address of the same language, for a view.
func (p *Page) Href(at string) view.Words { return view.Escape(p.To(at, "")) }

// File returns the way to a file that all languages share.
func (p *Page) File(path string) view.Words { return view.Escape(p.way(path)) }

// Style returns the way to a style sheet or a script, or to the folder of all.
func (p *Page) Style(name string) view.Words { return p.File(StyleFolder + name) }

// way is file before it is escaped for a page: only as an address is.
func (p *Page) way(path string) string {
	from := p.path
	if p.Up != "" {
		from = p.Root
	}
	address := url.URL{Path: Relative(from, path)}
	return p.Up + address.EscapedPath()
}

// Link returns a link to an item by its title.
func (p *Page) Link(item book.Item) view.Link {
	return view.Link{Href: p.Href(Address(item)), Text: p.Text(item.Heading().Title)}
}

// target returns what a link of a text leads to, seen from this page.
func (p *Page) target(text book.Prose, i int) markdown.Target {
	written := text.Doc.Links[i]
	if written.Kind == "url" {
		return markdown.Target{Href: written.Target}
	}
	link := p.Book.Links[text.Doc][i]
	t := markdown.Target{Text: link.Words.Words}
	if link.Words.Lang != text.Lang {
		t.Lang = link.Words.Lang
	}
	switch {
	case link.Item != nil:
		t.Href = p.To(Address(link.Item), link.Heading)
	case link.Move != nil:
		t.Href = p.To(MoveAddress(link.Move), "")
	case link.Asset != "" && !p.Paper:
		t.Href = p.way(AssetsFolder + link.Asset)
		if link.Heading != "" {
			t.Href += "#" + link.Heading
		}
	case link.Heading != "":
		t.Href = "#" + p.Prefix + link.Heading
	}
	t.After = string(p.look().Page(p.Words, view.Escape(t.Href)))
	return t
}
