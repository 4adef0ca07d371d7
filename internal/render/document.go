package render

import (
	"slices"

	"pathbook/internal/book"
)

// audiences are those of guides and worksheets, in the order of lists.
var audiences = [...]string{"employee", "both", "manager", "practitioner"}

func (p *page) guides() content {
	v := Documents{Title: p.word("guides"), Intro: p.word("guides-intro")}
	for _, audience := range audiences {
		group := DocumentGroup{Name: p.word("audience-" + audience)}
		for _, g := range p.order().guides {
			if g.Audience == audience {
				group.Documents = append(group.Documents, p.documentLine(g))
			}
		}
		if len(group.Documents) > 0 {
			v.Groups = append(v.Groups, group)
		}
	}
	return from(p.list("guides", v).with("documents"), p.book.Guides)
}

func (p *page) stories() content {
	v := Documents{Title: p.word("stories"), Intro: p.word("stories-intro"), Groups: make([]DocumentGroup, 1)}
	for _, s := range p.order().stories {
		v.Groups[0].Documents = append(v.Groups[0].Documents, p.documentLine(s))
	}
	return from(p.list("stories", v).with("documents"), p.book.Stories)
}

func (p *page) documentLine(d *book.Document) DocumentLine {
	return DocumentLine{
		Link: p.link(d), Subtitle: p.text(d.Subtitle), Summary: p.of(d).prose(d.Summary),
		Minutes: p.say("minutes-to-read", p.count("n-minutes", d.ReadingMinutes())),
	}
}

func (p *page) document(d *book.Document) content {
	v := DocumentPage{
		Kind: Words(d.Of), Title: p.text(d.Title), Subtitle: p.text(d.Subtitle), Summary: p.prose(d.Summary),
		Body:         p.prose(d.Body),
		Untranslated: d.Body.Lang != p.book.Lang && !d.Body.Empty(),
		Roles:        links(p, d.Roles),
	}
	if v.Untranslated {
		v.BodyLang = plain(d.Body.Lang)
	}
	for _, s := range d.Sources {
		v.Sources = append(v.Sources, p.text(s))
	}
	var in section
	var beside []*book.Document
	switch d.Of {
	case "guide":
		in, beside = "guides", p.order().guides
		v.Audience = p.word("audience-" + d.Audience)
	case "story":
		in, beside = "stories", p.order().stories
	}
	if !p.bound() { // a kit has its worksheets among its contents
		v.Worksheets = links(p, d.Worksheets)
		v.Kits = p.kitsFor(d.Audience)
		v.Facts, v.Contents, v.Terms = p.documentFacts(d), contents(d), p.terms(d.Terms, d.Version)
		v.Previous, v.Next = p.neighbours(beside, d)
	}
	return content{template: "document", view: v, title: d.Title, description: d.Summary.Text(), section: in, print: true}.by(d)
}

func (p *page) documentFacts(d *book.Document) []Fact {
	var f facts
	if d.Of != "page" {
		f.add(p.word("reading-time"), HTML(p.count("n-minutes", d.ReadingMinutes())))
	}
	f.add(p.word("version"), HTML(plain(d.Version)))
	return f
}

// contents lists the headings of a document, two levels of them, if there are
// enough to need a list.
func contents(d *book.Document) []Heading {
	const enough, deepest = 3, 3
	var out []Heading
	if d.Body.Doc == nil {
		return nil
	}
	for _, h := range d.Body.Doc.Headings {
		if h.Level <= deepest {
			out = append(out, Heading{h.Level, plain(h.ID), plain(h.Text)})
		}
	}
	if len(out) < enough {
		return nil
	}
	return out
}

func (p *page) neighbours(list []*book.Document, d *book.Document) (previous, next *Link) {
	i := slices.Index(list, d)
	if i > 0 {
		link := p.link(list[i-1])
		previous = &link
	}
	if i+1 < len(list) {
		link := p.link(list[i+1])
		next = &link
	}
	return previous, next
}

func (p *page) terms(t book.Terms, version string) *Terms {
	if t.Empty() {
		return nil
	}
	v := &Terms{Holder: p.text(t.Holder), Summary: p.prose(t.Summary), Cite: p.text(t.Cite), Version: plain(version)}
	if t.Adapt != "" {
		v.Rules = append(v.Rules, p.word("adapt-"+t.Adapt))
	}
	if t.Redistribute != "" {
		v.Rules = append(v.Rules, p.word("redistribute-"+t.Redistribute))
	}
	return v
}

// video is a link to a film, and a code that leads there from paper.
func (p *page) video(v *book.Video) HTML {
	return p.part("video", Video{p.text(v.Title), plain(v.URL), plain(v.Length), scanCode(v.URL)})
}

// questions are those of a competency, or of all that a role asks for, or of
// those in the gap of a move.
func (p *page) questions(q *book.Questions) Questions {
	var v Questions
	add := func(c *book.Competency) { v.Items = append(v.Items, p.inlines(c.Questions)...) }
	switch {
	case q.Competency != nil:
		v.About = p.link(q.Competency)
		add(q.Competency)
	case q.Role != nil:
		v.About = p.link(q.Role)
		for _, n := range q.Role.Requires {
			add(n.Competency)
		}
	case q.Move != nil:
		v.About = Link{p.href(moveAddress(q.Move)), p.moveName(q.Move)}
		for _, g := range book.Gaps(q.Move.From, q.Move.To) {
			if g.State == book.New || g.State == book.Stretch {
				add(g.Competency)
			}
		}
	}
	return v
}

// excerpt is the part of the map that a block asks for, as text.
func (p *page) excerpt(m *book.Map) Excerpt {
	v := Excerpt{Title: Link{p.href(mapPage), HTML(p.word("map"))}, Map: p.shown(m)}
	switch {
	case m.Pathway != nil:
		v.Title = p.link(m.Pathway)
		for _, s := range m.Pathway.Steps {
			if s.Move != nil {
				v.Moves = append(v.Moves, p.moveLine(s.Move, s.Role))
			}
		}
		return v
	case m.Family != nil:
		v.Title = Link{plain(p.to(index("roles"), m.Family.ID)), p.text(m.Family.Title)}
	}
	for _, r := range p.order().roles {
		for _, move := range r.Moves {
			if m.Family == nil || move.From.Family == m.Family || move.To.Family == m.Family {
				v.Moves = append(v.Moves, p.moveLine(move, move.To))
			}
		}
	}
	return v
}
