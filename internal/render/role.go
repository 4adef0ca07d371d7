package render

import (
	"pathbook/internal/book"
)

func (p *page) role(r *book.Role) content {
	v := Role{
		Title: p.text(r.Title), Summary: p.prose(r.Summary), Facts: p.roleFacts(r),
		Responsibilities: p.proses(r.Responsibilities), Grow: p.proses(r.Grow), Offers: p.offers(r),
		Pathways: links(p, p.book.PathwaysThrough(r)), Stories: links(p, p.book.StoriesAlong(r)),
		Contact: p.prose(r.Contact), Scale: plain(p.to(index("competencies"), "scale")),
	}
	if r.Status != book.Current {
		v.Status, v.StatusText = p.status(r), p.word("status-"+string(r.Status)+"-text")
	}
	for _, n := range r.Requires {
		if need := p.need(n); n.Asset {
			v.Assets = append(v.Assets, need)
		} else {
			v.Essential = append(v.Essential, need)
		}
	}
	for _, n := range r.Credentials {
		v.Credentials = append(v.Credentials, p.credentialLine(n.Credential, n.Asset))
	}
	for _, m := range r.Moves {
		v.Out = append(v.Out, p.moveLine(m, m.To))
	}
	for _, m := range p.book.MovesTo(r) {
		v.In = append(v.In, p.moveLine(m, m.From))
	}
	if !p.bound() {
		v.Around, v.Near, v.Compare = p.around(r), p.near(r), p.choice(r, nil)
		handout := p.printLine(handoutAddress("", r), HTML(p.word("handout")), "")
		v.Handout = &handout
		v.Posting = p.postingFiles(r)
		v.Sheet = &Link{p.href(roleSheetAddress(r)), HTML(p.word("made-role"))}
	}
	return content{template: "role", view: v, title: r.Title, description: r.Summary.Text(), section: "roles", print: true, about: r}.by(r)
}

// need prints one competency at one level. Thousands of roles ask for the same,
// so it is printed once.
func (p *page) need(n book.Need) HTML {
	type key struct {
		competency *book.Competency
		level      int
	}
	return p.once(key{n.Competency, n.Level}, func() HTML {
		v := p.asked(n)
		v.Training = p.folded(p.book.TrainingFor(n.Competency, 0, n.Level))
		if p.holds(n.Competency) {
			v.Examples = nil // they stand in the same edition, with the competency
		}
		return p.part("need", v)
	})
}

// asked says what a competency means at the level that a role asks for.
func (p *page) asked(n book.Need) Need {
	v := Need{Competency: p.link(n.Competency), Level: p.level(n.Level), Can: p.prose(meaning(n))}
	_, v.Examples = p.wording(n.Competency, n.Level)
	return v
}

// meaning is the words of a competency at the level that is asked for, or those
// of all levels where it has none.
func meaning(n book.Need) book.Prose {
	if n.Level >= 1 && n.Level <= len(n.Competency.Levels) {
		if can := n.Competency.Levels[n.Level-1].Can; !can.Empty() {
			return can
		}
	}
	return n.Competency.Summary
}

// status is the word for a role that is coming or going, else empty.
func (p *page) status(r *book.Role) Words {
	if r.Status == book.Current {
		return ""
	}
	return p.word("status-" + string(r.Status))
}

func (p *page) wording(c *book.Competency, level int) (can HTML, examples []HTML) {
	if level < 1 || level > len(c.Levels) {
		return "", nil
	}
	w := c.Levels[level-1]
	return p.prose(w.Can), p.inlines(w.Examples)
}

func (p *page) roleFacts(r *book.Role) []Fact {
	var f facts
	word := p.word
	f.add(word("family"), p.text(r.Family.Title))
	f.add(word("level"), p.text(r.Level.Title))
	f.add(word("pay"), HTML(p.pay(r)))
	f.add(word("also-called"), p.roleLine(r).Also)
	if r.NOC != "" {
		f.add(word("noc"), p.part("noc", plain(r.NOC)))
	}
	f.add(word("reviewed"), p.date(r.Reviewed))
	return f
}

// pay writes what a role pays, unless the site hides pay.
func (p *page) pay(r *book.Role) Words {
	if p.book.Site.HidePay || r.Pay.Per == "" {
		return ""
	}
	return p.say("pay-per-"+r.Pay.Per, p.words.MoneyRange(r.Pay.From, r.Pay.To))
}

func (p *page) date(d book.Date) HTML {
	if d.IsZero() {
		return ""
	}
	return p.part("date", dateView{d.Year, d.Month, d.Day, plain(p.words.Date(d.Year, d.Month, d.Day))})
}

// offers are what the workplace offers a role. The pay factor goes where pay
// is hidden, since that is where figures are written. In a volume what every
// role offers stands in one place.
func (p *page) offers(r *book.Role) []Offer {
	if !p.bound() {
		return p.offered(p.book.OffersOf(r))
	}
	if r.Offers == nil {
		return nil
	}
	return p.offered(*r.Offers)
}

func (p *page) offered(offers book.Offers) []Offer {
	var out []Offer
	for i, text := range offers {
		if text.Empty() || book.Factors[i] == "pay" && p.book.Site.HidePay {
			continue
		}
		out = append(out, Offer{p.word("factor-" + book.Factors[i]), p.offer(text)})
	}
	return out
}

// offer prints an offer once: most come from the framework and stand on the
// page of every role.
func (p *page) offer(text book.Prose) HTML {
	return p.once(text.Doc, func() HTML { return p.prose(text) })
}

func (p *page) credentialLine(c *book.Credential, asset bool) CredentialLine {
	return CredentialLine{Credential: p.link(c), By: p.text(c.GrantedBy), Asset: asset, Training: p.ways(p.book.Granting(c))}
}
