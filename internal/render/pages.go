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

// append makes the page at an address and appends it to dst.
func (e *edition) append(dst []byte, at string) ([]byte, error) {
	p := e.page(at)
	c := e.pages[at](p)
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
