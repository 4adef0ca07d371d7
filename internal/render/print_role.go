package render

import "pathbook/internal/book"

// inFrame is a page in the frame of a print edition.
func (p *page) inFrame(template string, v any, title book.Text) content {
	return content{template: template, view: v, title: title, description: title.Words, section: "print-editions", binding: p.bindingOf()}
}

// bindingOf is how a print edition looks at its address.
func (p *page) bindingOf() *binding {
	class, v := "edition", EditionStyles{Folder: p.file("style/")}
	if p.large() {
		class, v.Large = "edition large", true
	}
	if p.paper {
		class, v.Heads = "edition paper", plain(relative(p.at, headsAddress(p.at)))
	}
	return &binding{Words(class), p.part("edition-styles", v)}
}

// handout is a role on two sheets of paper: what it is, what it asks for, and
// where one can go from there.
func (p *page) handout(r *book.Role) content {
	v := Handout{
		Organization: p.text(p.book.Site.Organization), Title: p.text(r.Title), Status: p.status(r), Summary: p.prose(r.Summary),
		Facts: p.roleFacts(r), Responsibilities: p.inlines(r.Responsibilities), Grow: p.inlines(r.Grow),
		Role: p.link(r),
	}
	contact := r.Contact
	if contact.Empty() {
		contact = p.book.Site.Contact
	}
	v.Contact = p.prose(contact)
	for _, n := range r.Requires {
		if n.Asset {
			v.Assets = append(v.Assets, p.asked(n))
		} else {
			v.Essential = append(v.Essential, p.asked(n))
		}
	}
	for _, n := range r.Credentials {
		v.Credentials = append(v.Credentials, CredentialLine{Credential: p.link(n.Credential), By: p.text(n.Credential.GrantedBy), Asset: n.Asset})
	}
	for _, m := range r.Moves {
		v.Out = append(v.Out, p.moveLine(m, m.To))
	}
	v.room(r, contact)
	return p.inFrame("print-role", v, r.Title).by(r)
}
