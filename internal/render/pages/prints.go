package pages

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// VolumeLine lists a print edition that binds many pages.
func VolumeLine(p *page.Page, name string) view.PrintLine {
	key := "edition-" + name
	return PrintLine(p, page.VolumeAddress(page.PrintFolder, name), view.HTML(p.Word(key)), p.Word(key+"-text"))
}

// kitsFor lists the kits of which something is a part that is written for one of
// these audiences.
func kitsFor(p *page.Page, written ...string) []view.PrintLine {
	var out []view.PrintLine
	for _, audience := range Kits {
		if HasKit(p.Edition, audience) && slices.ContainsFunc(written, func(w string) bool { return reaches(w, audience) }) {
			out = append(out, VolumeLine(p, audience))
		}
	}
	return out
}

// KitsWith lists those that a worksheet is in.
func KitsWith(p *page.Page, w *book.Worksheet) []view.PrintLine {
	written := []string{w.Audience}
	for _, g := range p.Book.Listing(w) {
		written = append(written, g.Audience)
	}
	return kitsFor(p, written...)
}

// PrintLine lists the edition at an address, with the same in large print and as
// a PDF.
func PrintLine(p *page.Page, at string, title view.HTML, summary view.Words) view.PrintLine {
	line := view.PrintLine{Link: view.Link{Href: p.Href(at), Text: title}, Summary: summary, PDF: PDF(p, at)}
	if large := page.InLargePrint(at); p.Has(large) {
		line.Large = p.Href(large)
	}
	return line
}

// PDF is the way to the PDF of a page, if there is one.
func PDF(p *page.Page, at string) view.Words {
	path := page.PDFPath(p.Root, at)
	if !p.PDFs[path] {
		return ""
	}
	return p.File(path)
}

// Kits are the audiences for which there may be a kit, in the order of lists.
var Kits = [...]string{"employee", "manager", "practitioner"}

// reaches reports whether what is written for one audience is meant for another.
func reaches(written, audience string) bool { return written == audience || written == "both" }

// HasKit reports whether there is a guide or a worksheet for an audience. What is
// for employees and managers alike is in the practitioner's kit too, but makes
// none.
func HasKit(e *page.Edition, audience string) bool {
	makes := func(written string) bool {
		return written == audience || written == "both" && audience != "practitioner"
	}
	return slices.ContainsFunc(e.Book.Guides, func(g *book.Document) bool { return makes(g.Audience) }) ||
		slices.ContainsFunc(e.Book.Worksheets, func(w *book.Worksheet) bool { return makes(w.Audience) })
}

// InKit are the guides and worksheets of a kit, in its order: what the guides
// list comes first.
func InKit(e *page.Edition, audience string) (guides []*book.Document, sheets []*book.Worksheet) {
	add := func(w *book.Worksheet) {
		if !slices.Contains(sheets, w) {
			sheets = append(sheets, w)
		}
	}
	for _, g := range e.Order().Guides {
		if reaches(g.Audience, audience) {
			guides = append(guides, g)
			for _, w := range g.Worksheets {
				add(w)
			}
		}
	}
	for _, w := range e.Order().Worksheets {
		if reaches(w.Audience, audience) {
			add(w)
		}
	}
	return guides, sheets
}

// Plural are audiences in the words of the interface's keys.
var Plural = map[string]string{"employee": "employees", "manager": "managers", "practitioner": "practitioners", "both": "both"}
