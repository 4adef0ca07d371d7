package render

import (
	"slices"
	"strings"

	"pathbook/internal/book"
)

// This file and those beside it make the print editions. An edition is one page
// that holds what stands on many pages of the site, put there by the same
// functions: only where links lead is decided otherwise, see page.to.

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
	heading HTML // the title as a heading, unless its entries bring their own
	intro   book.Prose
	depth   int // how much deeper the headings of its entries are than on their pages
	entries []entry
}

// An entry is a page of the site as a part of a volume.
type entry struct {
	id    string
	title HTML
	lines []ContentsLine // below it in the list of contents
	print func(*page) HTML
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
func (v *volume) item(p *page, item book.Item, print func(*page) HTML) entry {
	e := entry{id: item.Kind() + "-" + item.Heading().ID, title: p.text(item.Heading().Title), print: print}
	v.ids[address(item)] = e.id
	return e
}

// document is a guide or a story as an entry. Links may lead to its headings.
func (v *volume) document(p *page, d *book.Document) entry {
	e := v.item(p, d, shown(func(p *page) content { return p.document(d) }))
	if d.Body.Doc != nil {
		for _, h := range d.Body.Doc.Headings {
			v.ids[address(d)+"#"+h.ID] = e.prefix() + h.ID
		}
	}
	return e
}

// prefix stands before the ids of an entry's own parts. No id of an item holds
// a dot, so that no two of a volume are the same.
func (e *entry) prefix() string { return e.id + "." }

// shown prints the middle of a page of the site.
func shown(make func(*page) content) func(*page) HTML {
	return func(p *page) HTML {
		c := make(p)
		return p.part(c.template, c.view) + p.sources(c)
	}
}

// entries are the items of a list, each as its page shows it.
func entries[I book.Item](v *volume, p *page, items []I, make func(*page, I) content) []entry {
	var out []entry
	for _, item := range items {
		out = append(out, v.item(p, item, shown(func(p *page) content { return make(p, item) })))
	}
	return out
}

// inside returns the page as an entry of a volume sees it.
func (v *volume) inside(p *page, c chapter, e entry) *page {
	return p.inside(medium{here: v.id, depth: c.depth, paper: p.paper}, e.prefix())
}

// bind binds the volume of a name.
func (p *page) bind(name string) content {
	v := p.volumeOf(name)
	all := Volume{Cover: p.cover(v)}
	for i, c := range v.chapters {
		all.Contents = append(all.Contents, c.contents())
		shown := Chapter{ID: plain(c.id), Page: pageClass(i), Heading: c.heading, Intro: v.inside(p, c, entry{id: c.id}).prose(c.intro)}
		for _, e := range c.entries {
			shown.Entries = append(shown.Entries, Entry{plain(e.id), e.print(v.inside(p, c, e))})
		}
		all.Chapters = append(all.Chapters, shown)
	}
	return p.inFrame("print-volume", all, p.said("edition-"+v.name))
}

// contents is a chapter in the list of contents.
func (c chapter) contents() ContentsPart {
	if c.id == "" {
		e := c.entries[0]
		return ContentsPart{ContentsLine{"#" + plain(e.id), e.title}, e.lines}
	}
	part := ContentsPart{ContentsLine: ContentsLine{"#" + plain(c.id), c.heading}}
	for _, e := range c.entries {
		part.Lines = append(part.Lines, ContentsLine{"#" + plain(e.id), e.title})
	}
	return part
}

// large tells that the page is one of those in large print.
func (p *page) large() bool { return strings.HasPrefix(p.at, largeFolder) }

// volumes are the print editions that hold more than one page of the site, by
// name, in the order in which they are offered.
func (e *edition) volumes() []string {
	var out []string
	for _, audience := range kits {
		if e.hasKit(audience) {
			out = append(out, audience)
		}
	}
	if n := len(e.book.Roles); n > 0 && n <= mostBound {
		out = append(out, bookName)
	}
	return out
}

func (p *page) volumeOf(name string) *volume {
	if name == bookName {
		return p.framework()
	}
	return p.kit(name)
}

// prints tells that there is something to list among the print editions.
func (e *edition) prints() bool {
	return len(e.book.Roles) > 0 || slices.ContainsFunc(kits[:], func(name string) bool { return e.hasKit(name) })
}
