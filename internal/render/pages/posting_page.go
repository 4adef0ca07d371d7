package pages

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/docx"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// HasPosting reports whether there may be a posting of a role: nobody is looked for
// to do what is ending.
func HasPosting(e *page.Edition, r *book.Role) bool {
	return !e.Book.Site.HidePostings && r.Status != book.Ending
}

// postingFiles are the ways to a role's posting, nil if it has none.
func postingFiles(p *page.Page, r *book.Role) *view.PostingFiles {
	if !HasPosting(p.Edition, r) {
		return nil
	}
	return &view.PostingFiles{Page: p.Href(page.PostingAddress(r, ".html")), Word: p.Href(page.PostingAddress(r, ".docx")), Markdown: p.Href(page.PostingAddress(r, ".md"))}
}

// Posting is the page of a job posting.
func Posting(p *page.Page, r *book.Role) page.Content {
	said := postingOf(p.Edition, r)
	v := view.Posting{
		Title: p.Text(r.Title), Organization: p.Text(p.Book.Site.Organization), Role: p.Link(r), Files: postingFiles(p, r),
		Intro: blocks(p, said.intro), Small: blocks(p, said.small),
	}
	for _, s := range said.sections {
		v.Sections = append(v.Sections, view.PostingSection{Title: view.Escape(s.title), Body: blocks(p, s.body)})
	}
	return page.Content{
		Template: "posting", View: v, Title: p.SaidOf("posting-of", r.Title.Words), Description: r.Summary.Text(),
		Section: "roles", Print: true, Unlisted: true,
	}.By(r)
}

// PostingDocument is a posting as one document.
func PostingDocument(e *page.Edition, r *book.Role) *docx.Document {
	p := e.Page(page.PostingAddress(r, ".html"))
	said, by := postingOf(e, r), p.Book.Site.Organization
	d := &docx.Document{
		Title: r.Title.Words + " · " + by.Words, Author: by.Words,
		Lang: p.Words.Word("posting-language"), A4: p.Books[0].Site.Paper == "a4",
	}
	name := run(p, by)
	name.Bold = true
	d.Blocks = append(d.Blocks, docx.Block{Kind: docx.Heading, Rank: 1, Runs: []docx.Run{run(p, r.Title)}}, paragraph(name))
	d.Blocks = append(d.Blocks, said.intro...)
	for _, s := range said.sections {
		d.Blocks = append(append(d.Blocks, heading(2, s.title)), s.body...)
	}
	d.Blocks = append(d.Blocks, said.small...)
	if r.Source != nil { // the page says so at its end
		d.Blocks = append(d.Blocks, smallPrint(view.Unescape(view.Words(p.Source(r.Source)))))
	}
	nameLanguages(e, d)
	return d
}

// nameLanguages gives words in other languages the name by which their spelling
// is checked.
func nameLanguages(e *page.Edition, d *docx.Document) {
	for i := range d.Blocks {
		b, own := &d.Blocks[i], false
		for j, r := range b.Runs {
			words := e.Theme.Words(r.Lang)
			if words == nil {
				continue
			}
			if !own { // the posting that they are from has other forms
				b.Runs, own = slices.Clone(b.Runs), true
			}
			b.Runs[j].Lang = words.Word("posting-language")
		}
	}
}
