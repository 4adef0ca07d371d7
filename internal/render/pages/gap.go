package pages

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// gaps sorts the competencies of a move by what they mean for a person.
func gaps(p *page.Page, m *book.Move, open []book.Gap, v *view.Move) {
	isOpen := func(g book.Gap) bool {
		return slices.ContainsFunc(open, func(o book.Gap) bool { return o.Competency == g.Competency })
	}
	for _, g := range book.Gaps(m.From, m.To) {
		switch {
		case g.Shared():
			v.Base = append(v.Base, GapLine(p, g))
		case g.Asset:
			v.Assets = append(v.Assets, gap(p, m, g, false))
		case g.State == book.New:
			v.New = append(v.New, gap(p, m, g, isOpen(g)))
		case g.State == book.Stretch:
			v.Stretch = append(v.Stretch, gap(p, m, g, isOpen(g)))
		case g.State == book.CarriesOver:
			v.Carries = append(v.Carries, GapLine(p, g))
		default:
			v.Left = append(v.Left, GapLine(p, g))
		}
	}
}

// gap prints a competency in which there is something to do. Open is
// true where no training here leads to it. Many moves ask for the same step, so
// it is printed once.
func gap(p *page.Page, m *book.Move, g book.Gap, open bool) view.HTML {
	type key struct {
		gap               book.Gap
		knows             *book.Competency
		open, experiences bool
	}
	experiences := len(m.Experiences) > 0
	var knows *book.Competency
	if g.Have == 0 {
		knows = m.From.HeadStart(g.Competency)
	}
	return p.Once(key{g, knows, open, experiences}, func() view.HTML {
		line := GapLine(p, g)
		if line.Can, _ = Wording(p, g.Competency, g.Need); line.Can == "" {
			line.Can = p.Prose(g.Competency.Summary)
		}
		if knows != nil {
			line.Knows = p.Text(knows.Title)
		}
		line.Training = folded(p, p.Book.TrainingFor(g.Competency, g.Have, g.Need))
		switch {
		case !open:
		case len(line.Training) > 0:
			line.Open = p.Word("closes-partly")
		case experiences:
			line.Open = p.Word("closes-nothing")
		default:
			line.Open = p.Word("closes-nothing-ask")
		}
		return p.Part("gap", line)
	})
}

// GapLine shows a competency of a gap in a list.
func GapLine(p *page.Page, g book.Gap) view.GapLine {
	return view.GapLine{Competency: p.Link(g.Competency), Have: Level(p, g.Have), Need: Level(p, g.Need), Enough: g.State == book.CarriesOver}
}

// credentialGaps sorts the credentials of a move in the same way.
func credentialGaps(p *page.Page, m *book.Move, v *view.Move) {
	for _, g := range book.CredentialGaps(m.From, m.To) {
		line := credentialLine(p, g.Credential, false) // the heading says which help
		switch {
		case g.State == book.LeftBehind:
			v.Past = append(v.Past, line)
		case g.State == book.CarriesOver:
			v.Held = append(v.Held, line)
		case g.Asset:
			v.Helps = append(v.Helps, line)
		default:
			v.ToGet = append(v.ToGet, line)
		}
	}
}
