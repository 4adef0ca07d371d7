package render

import (
	"pathbook/internal/book"
)

// talkSheet is the manager's plan for a conversation about a move.
func (p *page) talkSheet(m *book.Move) content {
	v := p.moveSheet(m, "made-talk", "talk-")
	v.Audience = p.word("for-managers")
	v.Keep, v.KeepText = p.keep(true)
	v.ReadyWhen = p.word("ready-when-they") // the manager reads it, of somebody else

	k := newMaking(p)
	k.ask(book.Line, "employee-name", "made-employee-name")
	k.ask(book.Day, "date", "date")
	k.add(book.Field{Kind: book.Choice, ID: "stage", Label: p.said("made-stage"), Options: []book.Option{
		{ID: "initial", Label: p.said("made-stage-first")}, {ID: "follow-up", Label: p.said("made-stage-next")},
	}})
	v.Sections = append(v.Sections, k.section("made-who", false))

	k.fixed("opening", func(k *making) { k.steps("opening", "made-opening", openingSteps) })
	v.Sections = append(v.Sections, k.section("", false))

	k.fixed("reflection", func(k *making) { k.questions("reflection", "made-reflection", p.wordsOf(reflectionQuestions)) })
	k.fixed("research", func(k *making) { k.questions("research", "made-research", p.wordsOf(researchQuestions)) })
	k.fixed("thinking", func(k *making) { k.questions("ahead", "made-thinking", p.wordsOf(thinkingQuestions)) })
	k.gapQuestions(m)
	v.Sections = append(v.Sections, k.section("questions", false))

	k.write("seen", "made-seen", 3)
	k.fixed("offers", func(k *making) {
		k.ticks("offers", "made-offer", mapped(offers, func(key string) Pick {
			return Pick{Value: Words(key[len("made-offer-"):]), Label: HTML(p.word(key))}
		}))
	})
	k.ticks("training", "training", p.trainingPicks(p.book.PlanOf(m).Steps))
	k.write("cannot", "made-cannot", 2)
	v.Sections = append(v.Sections, k.section("made-offer", false))

	k.fixed("momentum", func(k *making) { k.questions("momentum", "made-momentum", p.wordsOf(momentumQuestions)) })
	k.fixed("agreed", func(k *making) { k.table("actions", "made-agreed", "made-what", "made-who-does", "made-by-when") })
	k.ask(book.Day, checkIn, "made-check-in")
	v.Sections = append(v.Sections, k.section("made-agreed", true))

	k.fixed("closing", func(k *making) { k.steps("closing", "made-closing", closingSteps) })
	v.Sections = append(v.Sections, k.section("", false))
	return p.sheetPage(v, p.saidOf("made-talk-of", p.moveTitle(m).Words), p.words.Word("made-talk-text")).by(m.From, m.To)
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

func (p *page) wordsOf(keys []string) []HTML {
	return mapped(keys, func(key string) HTML { return HTML(p.word(key)) })
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
			f.Items = k.inlines(c.Questions)
		})
	}
}
