package pages

import (
	"sync"

	"pathbook/internal/book"
	"pathbook/internal/docx"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// A posting is a role in the words of a job posting. It is made from the same
// description as the role's page and written three ways, as a page, for word
// processors and as Markdown, so that all of them say the same.
type posting struct {
	intro    []docx.Block
	sections []passage
	small    []docx.Block
}

// A passage is what stands under one heading.
type passage struct {
	title string
	body  []docx.Block
}

// postingOf returns the posting of a role. Its three forms stand beside one
// another and are asked for one after another, so that the latest are kept;
// nobody may change what it returns.
func postingOf(e *page.Edition, r *book.Role) *posting {
	type key struct{}
	latest := page.Kept(e, key{}, func() *latestPostings { return new(latestPostings) })
	return latest.of(r, func() *posting { return newPosting(e.Page(page.PostingAddress(r, ".html")), r) })
}

// latestPostings are a few, the oldest of which gives way to the next.
type latestPostings struct {
	mu   sync.Mutex
	next int
	kept [16]struct {
		role *book.Role
		say  func() *posting
	}
}

func (l *latestPostings) of(r *book.Role, make func() *posting) *posting {
	l.mu.Lock()
	for _, k := range l.kept {
		if k.role == r {
			l.mu.Unlock()
			return k.say()
		}
	}
	k := &l.kept[l.next]
	l.next = (l.next + 1) % len(l.kept)
	k.role, k.say = r, sync.OnceValue(make)
	say := k.say
	l.mu.Unlock()
	return say()
}

// newPosting says what a role is in the words of a posting. What has nothing to
// say is left out.
func newPosting(p *page.Page, r *book.Role) *posting {
	v := &posting{intro: append(paragraphs(p, r.Summary), postingFacts(p, r)...)}
	if r.Status == book.Emerging {
		v.intro = append(v.intro, paragraph(ours(p, "posting-emerging")))
	}
	v.add(p.Words.Word("posting-does"), bullets(p, r.Responsibilities))
	v.add(p.Words.Word("posting-brings"), brings(p, r))
	v.add(p.Words.Word("posting-offers"), postingOffers(p, r))
	v.add(p.Words.Word("posting-grow"), leads(p, r))
	v.add(p.Words.Word("posting-apply"), apply(p, r))
	if r.NOC != "" {
		v.small = append(v.small, smallPrint(p.Words.Say("posting-noc", r.NOC)))
	}
	return v
}

func smallPrint(words string) docx.Block {
	return docx.Block{Kind: docx.Small, Runs: []docx.Run{docx.Plain(words)}}
}

func (v *posting) add(title string, body []docx.Block) {
	if len(body) > 0 {
		v.sections = append(v.sections, passage{title, body})
	}
}

// postingFacts is one paragraph of a line for each fact.
func postingFacts(p *page.Page, r *book.Role) []docx.Block {
	var runs []docx.Run
	add := func(key string, value ...docx.Run) {
		if len(runs) > 0 {
			runs = append(runs, docx.Plain("\n"))
		}
		runs = append(append(runs, docx.Bold(p.Words.Say("with-colon", p.Words.Word(key))), docx.Plain(" ")), value...)
	}
	add("family", run(p, r.Family.Title))
	add("level", run(p, r.Level.Title))
	if pay := pay(p, r); pay != "" {
		add("pay", docx.Plain(view.Unescape(pay)))
	}
	if len(r.AlsoCalled) > 0 {
		var names []docx.Run
		for i, name := range r.AlsoCalled {
			if i > 0 {
				names = append(names, docx.Plain("; "))
			}
			names = append(names, run(p, name))
		}
		add("also-called", names...)
	}
	return []docx.Block{paragraph(runs...)}
}

// brings lists what a role asks for: what is essential, then what helps, then
// what every role asks for.
func brings(p *page.Page, r *book.Role) []docx.Block {
	var essential, helps, base []docx.Block
	for _, n := range r.Common() {
		base = append(base, brought(p, n)...)
	}
	for _, n := range r.Own() {
		item := brought(p, n)
		if n.Asset {
			helps = append(helps, item...)
		} else {
			essential = append(essential, item...)
		}
	}
	for _, n := range r.Credentials {
		title := run(p, n.Credential.Title)
		title.Bold = true
		item := docx.Block{Kind: docx.Bullet, Runs: []docx.Run{title}}
		if n.Asset {
			helps = append(helps, item)
		} else {
			essential = append(essential, item)
		}
	}
	var out []docx.Block
	if len(essential) > 0 {
		out = append(append(out, heading(3, p.Words.Word("essential"))), essential...)
	}
	if len(helps) > 0 {
		out = append(append(out, heading(3, p.Words.Word("helps-not-required"))), helps...)
	}
	if len(base) > 0 {
		out = append(append(out, heading(3, p.Words.Word("base"))), base...)
	}
	return out
}

// brought is a competency at the level that is asked for, which many roles have
// alike.
func brought(p *page.Page, n book.Need) []docx.Block {
	type key struct {
		competency *book.Competency
		level      int
	}
	return page.Kept(p.Edition, key{n.Competency, n.Level}, func() []docx.Block {
		return named(p, run(p, n.Competency.Title), Meaning(n))
	})
}

func postingOffers(p *page.Page, r *book.Role) []docx.Block {
	var out []docx.Block
	for i, text := range p.Book.OffersOf(r) {
		if !text.Empty() && !(book.Factors[i] == "pay" && p.Book.Site.HidePay) {
			out = append(out, named(p, ours(p, "factor-"+book.Factors[i]), text)...)
		}
	}
	return out
}

// leads says where one can go from a role, and how to grow in it.
func leads(p *page.Page, r *book.Role) []docx.Block {
	var moves []docx.Block
	for _, m := range r.Moves {
		if m.To.Status == book.Ending {
			continue
		}
		kind := p.Words.Word("kind-" + string(m.Kind) + "-text")
		if time := months(p, m.Months); time != "" {
			kind = p.Words.Say("posting-move", kind, view.Unescape(time))
		}
		moves = append(moves, docx.Block{Kind: docx.Bullet, Runs: append(leadIn(p, run(p, m.To.Title)), docx.Plain(kind))})
	}
	grow := bullets(p, r.Grow)
	var out []docx.Block
	if len(moves) > 0 {
		out = append(append(out, paragraph(ours(p, "posting-leads"))), moves...)
	}
	switch {
	case len(grow) > 0 && len(moves) > 0:
		out = append(out, paragraph(ours(p, "posting-stays")))
	case len(grow) > 0:
		out = append(out, paragraph(ours(p, "posting-in-role")))
	}
	return append(out, grow...)
}

// apply says whom to turn to: the site's contact, and who knows the role.
func apply(p *page.Page, r *book.Role) []docx.Block {
	out := paragraphs(p, p.Book.Site.Contact)
	knows := paragraphs(p, r.Contact)
	if len(out) > 0 && len(knows) > 0 && knows[0].Kind == docx.Paragraph {
		knows[0].Runs = append(leadIn(p, ours(p, "contact-role")), knows[0].Runs...)
	}
	return append(out, knows...)
}
