package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

func credentialLine(p *page.Page, c *book.Credential, asset bool) view.CredentialLine {
	return view.CredentialLine{Credential: p.Link(c), By: p.Text(c.GrantedBy), Asset: asset, Training: ways(p, p.Book.Granting(c))}
}

// Credentials is the list of all credentials.
func Credentials(p *page.Page) page.Content {
	var v view.Credentials
	for _, c := range p.Order().Credentials {
		v.Credentials = append(v.Credentials, credentialLine(p, c, false))
	}
	return page.From(p.List("credentials", v), p.Book.Credentials)
}

// Credential is the page of a credential.
func Credential(p *page.Page, c *book.Credential) page.Content {
	var f view.Facts
	word := p.Word
	f.Add(word("granted-by"), p.Text(c.GrantedBy))
	f.Add(word("how-long"), p.Inline(c.Time))
	f.Add(word("cost"), view.HTML(cost(p, c.Cost)))
	f.Add(word("website"), outside(p, c.URL))
	v := view.Credential{
		Title: p.Text(c.Title), Facts: f, How: p.Prose(c.How), Renew: p.Prose(c.Renew), Checked: checked(p, c.Checked.Date),
		TrainedElsewhere: p.Prose(c.TrainedElsewhere), Training: ways(p, p.Book.Granting(c)),
	}
	for _, r := range p.Book.Asking(c) {
		if r.Holds(c) {
			v.NeededBy = append(v.NeededBy, p.Link(r))
		} else {
			v.HelpsIn = append(v.HelpsIn, p.Link(r))
		}
	}
	return page.Content{Template: "credential", View: v, Title: c.Title, Description: c.How.Text(), Section: "credentials", Print: true, About: c}.By(c)
}
