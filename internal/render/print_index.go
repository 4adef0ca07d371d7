package render

import (
	"slices"

	"pathbook/internal/book"
)

// mostHandouts is how many roles there may be for the list of print editions to
// name the handout of each, and for each to have one in large print.
const mostHandouts = 100

// printEditions lists all print editions.
func (p *page) printEditions() content {
	var v Prints
	for _, name := range p.volumes() {
		v.Volumes = append(v.Volumes, p.volumeLine(name))
	}
	if p.wall() != nil {
		for _, size := range posterSizes {
			v.Posters = append(v.Posters, PrintLine{Link: Link{p.href(posterAddress(size)), HTML(p.word("map-poster-" + size))}, PDF: p.pdf(posterAddress(size))})
		}
	}
	if len(p.book.Roles) > mostHandouts {
		v.Roles = &Link{p.href(index("roles")), HTML(p.word("roles"))}
	} else {
		v.Families = p.handouts()
	}
	return p.list("print-editions", v).with("print-index")
}

func (p *page) volumeLine(name string) PrintLine {
	key := "edition-" + name
	return p.printLine(name+".html", HTML(p.word(key)), p.word(key+"-text"))
}

// kitsFor lists the kits of which something is a part that is written for one of
// these audiences.
func (p *page) kitsFor(written ...string) []PrintLine {
	var out []PrintLine
	for _, audience := range kits {
		if p.hasKit(audience) && slices.ContainsFunc(written, func(w string) bool { return reaches(w, audience) }) {
			out = append(out, p.volumeLine(audience))
		}
	}
	return out
}

// kitsWith lists those that a worksheet is in.
func (p *page) kitsWith(w *book.Worksheet) []PrintLine {
	written := []string{w.Audience}
	for _, g := range p.book.Listing(w) {
		written = append(written, g.Audience)
	}
	return p.kitsFor(written...)
}

// handouts are those of all roles, by family.
func (p *page) handouts() []PrintGroup {
	var out []PrintGroup
	var last *book.Family
	for _, r := range p.order().roles {
		if r.Family != last {
			out = append(out, PrintGroup{Title: p.text(r.Family.Title)})
			last = r.Family
		}
		group := &out[len(out)-1]
		group.Roles = append(group.Roles, p.printLine("roles/"+r.ID+".html", p.text(r.Title), ""))
	}
	return out
}

// printLine lists an edition, with the same in large print and as a PDF.
func (p *page) printLine(name string, title HTML, summary Words) PrintLine {
	line := PrintLine{Link: Link{p.href(printFolder + name), title}, Summary: summary, PDF: p.pdf(printFolder + name)}
	if p.has(largeFolder + name) {
		line.Large = p.href(largeFolder + name)
	}
	return line
}

// pdf is the way to the PDF of a page, if there is one.
func (p *page) pdf(at string) Words {
	path := pdfPath(p.root, at)
	if !p.pdfs[path] {
		return ""
	}
	return p.file(path)
}
