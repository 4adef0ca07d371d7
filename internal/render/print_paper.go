package render

import (
	"pathbook/internal/book"
)

// A leaflet is what becomes a PDF.
type leaflet struct {
	at      string
	title   book.Text
	booklet bool // worth folding into one
	make    func(*page) content
	heads   func(*page) string // the style sheet of its running heads
}

// leaflets are those of an edition, in the order in which they are offered.
func leaflets(e *edition) []leaflet {
	var out []leaflet
	for _, name := range e.volumes() {
		out = append(out, leaflet{
			at: volumeAddress(printFolder, name), title: e.said("edition-" + name), booklet: name != bookName,
			make:  func(p *page) content { return p.bind(name) },
			heads: func(p *page) string { return p.volumeOf(name).heads(p.words.Word("edition-" + name)) },
		})
	}
	for _, r := range e.order().roles {
		out = append(out, leaflet{at: handoutAddress(printFolder, r), title: r.Title, make: func(p *page) content { return p.handout(r) }, heads: headsAlone(r.Title.Words)})
	}
	for _, w := range e.order().worksheets {
		out = append(out, leaflet{at: sheetAddress(w), title: w.Title, make: func(p *page) content { return p.sheetAlone(w) }, heads: headsAlone(w.Title.Words)})
	}
	if e.wall() == nil {
		return out
	}
	for _, size := range posterSizes {
		out = append(out, leaflet{
			at: posterAddress(size), title: e.said("map-poster-" + size),
			make:  func(p *page) content { return p.posterAlone(size) },
			heads: func(*page) string { return "" },
		})
	}
	return out
}

// sheetAlone is a worksheet as a document of its own.
func (p *page) sheetAlone(w *book.Worksheet) content {
	running := []Words{plain(p.book.Site.Organization.Words)}
	for _, g := range p.book.Listing(w) {
		running = append(running, plain(g.Title.Words))
	}
	v := p.paperSheet(w, dotted(running...))
	return p.inFrame("print-worksheet", v, w.Title).by(w)
}

// posterAlone is a poster as a document of its own.
func (p *page) posterAlone(size string) content {
	c := p.poster(size)
	c.binding = p.bindingOf()
	return c
}
