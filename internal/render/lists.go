package render

import (
	"math"
	"strings"

	"pathbook/internal/book"
)

// This file makes the lines that several pages share.

// level prints a proficiency, or nothing for none.
func (p *page) level(n int) HTML {
	if n < 1 || n > p.book.Highest() {
		return ""
	}
	return p.once(levelKey(n), func() HTML {
		marks := strings.Repeat("●", n) + strings.Repeat("○", p.book.Highest()-n)
		return p.part("level", Level{p.text(p.book.Scale[n-1].Title), Words(marks)})
	})
}

type levelKey int

// moveLine shows a move in a list, by the role at its other end.
func (p *page) moveLine(m *book.Move, other *book.Role) MoveLine {
	return MoveLine{
		Move: Link{p.href(moveAddress(m)), p.text(other.Title)}, From: p.link(m.From), To: p.link(m.To),
		Kind: Words(m.Kind), KindName: p.word("kind-" + string(m.Kind)),
		Family: p.text(other.Family.Title), Level: p.text(other.Level.Title),
		Time: p.months(m.Months), Counts: p.counts(m),
	}
}

// counts says how many of the essential needs are new, half there and there.
func (p *page) counts(m *book.Move) HTML { return p.counted(m.From, m.To) }

func (p *page) counted(from, to *book.Role) HTML {
	n := make(map[book.GapState]int)
	for _, g := range book.Gaps(from, to) {
		if !g.Asset {
			n[g.State]++
		}
	}
	var out []Words
	for _, state := range []book.GapState{book.New, book.Stretch, book.CarriesOver} {
		if n[state] > 0 {
			out = append(out, p.count("n-"+string(state), n[state]))
		}
	}
	return dotted(out...)
}

// span writes a range with its unit, or nothing.
func (p *page) span(key string, r book.Range) Words {
	if !r.Known {
		return ""
	}
	return plain(p.words.Range(key, r.From, r.To))
}

// months writes a time in months, or in years where those come out even or by
// halves.
func (p *page) months(r book.Range) Words {
	const half = 6
	if r.From < 2*12 || math.Mod(r.From, half) != 0 || math.Mod(r.To, half) != 0 {
		return p.span("n-months", r)
	}
	return p.span("n-years", book.Range{From: r.From / 12, To: r.To / 12, Known: r.Known})
}

// cost writes what something costs, or nothing.
func (p *page) cost(r book.Range) Words {
	switch {
	case !r.Known:
		return ""
	case r.To == 0:
		return p.word("free")
	}
	return plain(p.words.MoneyRange(r.From, r.To))
}

// trainingLine shows a way to learn in a list.
func (p *page) trainingLine(t *book.Training) TrainingLine {
	return TrainingLine{
		Training: p.link(t), Format: p.word("format-" + t.Format),
		Facts: dotted(p.span("n-hours", t.Hours), p.span("n-weeks", t.Weeks), p.cost(t.Cost), p.paid(t)),
	}
}

// paid says who pays, where there is something to pay.
func (p *page) paid(t *book.Training) Words {
	if t.PaidBy == "" || t.Cost.Known && t.Cost.To == 0 || !t.Cost.Known && t.LowCost() {
		return ""
	}
	return p.word("paid-" + t.PaidBy)
}

// dotted joins what there is to say with dots between, each in one line.
func dotted(list ...Words) HTML {
	var out HTML
	for _, w := range list {
		if w == "" {
			continue
		}
		if out != "" {
			out += " · "
		}
		out += `<span class="fact">` + HTML(w) + `</span>`
	}
	return out
}

// ways prints ways to learn.
func (p *page) ways(list []*book.Training) []HTML {
	var out []HTML
	for _, t := range offered(p.words, list) {
		out = append(out, p.learn(t))
	}
	return out
}

// folded prints ways to learn that stand in a fold, for the screen alone.
func (p *page) folded(list []*book.Training) []HTML {
	if p.bound() {
		return nil
	}
	return p.ways(list)
}

// learn prints a way to learn once for all pages of a folder.
func (p *page) learn(t *book.Training) HTML {
	type key struct {
		training *book.Training
		folder   string
	}
	return p.once(key{t, folder(p.at)}, func() HTML { return p.part("way", p.trainingLine(t)) })
}

// facts are the lines of a table, those that have something to say.
type facts []Fact

func (f *facts) add(name Words, value HTML) {
	if value != "" {
		*f = append(*f, Fact{name, value})
	}
}

// outside is a link to another site.
func (p *page) outside(url string) HTML {
	if url == "" {
		return ""
	}
	return p.part("outside", plain(url))
}

func links[I book.Item](p *page, items []I) []Link {
	var out []Link
	for _, item := range items {
		out = append(out, p.link(item))
	}
	return out
}
