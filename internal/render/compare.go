package render

import (
	"fmt"

	"pathbook/internal/book"
)

const (
	// mostCompared is how many roles there may be: all of them are in one page,
	// which is about 1 MB for a thousand.
	mostCompared = 3000

	// mostWording is how many bytes the wordings of all competencies may take
	// in that page. Beyond, each has its own page to say them.
	mostWording = 300 << 10
)

// compareScripts make the page, each with what those before it hand out.
var compareScripts = []string{"calc.js", "i18n.js", "choice.js", "shelf.js", "own.js", "compare.js"}

func (p *page) compare() content {
	v := Compare{
		Families: p.roleOptions(), Categories: p.competencyOptions(), Scale: p.scaleOptions(),
		Roles: p.comparedRoles(), Pieces: p.pieces(), Data: p.compareData(),
		Scripts: mapped(compareScripts, func(name string) Words { return p.file("style/" + name) }),
	}
	c := from(p.list("compare", v), p.book.Competencies)
	c.print = true
	return c
}

// compareData is the book for the scripts of the page.
func (p *page) compareData() HTML {
	src, err := compareData(p.book, p.words, siteKey(p.books[0]))
	if err != nil {
		p.fail(err)
	}
	return HTML(src)
}

// option is a text to choose by an id.
func (p *page) option(id string, t book.Text) Option {
	o := Option{ID: plain(id), Name: plain(t.Words)}
	if t.Lang != p.book.Lang {
		o.Lang = plain(t.Lang)
	}
	return o
}

func (p *page) roleOptions() []OptionGroup {
	return grouped(p, p.order().roles, func(r *book.Role) book.Text { return r.Family.Title })
}

func (p *page) competencyOptions() []OptionGroup {
	return grouped(p, p.order().competencies, func(c *book.Competency) book.Text { return c.Category.Title })
}

// grouped are items to choose from, under the groups that they stand in by
// their order.
func grouped[I book.Item](p *page, items []I, group func(I) book.Text) []OptionGroup {
	var out []OptionGroup
	for i, item := range items {
		if name := group(item); i == 0 || name != group(items[i-1]) {
			o := p.option("", name)
			out = append(out, OptionGroup{Name: o.Name, Lang: o.Lang})
		}
		last := &out[len(out)-1]
		last.Options = append(last.Options, p.option(item.Heading().ID, item.Heading().Title))
	}
	return out
}

func (p *page) scaleOptions() []Option {
	var out []Option
	for i, s := range p.book.Scale {
		out = append(out, p.option(fmt.Sprint(i+1), s.Title))
	}
	return out
}

func (p *page) comparedRoles() []ComparedRole {
	out := make([]ComparedRole, 0, len(p.book.Roles))
	for _, r := range p.order().roles {
		line := ComparedRole{ID: plain(r.ID), Role: p.link(r)}
		for _, m := range r.Moves {
			line.Moves = append(line.Moves, ComparedMove{Link{p.href(moveAddress(m)), p.text(m.To.Title)}, len(m.Experiences) > 0})
		}
		out = append(out, line)
	}
	return out
}

// pieces are what comparisons are put together from, each as other pages show
// it too.
func (p *page) pieces() []Piece {
	var out []Piece
	add := func(kind, id string, html HTML) { out = append(out, Piece{plain(kind + " " + id), html}) }
	for n := range p.book.Scale {
		add("level", fmt.Sprint(n+1), p.level(n+1))
	}
	for _, l := range p.book.Levels {
		add("rung", l.ID, p.text(l.Title))
	}
	for _, f := range p.book.Families {
		add("family", f.ID, p.text(f.Title))
	}
	for _, kind := range book.MoveKinds {
		add("kind", string(kind), p.part("compare-kind", MoveGroup{Kind: Words(kind), Name: p.word("kind-" + string(kind))}))
	}
	for _, c := range p.order().competencies {
		add("competency", c.ID, p.part("compare-name", p.link(c)))
	}
	for _, c := range p.order().credentials {
		add("credential", c.ID, p.part("compare-credential", p.credentialLine(c, false)))
	}
	for _, t := range p.order().training {
		add("training", t.ID, p.ways([]*book.Training{t})[0])
	}
	return append(out, p.wordings()...)
}

// wordings say what each competency looks like at each level, or in short
// where a level has no words. There are none if they would weigh too much.
func (p *page) wordings() []Piece {
	var out []Piece
	weight := 0
	for _, c := range p.order().competencies {
		for n := 1; n <= len(c.Levels); n++ {
			q := p.under(fmt.Sprintf("%s-%d-", c.ID, n)) // these stand on one page
			can, _ := q.wording(c, n)
			if can == "" {
				can = q.prose(c.Summary)
			}
			if weight += len(can); weight > mostWording {
				return nil
			}
			out = append(out, Piece{plain(fmt.Sprintf("can %s %d", c.ID, n)), can})
		}
	}
	return out
}
