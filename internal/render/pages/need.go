package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// need prints one competency at one level. Thousands of roles ask for the same,
// so it is printed once.
func need(p *page.Page, n book.Need) view.HTML {
	type key struct {
		competency *book.Competency
		level      int
	}
	return p.Once(key{n.Competency, n.Level}, func() view.HTML {
		v := Asked(p, n)
		v.Training = folded(p, p.Book.TrainingFor(n.Competency, 0, n.Level))
		if p.Holds(n.Competency) {
			v.Examples = nil // they stand in the same edition, with the competency
		}
		return p.Part("need", v)
	})
}

// baseNeeds prints what a role asks for as every role does.
func baseNeeds(p *page.Page, r *book.Role) []view.HTML {
	var out []view.HTML
	for _, n := range r.Common() {
		out = append(out, need(p, n))
	}
	return out
}

// NeedLines are what is asked for, in one line each.
func NeedLines(p *page.Page, needs []book.Need) []view.NeedLine {
	var out []view.NeedLine
	for _, n := range needs {
		out = append(out, view.NeedLine{Competency: p.Link(n.Competency), Level: Level(p, n.Level), Asset: n.Asset})
	}
	return out
}

// Asked says what a competency means at the level that a role asks for.
func Asked(p *page.Page, n book.Need) view.Need {
	v := view.Need{Competency: p.Link(n.Competency), Level: Level(p, n.Level), Can: p.Prose(Meaning(n))}
	_, v.Examples = Wording(p, n.Competency, n.Level)
	return v
}

// Meaning is the words of a competency at the level that is asked for, or those
// of all levels where it has none.
func Meaning(n book.Need) book.Prose {
	if n.Level >= 1 && n.Level <= len(n.Competency.Levels) {
		if can := n.Competency.Levels[n.Level-1].Can; !can.Empty() {
			return can
		}
	}
	return n.Competency.Summary
}

// Wording says what a competency looks like at a level, in general and by
// examples.
func Wording(p *page.Page, c *book.Competency, level int) (can view.HTML, examples []view.HTML) {
	if level < 1 || level > len(c.Levels) {
		return "", nil
	}
	w := c.Levels[level-1]
	return p.Prose(w.Can), p.Inlines(w.Examples)
}
