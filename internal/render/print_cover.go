package render

// cover is the first page of a volume.
func (p *page) cover(v *volume) Cover {
	site := p.book.Site
	c := Cover{Site: p.text(site.Title), Organization: p.text(site.Organization), Title: p.word("edition-" + v.name)}
	var versions facts
	if v.audience == "" {
		c.For = p.word("edition-" + v.name + "-text")
		versions.add(p.word("version"), HTML(plain(p.book.Version)))
		c.Versions = versions
		return c
	}
	c.For = p.word("for-" + plural[v.audience])
	guides, _ := p.inKit(v.audience)
	for _, g := range guides {
		versions.add(plain(g.Title.Words), p.versionOf(g.Version))
		if c.Terms == nil {
			c.Terms = p.terms(g.Terms, "")
		}
	}
	c.Versions = versions
	return c
}

func (p *page) versionOf(version string) HTML {
	if version == "" {
		return ""
	}
	return HTML(p.say("with-colon", p.words.Word("version"))) + " " + HTML(plain(version))
}
