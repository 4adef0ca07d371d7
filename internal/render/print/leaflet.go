package print

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// A Leaflet is what becomes a PDF.
type Leaflet struct {
	At      string
	Title   book.Text
	Booklet bool // worth folding into one
	Make    func(*page.Page) page.Content
	Heads   func(*page.Page) string // the style sheet of its running heads
}

// Leaflets are those of an edition, in the order in which they are offered.
func Leaflets(e *page.Edition) []Leaflet {
	var out []Leaflet
	for _, name := range Volumes(e) {
		out = append(out, Leaflet{
			At: page.VolumeAddress(page.PrintFolder, name), Title: e.Said("edition-" + name), Booklet: name != bookName,
			Make:  func(p *page.Page) page.Content { return Bind(p, name) },
			Heads: func(p *page.Page) string { return volumeOf(p, name).heads(p.Words.Word("edition-" + name)) },
		})
	}
	for _, r := range e.Order().Roles {
		out = append(out, Leaflet{At: page.HandoutAddress(page.PrintFolder, r), Title: r.Title, Make: func(p *page.Page) page.Content { return Handout(p, r) }, Heads: headsAlone(r.Title.Words)})
	}
	for _, w := range e.Order().Worksheets {
		out = append(out, Leaflet{At: page.SheetAddress(w), Title: w.Title, Make: func(p *page.Page) page.Content { return sheetAlone(p, w) }, Heads: headsAlone(w.Title.Words)})
	}
	if pages.Wall(e) == nil {
		return out
	}
	for _, size := range pages.PosterSizes {
		out = append(out, Leaflet{
			At: page.PosterAddress(size), Title: e.Said("map-poster-" + size),
			Make:  func(p *page.Page) page.Content { return posterAlone(p, size) },
			Heads: func(*page.Page) string { return "" },
		})
	}
	return out
}

// sheetAlone is a worksheet as a document of its own.
func sheetAlone(p *page.Page, w *book.Worksheet) page.Content {
	running := []view.Words{view.Escape(p.Book.Site.Organization.Words)}
	for _, g := range p.Book.Listing(w) {
		running = append(running, view.Escape(g.Title.Words))
	}
	v := paperSheet(p, w, view.Dotted(running...))
	return inFrame(p, "print-worksheet", v, w.Title).By(w)
}

// posterAlone is a poster as a document of its own.
func posterAlone(p *page.Page, size string) page.Content {
	c := pages.Poster(p, size)
	c.Binding = bindingOf(p)
	return c
}
