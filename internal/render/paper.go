package render

import (
	"io/fs"

	"pathbook/internal/book"
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
func Paper(books []*book.Book, theme *Theme, assets fs.FS) (*Files, []Document) {
	s := &site{books: books, theme: theme, medium: medium{paper: true}, block: block}
	f := newFiles()
	var documents []Document
	for _, b := range books {
		e := newEdition(s, b)
		for _, l := range leaflets(e) {
			documents = append(documents, f.document(e, l))
		}
		f.pages(e)
	}
	f.style(s)
	f.assets(s, assets)
	f.sort()
	return f, documents
}

// document adds a leaflet and the style sheet of its running heads.
func (f *Files) document(e *edition, l leaflet) Document {
	e.add(l.at, l.make)
	f.add(e.root+headsAddress(l.at), func(dst []byte) ([]byte, error) { return append(dst, l.heads(e.page(l.at))...), nil })
	return Document{Page: e.root + l.at, PDF: pdfPath(e.root, l.at), Title: l.title.Words, Lang: e.book.Lang, Booklet: l.booklet}
}
