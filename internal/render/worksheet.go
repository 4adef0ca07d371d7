package render

import (
	"encoding/json"

	"pathbook/internal/book"
)

func (p *page) worksheets() content {
	v := Worksheets{Beside: p.beside("together")}
	for _, audience := range audiences {
		group := WorksheetGroup{Name: p.word("audience-" + audience)}
		_, sheets := p.inKit(audience) // in the order in which guides lead to them
		for _, w := range sheets {
			if w.Audience == audience {
				s := p.of(w).sheet(w, 2)
				group.Worksheets = append(group.Worksheets, WorksheetLine{p.link(w), s.Summary, s.Minutes, s.Keep})
			}
		}
		if len(group.Worksheets) > 0 {
			v.Groups = append(v.Groups, group)
		}
	}
	for _, name := range kits {
		if p.hasKit(name) {
			v.Kits = append(v.Kits, p.volumeLine(name))
		}
	}
	p.madeSheets(&v)
	return from(p.list("worksheets", v), p.book.Worksheets)
}

func (p *page) worksheet(w *book.Worksheet) content {
	v := p.sheet(w, 2)
	v.Kits, v.PDF = p.kitsWith(w), p.pdf(sheetAddress(w))
	return p.sheetPage(v, w.Title, w.Summary.Text()).by(w)
}

// sheetPage is the page on which a worksheet is filled in.
func (p *page) sheetPage(v Worksheet, title book.Text, description string) content {
	v.Site, v.Name = plain(siteKey(p.books[0])), plain(title.Words)
	for _, s := range v.Sections {
		v.Commits = v.Commits || s.Commits
		for _, f := range s.Fields {
			v.CheckIn = v.CheckIn || f.ID == checkIn
			v.Follows = v.Follows || f.Grid != nil && f.Grid.Follows != "" || len(f.Blanks) == 2
		}
	}
	v.Words = p.once("sheet-words", func() HTML { return p.scriptWords(sheetSays) })
	v.Scripts = mapped(sheetScripts, func(name string) Words { return p.file("style/" + name) })
	if v.Follows {
		v.Scripts = append([]Words{p.href(rolesData)}, v.Scripts...)
	}
	if p.has(togetherPage) {
		v.Together = &Link{p.href(togetherPage), HTML(p.word("together"))}
	}
	return content{template: "worksheet", view: v, title: title, description: description, section: "worksheets", print: true}
}

// sheetScripts make a form keep what is written in it, each with what those
// before it hand out.
var sheetScripts = []string{"i18n.js", "shelf.js", "answers.js", "form.js", "follow.js", "calendar.js", "sheet.js", "paper.js"}

// sheetSays are the words that these scripts say.
var sheetSays = []string{
	"said-kept", "said-not-kept", "said-cannot-keep", "said-saved", "said-opened", "said-cleared", "said-undone", "said-wrong-file",
	"said-wrong-site", "said-wrong-sheet", "said-too-large", "said-other-tab", "said-older", "said-carried", "said-not-a-date", "said-calendar", "said-no-check-in",
	"row-n", "with-colon", "from-other-tab", "check-in-event", "summary-nothing", "not-asked", "nothing-yet", "unpick", "moves-out",
}

// scriptWords are words of the interface as JSON, for scripts.
func (p *page) scriptWords(keys []string) HTML {
	src, err := json.Marshal(p.words.Script(keys...))
	if err != nil {
		p.fail(err)
	}
	return HTML(src)
}

// sheet shows a worksheet with its sections' headings at a level.
func (p *page) sheet(w *book.Worksheet, heading int) Worksheet {
	v := Worksheet{
		ID: plain(w.ID), Version: plain(w.Version),
		Title: p.text(w.Title), Summary: p.prose(w.Summary), Intro: p.prose(w.Intro),
		Audience: p.word("for-" + plural[w.Audience]),
		Guides:   links(p, p.book.Listing(w)), Terms: p.terms(w.Terms, w.Version), Heading: heading,
	}
	v.Keep, v.KeepText = p.keep(w.Share)
	if w.Minutes > 0 {
		v.Minutes = p.say("about-minutes", p.count("n-minutes", w.Minutes))
	}
	form := &form{page: p}
	for _, s := range w.Sections {
		section := Section{Title: p.text(s.Title), Help: p.prose(s.Help), Heading: heading}
		if s.By != "" && s.By != w.Audience {
			section.By = p.word("filled-by-" + s.By)
		}
		for i := range s.Fields {
			section.Fields = append(section.Fields, form.field(&s.Fields[i]))
			section.Commits = section.Commits || commits(&s.Fields[i])
		}
		v.Sections = append(v.Sections, section)
	}
	return v
}

// sheetInside is a worksheet in a text, or where to find it where both are
// bound together.
func (p *page) sheetInside(w *book.Worksheet) HTML {
	link := p.link(w)
	if p.holds(w) {
		return p.part("worksheet-there", link)
	}
	v := p.of(w).sheet(w, 3)
	v.Page = &link
	return p.part("worksheet-inline", v)
}

// checkIn is the id of the date on which people meet again, in every worksheet.
const checkIn = "next-check-in"

// commits tells that a field says who does what, or when to meet again.
func commits(f *book.Field) bool {
	return f.Kind == book.Table || f.Kind == book.Signatures || f.Kind == book.Day && f.ID == checkIn
}

// keep says whom a sheet is for: the reader alone, or the other side too.
func (p *page) keep(share bool) (tag, text Words) {
	key := "keep-yours"
	if share {
		key = "keep-share"
	}
	return p.word(key), p.word(key + "-text")
}

var plural = map[string]string{"employee": "employees", "manager": "managers", "practitioner": "practitioners", "both": "both"}
