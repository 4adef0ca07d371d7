package page

import (
	"pathbook/internal/book"
	"pathbook/internal/render/view"
)

// Sources says which packs the words of a page come from, each once, and how
// to name them. Terms that stand on the page themselves say how to cite.
func (p *Page) Sources(c Content) view.HTML {
	type key struct {
		pack, version string
		adapted       bool
	}
	var said []view.HTML
	seen := make(map[key]bool)
	for _, item := range c.of {
		s := item.Heading().Source
		if s == nil || seen[key{s.Pack, s.Version, s.Adapted}] {
			continue
		}
		seen[key{s.Pack, s.Version, s.Adapted}] = true
		said = append(said, p.Source(s))
	}
	if len(said) == 0 {
		return ""
	}
	return p.Part("sources", said)
}

// Source names a pack, and how to cite it.
func (p *Page) Source(s *book.Source) view.HTML {
	return p.Part("source", view.Source{Name: p.Text(s.Name), Publisher: p.Text(s.Publisher), Cite: p.Text(s.Terms.Cite), Version: view.Escape(s.Version), Adapted: s.Adapted})
}
