package pages

import (
	"pathbook/internal/render/data"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// spreadsheet is the way to one of the files, if the site has it.
func spreadsheet(p *page.Page, name string) *view.Spreadsheet {
	for _, s := range spreadsheets(p) {
		if s.Name == view.Words(name) {
			return &s
		}
	}
	return nil
}

// spreadsheets are the ways to all files for spreadsheets.
func spreadsheets(p *page.Page) []view.Spreadsheet {
	var out []view.Spreadsheet
	for _, s := range Tables(p.Edition).Files() {
		v := view.Spreadsheet{Href: p.File(page.DataFolder + s.Name), Name: view.Escape(s.Name)}
		if first := p.Book.Languages[0]; first != p.Book.Lang {
			v.Lang, v.LangName = view.Escape(first), view.Escape(languageNames(p, []string{first}))
		}
		out = append(out, v)
	}
	return out
}

// Tables are the files for spreadsheets of an edition.
func Tables(e *page.Edition) data.Tables {
	return data.Tables{Book: e.Book, Words: e.Words, Order: e.Order}
}
