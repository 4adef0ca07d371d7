package render

import (
	"pathbook/internal/book"
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
		words := p.theme.Words(b.Lang)
		part := MissingPart{Lang: plain(b.Lang), Title: plain(words.Word("not-found")), Text: plain(words.Word("not-found-text"))}
		for _, s := range p.menu() {
			part.Links = append(part.Links, Link{p.href(rootOf(b) + s.address()), HTML(plain(words.Word(string(s))))})
		}
		v.Parts = append(v.Parts, part)
	}
	return content{
		template: "missing", view: v,
		title:       book.Text{Words: p.words.Word("not-found"), Lang: p.book.Lang},
		description: p.words.Word("not-found-text"),
	}
}
