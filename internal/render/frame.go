package render

import (
	"strings"
	"sync"
)

// parts are pieces of pages that many pages repeat, each printed once for each
// folder: from all pages of a folder the same links lead the same way.
type parts struct{ done sync.Map }

// once returns the piece that key names, printing it if it is not there yet. Of
// pages that are bound together nothing is kept: there the same piece has other ids.
func (p *page) once(key any, print func() HTML) HTML {
	if p.bound() {
		return print()
	}
	if done, ok := p.parts.done.Load(key); ok {
		return done.(HTML)
	}
	html := print()
	if *p.failed == nil {
		p.parts.done.Store(key, html)
	}
	return html
}

// top returns what stands above the middle of a page.
func (p *page) top(c content) Top {
	site := p.book.Site
	title := c.title.Words
	if p.at != homePage {
		title += " · " + site.Title.Words
	}
	t := Top{
		Lang: plain(p.book.Lang), Title: plain(title), Description: plain(short(c.description)),
		Internal: !site.Public || c.unlisted, Here: p.text(c.title), Kind: Words(c.template),
	}
	if c.binding != nil {
		t.Class, t.Styles, t.Masthead = c.binding.class, p.styles()+c.binding.styles, p.part("edition-masthead", nil)
	} else {
		t.Styles, t.Masthead = p.styles(), p.masthead(c.section)
	}
	if !p.paper {
		t.Crumbs, t.Switch = p.crumbs(c.section), p.otherLanguages()
	}
	if c.here != "" {
		t.Here = c.here
	}
	if c.print {
		t.Print = p.once("print", func() HTML { return p.part("print-button", nil) })
	}
	if site.BaseURL != "" {
		t.Alternates = p.alternates()
	}
	if site.Public {
		t.Linked = p.linked(c.about)
		t.Social = &Social{plain(site.Title.Words), plain(c.title.Words), t.Description, plain(p.url(p.path)), t.Lang}
	}
	return t
}

// url returns the full address of a file, or nothing if the site has none.
func (p *page) url(path string) string {
	if p.book.Site.BaseURL == "" {
		return ""
	}
	return p.book.Site.BaseURL + "/" + strings.TrimSuffix(path, "index.html")
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

func (p *page) otherLanguages() []Language {
	var out []Language
	for _, b := range p.books {
		if b.Lang == p.book.Lang || p.at == missingPage {
			continue
		}
		out = append(out, Language{plain(b.Lang), plain(p.theme.Words(b.Lang).Name), plain(relative(p.path, rootOf(b)+p.at))})
	}
	return out
}

func (p *page) alternates() []Alternate {
	var out []Alternate
	for _, b := range p.books {
		out = append(out, Alternate{plain(b.Lang), plain(p.url(rootOf(b) + p.at))})
	}
	return out
}

type crumbsKey struct {
	folder string
	here   section
	list   bool
}

func (p *page) styles() HTML {
	return p.once([2]string{"styles", folder(p.at)}, func() HTML { return p.part("styles", p.file("style/")) })
}

// crumbs are the pages above this one: home, and the list it belongs to.
func (p *page) crumbs(here section) HTML {
	if p.at == homePage {
		return ""
	}
	list := here != "" && p.at != here.address()
	return p.once(crumbsKey{folder(p.at), here, list}, func() HTML {
		crumbs := []Link{{p.href(homePage), HTML(p.word("home"))}}
		if list {
			crumbs = append(crumbs, p.sectionLink(here))
		}
		return p.part("crumbs", crumbs)
	})
}

func (p *page) masthead(here section) HTML {
	return p.once([3]string{"masthead", folder(p.at), string(here)}, func() HTML {
		site := p.book.Site
		m := Masthead{Home: p.href(homePage), Title: p.text(site.Title), Organization: p.text(site.Organization)}
		if site.Logo != "" {
			m.Logo = p.file("assets/" + site.Logo)
		}
		for _, s := range p.menu() {
			m.Menu = append(m.Menu, MenuItem{p.href(s.address()), p.menuWord(s), s == here})
		}
		return p.part("masthead", m)
	})
}

// menuWord is the name of a section where there is little room.
func (p *page) menuWord(s section) Words {
	if s == "map" {
		return p.word("map-short")
	}
	return p.word(string(s))
}

func (p *page) bottom(c content) HTML {
	if c.binding != nil {
		return p.part("edition-bottom", nil)
	}
	return p.once([2]string{"bottom", folder(p.at)}, func() HTML {
		site := p.book.Site
		v := Bottom{
			Footer: p.prose(site.Footer), Contact: p.prose(site.Contact), Internal: !site.Public,
			Accessibility: p.href(accessibilityPage), Script: p.file("style/site.js"),
		}
		for _, s := range p.rest() {
			v.Links = append(v.Links, p.sectionLink(s))
		}
		for _, doc := range p.book.Pages {
			if address(doc) != accessibilityPage {
				v.Links = append(v.Links, p.link(doc))
			}
		}
		for _, f := range site.Funders {
			funder := Funder{Name: p.text(f.Name), Text: p.prose(f.Text), URL: plain(f.URL)}
			if f.Logo != "" {
				funder.Logo = p.file("assets/" + f.Logo)
			}
			v.Funders = append(v.Funders, funder)
		}
		return p.part("bottom", v)
	})
}
