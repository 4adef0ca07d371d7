package print

import (
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// cover is the first page of a volume.
func cover(p *page.Page, v *volume) view.Cover {
	site := p.Book.Site
	c := view.Cover{Site: p.Text(site.Title), Organization: p.Text(site.Organization), Title: p.Word("edition-" + v.name)}
	var versions view.Facts
	if v.audience == "" {
		c.For = p.Word("edition-" + v.name + "-text")
		versions.Add(p.Word("version"), view.HTML(view.Escape(p.Book.Version)))
		c.Versions = versions
		return c
	}
	c.For = p.Word("for-" + pages.Plural[v.audience])
	guides, _ := pages.InKit(p.Edition, v.audience)
	for _, g := range guides {
		versions.Add(view.Escape(g.Title.Words), versionOf(p, g.Version))
		if c.Terms == nil {
			c.Terms = pages.Terms(p, g.Terms, "")
		}
	}
	c.Versions = versions
	return c
}

func versionOf(p *page.Page, version string) view.HTML {
	if version == "" {
		return ""
	}
	return view.HTML(p.Say("with-colon", p.Words.Word("version"))) + " " + view.HTML(view.Escape(version))
}
