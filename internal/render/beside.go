package render

import (
	"io/fs"
	"strings"

	"pathbook/internal/render/data"
	"pathbook/internal/render/page"
)

// This file adds what stands beside the pages.

// data adds the book as data, in the site's first language, for other programs.
func (f *Files) data(s *page.Site) {
	b := s.Books[0]
	f.add(page.DataFolder+"pathbook.json", func(dst []byte) ([]byte, error) { return data.AppendBook(dst, b) })
	f.add(page.DataFolder+"worksheets.json", func(dst []byte) ([]byte, error) { return data.AppendSheets(dst, b) })
}

// style adds the style sheets and scripts, with the site's own colour and
// paper at their end.
func (f *Files) style(s *page.Site) {
	for name, data := range s.Theme.Style {
		f.fixed(page.StyleFolder+name, append(data[:len(data):len(data)], own(s, name)...))
	}
}

// own is what a site adds to a style sheet.
func own(s *page.Site, name string) string {
	site := s.Books[0].Site
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
func (f *Files) assets(s *page.Site, folder fs.FS) {
	for _, name := range s.Books[0].Assets {
		f.add(page.AssetsFolder+name, func(dst []byte) ([]byte, error) {
			data, err := fs.ReadFile(folder, name)
			return append(dst, data...), err
		})
	}
}

// robots tells search engines what they may read: nothing, of an internal
// site, and every page of a public one.
func (f *Files) robots(s *page.Site) {
	site := s.Books[0].Site
	if !site.Public {
		f.fixed("robots.txt", []byte("User-agent: *\nDisallow: /\n"))
		return
	}
	text := "User-agent: *\nAllow: /\n"
	if site.BaseURL != "" {
		text += "Sitemap: " + site.BaseURL + "/sitemap.xml\n"
		f.add("sitemap.xml", func(dst []byte) ([]byte, error) { return f.sitemap(dst, s) })
	}
	f.fixed("robots.txt", []byte(text))
}

func (f *Files) sitemap(dst []byte, s *page.Site) ([]byte, error) {
	base := s.Books[0].Site.BaseURL + "/"
	dst = append(dst, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"...)
	for _, path := range f.Paths() {
		if strings.HasSuffix(path, ".html") && path != page.Missing && !page.IsPosting(path) {
			dst = append(dst, "<url><loc>"+base+strings.TrimSuffix(path, "index.html")+"</loc></url>\n"...)
		}
	}
	return append(dst, "</urlset>\n"...), nil
}
