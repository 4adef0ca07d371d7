package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Role is the page of a role.
func Role(p *page.Page, r *book.Role) page.Content {
	v := view.Role{
		Title: p.Text(r.Title), Summary: p.Prose(r.Summary), Facts: RoleFacts(p, r),
		Responsibilities: p.Proses(r.Responsibilities), Grow: p.Proses(r.Grow), Offers: offers(p, r),
		Pathways: Links(p, p.Book.PathwaysThrough(r)), Stories: Links(p, p.Book.StoriesAlong(r)),
		Checked: checked(p, p.Book.OffersCheckedOf(r)), Contact: p.Prose(r.Contact), Scale: view.Escape(p.To(page.Index("competencies"), "scale")),
	}
	if r.Status != book.Current {
		v.Status, v.StatusText = Status(p, r), p.Word("status-"+string(r.Status)+"-text")
	}
	for _, n := range r.Own() {
		if need := need(p, n); n.Asset {
			v.Assets = append(v.Assets, need)
		} else {
			v.Essential = append(v.Essential, need)
		}
	}
	for _, n := range r.Credentials {
		v.Credentials = append(v.Credentials, credentialLine(p, n.Credential, n.Asset))
	}
	for _, m := range r.Moves {
		v.Out = append(v.Out, MoveLine(p, m, m.To))
	}
	for _, m := range p.Book.MovesTo(r) {
		v.In = append(v.In, MoveLine(p, m, m.From))
	}
	if p.Bound() && len(p.Book.Requires) > 0 {
		v.BaseAt = view.Escape(p.To(page.Index("roles"), "base"))
		v.Without = Links(p, p.Book.LeavesOut(r))
	}
	if !p.Bound() {
		v.Base = baseNeeds(p, r)
		v.Around, v.Near, v.Compare = around(p, r), near(p, r), choice(p, r, nil)
		handout := PrintLine(p, page.HandoutAddress(page.PrintFolder, r), view.HTML(p.Word("handout")), "")
		v.Handout = &handout
		v.Posting = postingFiles(p, r)
		v.Sheet = &view.Link{Href: p.Href(page.RoleSheetAddress(r)), Text: view.HTML(p.Word("made-role"))}
	}
	return page.Content{Template: "role", View: v, Title: r.Title, Description: r.Summary.Text(), Section: "roles", Print: true, About: r}.By(r)
}

// RoleFacts are what there is to know of a role at a glance.
func RoleFacts(p *page.Page, r *book.Role) []view.Fact {
	var f view.Facts
	word := p.Word
	f.Add(word("family"), p.Text(r.Family.Title))
	f.Add(word("level"), p.Text(r.Level.Title))
	f.Add(word("pay"), view.HTML(pay(p, r)))
	f.Add(word("also-called"), roleLine(p, r).Also)
	if r.NOC != "" {
		f.Add(word("noc"), p.Part("noc", view.Escape(r.NOC)))
	}
	f.Add(word("reviewed"), date(p, r.Reviewed))
	return f
}

// offers are what the workplace offers a role. The pay factor goes where pay
// is hidden, since that is where figures are written. In a volume what every
// role offers stands in one place.
func offers(p *page.Page, r *book.Role) []view.Offer {
	if !p.Bound() {
		return Offered(p, p.Book.OffersOf(r))
	}
	if r.Offers == nil {
		return nil
	}
	return Offered(p, *r.Offers)
}

// Offered says what a workplace offers, factor by factor.
func Offered(p *page.Page, offers book.Offers) []view.Offer {
	var out []view.Offer
	for i, text := range offers {
		if text.Empty() || book.Factors[i] == "pay" && p.Book.Site.HidePay {
			continue
		}
		out = append(out, view.Offer{Factor: p.Word("factor-" + book.Factors[i]), Text: offer(p, text)})
	}
	return out
}

// offer prints an offer once: most come from the framework and stand on the
// page of every role.
func offer(p *page.Page, text book.Prose) view.HTML {
	return p.Once(text.Doc, func() view.HTML { return p.Prose(text) })
}
