package page

import (
	"bytes"
	"strings"
	"sync"

	"pathbook/internal/render/theme"
	"pathbook/internal/render/view"
)

// pieces are pieces of pages that many pages repeat, each printed once for each
// folder, since from all pages of a folder the same links lead the same way; or
// for a volume, in which they lead the same way from everywhere.
type pieces struct{ done sync.Map }

// A boundKey is the key of a piece in a volume, where headings stand deeper in
// some chapters.
type boundKey struct {
	key   any
	depth int
}

// Once returns the piece that key names, printing it if it is not there yet. Of
// pages that are bound together nothing is kept that has ids of one of them.
func (p *Page) Once(key any, print func() view.HTML) view.HTML {
	if p.Bound() {
		key = boundKey{key, p.Depth}
	}
	if done, ok := p.printed.done.Load(key); ok {
		return done.(view.HTML)
	}
	html := print()
	own := p.Bound() && (p.Prefix == "" || strings.Contains(string(html), string(view.Escape(p.Prefix))))
	if *p.failed == nil && !own {
		p.printed.done.Store(key, html)
	}
	return html
}

// Binder returns the page as one on which others are bound together.
func (p *Page) Binder() *Page {
	q := *p
	q.printed = new(pieces)
	return &q
}

// Part returns a part of a page, printed by the template of its name. A
// failure is kept until the page is done.
func (p *Page) Part(name string, v any) view.HTML {
	var b bytes.Buffer
	if err := p.Printed(&b, name, v); err != nil {
		p.Fail(err)
	}
	return view.HTML(b.String())
}

// Printed prints a template in the look of the page.
func (p *Page) Printed(b *bytes.Buffer, name string, v any) error {
	return p.Theme.Print(b, p.look(), name, v)
}

// look returns how templates are printed for the page.
func (p *Page) look() theme.Look {
	return theme.Look{Lang: p.Book.Lang, Depth: p.Depth, Paper: p.Paper}
}

// Append makes the page at an address and appends it to dst.
func (e *Edition) Append(dst []byte, at string) ([]byte, error) {
	p := e.Page(at)
	c := e.Pages[at](p)
	b := bytes.NewBuffer(dst)
	if err := p.print(b, c); err != nil {
		return dst, err
	}
	return b.Bytes(), nil
}

// print prints a whole page.
func (p *Page) print(b *bytes.Buffer, c Content) error {
	top := p.top(c)
	bottom := p.bottom(c)
	if *p.failed != nil {
		return *p.failed
	}
	if err := p.Printed(b, "page", top); err != nil {
		return err
	}
	if err := p.Printed(b, c.Template, c.View); err != nil {
		return err
	}
	b.WriteString(string(p.Sources(c)))
	b.WriteString(string(bottom))
	return *p.failed
}
