// Package print makes the print editions: kits and the book of the framework,
// which bind what stands on many pages of the site, handouts of roles, and
// worksheets and posters that become PDFs.
//
// What they hold is made by the same functions as the pages of the site. All
// that print gives them is a page.Medium: where links lead, how deep headings
// stand, and whether anything beyond the paper can be reached.
package print

import (
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// bookName names the whole framework among the print editions.
const bookName = "book"

// mostBound is how many roles there may be for the whole framework to be one
// book: with their moves and competencies, about two thousand sheets of paper.
const mostBound = 300

// A volume is what one print edition holds.
type volume struct {
	name     string // of its file, and of its title among the words: "edition-" and this
	audience string // of a kit
	chapters []chapter
	ids      map[string]string // of what it holds, by address on the site, or address and heading
}

// A chapter begins on a new page.
type chapter struct {
	id      string // empty where the only entry is the chapter
	title   string
	heading view.HTML // the title as a heading, unless its entries bring their own
	intro   book.Prose
	depth   int // how much deeper the headings of its entries are than on their pages
	entries []entry
}

// An entry is a page of the site as a part of a volume.
type entry struct {
	id    string
	title view.HTML
	lines []view.ContentsLine // below it in the list of contents
	print func(*page.Page) view.HTML
}

// id returns the id under which a volume has what stands at an address of the
// site, or "". For a heading it does not know it is that of the page.
func (v *volume) id(at, heading string) string {
	if id := v.ids[at+"#"+heading]; heading != "" && id != "" {
		return id
	}
	return v.ids[at]
}

func newVolume(name string) *volume { return &volume{name: name, ids: make(map[string]string)} }

// item is a page of an item as an entry. It is entered under its address.
func (v *volume) item(p *page.Page, item book.Item, print func(*page.Page) view.HTML) entry {
	e := entry{id: item.Kind() + "-" + item.Heading().ID, title: p.Text(item.Heading().Title), print: print}
	v.ids[page.Address(item)] = e.id
	return e
}

// document is a guide or a story as an entry. Links may lead to its headings.
func (v *volume) document(p *page.Page, d *book.Document) entry {
	e := v.item(p, d, shown(func(p *page.Page) page.Content { return pages.Document(p, d) }))
	if d.Body.Doc != nil {
		for _, h := range d.Body.Doc.Headings {
			v.ids[page.Address(d)+"#"+h.ID] = e.prefix() + h.ID
		}
	}
	return e
}

// prefix stands before the ids of an entry's own parts. No id of an item holds
// a dot, so that no two of a volume are the same.
func (e *entry) prefix() string { return e.id + "." }

// shown prints the middle of a page of the site.
func shown(make func(*page.Page) page.Content) func(*page.Page) view.HTML {
	return func(p *page.Page) view.HTML {
		c := make(p)
		return p.Part(c.Template, c.View) + p.Sources(c)
	}
}

// entries are the items of a list, each as its page shows it.
func entries[I book.Item](v *volume, p *page.Page, items []I, make func(*page.Page, I) page.Content) []entry {
	var out []entry
	for _, item := range items {
		out = append(out, v.item(p, item, shown(func(p *page.Page) page.Content { return make(p, item) })))
	}
	return out
}

// inside returns the page as an entry of a volume sees it.
func (v *volume) inside(p *page.Page, c chapter, e entry) *page.Page {
	return p.Inside(page.Medium{Here: v.id, Depth: c.depth, Paper: p.Paper, Up: p.Up}, e.prefix())
}

// Bind binds the volume of a name.
func Bind(p *page.Page, name string) page.Content {
	v := volumeOf(p, name)
	all := view.Volume{Cover: cover(p, v), Chapters: chapters(p, v)}
	for _, c := range v.chapters {
		all.Contents = append(all.Contents, c.contents())
	}
	return inFrame(p, "print-volume", all, p.Said("edition-"+v.name))
}

// print prints the chapters of a volume.
func (v *volume) print(p *page.Page) []view.Chapter {
	p = p.Binder()
	var out []view.Chapter
	for i, c := range v.chapters {
		shown := view.Chapter{ID: view.Escape(c.id), Page: pageClass(i), Heading: c.heading, Intro: v.inside(p, c, entry{id: c.id}).Prose(c.intro)}
		for _, e := range c.entries {
			shown.Entries = append(shown.Entries, view.Entry{ID: view.Escape(e.id), Body: e.print(v.inside(p, c, e))})
		}
		out = append(out, shown)
	}
	return out
}

// contents is a chapter in the list of contents.
func (c chapter) contents() view.ContentsPart {
	if c.id == "" {
		e := c.entries[0]
		return view.ContentsPart{ContentsLine: view.ContentsLine{Href: "#" + view.Escape(e.id), Text: e.title}, Lines: e.lines}
	}
	part := view.ContentsPart{ContentsLine: view.ContentsLine{Href: "#" + view.Escape(c.id), Text: c.heading}}
	for _, e := range c.entries {
		part.Lines = append(part.Lines, view.ContentsLine{Href: "#" + view.Escape(e.id), Text: e.title})
	}
	return part
}

// large reports whether the page is one of those in large print.
func large(p *page.Page) bool { return strings.HasPrefix(p.At, page.LargeFolder) }

// Volumes are the print editions that hold more than one page of the site, by
// name, in the order in which they are offered.
func Volumes(e *page.Edition) []string {
	var out []string
	for _, audience := range pages.Kits {
		if pages.HasKit(e, audience) {
			out = append(out, audience)
		}
	}
	if n := len(e.Book.Roles); n > 0 && n <= mostBound {
		out = append(out, bookName)
	}
	return out
}

func volumeOf(p *page.Page, name string) *volume {
	if name == bookName {
		return framework(p)
	}
	return kit(p, name)
}

// Prints reports whether there is something to list among the print editions.
func Prints(e *page.Edition) bool {
	return len(e.Book.Roles) > 0 || slices.ContainsFunc(pages.Kits[:], func(name string) bool { return pages.HasKit(e, name) })
}
