package render

import (
	"slices"
	"strings"

	"pathbook/internal/book"
)

// roleSheet is where somebody looks at what their role asks for, one by one.
func (p *page) roleSheet(r *book.Role) content {
	v := Worksheet{
		ID: "role-" + plain(r.ID), Heading: 2, Audience: p.word("for-employees"),
		Title: p.part("made-title", MadeTitle{p.word("made-role"), p.link(r)}), Summary: p.paragraph("made-role-text"), Intro: p.paragraph("made-role-intro"),
	}
	v.Keep, v.KeepText = p.keep(true)
	p.madeFrom(&v, roleFingerprint(r), r.Reviewed)

	m := newMaking(p)
	m.ask(book.Line, ownName, "made-my-name").Blanks[0].Own = true
	m.ask(book.Day, "date", "date")
	v.Sections = append(v.Sections, m.section("made-about-me", false))

	essential, assets := p.ratedRows(r)
	if f := m.rows(book.RateCompetencies, "competencies", "made-asked", ratedColumns, essential); f != nil {
		m.helped(f, "made-asked-help")
	}
	m.rows(book.RateCompetencies, "helps", "made-helps", ratedColumns, assets)
	m.ticks("credentials", "made-have-credentials", mapped(r.Credentials, func(n book.CredentialNeed) Pick { return p.credentialPick(n.Credential) }))
	v.Sections = append(v.Sections, m.section("made-look", false))

	m.write("proud", "made-proud", 3)
	m.write("learn", "made-learn", 3)
	m.ticks("grow", "made-grow", p.prosePicks(r.Grow, p.inFirst(r).Grow))
	m.helped(m.write("first-step", "made-first-step", 2), "made-first-step-help")
	m.ask(book.Day, checkIn, "made-check-in")
	v.Sections = append(v.Sections, m.section("made-ahead", true))
	return p.sheetPage(v, p.saidOf("made-role-of", r.Title.Words), p.words.Word("made-role-text")).by(r)
}

var ratedColumns = []string{"competency", "column-mine", "column-manager", "column-evidence"}

func (p *page) ratedRows(r *book.Role) (essential, assets []GridRow) {
	for _, n := range r.Requires {
		field := "competencies"
		if n.Asset {
			field = "helps"
		}
		row := p.row(rowKey{book.RateCompetencies, field, n.Competency, 0, n.Level}, func() GridRow { return p.askedRow(field, n) })
		if n.Asset {
			assets = append(assets, row)
		} else {
			essential = append(essential, row)
		}
	}
	return essential, assets
}

// askedRow says what a competency looks like at the level that is asked for.
func (p *page) askedRow(field string, n book.Need) GridRow {
	row := p.ratedRow(field, n.Competency.ID, p.text(n.Competency.Title))
	row.Head, row.Level = p.part("named-link", p.link(n.Competency)), p.level(n.Level)
	row.Note, _ = p.wording(n.Competency, n.Level)
	return row
}

func (p *page) credentialPick(c *book.Credential) Pick {
	return Pick{Value: plain(c.ID), Label: p.text(c.Title), Note: p.text(c.GrantedBy)}
}

// prosePicks are texts to tick. They have no ids, so their words in the site's
// first language name them, and other words are another answer.
func (p *page) prosePicks(list, first []book.Prose) []Pick {
	out := make([]Pick, len(list))
	for i, t := range list {
		out[i] = Pick{Value: Words(wordsFingerprint(first[i].Text())), Label: p.inline(t)}
	}
	return out
}

// inFirst is a role as the site's first language has it.
func (p *page) inFirst(r *book.Role) *book.Role {
	roles := p.books[0].Roles
	i, _ := slices.BinarySearchFunc(roles, r.ID, func(x *book.Role, id string) int { return strings.Compare(x.ID, id) })
	return roles[i]
}

// saidOf is a word of the interface about something, as a text of the book.
func (p *page) saidOf(key, what string) book.Text {
	return book.Text{Words: p.words.Say(key, what), Lang: p.book.Lang}
}

func (p *page) paragraph(key string) HTML { return p.part("paragraph", HTML(p.word(key))) }
