package render

import (
	"io/fs"
	"strings"

	"pathbook/internal/book"
)

// A Document is one print edition that is to become a PDF.
type Document struct {
	Page        string // the path of its HTML
	PDF         string // the path of the PDF beside the site
	Title, Lang string
	Booklet     bool // worth folding into a booklet: longer than a sheet, and no book
}

const (
	bookletSheet = "booklet.css"
	paperFolder  = "paper/"
)

// Paper returns the files that the PDFs of a site are printed from, and which
// pages among them are documents, in the order in which they are offered: print
// editions with the numbers of their pages still to be filled in, and worksheets
// with a link over every place to write, which tells what field belongs there.
// No link leads out of a document but to the web. A document is laid out for a
// booklet where its style sheet paper.css gives way to booklet.css.
func Paper(books []*book.Book, theme *Theme, assets fs.FS) (*Files, []Document) {
	s := &site{books: books, theme: theme, files: newFiles(), medium: medium{paper: true}, block: block}
	var documents []Document
	for _, b := range books {
		e := newEdition(s, b)
		documents = append(documents, e.papers()...)
		e.print()
	}
	s.style()
	s.assets(assets)
	s.files.sort()
	return s.files, documents
}

// papers adds the documents of one language.
func (e *edition) papers() []Document {
	var out []Document
	add := func(at string, title book.Text, make func(*page) content, heads func(*page) string) {
		e.add(at, make)
		e.files.add(e.root+headsAddress(at), func(dst []byte) ([]byte, error) { return append(dst, heads(e.page(at))...), nil })
		out = append(out, Document{Page: e.root + at, PDF: pdfPath(e.root, at), Title: title.Words, Lang: e.book.Lang})
	}
	for _, name := range e.volumes() {
		add(printFolder+name+".html", e.said("edition-"+name),
			func(p *page) content { return p.bind(p.volumeOf(name)) },
			func(p *page) string { return p.volumeOf(name).heads(p.words.Word("edition-" + name)) })
		out[len(out)-1].Booklet = name != bookName
	}
	alone := func(title string) func(*page) string { return func(*page) string { return headsAlone(title) } }
	for _, r := range e.order().roles {
		add(handoutAddress(printFolder, r), r.Title, func(p *page) content { return p.handout(r) }, alone(r.Title.Words))
	}
	for _, w := range e.order().worksheets {
		add(sheetAddress(w), w.Title, func(p *page) content { return p.sheetAlone(w) }, alone(w.Title.Words))
	}
	if e.wall() != nil {
		for _, poster := range posters {
			add(poster.at, e.said("map-poster-"+poster.size), func(p *page) content { return p.posterAlone(poster.size) }, func(*page) string { return "" })
		}
	}
	return out
}

// sheetAddress returns where a worksheet stands alone on paper.
func sheetAddress(w *book.Worksheet) string { return paperFolder + "worksheets/" + w.ID + ".html" }

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

// pdfPath returns the path of the PDF of a print edition. PDFs have a folder of
// their own, since the site does not make them.
func pdfPath(root, at string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(at, printFolder), paperFolder)
	return "pdf/" + root + strings.TrimSuffix(name, ".html") + ".pdf"
}

// headsAddress returns where the style sheet of a document's running heads is.
func headsAddress(at string) string { return strings.TrimSuffix(at, ".html") + ".css" }
