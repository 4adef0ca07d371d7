package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Accessibility is our own statement. A page of that name in the site takes
// its place.
func Accessibility(p *page.Page) page.Content {
	return page.Content{
		Template: "accessibility", View: view.Statement{Contact: p.Prose(p.Book.Site.Contact)},
		Title:       book.Text{Words: p.Words.Word("accessibility"), Lang: p.Book.Lang},
		Description: p.Words.Word("accessibility-intro"),
	}
}

// Missing is what a host shows for an address that leads nowhere, whatever
// language the address was in. Its links are relative like all others, so at a
// missing address inside a folder they lead astray; a site that must do better
// replaces missing.html.
func Missing(p *page.Page) page.Content {
	v := view.Missing{}
	for _, b := range p.Books {
		words := p.Theme.Words(b.Lang)
		part := view.MissingPart{Lang: view.Escape(b.Lang), Title: view.Escape(words.Word("not-found")), Text: view.Escape(words.Word("not-found-text"))}
		for _, s := range p.Menu() {
			part.Links = append(part.Links, view.Link{Href: p.Href(page.Root(b) + s.Address()), Text: view.HTML(view.Escape(words.Word(string(s))))})
		}
		v.Parts = append(v.Parts, part)
	}
	return page.Content{
		Template: "missing", View: v,
		Title:       book.Text{Words: p.Words.Word("not-found"), Lang: p.Book.Lang},
		Description: p.Words.Word("not-found-text"),
	}
}
