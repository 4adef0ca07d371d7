package page

import (
	"strings"

	"pathbook/internal/render/view"
)

// top returns what stands above the middle of a page.
func (p *Page) top(c Content) view.Top {
	site := p.Book.Site
	title := c.Title.Words
	if p.At != Home {
		title += " · " + site.Title.Words
	}
	t := view.Top{
		Lang: view.Escape(p.Book.Lang), Title: view.Escape(title), Description: view.Escape(short(c.Description)),
		Internal: !site.Public || c.Unlisted, Here: p.Text(c.Title), Kind: view.Words(c.Template),
	}
	if c.Binding != nil {
		t.Class, t.Styles, t.Masthead = c.Binding.Class, p.styles()+c.Binding.Styles, p.Part("edition-masthead", nil)
	} else {
		t.Styles, t.Masthead = p.styles(), p.masthead(c.Section)
	}
	if !p.Paper {
		t.Crumbs, t.Switch = p.crumbs(c.Section), otherLanguages(p)
	}
	if c.Here != "" {
		t.Here = c.Here
	}
	if c.Print {
		t.Print = p.Once("print", func() view.HTML { return p.Part("print-button", nil) })
	}
	if site.BaseURL != "" {
		t.Alternates = alternates(p)
	}
	if site.Public {
		t.Linked = p.linked(c.About)
		t.Social = &view.Social{Site: view.Escape(site.Title.Words), Title: view.Escape(c.Title.Words), Description: t.Description, URL: view.Escape(p.Url(p.path)), Locale: t.Lang}
	}
	return t
}

// Url returns the full address of a file, or nothing if the site has none.
func (p *Page) Url(path string) string {
	if p.Book.Site.BaseURL == "" {
		return ""
	}
	return p.Book.Site.BaseURL + "/" + strings.TrimSuffix(path, "index.html")
}

// short cuts a text to what search engines and chats show of it.
func short(text string) string {
	const most = 200
	text = strings.Join(strings.Fields(text), " ")
	if len(text) <= most {
		return text
	}
	cut := strings.LastIndexByte(text[:most], ' ')
	if cut < 0 {
		return ""
	}
	return strings.TrimRight(text[:cut], ".,;: ") + "…"
}

func otherLanguages(p *Page) []view.Language {
	var out []view.Language
	for _, b := range p.Books {
		if b.Lang == p.Book.Lang || p.At == Missing {
			continue
		}
		out = append(out, view.Language{Lang: view.Escape(b.Lang), Name: view.Escape(p.Theme.Words(b.Lang).Name), Href: view.Escape(Relative(p.path, Root(b)+p.At))})
	}
	return out
}

func alternates(p *Page) []view.Alternate {
	var out []view.Alternate
	for _, b := range p.Books {
		out = append(out, view.Alternate{Lang: view.Escape(b.Lang), URL: view.Escape(p.Url(Root(b) + p.At))})
	}
	return out
}
