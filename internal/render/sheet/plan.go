package sheet

import (
	"fmt"
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/data"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// Plan is where somebody plans a move: what is missing and what shows
// that it comes, what to learn, who helps, and by when.
func Plan(p *page.Page, m *book.Move) page.Content {
	v := ofMove(p, m, "made-plan", "plan-")
	v.Audience = p.Word("for-employees")
	v.Keep, v.KeepText = keep(p, false)
	plan := p.Book.PlanOf(m)

	k := newMaking(p)
	k.own()
	k.date()
	v.Sections = append(v.Sections, k.section("made-about-me", false))

	missing, helps := gapRows(p, m)
	if f := k.rows(book.ShowGap, "gap", "gap", gapColumns, missing); f != nil {
		k.helped(f, "made-missing-help")
	}
	k.rows(book.ShowGap, "helps", "helps-not-required", gapColumns, helps)
	k.ticks("credentials", "made-get-credentials", toGet(p, m))
	v.Sections = append(v.Sections, k.section("made-missing", false))

	if f := k.ticks("training", "made-training", trainingPicks(p, plan.Steps)); f != nil {
		k.helped(f, trainingHelp(plan))
	}
	k.ticks("extras", "made-extras", trainingPicks(p, plan.Extras))
	k.ticks("experiences", "made-experiences", prosePicks(p, m.Experiences, moveInFirst(p, m).Experiences))
	k.open(plan)
	if len(k.fields) > 0 {
		v.Sections = append(v.Sections, k.section("plan", false))
	}

	k.firstStep()
	k.lines("obstacles", 3)
	k.fixed("actions", func(k *making) { k.table("actions", "made-actions", "made-what", "made-who-helps", "made-by-when") })
	k.checkIn()
	v.Sections = append(v.Sections, k.section("made-steps", true))
	return sheetPage(p, v, p.SaidOf("made-plan-of", pages.MoveTitle(p, m).Words), p.Words.Word("made-plan-text")).By(m.From, m.To)
}

// trainingHelp says what the training to choose from is: the smallest set only
// where that is known.
func trainingHelp(plan book.Plan) string {
	if plan.Proven {
		return "made-training-help"
	}
	return "made-training-help-good"
}

// ofMove is what the sheets of a move have alike.
func ofMove(p *page.Page, m *book.Move, key, id string) view.Worksheet {
	v := view.Worksheet{
		ID: view.Words(id) + view.Escape(m.From.ID+".."+m.To.ID), Heading: 2, Ready: p.Prose(m.ReadyWhen), ReadyWhen: p.Word("ready-when"),
		Title:   p.Part("made-title", view.MadeTitle{Title: p.Word(key), About: view.Link{Href: p.Href(page.MoveAddress(m)), Text: pages.MoveName(p, m)}}),
		Summary: paragraph(p, key+"-text"), Intro: paragraph(p, key+"-intro"),
	}
	madeFrom(p, &v, data.MoveFingerprint(p.Book, m), m.To.Reviewed)
	return v
}

var gapColumns = []string{"competency", "have", "need", "column-evidence"}

// gapRows are the gaps of a move in which there is something to do, and those
// in what helps and is not required.
func gapRows(p *page.Page, m *book.Move) (missing, helps []view.GridRow) {
	for _, g := range book.Gaps(m.From, m.To) {
		if g.State != book.New && g.State != book.Stretch {
			continue
		}
		field := "gap"
		if g.Asset {
			field = "helps"
		}
		row := row(p, rowKey{book.ShowGap, field, g.Competency, g.Have, g.Need}, func() view.GridRow { return missingRow(p, field, g) })
		if g.Asset {
			helps = append(helps, row)
		} else {
			missing = append(missing, row)
		}
	}
	return missing, helps
}

// missingRow says what one has and needs of a competency, and what that looks like.
func missingRow(p *page.Page, field string, g book.Gap) view.GridRow {
	row := gapRow(p, field, g.Competency.ID, g.Competency.Title)
	row.Head = p.Part("named-link", p.Link(g.Competency))
	row.Note, _ = pages.Wording(p, g.Competency, g.Need)
	row.Cells[0].Text, row.Cells[1].Text = pages.Level(p, g.Have), pages.Level(p, g.Need)
	switch {
	case g.Have > 0:
	case g.State == book.Stretch:
		row.Cells[0].Text = view.HTML(p.Word("some-of-it"))
	default:
		row.Cells[0].Text = view.HTML(p.Word("nothing-yet"))
	}
	return row
}

// moveInFirst is a move as the site's first language has it.
func moveInFirst(p *page.Page, m *book.Move) *book.Move {
	moves := inFirst(p, m.From).Moves
	return moves[slices.IndexFunc(moves, func(x *book.Move) bool { return x.To.ID == m.To.ID })]
}

func toGet(p *page.Page, m *book.Move) []view.Pick {
	var out []view.Pick
	for _, g := range book.CredentialGaps(m.From, m.To) {
		if g.State == book.New && !g.Asset {
			out = append(out, credentialPick(p, g.Credential))
		}
	}
	return out
}

func trainingPicks(p *page.Page, steps []book.PlanStep) []view.Pick {
	return lists.Map(steps, func(s book.PlanStep) view.Pick {
		line := pages.TrainingLine(p, s.Training)
		note := view.HTML(line.Format)
		if line.Facts != "" {
			note += " · " + line.Facts
		}
		return view.Pick{Value: view.Escape(s.Training.ID), Label: line.Training.Text, Note: note}
	})
}

// open asks how to learn what no training here closes.
func (k *making) open(plan book.Plan) {
	var items []view.HTML
	for _, o := range pages.Open(k.Page, plan) {
		items = append(items, view.HTML(fmt.Sprintf(`%s %s`, o.Text, o.Need)))
	}
	if len(items) > 0 {
		k.questions("open", "made-open", items)
		k.helped(&k.fields[len(k.fields)-1], "made-open-help")
	}
}
