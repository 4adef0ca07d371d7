package render

import (
	"io/fs"
	"strings"

	"pathbook/internal/book"
)

const (
	accessibilityPage = "accessibility.html"
	missingPage       = "404.html"
)

// accessibility is our own statement. A page of that name in the site takes
// its place.
func (p *page) accessibility() content {
	return content{
		template: "accessibility", view: Statement{p.prose(p.book.Site.Contact)},
		title:       book.Text{Words: p.words.Word("accessibility"), Lang: p.book.Lang},
		description: p.words.Word("accessibility-intro"),
	}
}

// missing is what a host shows for an address that leads nowhere, whatever
// language the address was in. Its links are relative like all others, so at a
// missing address inside a folder they lead astray; a site that must do better
// replaces missing.html.
func (p *page) missing() content {
	v := Missing{}
	for _, b := range p.books {
		words := p.theme.words[b.Lang]
		part := MissingPart{Lang: plain(b.Lang), Title: plain(words.Word("not-found")), Text: plain(words.Word("not-found-text"))}
		for _, s := range p.menu() {
			part.Links = append(part.Links, Link{p.href(rootOf(b) + s.address()), escape(words.Word(string(s)))})
		}
		v.Parts = append(v.Parts, part)
	}
	return content{
		template: "missing", view: v,
		title:       book.Text{Words: p.words.Word("not-found"), Lang: p.book.Lang},
		description: p.words.Word("not-found-text"),
	}
}

// style adds the style sheets and scripts, with the site's own colour and
// paper at their end.
func (s *site) style() {
	for name, data := range s.theme.style {
		s.files.fixed("style/"+name, append(data[:len(data):len(data)], s.own(name)...))
	}
}

// own is what a site adds to a style sheet.
func (s *site) own(name string) string {
	site := s.books[0].Site
	switch {
	case name == "site.css" && site.Accent.RGB != "":
		light, _ := site.Accent.OnPaper()
		dark, _ := site.Accent.OnDark()
		return "\n@media screen {\n  :root[lang] { --accent: light-dark(#" + light + ", #" + dark + "); }\n}\n"
	case name == "print.css" && site.Paper == "a4":
		return "\n@page { size: A4; }\n"
	case name == "print.css":
		return "\n@page { size: letter; }\n"
	}
	return ""
}

// assets adds the site's own files under their own names.
func (s *site) assets(assets fs.FS) {
	for _, name := range s.books[0].Assets {
		s.files.add("assets/"+name, func(dst []byte) ([]byte, error) {
			data, err := fs.ReadFile(assets, name)
			return append(dst, data...), err
		})
	}
}

// robots tells search engines what they may read: nothing, of an internal
// site, and every page of a public one.
func (s *site) robots() {
	site := s.books[0].Site
	if !site.Public {
		s.files.fixed("robots.txt", []byte("User-agent: *\nDisallow: /\n"))
		return
	}
	text := "User-agent: *\nAllow: /\n"
	if site.BaseURL != "" {
		text += "Sitemap: " + site.BaseURL + "/sitemap.xml\n"
		s.files.add("sitemap.xml", s.sitemap)
	}
	s.files.fixed("robots.txt", []byte(text))
}

func (s *site) sitemap(dst []byte) ([]byte, error) {
	base := s.books[0].Site.BaseURL + "/"
	dst = append(dst, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"...)
	for _, path := range s.files.paths {
		if strings.HasSuffix(path, ".html") && path != missingPage && !isPosting(path) {
			dst = append(dst, "<url><loc>"+base+strings.TrimSuffix(path, "index.html")+"</loc></url>\n"...)
		}
	}
	return append(dst, "</urlset>\n"...), nil
}
