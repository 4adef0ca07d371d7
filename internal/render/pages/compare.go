package pages

import (
	"fmt"

	"pathbook/internal/book"
	"pathbook/internal/render/data"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

const (
	// mostCompared is how many roles there may be: all of them are in one page,
	// which is about 1 MB for a thousand.
	MostCompared = 3000

	// mostWording is how many bytes the wordings of all competencies may take
	// in that page. Beyond, each has its own page to say them.
	mostWording = 300 << 10
)

// compareScripts make the page, each with what those before it hand out.
var compareScripts = []string{"calc.js", "i18n.js", "choice.js", "shelf.js", "own.js", "compare.js"}

// Compare is the page that compares any two roles.
func Compare(p *page.Page) page.Content {
	v := view.Compare{
		Families: RoleOptions(p), Categories: competencyOptions(p), Scale: scaleOptions(p),
		Roles: comparedRoles(p), Pieces: pieces(p), Data: compareData(p),
		Scripts: lists.Map(compareScripts, func(name string) view.Words { return p.Style(name) }),
	}
	c := page.From(p.List("compare", v), p.Book.Competencies)
	c.Print = true
	return c
}

// compareData is the book for the scripts of the page.
func compareData(p *page.Page) view.HTML {
	src, err := data.Compare(p.Book, p.Words, data.SiteKey(p.Books[0]))
	if err != nil {
		p.Fail(err)
	}
	return view.HTML(src)
}

func comparedRoles(p *page.Page) []view.ComparedRole {
	out := make([]view.ComparedRole, 0, len(p.Book.Roles))
	for _, r := range p.Order().Roles {
		line := view.ComparedRole{ID: view.Escape(r.ID), Role: p.Link(r)}
		for _, m := range r.Moves {
			line.Moves = append(line.Moves, view.ComparedMove{Link: view.Link{Href: p.Href(page.MoveAddress(m)), Text: p.Text(m.To.Title)}, Experiences: len(m.Experiences) > 0})
		}
		out = append(out, line)
	}
	return out
}

// pieces are what comparisons are put together from, each as other pages show
// it too.
func pieces(p *page.Page) []view.Piece {
	var out []view.Piece
	add := func(kind, id string, html view.HTML) {
		out = append(out, view.Piece{Name: view.Escape(kind + " " + id), HTML: html})
	}
	for n := range p.Book.Scale {
		add("level", fmt.Sprint(n+1), Level(p, n+1))
	}
	for _, l := range p.Book.Levels {
		add("rung", l.ID, p.Text(l.Title))
	}
	for _, f := range p.Book.Families {
		add("family", f.ID, p.Text(f.Title))
	}
	for _, kind := range book.MoveKinds {
		add("kind", string(kind), p.Part("compare-kind", view.MoveGroup{Kind: view.Words(kind), Name: p.Word("kind-" + string(kind))}))
	}
	for _, c := range p.Order().Competencies {
		add("competency", c.ID, p.Part("compare-name", p.Link(c)))
	}
	for _, c := range p.Order().Credentials {
		add("credential", c.ID, p.Part("compare-credential", credentialLine(p, c, false)))
	}
	for _, t := range p.Order().Training {
		add("training", t.ID, ways(p, []*book.Training{t})[0])
	}
	return append(out, wordings(p)...)
}

// wordings say what each competency looks like at each level, or in short
// where a level has no words. There are none if they would weigh too much.
func wordings(p *page.Page) []view.Piece {
	var out []view.Piece
	weight := 0
	for _, c := range p.Order().Competencies {
		for n := 1; n <= len(c.Levels); n++ {
			q := p.Under(fmt.Sprintf("%s-%d-", c.ID, n)) // these stand on one page
			can, _ := Wording(q, c, n)
			if can == "" {
				can = q.Prose(c.Summary)
			}
			if weight += len(can); weight > mostWording {
				return nil
			}
			out = append(out, view.Piece{Name: view.Escape(fmt.Sprintf("can %s %d", c.ID, n)), HTML: can})
		}
	}
	return out
}
