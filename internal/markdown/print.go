package markdown

import (
	"slices"
	"strconv"
	"strings"
)

// HTML returns the text as it stands on a page.
func (d *Doc) HTML(s Setting) []byte { return d.Append(nil, s) }

// Append adds the HTML of the text to dst and returns it.
func (d *Doc) Append(dst []byte, s Setting) []byte {
	if d.Empty() {
		return dst
	}
	from, to := 0, len(d.html)
	if s.InLine && d.paragraph {
		from, to = len(paragraphStart), to-len(paragraphEnd)
	}
	if len(d.holes) == 0 && len(s.Marks) == 0 && s.Lang == "" {
		return append(dst, d.html[from:to]...)
	}
	p := printer{Doc: d, Setting: s, dst: slices.Grow(dst, len(d.html)+len(d.html)/4)}
	p.print(from, to)
	return p.dst
}

// printer fills the holes of one Doc for one page.
type printer struct {
	*Doc
	Setting
	dst    []byte
	target Target // of the link that is open: links never stand in links
}

// print prints a part of the text, marked if it is in another language.
func (p *printer) print(from, to int) {
	element := "div"
	if p.oneLine || p.InLine && p.paragraph {
		element = "span"
	}
	if p.Lang != "" {
		p.write(`<` + element + ` lang="` + p.Lang + `">`)
	}
	for _, h := range p.holes {
		p.stretch(from, h.at)
		p.fill(h)
		from = h.at
	}
	p.stretch(from, to)
	if p.Lang != "" {
		p.write(`</` + element + `>`)
	}
}

func (p *printer) write(s string)  { p.dst = append(p.dst, s...) }
func (p *printer) escape(s string) { p.dst = appendEscaped(p.dst, s) }

// stretch writes a part of the text with the marks in it.
func (p *printer) stretch(from, to int) {
	for len(p.Marks) > 0 && p.Marks[0].To <= to {
		m := p.Marks[0]
		p.write(p.html[from:m.From])
		p.write(m.Before)
		p.write(p.html[m.From:m.To])
		p.write(m.After)
		from, p.Marks = m.To, p.Marks[1:]
	}
	p.write(p.html[from:to])
}

func (p *printer) fill(h hole) {
	switch h.kind {
	case headingStart:
		p.write(`<h` + p.level(h.n) + ` id="`)
		p.escape(p.Prefix + p.Headings[h.n].ID)
		p.write(`">`)
	case headingEnd:
		p.write(`</h` + p.level(h.n) + `>`)
	case linkStart:
		p.startLink(h.n)
	case linkEnd:
		p.endLink(h.n)
	case picture:
		p.picture(h.n)
	case block:
		if p.Block != nil {
			p.dst = append(p.dst, p.Block(h.n)...)
		}
	case calloutTitle:
		p.calloutTitle(Callouts[h.n])
	case tableName:
		p.tableName(h.n)
	case prefix:
		p.escape(p.Prefix)
	case footnotesName:
		p.escape(p.Footnotes)
	case backName:
		p.escape(p.FootnoteBack)
	}
}

func (p *printer) level(heading int) string {
	return strconv.Itoa(min(max(p.Headings[heading].Level+p.Shift, 1), 6))
}

func (p *printer) calloutTitle(kind string) {
	if p.Callout != nil {
		kind = p.Callout(kind)
	}
	p.escape(kind)
}

// tableName numbers all tables of a text but the first, since places of a page
// that a screen reader lists need different names.
func (p *printer) tableName(n int) {
	p.escape(p.Table)
	if n > 0 {
		p.write(" " + strconv.Itoa(n+1))
	}
}

func (p *printer) startLink(i int) {
	link := p.Links[i]
	p.target = p.resolve(i)
	lang := ""
	if link.Bare {
		lang = p.target.Lang
	}
	switch {
	case p.target.Href != "":
		p.write(`<a`)
		p.attribute("href", p.target.Href)
		p.attribute("title", p.said[i].title)
		p.attribute("lang", lang)
		if isWeb(link) {
			p.write(` rel="noreferrer" class="outside"`)
		}
		p.write(`>`)
	case lang != "":
		p.write(`<span`)
		p.attribute("lang", lang)
		p.write(`>`)
	}
	if link.Bare {
		p.escape(p.words(link))
	}
}

func (p *printer) endLink(i int) {
	switch {
	case p.target.Href != "":
		p.write(`</a>`)
	case p.Links[i].Bare && p.target.Lang != "":
		p.write(`</span>`)
	}
	p.write(p.target.After)
}

// resolve returns what a link leads to, with the addresses that need no page.
func (p *printer) resolve(i int) Target {
	var t Target
	if p.Link != nil {
		t = p.Link(i)
	}
	switch link := p.Links[i]; link.Kind {
	case "here":
		t.Href = "#" + p.Prefix + link.Heading
	case "url":
		t.Href = link.Target
	}
	return t
}

// words returns what a bare link says: never nothing, since nobody can follow
// a link without words.
func (p *printer) words(link Link) string {
	switch {
	case p.target.Text != "":
		return p.target.Text
	case link.Kind == "url":
		return strings.TrimPrefix(strings.TrimPrefix(link.Target, "mailto:"), "tel:")
	case link.Kind == "here":
		for _, h := range p.Headings {
			if h.ID == link.Heading {
				return h.Text
			}
		}
		return link.Heading
	}
	return link.Target
}

func (p *printer) picture(i int) {
	t := p.resolve(i)
	if t.Href == "" {
		p.escape(p.said[i].alt)
		return
	}
	p.write(`<img`)
	p.attribute("src", t.Href)
	p.write(` alt="`)
	p.escape(p.said[i].alt)
	p.write(`"`)
	p.attribute("title", p.said[i].title)
	p.write(` loading="lazy">`)
}

// attribute writes an attribute, unless it is empty.
func (p *printer) attribute(name, value string) {
	if value == "" {
		return
	}
	p.write(` ` + name + `="`)
	p.escape(value)
	p.write(`"`)
}

func isWeb(l Link) bool {
	return l.Kind == "url" && !hasScheme(l.Target, "mailto") && !hasScheme(l.Target, "tel")
}
