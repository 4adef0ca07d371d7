package print

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// inFrame is a page in the frame of a print edition.
func inFrame(p *page.Page, template string, v any, title book.Text) page.Content {
	return page.Content{Template: template, View: v, Title: title, Description: title.Words, Section: "print-editions", Binding: bindingOf(p)}
}

// bindingOf is how a print edition looks at its address.
func bindingOf(p *page.Page) *page.Binding {
	class, v := "edition", view.PrintStyles{Folder: p.Style("")}
	if large(p) {
		class, v.Large = "edition large", true
	}
	if p.Paper {
		class, v.Heads = "edition paper", view.Escape(page.Relative(p.At, page.HeadsAddress(p.At)))
	}
	return &page.Binding{Class: view.Words(class), Styles: p.Part("edition-styles", v)}
}

// Handout is a role on two sheets of paper: what it is, what it asks for, and
// where one can go from there.
func Handout(p *page.Page, r *book.Role) page.Content {
	v := view.Handout{
		Organization: p.Text(p.Book.Site.Organization), Title: p.Text(r.Title), Status: pages.Status(p, r), Summary: p.Prose(r.Summary),
		Facts: pages.RoleFacts(p, r), Responsibilities: p.Inlines(r.Responsibilities), Grow: p.Inlines(r.Grow),
		Role: p.Link(r),
	}
	contact := r.Contact
	if contact.Empty() {
		contact = p.Book.Site.Contact
	}
	v.Contact = p.Prose(contact)
	v.Base = pages.NeedLines(p, r.Common())
	for _, n := range r.Own() {
		if n.Asset {
			v.Assets = append(v.Assets, asked(p, n))
		} else {
			v.Essential = append(v.Essential, asked(p, n))
		}
	}
	for _, n := range r.Credentials {
		v.Credentials = append(v.Credentials, view.CredentialLine{Credential: p.Link(n.Credential), By: p.Text(n.Credential.GrantedBy), Asset: n.Asset})
	}
	for _, m := range r.Moves {
		v.Out = append(v.Out, pages.MoveLine(p, m, m.To))
	}
	room(&v, r, contact)
	return inFrame(p, "print-role", v, r.Title).By(r)
}

// asked is what a competency means at the level that a role asks for, worked
// out once for the handouts of a size: many roles ask for the same.
func asked(p *page.Page, n book.Need) view.Need {
	type key struct {
		folder     string
		competency *book.Competency
		level      int
	}
	return page.Kept(p.Edition, key{page.Folder(p.At), n.Competency, n.Level}, func() view.Need { return pages.Asked(p, n) })
}
