package render

import (
	"bytes"
	"strings"

	"pathbook/internal/book"
)

// A content is what one page shows between its top and its bottom.
type content struct {
	template    string
	view        any
	title       book.Text
	here        HTML // the title at the end of the crumbs, where it is more than plain words
	description string
	section     section     // the part of the menu that the page is in
	print       bool        // paper is the point
	binding     *binding    // of a print edition: no menu, no script, and a style over the site's
	about       book.Item   // what the page shows, if it shows one thing
	of          []book.Item // whose words stand on it: where they come from is said at its end
	unlisted    bool        // search engines stay away, of a public site too
}

// A binding is how a print edition looks, over the look of the site.
type binding struct {
	class  Words // of <html>
	styles HTML
}

// list adds every page of the edition.
func (e *edition) list() {
	b := e.book
	e.add("index.html", (*page).home)
	e.maps()
	e.add(index("roles"), from(b.Roles, (*page).roles))
	each(e, b.Roles, (*page).role)
	e.addPostings()
	if len(b.Moves) > 0 {
		e.add(index("moves"), from(b.Roles, (*page).moves))
		for _, m := range b.Moves {
			e.add(moveAddress(m), func(p *page) content { return p.move(m) })
		}
	}
	listed(e, "pathways", b.Pathways, (*page).pathways, (*page).pathway)
	listed(e, "competencies", b.Competencies, (*page).competencies, (*page).competency)
	listed(e, "training", b.Training, (*page).trainings, (*page).training)
	listed(e, "credentials", b.Credentials, (*page).credentials, (*page).credential)
	listed(e, "guides", b.Guides, (*page).guides, (*page).document)
	listed(e, "worksheets", b.Worksheets, (*page).worksheets, (*page).worksheet)
	e.made()
	listed(e, "stories", b.Stories, (*page).stories, (*page).document)
	if e.compares() {
		e.add(comparePage, from(b.Competencies, (*page).compare))
	}
	if e.hasTogether() {
		e.add(togetherPage, (*page).together)
	}
	if len(b.Worksheets) > 0 && len(b.Roles) > 0 {
		e.files.add(e.root+rolesData, func(dst []byte) ([]byte, error) { return appendRoles(dst, b) })
	}
	e.add(searchPage, (*page).search)
	e.addMatrix()
	if e.hasPlanner() {
		e.add(plannerPage, (*page).planner)
	}
	if len(b.Releases) > 0 {
		e.add(whatsNewPage, (*page).whatsNew)
	}
	if len(b.Glossary) > 0 {
		e.add(glossaryPage, from(b.Glossary, (*page).glossary))
	}
	e.add(accessibilityPage, (*page).accessibility)
	each(e, b.Pages, (*page).document)
	e.addPrints()
	if e.first() {
		e.add(missingPage, (*page).missing)
		for _, f := range e.tables().files() {
			e.files.add("data/"+f.name, f.write)
		}
	}
}

// listed adds the list of a kind and the page of each item, if there are any.
func listed[I book.Item](e *edition, folder string, items []I, list func(*page) content, one func(*page, I) content) {
	if len(items) == 0 {
		return
	}
	e.add(index(folder), from(items, list))
	each(e, items, one)
}

func each[I book.Item](e *edition, items []I, one func(*page, I) content) {
	for _, item := range items {
		e.add(address(item), func(p *page) content { return one(p, item) })
	}
}

// print adds the pages of the edition to the files of the site.
func (e *edition) print() {
	for at, make := range e.pages {
		e.files.add(e.root+at, func(dst []byte) ([]byte, error) { return e.append(dst, at, make) })
	}
}

// append makes a page and appends it to dst.
func (e *edition) append(dst []byte, at string, make func(*page) content) ([]byte, error) {
	p := e.page(at)
	c := make(p)
	b := bytes.NewBuffer(dst)
	if err := p.print(b, c); err != nil {
		return dst, err
	}
	return b.Bytes(), nil
}

// print prints a whole page.
func (p *page) print(b *bytes.Buffer, c content) error {
	top := p.top(c)
	bottom := p.bottom(c)
	if *p.failed != nil {
		return *p.failed
	}
	if err := p.printed(b, "page", top); err != nil {
		return err
	}
	if err := p.printed(b, c.template, c.view); err != nil {
		return err
	}
	b.WriteString(string(p.sources(c)))
	b.WriteString(string(bottom))
	return *p.failed
}

// folder returns the folder of a page, "" at the top.
func folder(at string) string {
	if i := strings.LastIndexByte(at, '/'); i >= 0 {
		return at[:i]
	}
	return ""
}
