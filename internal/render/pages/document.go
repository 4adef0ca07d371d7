package pages

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Audiences are those of guides and worksheets, in the order of lists.
var Audiences = [...]string{"employee", "both", "manager", "practitioner"}

// Guides is the list of all guides, by audience.
func Guides(p *page.Page) page.Content {
	v := view.Documents{Title: p.Word("guides"), Intro: p.Word("guides-intro")}
	for _, audience := range Audiences {
		group := view.DocumentGroup{Name: p.Word("audience-" + audience)}
		for _, g := range p.Order().Guides {
			if g.Audience == audience {
				group.Documents = append(group.Documents, documentLine(p, g))
			}
		}
		if len(group.Documents) > 0 {
			v.Groups = append(v.Groups, group)
		}
	}
	return page.From(p.List("guides", v).With("documents"), p.Book.Guides)
}

// Stories is the list of all stories.
func Stories(p *page.Page) page.Content {
	v := view.Documents{Title: p.Word("stories"), Intro: p.Word("stories-intro"), Groups: make([]view.DocumentGroup, 1)}
	for _, s := range p.Order().Stories {
		v.Groups[0].Documents = append(v.Groups[0].Documents, documentLine(p, s))
	}
	return page.From(p.List("stories", v).With("documents"), p.Book.Stories)
}

func documentLine(p *page.Page, d *book.Document) view.DocumentLine {
	return view.DocumentLine{
		Link: p.Link(d), Subtitle: p.Text(d.Subtitle), Summary: p.Of(d).Prose(d.Summary),
		Minutes: p.Say("minutes-to-read", p.Count("n-minutes", d.ReadingMinutes())),
	}
}

// Document is the page of a guide, a story or a page of the site's own.
func Document(p *page.Page, d *book.Document) page.Content {
	v := view.DocumentPage{
		Kind: view.Words(d.Of), Title: p.Text(d.Title), Subtitle: p.Text(d.Subtitle), Summary: p.Prose(d.Summary),
		Body:         p.Prose(d.Body),
		Untranslated: d.Body.Lang != p.Book.Lang && !d.Body.Empty(),
		Roles:        Links(p, d.Roles),
	}
	if v.Untranslated {
		v.BodyLang = view.Escape(d.Body.Lang)
	}
	for _, s := range d.Sources {
		v.Sources = append(v.Sources, p.Text(s))
	}
	var in page.Section
	var beside []*book.Document
	switch d.Of {
	case "guide":
		in, beside = "guides", p.Order().Guides
		v.Audience = p.Word("audience-" + d.Audience)
	case "story":
		in, beside = "stories", p.Order().Stories
	}
	if !p.Bound() { // a kit has its worksheets among its contents
		v.Worksheets = Links(p, d.Worksheets)
		v.Kits = kitsFor(p, d.Audience)
		v.Facts, v.Contents, v.Terms = documentFacts(p, d), Contents(d), Terms(p, d.Terms, d.Version)
		v.Previous, v.Next = neighbours(p, beside, d)
	}
	return page.Content{Template: "document", View: v, Title: d.Title, Description: d.Summary.Text(), Section: in, Print: true}.By(d)
}

func documentFacts(p *page.Page, d *book.Document) []view.Fact {
	var f view.Facts
	if d.Of != "page" {
		f.Add(p.Word("reading-time"), view.HTML(p.Count("n-minutes", d.ReadingMinutes())))
	}
	f.Add(p.Word("version"), view.HTML(view.Escape(d.Version)))
	return f
}

// Contents lists the headings of a document, two levels of them, if there are
// enough to need a list.
func Contents(d *book.Document) []view.Heading {
	const enough, deepest = 3, 3
	var out []view.Heading
	if d.Body.Doc == nil {
		return nil
	}
	for _, h := range d.Body.Doc.Headings {
		if h.Level <= deepest {
			out = append(out, view.Heading{Level: h.Level, ID: view.Escape(h.ID), Text: view.Escape(h.Text)})
		}
	}
	if len(out) < enough {
		return nil
	}
	return out
}

func neighbours(p *page.Page, list []*book.Document, d *book.Document) (previous, next *view.Link) {
	i := slices.Index(list, d)
	if i > 0 {
		link := p.Link(list[i-1])
		previous = &link
	}
	if i+1 < len(list) {
		link := p.Link(list[i+1])
		next = &link
	}
	return previous, next
}
