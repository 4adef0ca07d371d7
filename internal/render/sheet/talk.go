package sheet

import (
	"pathbook/internal/book"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// Talk is the manager's plan for a conversation about a move.
func Talk(p *page.Page, m *book.Move) page.Content {
	v := ofMove(p, m, "made-talk", "talk-")
	v.Audience = p.Word("for-managers")
	v.Keep, v.KeepText = keep(p, true)
	v.ReadyWhen = p.Word("ready-when-they") // the manager reads it, of somebody else

	k := newMaking(p)
	k.ask(book.Line, "employee-name", "made-employee-name")
	k.date()
	k.add(book.Field{Kind: book.Choice, ID: "stage", Label: p.Said("made-stage"), Options: []book.Option{
		{ID: "initial", Label: p.Said("made-stage-first")}, {ID: "follow-up", Label: p.Said("made-stage-next")},
	}})
	v.Sections = append(v.Sections, k.section("made-who", false))

	k.fixed("opening", func(k *making) { k.steps("opening", "made-opening", openingSteps) })
	v.Sections = append(v.Sections, k.section("", false))

	k.fixed("reflection", func(k *making) { k.questions("reflection", "made-reflection", wordsOf(p, reflectionQuestions)) })
	k.fixed("research", func(k *making) { k.questions("research", "made-research", wordsOf(p, researchQuestions)) })
	k.fixed("thinking", func(k *making) { k.questions("ahead", "made-thinking", wordsOf(p, thinkingQuestions)) })
	k.gapQuestions(m)
	v.Sections = append(v.Sections, k.section("questions", false))

	k.lines("seen", 3)
	k.fixed("offers", func(k *making) {
		k.ticks("offers", "made-offer", lists.Map(offers, func(key string) view.Pick {
			return view.Pick{Value: view.Words(key[len("made-offer-"):]), Label: view.HTML(p.Word(key))}
		}))
	})
	k.ticks("training", "training", trainingPicks(p, p.Book.PlanOf(m).Steps))
	k.lines("cannot", 2)
	v.Sections = append(v.Sections, k.section("made-offer", false))

	k.fixed("momentum", func(k *making) { k.questions("momentum", "made-momentum", wordsOf(p, momentumQuestions)) })
	k.fixed("agreed", func(k *making) { k.table("actions", "made-agreed", "made-what", "made-who-does", "made-by-when") })
	k.checkIn()
	v.Sections = append(v.Sections, k.section("made-agreed", true))

	k.fixed("closing", func(k *making) { k.steps("closing", "made-closing", closingSteps) })
	v.Sections = append(v.Sections, k.section("", false))
	return sheetPage(p, v, p.SaidOf("made-talk-of", pages.MoveTitle(p, m).Words), p.Words.Word("made-talk-text")).By(m.From, m.To)
}

// The words of the plan for a conversation, by their keys.
var (
	openingSteps        = []string{"made-opening-1", "made-opening-2", "made-opening-3", "made-opening-4", "made-opening-5"}
	reflectionQuestions = []string{"made-reflection-1", "made-reflection-2", "made-reflection-3"}
	researchQuestions   = []string{"made-research-1", "made-research-2", "made-research-3"}
	thinkingQuestions   = []string{"made-thinking-1", "made-thinking-2"}
	momentumQuestions   = []string{"made-momentum-1", "made-momentum-2", "made-momentum-3"}
	closingSteps        = []string{"made-closing-1", "made-closing-2", "made-closing-3", "made-closing-4", "made-closing-5"}
	offers              = []string{
		"made-offer-shadow", "made-offer-mentor", "made-offer-project", "made-offer-task", "made-offer-time",
		"made-offer-money", "made-offer-person", "made-offer-later",
	}
)

func wordsOf(p *page.Page, keys []string) []view.HTML {
	return lists.Map(keys, func(key string) view.HTML { return view.HTML(p.Word(key)) })
}

// gapQuestions adds the questions of each competency in the gap of a move, with
// a space of their own for notes.
func (m *making) gapQuestions(of *book.Move) {
	for _, g := range book.Gaps(of.From, of.To) {
		if g.Asset || g.State != book.New && g.State != book.Stretch || len(g.Competency.Questions) == 0 {
			continue
		}
		c := g.Competency
		m.fixed("ahead "+c.ID, func(k *making) {
			f := k.add(book.Field{Kind: book.Ask, ID: "ahead-" + c.ID, Label: c.Title, Size: 3}) // as high as two questions beside it
			f.Items = k.Inlines(c.Questions)
		})
	}
}
