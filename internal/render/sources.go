package render

import (
	"slices"

	"pathbook/internal/book"
)

// sources says which packs the words of a page come from, each once, and how
// to name them. Terms that stand on the page themselves say how to cite.
func (p *page) sources(c content) HTML {
	var said []HTML
	for _, item := range c.of {
		if s := item.Heading().Source; s != nil && !slices.Contains(said, p.source(s)) {
			said = append(said, p.source(s))
		}
	}
	if len(said) == 0 {
		return ""
	}
	return p.part("sources", said)
}

// by says whose words stand on a page.
func (c content) by(items ...book.Item) content {
	c.of = items
	return c
}

// source names a pack, and how to cite it.
func (p *page) source(s *book.Source) HTML {
	return p.part("source", Source{p.text(s.Name), p.text(s.Publisher), p.text(s.Terms.Cite), plain(s.Version), s.Adapted})
}
