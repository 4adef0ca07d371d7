package render

import (
	"fmt"
	"slices"

	"pathbook/internal/book"
)

func (p *page) moves() content {
	v := Moves{File: p.spreadsheet("moves.csv"), Beside: p.beside("compare")}
	for _, kind := range book.MoveKinds {
		key := "kind-" + string(kind)
		group := MoveGroup{Kind: Words(kind), Name: p.word(key), Text: p.word(key + "-text")}
		for _, r := range p.order().roles {
			for _, m := range r.Moves {
				if m.Kind == kind {
					group.Moves = append(group.Moves, p.moveLine(m, m.To))
				}
			}
		}
		if len(group.Moves) > 0 {
			v.Kinds = append(v.Kinds, group)
		}
	}
	return from(p.list("moves", v), p.book.Roles)
}

func (p *page) move(m *book.Move) content {
	kind := "kind-" + string(m.Kind)
	v := Move{
		Prefix: plain(p.prefix), From: p.link(m.From), To: p.link(m.To),
		Kind: Words(m.Kind), KindName: p.word(kind), KindText: p.word(kind + "-text"),
		Facts: p.moveFacts(m), ReadyWhen: p.prose(m.ReadyWhen), Experiences: p.proses(m.Experiences),
	}
	plan := p.book.PlanOf(m)
	p.gaps(m, plan.Open, &v)
	p.credentialGaps(m, &v)
	v.Plan = p.plan(plan)
	if len(plan.Steps) > 0 {
		v.Facts = append(v.Facts, Fact{p.word("training"), p.planSum(plan.Effort)})
	}
	v.Unwritten = len(m.To.Requires)+len(m.To.Credentials) == 0
	v.Nothing = len(v.New) == 0 && len(v.Stretch) == 0 && len(v.ToGet) == 0
	if !p.bound() {
		v.Compare = p.choice(m.From, m.To)
		v.Sheets = []SheetLine{
			{p.href(planSheetAddress(m)), p.word("made-plan"), p.word("for-employees"), p.word("made-plan-text")},
			{p.href(talkSheetAddress(m)), p.word("made-talk"), p.word("for-managers"), p.word("made-talk-text")},
		}
	}
	for _, back := range m.To.Moves {
		if back.To == m.From {
			v.Back = &Link{p.href(moveAddress(back)), p.moveName(back)}
		}
	}
	for _, path := range p.book.PathwaysThrough(m.To) {
		if leadsBy(path, m) {
			v.Pathways = append(v.Pathways, p.link(path))
		}
	}
	return content{template: "move", view: v, title: p.moveTitle(m), here: p.moveName(m), description: m.To.Summary.Text(), section: "moves", print: true}.by(m.From, m.To)
}

func leadsBy(path *book.Pathway, m *book.Move) bool {
	for _, s := range path.Steps {
		if s.Move == m {
			return true
		}
	}
	return false
}

func (p *page) moveTitle(m *book.Move) book.Text {
	return book.Text{Words: p.words.Say("move-title", m.From.Title.Words, m.To.Title.Words), Lang: p.book.Lang}
}

// moveName is the title as a piece of a page, with role names in another
// language marked.
func (p *page) moveName(m *book.Move) HTML {
	return HTML(fmt.Sprintf(string(p.word("move-title")), p.text(m.From.Title), p.text(m.To.Title)))
}

func (p *page) moveFacts(m *book.Move) []Fact {
	var f facts
	word := p.word
	f.add(word("typical-time"), HTML(p.months(m.Months)))
	f.add(word("level"), p.change(p.text(m.From.Level.Title), p.text(m.To.Level.Title)))
	f.add(word("family"), p.change(p.text(m.From.Family.Title), p.text(m.To.Family.Title)))
	f.add(word("pay"), p.change(HTML(p.pay(m.From)), HTML(p.pay(m.To))))
	return f
}

// change writes what a fact is before and after, or once if it stays.
func (p *page) change(before, after HTML) HTML {
	if before == after || before == "" || after == "" {
		return after
	}
	return p.part("change", [2]HTML{before, after})
}

// gaps sorts the competencies of a move by what they mean for a person.
func (p *page) gaps(m *book.Move, open []book.Gap, v *Move) {
	for _, g := range book.Gaps(m.From, m.To) {
		switch {
		case g.Asset:
			v.Assets = append(v.Assets, p.gap(m, g, false))
		case g.State == book.New:
			v.New = append(v.New, p.gap(m, g, slices.Contains(open, g)))
		case g.State == book.Stretch:
			v.Stretch = append(v.Stretch, p.gap(m, g, slices.Contains(open, g)))
		case g.State == book.CarriesOver:
			v.Carries = append(v.Carries, p.gapLine(g))
		default:
			v.Left = append(v.Left, p.gapLine(g))
		}
	}
}

// gap prints a competency in which there is something to do. Open tells that
// no training here leads to it. Many moves ask for the same step, so it is
// printed once.
func (p *page) gap(m *book.Move, g book.Gap, open bool) HTML {
	type key struct {
		gap               book.Gap
		knows             *book.Competency
		open, experiences bool
	}
	experiences := len(m.Experiences) > 0
	var knows *book.Competency
	if g.State == book.New {
		knows = m.From.HeadStart(g.Competency)
	}
	return p.once(key{g, knows, open, experiences}, func() HTML {
		line := p.gapLine(g)
		if line.Can, _ = p.wording(g.Competency, g.Need); line.Can == "" {
			line.Can = p.prose(g.Competency.Summary)
		}
		if knows != nil {
			line.Knows = p.text(knows.Title)
		}
		line.Training = p.folded(p.book.TrainingFor(g.Competency, g.Have, g.Need))
		switch {
		case !open:
		case len(line.Training) > 0:
			line.Open = p.word("closes-partly")
		case experiences:
			line.Open = p.word("closes-nothing")
		default:
			line.Open = p.word("closes-nothing-ask")
		}
		return p.part("gap", line)
	})
}

func (p *page) gapLine(g book.Gap) GapLine {
	return GapLine{Competency: p.link(g.Competency), Have: p.level(g.Have), Need: p.level(g.Need), Enough: g.State == book.CarriesOver}
}

// credentialGaps sorts the credentials of a move in the same way.
func (p *page) credentialGaps(m *book.Move, v *Move) {
	for _, g := range book.CredentialGaps(m.From, m.To) {
		line := p.credentialLine(g.Credential, false) // the heading says which help
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
