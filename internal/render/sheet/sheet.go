// Package sheet shows worksheets: those that somebody wrote, and those that are
// made from roles and moves out of the same kinds of field.
//
// A question is shown once. Whether it becomes a form on a screen or lines on
// paper is for the templates, and what people write never reaches the program.
package sheet

import (
	"pathbook/internal/book"
	"pathbook/internal/render/data"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// Worksheets is the list of all worksheets.
func Worksheets(p *page.Page) page.Content {
	v := view.Worksheets{Beside: p.Beside("together")}
	for _, audience := range pages.Audiences {
		group := view.WorksheetGroup{Name: p.Word("audience-" + audience)}
		_, sheets := pages.InKit(p.Edition, audience) // in the order in which guides lead to them
		for _, w := range sheets {
			if w.Audience == audience {
				s := Sheet(p.Of(w), w, 2)
				group.Worksheets = append(group.Worksheets, view.WorksheetLine{Link: p.Link(w), Summary: s.Summary, Minutes: s.Minutes, Keep: s.Keep})
			}
		}
		if len(group.Worksheets) > 0 {
			v.Groups = append(v.Groups, group)
		}
	}
	for _, name := range pages.Kits {
		if pages.HasKit(p.Edition, name) {
			v.Kits = append(v.Kits, pages.VolumeLine(p, name))
		}
	}
	madeSheets(p, &v)
	return page.From(p.List("worksheets", v), p.Book.Worksheets)
}

// Worksheet is the page on which a worksheet is filled in.
func Worksheet(p *page.Page, w *book.Worksheet) page.Content {
	v := Sheet(p, w, 2)
	v.Kits, v.PDF = pages.KitsWith(p, w), pages.PDF(p, page.SheetAddress(w))
	return sheetPage(p, v, w.Title, w.Summary.Text()).By(w)
}

// sheetPage is the page on which a worksheet is filled in.
func sheetPage(p *page.Page, v view.Worksheet, title book.Text, description string) page.Content {
	v.Site, v.Name = view.Escape(data.SiteKey(p.Books[0])), view.Escape(title.Words)
	for _, s := range v.Sections {
		v.Commits = v.Commits || s.Commits
		for _, f := range s.Fields {
			v.CheckIn = v.CheckIn || f.ID == checkIn
			v.Follows = v.Follows || f.Grid != nil && f.Grid.Follows != "" || len(f.Blanks) == 2
		}
	}
	v.Scripts, v.Words = scripts(p, sheetScripts), inPage(p)
	if v.Follows {
		v.Scripts = append([]view.Words{p.Href(page.RolesData)}, v.Scripts...)
	}
	if p.Has(page.Together) {
		v.Together = &view.Link{Href: p.Href(page.Together), Text: view.HTML(p.Word("together"))}
	}
	return page.Content{Template: "worksheet", View: v, Title: title, Description: description, Section: "worksheets", Print: true}
}

// sheetScripts make a form keep what is written in it, each with what those
// before it hand out.
var sheetScripts = []string{"i18n.js", "shelf.js", "answers.js", "saved.js", "form.js", "follow.js", "calendar.js", "sheet.js", "paper.js"}

// scripts are the ways to scripts, and before them to the words that they say.
func scripts(p *page.Page, names []string) []view.Words {
	ways := lists.Map(names, func(name string) view.Words { return p.Style(name) })
	return append([]view.Words{p.Href(page.WordsData)}, ways...)
}

// inPage are the same words, for templates of a site that are older than the file
// of them: those print them into the page, where their scripts look for them.
func inPage(p *page.Page) view.HTML {
	return p.Once("script-words", func() view.HTML {
		src, err := data.Words(p.Words)
		if err != nil {
			p.Fail(err)
		}
		return view.HTML(src)
	})
}

// Sheet shows a worksheet with its sections' headings at a level.
func Sheet(p *page.Page, w *book.Worksheet, heading int) view.Worksheet {
	v := view.Worksheet{
		ID: view.Escape(w.ID), Version: view.Escape(w.Version),
		Title: p.Text(w.Title), Summary: p.Prose(w.Summary), Intro: p.Prose(w.Intro),
		Audience: p.Word("for-" + pages.Plural[w.Audience]),
		Guides:   pages.Links(p, p.Book.Listing(w)), Terms: pages.Terms(p, w.Terms, w.Version), Heading: heading,
	}
	v.Keep, v.KeepText = keep(p, w.Share)
	if w.Minutes > 0 {
		v.Minutes = p.Say("about-minutes", p.Count("n-minutes", w.Minutes))
	}
	form := &form{Page: p}
	for _, s := range w.Sections {
		section := view.Section{Title: p.Text(s.Title), Help: p.Prose(s.Help), Heading: heading}
		if s.By != "" && s.By != w.Audience {
			section.By = p.Word("filled-by-" + s.By)
		}
		for i := range s.Fields {
			section.Fields = append(section.Fields, form.field(&s.Fields[i]))
			section.Commits = section.Commits || commits(&s.Fields[i])
		}
		v.Sections = append(v.Sections, section)
	}
	return v
}

// Inside is a worksheet in a text, or where to find it where both are
// bound together.
func Inside(p *page.Page, w *book.Worksheet) view.HTML {
	link := p.Link(w)
	if p.Holds(w) {
		return p.Part("worksheet-there", link)
	}
	v := Sheet(p.Of(w), w, 3)
	v.Page = &link
	return p.Part("worksheet-inline", v)
}

// checkIn is the id of the date on which people meet again, in every worksheet.
const checkIn = "next-check-in"

// commits reports whether a field says who does what, or when to meet again.
func commits(f *book.Field) bool {
	return f.Kind == book.Table || f.Kind == book.Signatures || f.Kind == book.Day && f.ID == checkIn
}

// keep says whom a sheet is for: the reader alone, or the other side too.
func keep(p *page.Page, share bool) (tag, text view.Words) {
	key := "keep-yours"
	if share {
		key = "keep-share"
	}
	return p.Word(key), p.Word(key + "-text")
}
