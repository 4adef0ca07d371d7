package render

import (
	"pathbook/internal/book"
)

// sources says which packs the words of a page come from, each once, and how
// to name them. Terms that stand on the page themselves say how to cite.
func (p *page) sources(c content) HTML {
	type key struct {
		pack, version string
		adapted       bool
	}
	var said []HTML
	seen := make(map[key]bool)
	for _, item := range c.of {
		s := item.Heading().Source
		if s == nil || seen[key{s.Pack, s.Version, s.Adapted}] {
			continue
		}
		seen[key{s.Pack, s.Version, s.Adapted}] = true
		said = append(said, p.source(s))
	}
	if len(said) == 0 {
		return ""
	}
	return p.part("sources", said)
}

// from says that the words on a page are those of many items, as on a list.
func from[I book.Item](c content, items []I) content {
	for _, item := range items {
		c.of = append(c.of, item)
	}
	return c
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
