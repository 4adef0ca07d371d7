package page

import (
	"pathbook/internal/render/view"
)

type crumbsKey struct {
	folder string
	here   Section
	list   bool
}

func (p *Page) styles() view.HTML {
	return p.Once([2]string{"styles", Folder(p.At)}, func() view.HTML { return p.Part("styles", p.Style("")) })
}

// crumbs are the pages above this one: home, and the list it belongs to.
func (p *Page) crumbs(here Section) view.HTML {
	if p.At == Home {
		return ""
	}
	list := here != "" && p.At != here.Address()
	return p.Once(crumbsKey{Folder(p.At), here, list}, func() view.HTML {
		crumbs := []view.Link{{Href: p.Href(Home), Text: view.HTML(p.Word("home"))}}
		if list {
			crumbs = append(crumbs, p.SectionLink(here))
		}
		return p.Part("crumbs", crumbs)
	})
}

func (p *Page) masthead(here Section) view.HTML {
	return p.Once([3]string{"masthead", Folder(p.At), string(here)}, func() view.HTML {
		site := p.Book.Site
		m := view.Masthead{Home: p.Href(Home), Title: p.Text(site.Title), Organization: p.Text(site.Organization)}
		if site.Logo != "" {
			m.Logo = p.File(AssetsFolder + site.Logo)
		}
		for _, s := range p.Menu() {
			m.Menu = append(m.Menu, view.MenuItem{Href: p.Href(s.Address()), Name: menuWord(p, s), Here: s == here})
		}
		return p.Part("masthead", m)
	})
}

// menuWord is the name of a section where there is little room.
func menuWord(p *Page, s Section) view.Words {
	if s == "map" {
		return p.Word("map-short")
	}
	return p.Word(string(s))
}

func (p *Page) bottom(c Content) view.HTML {
	if c.Binding != nil {
		return p.Part("edition-bottom", nil)
	}
	return p.Once([2]string{"bottom", Folder(p.At)}, func() view.HTML {
		site := p.Book.Site
		v := view.Bottom{
			Footer: p.Prose(site.Footer), Contact: p.Prose(site.Contact), Internal: !site.Public,
			Accessibility: p.Href(Accessibility), Script: p.Style("site.js"),
		}
		for _, s := range p.Rest() {
			v.Links = append(v.Links, p.SectionLink(s))
		}
		for _, doc := range p.Book.Pages {
			if Address(doc) != Accessibility {
				v.Links = append(v.Links, p.Link(doc))
			}
		}
		for _, f := range site.Funders {
			funder := view.Funder{Name: p.Text(f.Name), Text: p.Prose(f.Text), URL: view.Escape(f.URL)}
			if f.Logo != "" {
				funder.Logo = p.File(AssetsFolder + f.Logo)
			}
			v.Funders = append(v.Funders, funder)
		}
		return p.Part("bottom", v)
	})
}
