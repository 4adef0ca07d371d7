package render

import (
	"bytes"
	"html"
	"net/url"
	"regexp"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/markdown"
)

// A page is one page of an edition while its view is made: it knows where it
// stands, and so how everything else is reached from there.
type page struct {
	*edition
	at     string  // its address in the language
	path   string  // its path in the site
	prefix string  // before every id of a text, where several texts share the page
	volume *volume // the print edition that it is a part of, nil on the site
	look   look
	picker Words // the last field of a worksheet in which a role or a move is picked
	err    error // the first failure of a template
}

func (e *edition) page(at string) *page {
	return &page{edition: e, at: at, path: e.root + at, look: look{paper: e.paper}}
}

// to returns the way to an address of the same language, and to a heading
// there unless that is empty. On paper there is none to what is elsewhere.
func (p *page) to(at, heading string) string {
	if p.volume != nil {
		if id := p.volume.id(at, heading); id != "" {
			return "#" + id
		}
	}
	here, isHere := strings.CutPrefix(at, p.at+"#")
	switch {
	case p.paper:
		return ""
	case isHere:
		return "#" + p.prefix + here
	case heading == "":
		return relative(p.at, at)
	case at == p.at:
		return "#" + p.prefix + heading
	}
	return relative(p.at, at) + "#" + heading
}

// href returns the way to an address of the same language, for a view.
func (p *page) href(at string) Words { return plain(p.to(at, "")) }

// file returns the way to a file that all languages share.
func (p *page) file(path string) Words { return plain(p.way(path)) }

// way is file before it is escaped for a page: only as an address is.
func (p *page) way(path string) string {
	address := url.URL{Path: relative(p.path, path)}
	return address.EscapedPath()
}

// word, say and count are the words of the interface for a view.
func (p *page) word(key string) Words             { return plain(p.words.Word(key)) }
func (p *page) say(key string, args ...any) Words { return plain(p.words.Say(key, args...)) }
func (p *page) count(key string, n int) Words     { return plain(p.words.Count(key, n)) }

// plain escapes words or an address.
func plain(s string) Words { return Words(html.EscapeString(s)) }

// escape escapes words to be a piece of a page.
func escape(s string) HTML { return HTML(html.EscapeString(s)) }

// text returns plain words as HTML, marked if they are in another language.
func (p *page) text(t book.Text) HTML {
	escaped := html.EscapeString(t.Words)
	if t.Lang == "" || t.Lang == p.book.Lang {
		return HTML(escaped)
	}
	return HTML(`<span lang="` + t.Lang + `">` + escaped + `</span>`)
}

// link returns a link to an item by its title.
func (p *page) link(item book.Item) Link {
	return Link{p.href(address(item)), p.text(item.Heading().Title)}
}

// prose returns a text as HTML, marked if it is in another language.
func (p *page) prose(t book.Prose) HTML { return p.shifted(t, 0) }

// shifted returns a text as HTML with its headings deeper by shift.
func (p *page) shifted(t book.Prose, shift int) HTML {
	if t.Empty() {
		return ""
	}
	return p.printedText(t, p.setting(t, shift))
}

// printedText returns a text as a setting prints it.
func (p *page) printedText(t book.Prose, setting markdown.Setting) HTML {
	html := string(t.Doc.HTML(setting))
	if t.Lang == "" || t.Lang == p.book.Lang {
		return HTML(html)
	}
	if inLine.MatchString(html) {
		return HTML(`<span lang="` + t.Lang + `">` + html + `</span>`)
	}
	return HTML(`<div lang="` + t.Lang + `">` + html + `</div>`)
}

// inLine matches HTML that stands in a line: it begins with words or with a
// mark of words, not with a block.
var inLine = regexp.MustCompile(`^([^<]|<(a|em|strong|code|del|span)\b)`)

// of returns the page with the ids of texts kept apart for one item, where the
// texts of several stand on it.
func (p *page) of(item book.Item) *page {
	q := *p
	q.prefix = p.prefix + item.Heading().ID + "-"
	return &q
}

func (p *page) proses(list []book.Prose) []HTML {
	out := make([]HTML, 0, len(list))
	for _, t := range list {
		out = append(out, p.prose(t))
	}
	return out
}

// inline returns a text of one paragraph without its <p>, to stand in a line.
func (p *page) inline(t book.Prose) HTML {
	html := strings.TrimSpace(string(p.prose(t)))
	if m := oneParagraph.FindStringSubmatch(html); m != nil && !strings.Contains(m[2], "<p>") {
		return HTML(strings.ReplaceAll(m[1], "div", "span") + m[2] + strings.ReplaceAll(m[3], "div", "span"))
	}
	return HTML(html)
}

// oneParagraph matches a paragraph, alone or marked as of another language.
var oneParagraph = regexp.MustCompile(`(?s)^(<div lang="[a-z]+">)?<p>(.*)</p>\s*(</div>)?$`)

func (p *page) inlines(list []book.Prose) []HTML {
	out := make([]HTML, 0, len(list))
	for _, t := range list {
		out = append(out, p.inline(t))
	}
	return out
}

// setting tells a text how it stands on this page.
func (p *page) setting(t book.Prose, shift int) markdown.Setting {
	return markdown.Setting{
		Link:         func(i int) markdown.Target { return p.target(t, i) },
		Block:        func(i int) []byte { return p.block(t.Doc, i) },
		Callout:      func(kind string) string { return p.words.Word("callout-" + kind) },
		Table:        p.words.Word("wide-table"),
		Footnotes:    p.words.Word("footnotes"),
		FootnoteBack: p.words.Word("back-to-text"),
		Marks:        p.marks(t.Doc),
		Prefix:       p.prefix,
		Shift:        shift + p.look.depth,
	}
}

// target returns what a link of a text leads to, seen from this page.
func (p *page) target(text book.Prose, i int) markdown.Target {
	written := text.Doc.Links[i]
	if written.Kind == "url" {
		return markdown.Target{Href: written.Target}
	}
	link := p.book.Links[text.Doc][i]
	t := markdown.Target{Text: link.Words.Words}
	if link.Words.Lang != text.Lang {
		t.Lang = link.Words.Lang
	}
	switch {
	case link.Item != nil:
		t.Href = p.to(address(link.Item), link.Heading)
	case link.Move != nil:
		t.Href = p.to(moveAddress(link.Move), "")
	case link.Asset != "" && !p.paper:
		t.Href = p.way("assets/" + link.Asset)
		if link.Heading != "" {
			t.Href += "#" + link.Heading
		}
	case link.Heading != "":
		t.Href = "#" + p.prefix + link.Heading
	}
	t.After = string(p.look.page(p.words, plain(t.Href)))
	return t
}

// part returns a part of a page, printed by the template of its name. A
// failure is kept until the page is done.
func (p *page) part(name string, view any) HTML {
	var b bytes.Buffer
	if err := p.printed(&b, name, view); err != nil && p.err == nil {
		p.err = err
	}
	return HTML(b.String())
}

// printed prints a template in the look of the page.
func (p *page) printed(b *bytes.Buffer, name string, view any) error {
	templates, err := p.theme.pages[p.book.Lang].in(p.look)
	if err != nil {
		return err
	}
	return templates.ExecuteTemplate(b, name, view)
}
