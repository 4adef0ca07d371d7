package render

import (
	"fmt"
	"slices"

	"pathbook/internal/book"
)

// planSheet is where somebody plans a move: what is missing and what shows
// that it comes, what to learn, who helps, and by when.
func (p *page) planSheet(m *book.Move) content {
	v := p.moveSheet(m, "made-plan", "plan-")
	v.Audience = p.word("for-employees")
	v.Keep, v.KeepText = p.keep(false)
	plan := p.book.PlanOf(m)

	k := newMaking(p)
	k.ask(book.Line, ownName, "made-my-name").Blanks[0].Own = true
	k.ask(book.Day, "date", "date")
	v.Sections = append(v.Sections, k.section("made-about-me", false))

	missing, helps := p.gapRows(m)
	if f := k.rows(book.ShowGap, "gap", "gap", gapColumns, missing); f != nil {
		k.helped(f, "made-missing-help")
	}
	k.rows(book.ShowGap, "helps", "helps-not-required", gapColumns, helps)
	k.ticks("credentials", "made-get-credentials", p.toGet(m))
	v.Sections = append(v.Sections, k.section("made-missing", false))

	if f := k.ticks("training", "made-training", p.trainingPicks(plan.Steps)); f != nil {
		k.helped(f, "made-training-help")
	}
	k.ticks("extras", "made-extras", p.trainingPicks(plan.Extras))
	k.ticks("experiences", "made-experiences", p.prosePicks(m.Experiences, p.moveInFirst(m).Experiences))
	k.open(plan)
	if len(k.fields) > 0 {
		v.Sections = append(v.Sections, k.section("plan", false))
	}

	k.helped(k.write("first-step", "made-first-step", 2), "made-first-step-help")
	k.write("obstacles", "made-obstacles", 3)
	k.fixed("actions", func(k *making) { k.table("actions", "made-actions", "made-what", "made-who-helps", "made-by-when") })
	k.ask(book.Day, checkIn, "made-check-in")
	v.Sections = append(v.Sections, k.section("made-steps", true))
	return p.sheetPage(v, p.saidOf("made-plan-of", p.moveTitle(m).Words), p.words.Word("made-plan-text")).by(m.From, m.To)
}

// moveSheet is what the sheets of a move have alike.
func (p *page) moveSheet(m *book.Move, key, id string) Worksheet {
	v := Worksheet{
		ID: Words(id) + plain(m.From.ID+".."+m.To.ID), Heading: 2, Ready: p.prose(m.ReadyWhen), ReadyWhen: p.word("ready-when"),
		Title:   p.part("made-title", MadeTitle{p.word(key), Link{p.href(moveAddress(m)), p.moveName(m)}}),
		Summary: p.paragraph(key + "-text"), Intro: p.paragraph(key + "-intro"),
	}
	p.madeFrom(&v, moveFingerprint(p.book, m), m.To.Reviewed)
	return v
}

var gapColumns = []string{"competency", "have", "need", "column-evidence"}

// gapRows are the gaps of a move in which there is something to do, and those
// in what helps and is not required.
func (p *page) gapRows(m *book.Move) (missing, helps []GridRow) {
	for _, g := range book.Gaps(m.From, m.To) {
		if g.State != book.New && g.State != book.Stretch {
			continue
		}
		field := "gap"
		if g.Asset {
			field = "helps"
		}
		row := p.row(rowKey{book.ShowGap, field, g.Competency, g.Have, g.Need}, func() GridRow { return p.missingRow(field, g) })
		if g.Asset {
			helps = append(helps, row)
		} else {
			missing = append(missing, row)
		}
	}
	return missing, helps
}

// missingRow says what one has and needs of a competency, and what that looks like.
func (p *page) missingRow(field string, g book.Gap) GridRow {
	row := p.gapRow(field, g.Competency.ID, p.text(g.Competency.Title))
	row.Head = p.part("named-link", p.link(g.Competency))
	row.Note, _ = p.wording(g.Competency, g.Need)
	row.Cells[0].Text, row.Cells[1].Text = p.level(g.Have), p.level(g.Need)
	if row.Cells[0].Text == "" {
		row.Cells[0].Text = HTML(p.word("nothing-yet"))
	}
	return row
}

// moveInFirst is a move as the site's first language has it.
func (p *page) moveInFirst(m *book.Move) *book.Move {
	moves := p.inFirst(m.From).Moves
	return moves[slices.IndexFunc(moves, func(x *book.Move) bool { return x.To.ID == m.To.ID })]
}

func (p *page) toGet(m *book.Move) []Pick {
	var out []Pick
	for _, g := range book.CredentialGaps(m.From, m.To) {
		if g.State == book.New && !g.Asset {
			out = append(out, p.credentialPick(g.Credential))
		}
	}
	return out
}

func (p *page) trainingPicks(steps []book.PlanStep) []Pick {
	return mapped(steps, func(s book.PlanStep) Pick {
		line := p.trainingLine(s.Training)
		note := HTML(line.Format)
		if line.Facts != "" {
			note += " · " + line.Facts
		}
		return Pick{Value: plain(s.Training.ID), Label: line.Training.Text, Note: note}
	})
}

// open asks how to learn what no training here closes.
func (k *making) open(plan book.Plan) {
	var items []HTML
	for _, o := range k.page.open(plan) {
		items = append(items, HTML(fmt.Sprintf(`%s %s`, o.Text, o.Need)))
	}
	if len(items) > 0 {
		k.questions("open", "made-open", items)
		k.helped(&k.fields[len(k.fields)-1], "made-open-help")
	}
}
