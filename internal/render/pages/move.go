package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Moves is the list of all moves, by kind.
func Moves(p *page.Page) page.Content {
	v := view.Moves{File: spreadsheet(p, "moves.csv"), Beside: p.Beside("compare")}
	for _, kind := range book.MoveKinds {
		key := "kind-" + string(kind)
		group := view.MoveGroup{Kind: view.Words(kind), Name: p.Word(key), Text: p.Word(key + "-text")}
		for _, r := range p.Order().Roles {
			for _, m := range r.Moves {
				if m.Kind == kind {
					group.Moves = append(group.Moves, MoveLine(p, m, m.To))
				}
			}
		}
		if len(group.Moves) > 0 {
			v.Kinds = append(v.Kinds, group)
		}
	}
	return page.From(p.List("moves", v), p.Book.Roles)
}

// Move is the page of a move.
func Move(p *page.Page, m *book.Move) page.Content {
	kind := "kind-" + string(m.Kind)
	v := view.Move{
		Prefix: view.Escape(p.Prefix), From: p.Link(m.From), To: p.Link(m.To),
		Kind: view.Words(m.Kind), KindName: p.Word(kind), KindText: p.Word(kind + "-text"),
		Facts: moveFacts(p, m), ReadyWhen: p.Prose(m.ReadyWhen), Experiences: p.Proses(m.Experiences),
	}
	plan := p.Book.PlanOf(m)
	gaps(p, m, plan.Open, &v)
	credentialGaps(p, m, &v)
	v.Plan = planOf(p, plan)
	if len(plan.Steps) > 0 {
		v.Facts = append(v.Facts, view.Fact{Name: p.Word("training"), Value: planSum(p, plan.Effort)})
	}
	v.Unwritten = len(m.To.Requires)+len(m.To.Credentials) == 0
	v.Nothing = len(v.New) == 0 && len(v.Stretch) == 0 && len(v.ToGet) == 0
	if !p.Bound() {
		v.Compare = choice(p, m.From, m.To)
		v.Sheets = []view.SheetLine{
			{Href: p.Href(page.PlanSheetAddress(m)), Text: p.Word("made-plan"), For: p.Word("for-employees"), Summary: p.Word("made-plan-text")},
			{Href: p.Href(page.TalkSheetAddress(m)), Text: p.Word("made-talk"), For: p.Word("for-managers"), Summary: p.Word("made-talk-text")},
		}
	}
	for _, back := range m.To.Moves {
		if back.To == m.From {
			v.Back = &view.Link{Href: p.Href(page.MoveAddress(back)), Text: MoveName(p, back)}
		}
	}
	for _, path := range p.Book.PathwaysThrough(m.To) {
		if leadsBy(path, m) {
			v.Pathways = append(v.Pathways, p.Link(path))
		}
	}
	return page.Content{Template: "move", View: v, Title: MoveTitle(p, m), Here: MoveName(p, m), Description: m.To.Summary.Text(), Section: "moves", Print: true}.By(m.From, m.To)
}

func leadsBy(path *book.Pathway, m *book.Move) bool {
	for _, s := range path.Steps {
		if s.Move == m {
			return true
		}
	}
	return false
}

func moveFacts(p *page.Page, m *book.Move) []view.Fact {
	var f view.Facts
	word := p.Word
	f.Add(word("typical-time"), view.HTML(months(p, m.Months)))
	f.Add(word("level"), change(p, p.Text(m.From.Level.Title), p.Text(m.To.Level.Title)))
	f.Add(word("family"), change(p, p.Text(m.From.Family.Title), p.Text(m.To.Family.Title)))
	f.Add(word("pay"), change(p, view.HTML(pay(p, m.From)), view.HTML(pay(p, m.To))))
	return f
}
