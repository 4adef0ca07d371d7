package sheet

import (
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/render/data"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// Role is where somebody looks at what their role asks for, one by one.
func Role(p *page.Page, r *book.Role) page.Content {
	v := view.Worksheet{
		ID: "role-" + view.Escape(r.ID), Heading: 2, Audience: p.Word("for-employees"),
		Title: p.Part("made-title", view.MadeTitle{Title: p.Word("made-role"), About: p.Link(r)}), Summary: paragraph(p, "made-role-text"), Intro: paragraph(p, "made-role-intro"),
	}
	v.Keep, v.KeepText = keep(p, true)
	madeFrom(p, &v, data.RoleFingerprint(r), r.Reviewed)

	m := newMaking(p)
	m.own()
	m.date()
	v.Sections = append(v.Sections, m.section("made-about-me", false))

	essential, assets := ratedRows(p, r.Own())
	if f := m.rows(book.RateCompetencies, "competencies", "made-asked", ratedColumns, essential); f != nil {
		m.helped(f, "made-asked-help")
	}
	m.rows(book.RateCompetencies, "helps", "made-helps", ratedColumns, assets)
	essential, assets = ratedRows(p, r.Common())
	if f := m.rows(book.RateCompetencies, "base", "base", ratedColumns, append(essential, assets...)); f != nil {
		f.Folded = true
	}
	m.ticks("credentials", "made-have-credentials", lists.Map(r.Credentials, func(n book.CredentialNeed) view.Pick { return credentialPick(p, n.Credential) }))
	v.Sections = append(v.Sections, m.section("made-look", false))

	m.lines("proud", 3)
	m.lines("learn", 3)
	m.ticks("grow", "made-grow", prosePicks(p, r.Grow, inFirst(p, r).Grow))
	m.firstStep()
	m.checkIn()
	v.Sections = append(v.Sections, m.section("made-ahead", true))
	return sheetPage(p, v, p.SaidOf("made-role-of", r.Title.Words), p.Words.Word("made-role-text")).By(r)
}

var ratedColumns = []string{"competency", "column-mine", "column-manager", "column-evidence"}

// ratedRows are the competencies that are asked for. Their answers have the same
// names whether every role asks for them or this one alone.
func ratedRows(p *page.Page, needs []book.Need) (essential, assets []view.GridRow) {
	for _, n := range needs {
		field := "competencies"
		if n.Asset {
			field = "helps"
		}
		row := row(p, rowKey{book.RateCompetencies, field, n.Competency, 0, n.Level}, func() view.GridRow { return askedRow(p, field, n) })
		if n.Asset {
			assets = append(assets, row)
		} else {
			essential = append(essential, row)
		}
	}
	return essential, assets
}

// askedRow says what a competency looks like at the level that is asked for.
func askedRow(p *page.Page, field string, n book.Need) view.GridRow {
	row := ratedRow(p, field, n.Competency.ID, n.Competency.Title)
	row.Head, row.Level = p.Part("named-link", p.Link(n.Competency)), pages.Level(p, n.Level)
	row.Note, _ = pages.Wording(p, n.Competency, n.Level)
	return row
}

func credentialPick(p *page.Page, c *book.Credential) view.Pick {
	return view.Pick{Value: view.Escape(c.ID), Label: p.Text(c.Title), Note: p.Text(c.GrantedBy)}
}

// prosePicks are texts to tick. They have no ids, so their words in the site's
// first language name them, and other words are another answer.
func prosePicks(p *page.Page, list, first []book.Prose) []view.Pick {
	out := make([]view.Pick, len(list))
	for i, t := range list {
		out[i] = view.Pick{Value: view.Words(data.WordsFingerprint(first[i].Text())), Label: p.Inline(t)}
	}
	return out
}

// inFirst is a role as the site's first language has it.
func inFirst(p *page.Page, r *book.Role) *book.Role {
	roles := p.Books[0].Roles
	i, _ := slices.BinarySearchFunc(roles, r.ID, func(x *book.Role, id string) int { return strings.Compare(x.ID, id) })
	return roles[i]
}

func paragraph(p *page.Page, key string) view.HTML {
	return p.Part("paragraph", view.HTML(p.Word(key)))
}
