package render

import (
	"html"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/docx"
)

// A posting is a role in the words of a job posting. It is made from the same
// description as the role's page and written three ways, as a page, for word
// processors and as Markdown, so that all of them say the same.
type posting struct {
	intro    []docx.Block
	sections []postingPart
	small    []docx.Block
}

// A postingPart is what stands under one heading.
type postingPart struct {
	title string
	body  []docx.Block
}

const postingFolder = "postings/"

func postingAddress(r *book.Role, ending string) string { return postingFolder + r.ID + ending }

// isPosting tells that a path of the site is that of a posting.
func isPosting(path string) bool {
	return strings.HasPrefix(path, postingFolder) || strings.Contains(path, "/"+postingFolder)
}

// hasPosting tells that there may be a posting of a role: nobody is looked for
// to do what is ending.
func (e *edition) hasPosting(r *book.Role) bool {
	return !e.book.Site.HidePostings && r.Status != book.Ending
}

// addPostings adds the postings of all roles.
func (e *edition) addPostings() {
	packer := new(docx.Packer)
	for _, r := range e.book.Roles {
		if !e.hasPosting(r) {
			continue
		}
		e.add(postingAddress(r, ".html"), func(p *page) content { return p.postingPage(r) })
		e.files.add(e.root+postingAddress(r, ".docx"), func(dst []byte) ([]byte, error) { return packer.Docx(dst, e.postingDocument(r)) })
		e.files.add(e.root+postingAddress(r, ".md"), func(dst []byte) ([]byte, error) { return e.postingDocument(r).Markdown(dst), nil })
	}
}

// postingFiles are the ways to a role's posting, nil if it has none.
func (p *page) postingFiles(r *book.Role) *PostingFiles {
	if !p.hasPosting(r) {
		return nil
	}
	return &PostingFiles{p.href(postingAddress(r, ".html")), p.href(postingAddress(r, ".docx")), p.href(postingAddress(r, ".md"))}
}

func (p *page) postingPage(r *book.Role) content {
	said := p.posting(r)
	v := Posting{
		Title: p.text(r.Title), Organization: p.text(p.book.Site.Organization), Role: p.link(r), Files: p.postingFiles(r),
		Intro: p.blocks(said.intro), Small: p.blocks(said.small),
	}
	for _, s := range said.sections {
		v.Sections = append(v.Sections, PostingSection{plain(s.title), p.blocks(s.body)})
	}
	return content{
		template: "posting", view: v, title: p.saidOf("posting-of", r.Title.Words), description: r.Summary.Text(),
		section: "roles", print: true, unlisted: true,
	}.by(r)
}

// postingDocument is a posting as one document.
func (e *edition) postingDocument(r *book.Role) *docx.Document {
	p := e.page(postingAddress(r, ".html"))
	said, by := p.posting(r), p.book.Site.Organization
	d := &docx.Document{
		Title: r.Title.Words + " · " + by.Words, Author: by.Words,
		Lang: p.words.Word("posting-language"), A4: p.books[0].Site.Paper == "a4",
	}
	name := p.run(by)
	name.Bold = true
	d.Blocks = append(d.Blocks, docx.Block{Kind: docx.Heading, Rank: 1, Runs: []docx.Run{p.run(r.Title)}}, paragraph(name))
	d.Blocks = append(d.Blocks, said.intro...)
	for _, s := range said.sections {
		d.Blocks = append(append(d.Blocks, heading(2, s.title)), s.body...)
	}
	d.Blocks = append(d.Blocks, said.small...)
	if r.Source != nil { // the page says so at its end
		d.Blocks = append(d.Blocks, small(unescape(Words(p.source(r.Source)))))
	}
	e.nameLanguages(d)
	return d
}

// nameLanguages gives words in other languages the name by which their spelling
// is checked.
func (e *edition) nameLanguages(d *docx.Document) {
	for _, b := range d.Blocks {
		for i, r := range b.Runs {
			if words := e.theme.words[r.Lang]; words != nil {
				b.Runs[i].Lang = words.Word("posting-language")
			}
		}
	}
}

// posting says what a role is in the words of a posting. What has nothing to
// say is left out.
func (p *page) posting(r *book.Role) *posting {
	v := &posting{intro: append(p.paragraphs(r.Summary), p.postingFacts(r)...)}
	if r.Status == book.Emerging {
		v.intro = append(v.intro, paragraph(p.ours("posting-emerging")))
	}
	v.add(p.words.Word("posting-does"), p.bullets(r.Responsibilities))
	v.add(p.words.Word("posting-brings"), p.brings(r))
	v.add(p.words.Word("posting-offers"), p.postingOffers(r))
	v.add(p.words.Word("posting-grow"), p.leads(r))
	v.add(p.words.Word("posting-apply"), p.apply(r))
	if r.NOC != "" {
		v.small = append(v.small, small(p.words.Say("posting-noc", r.NOC)))
	}
	return v
}

func small(words string) docx.Block {
	return docx.Block{Kind: docx.Small, Runs: []docx.Run{docx.Plain(words)}}
}

func (v *posting) add(title string, body []docx.Block) {
	if len(body) > 0 {
		v.sections = append(v.sections, postingPart{title, body})
	}
}

// postingFacts is one paragraph of a line for each fact.
func (p *page) postingFacts(r *book.Role) []docx.Block {
	var runs []docx.Run
	add := func(key string, value ...docx.Run) {
		if len(runs) > 0 {
			runs = append(runs, docx.Plain("\n"))
		}
		runs = append(append(runs, docx.Bold(p.words.Say("with-colon", p.words.Word(key))), docx.Plain(" ")), value...)
	}
	add("family", p.run(r.Family.Title))
	add("level", p.run(r.Level.Title))
	if pay := p.pay(r); pay != "" {
		add("pay", docx.Plain(unescape(pay)))
	}
	if len(r.AlsoCalled) > 0 {
		var names []docx.Run
		for i, name := range r.AlsoCalled {
			if i > 0 {
				names = append(names, docx.Plain("; "))
			}
			names = append(names, p.run(name))
		}
		add("also-called", names...)
	}
	return []docx.Block{paragraph(runs...)}
}

// brings lists what a role asks for: what is essential, then what helps.
func (p *page) brings(r *book.Role) []docx.Block {
	var essential, helps []docx.Block
	for _, n := range r.Requires {
		item := p.named(p.run(n.Competency.Title), meaning(n))
		if n.Asset {
			helps = append(helps, item...)
		} else {
			essential = append(essential, item...)
		}
	}
	for _, n := range r.Credentials {
		title := p.run(n.Credential.Title)
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
		out = append(append(out, heading(3, p.words.Word("essential"))), essential...)
	}
	if len(helps) > 0 {
		out = append(append(out, heading(3, p.words.Word("helps-not-required"))), helps...)
	}
	return out
}

func (p *page) postingOffers(r *book.Role) []docx.Block {
	var out []docx.Block
	for i, text := range p.book.OffersOf(r) {
		if !text.Empty() && !(book.Factors[i] == "pay" && p.book.Site.HidePay) {
			out = append(out, p.named(p.ours("factor-"+book.Factors[i]), text)...)
		}
	}
	return out
}

// leads says where one can go from a role, and how to grow in it.
func (p *page) leads(r *book.Role) []docx.Block {
	var moves []docx.Block
	for _, m := range r.Moves {
		if m.To.Status == book.Ending {
			continue
		}
		kind := p.words.Word("kind-" + string(m.Kind) + "-text")
		if time := p.months(m.Months); time != "" {
			kind = p.words.Say("posting-move", kind, unescape(time))
		}
		moves = append(moves, docx.Block{Kind: docx.Bullet, Runs: append(p.leadIn(p.run(m.To.Title)), docx.Plain(kind))})
	}
	grow := p.bullets(r.Grow)
	var out []docx.Block
	if len(moves) > 0 {
		out = append(append(out, paragraph(p.ours("posting-leads"))), moves...)
	}
	switch {
	case len(grow) > 0 && len(moves) > 0:
		out = append(out, paragraph(p.ours("posting-stays")))
	case len(grow) > 0:
		out = append(out, paragraph(p.ours("posting-in-role")))
	}
	return append(out, grow...)
}

// apply says whom to turn to: the site's contact, and who knows the role.
func (p *page) apply(r *book.Role) []docx.Block {
	out := p.paragraphs(p.book.Site.Contact)
	knows := p.paragraphs(r.Contact)
	if len(out) > 0 && len(knows) > 0 && knows[0].Kind == docx.Paragraph {
		knows[0].Runs = append(p.leadIn(p.ours("contact-role")), knows[0].Runs...)
	}
	return append(out, knows...)
}

// unescape returns the words that were escaped for a page.
func unescape(w Words) string { return html.UnescapeString(string(w)) }
