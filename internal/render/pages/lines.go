// Package pages makes the pages of a site: for each kind of item its page and
// the list of all, and what is drawn, compared or worked out from them. Each
// page is a function that takes a page.Page and returns what stands in its
// middle; render's list says where it stands.
//
// What several pages show alike, such as a line of a list or a level, is a
// function here too, for worksheets and print editions as well.
//
// The package knows nothing of worksheets, but where they are, and nothing of
// paper but what the medium of a page says.
package pages

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Level prints a proficiency, or nothing for none.
func Level(p *page.Page, n int) view.HTML {
	if n < 1 || n > p.Book.Highest() {
		return ""
	}
	return p.Once(levelKey(n), func() view.HTML {
		marks := strings.Repeat("●", n) + strings.Repeat("○", p.Book.Highest()-n)
		return p.Part("level", view.Level{Name: p.Text(p.Book.Scale[n-1].Title), Marks: view.Words(marks)})
	})
}

type levelKey int

// MoveLine shows a move in a list, by the role at its other end.
func MoveLine(p *page.Page, m *book.Move, other *book.Role) view.MoveLine {
	return view.MoveLine{
		Move: view.Link{Href: p.Href(page.MoveAddress(m)), Text: p.Text(other.Title)}, From: p.Link(m.From), To: p.Link(m.To),
		Kind: view.Words(m.Kind), KindName: p.Word("kind-" + string(m.Kind)),
		Family: p.Text(other.Family.Title), Level: p.Text(other.Level.Title),
		Time: months(p, m.Months), Counts: counts(p, m),
	}
}

// counts says how many of the essential needs are new, half there and there.
// What every role asks for is there in every move, and is not counted.
func counts(p *page.Page, m *book.Move) view.HTML { return counted(p, m.From, m.To) }

func counted(p *page.Page, from, to *book.Role) view.HTML {
	n := make(map[book.GapState]int)
	for _, g := range book.Gaps(from, to) {
		if !g.Asset && !g.Shared() {
			n[g.State]++
		}
	}
	var out []view.Words
	for _, state := range []book.GapState{book.New, book.Stretch, book.CarriesOver} {
		if n[state] > 0 {
			out = append(out, p.Count("n-"+string(state), n[state]))
		}
	}
	return view.Dotted(out...)
}

// span writes a range with its unit, or nothing.
func span(p *page.Page, key string, r book.Range) view.Words {
	if !r.Known {
		return ""
	}
	return view.Escape(p.Words.Range(key, r.From, r.To))
}

// months writes a time in months, or in years where those come out even or by
// halves.
func months(p *page.Page, r book.Range) view.Words {
	const half = 6
	if r.From < 2*12 || math.Mod(r.From, half) != 0 || math.Mod(r.To, half) != 0 {
		return span(p, "n-months", r)
	}
	return span(p, "n-years", book.Range{From: r.From / 12, To: r.To / 12, Known: r.Known})
}

// cost writes what something costs, or nothing.
func cost(p *page.Page, r book.Range) view.Words {
	switch {
	case !r.Known:
		return ""
	case r.To == 0:
		return p.Word("free")
	}
	return view.Escape(p.Words.MoneyRange(r.From, r.To))
}

// TrainingLine shows a way to learn in a list.
func TrainingLine(p *page.Page, t *book.Training) view.TrainingLine {
	return view.TrainingLine{
		Training: p.Link(t), Format: p.Word("format-" + t.Format),
		Facts: view.Dotted(span(p, "n-hours", t.Hours), span(p, "n-weeks", t.Weeks), cost(p, t.Cost), paid(p, t)),
	}
}

// paid says who pays, where there is something to pay.
func paid(p *page.Page, t *book.Training) view.Words {
	if t.PaidBy == "" || t.Cost.Known && t.Cost.To == 0 || !t.Cost.Known && t.LowCost() {
		return ""
	}
	return p.Word("paid-" + t.PaidBy)
}

// ways prints ways to learn.
func ways(p *page.Page, list []*book.Training) []view.HTML {
	var out []view.HTML
	for _, t := range lists.Sorted(p.Words, list) {
		out = append(out, Learn(p, t))
	}
	return out
}

// folded prints ways to learn that stand in a fold, for the screen alone.
func folded(p *page.Page, list []*book.Training) []view.HTML {
	if p.Bound() {
		return nil
	}
	return ways(p, list)
}

// Learn prints a way to learn once for all pages of a folder.
func Learn(p *page.Page, t *book.Training) view.HTML {
	type key struct {
		training *book.Training
		folder   string
	}
	return p.Once(key{t, page.Folder(p.At)}, func() view.HTML { return p.Part("way", TrainingLine(p, t)) })
}

// outside is a link to another site.
func outside(p *page.Page, url string) view.HTML {
	if url == "" {
		return ""
	}
	return p.Part("outside", view.Escape(url))
}

// Links are links to items by their titles.
func Links[I book.Item](p *page.Page, items []I) []view.Link {
	var out []view.Link
	for _, item := range items {
		out = append(out, p.Link(item))
	}
	return out
}

// MoveTitle is how a move is called, in plain words.
func MoveTitle(p *page.Page, m *book.Move) book.Text {
	return book.Text{Words: p.Words.Say("move-title", m.From.Title.Words, m.To.Title.Words), Lang: p.Book.Lang}
}

// MoveName is the title as a piece of a page, with role names in another
// language marked.
func MoveName(p *page.Page, m *book.Move) view.HTML {
	return view.HTML(fmt.Sprintf(string(p.Word("move-title")), p.Text(m.From.Title), p.Text(m.To.Title)))
}

// change writes what a fact is before and after, or once if it stays.
func change(p *page.Page, before, after view.HTML) view.HTML {
	if before == after || before == "" || after == "" {
		return after
	}
	return p.Part("change", [2]view.HTML{before, after})
}

// sentence is a sentence with what is in another language marked, in which no
// line ends between a number and its noun or before a dot that divides.
func sentence(p *page.Page, s book.Sentence) view.HTML {
	var out view.HTML
	for _, t := range s {
		t.Words = unbreakable.ReplaceAllString(t.Words, "$1\u00a0$2")
		out += p.Text(t)
	}
	return out
}

// unbreakable finds the spaces after a number and before a dot.
var unbreakable = regexp.MustCompile(`([0-9]) | (·)`)

// Status is the word for a role that is coming or going, else empty.
func Status(p *page.Page, r *book.Role) view.Words {
	if r.Status == book.Current {
		return ""
	}
	return p.Word("status-" + string(r.Status))
}

// pay writes what a role pays, unless the site hides pay.
func pay(p *page.Page, r *book.Role) view.Words {
	if p.Book.Site.HidePay || r.Pay.Per == "" {
		return ""
	}
	return p.Say("pay-per-"+r.Pay.Per, p.Words.MoneyRange(r.Pay.From, r.Pay.To))
}

// checked says when facts were last checked, if anybody wrote it down.
func checked(p *page.Page, d book.Date) view.Words {
	if d.IsZero() {
		return ""
	}
	return p.Say("checked", p.Words.Say("month-year", p.Words.Month(d.Month), strconv.Itoa(d.Year)))
}

func date(p *page.Page, d book.Date) view.HTML {
	if d.IsZero() {
		return ""
	}
	return p.Once(d, func() view.HTML {
		return p.Part("date", view.Date{Year: d.Year, Month: d.Month, Day: d.Day, Words: view.Escape(p.Words.Date(d.Year, d.Month, d.Day))})
	})
}
