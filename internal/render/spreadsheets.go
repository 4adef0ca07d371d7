package render

// spreadsheet is the way to one of the files, if the site has it.
func (p *page) spreadsheet(name string) *Spreadsheet {
	for _, s := range p.spreadsheets() {
		if s.Name == Words(name) {
			return &s
		}
	}
	return nil
}

// spreadsheets are the ways to all files for spreadsheets.
func (p *page) spreadsheets() []Spreadsheet {
	var out []Spreadsheet
	for _, s := range p.tables().files() {
		v := Spreadsheet{Href: p.file("data/" + s.name), Name: plain(s.name)}
		if first := p.book.Languages[0]; first != p.book.Lang {
			v.Lang, v.LangName = plain(first), plain(p.languageNames([]string{first}))
		}
		out = append(out, v)
	}
	return out
}

func (e *edition) tables() tables { return tables{e.book, e.words, e.order} }
