package render

import (
	"io/fs"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/print"
	"pathbook/internal/render/theme"
)

// A Document is one print edition that is to become a PDF.
type Document struct {
	Page        string // the path of its HTML
	PDF         string // the path of the PDF beside the site
	Title, Lang string
	Booklet     bool // worth folding into a booklet: longer than a sheet, and no book
}

// Paper returns the files that the PDFs of a site are printed from, and which
// pages among them are documents, in the order in which they are offered: print
// editions with the numbers of their pages still to be filled in, and worksheets
// with a link over every place to write, which tells what field belongs there.
// No link leads out of a document but to the web. A document is laid out for a
// booklet where its style sheet paper.css gives way to booklet.css.
func Paper(books []*book.Book, theme *theme.Theme, assets fs.FS) (*Files, []Document) {
	s := &page.Site{Books: books, Theme: theme, Medium: page.Medium{Paper: true}, Block: block}
	f := newFiles()
	var documents []Document
	for _, b := range books {
		e := page.NewEdition(s, b)
		for _, l := range print.Leaflets(e) {
			documents = append(documents, f.document(e, l))
		}
		f.editions = append(f.editions, e)
	}
	f.style(s)
	f.assets(s, assets)
	return f, documents
}

// document adds a leaflet and the style sheet of its running heads.
func (f *Files) document(e *page.Edition, l print.Leaflet) Document {
	e.Add(l.At, l.Make)
	f.add(e.Root+page.HeadsAddress(l.At), func(dst []byte) ([]byte, error) { return append(dst, l.Heads(e.Page(l.At))...), nil })
	return Document{Page: e.Root + l.At, PDF: page.PDFPath(e.Root, l.At), Title: l.Title.Words, Lang: e.Book.Lang, Booklet: l.Booklet}
}
