package render

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/change"
)

const whatsNewPage = "whats-new.html"

// whatsNew tells what changed since the last version that was kept, and before
// that from each to the next.
func (p *page) whatsNew() content {
	kept := p.book.Releases
	there := p.itemsHere()
	v := WhatsNew{Periods: []Period{{
		ID: "_now", Title: p.say("change-since", p.versionName(kept[len(kept)-1])),
		Groups: p.changeGroups(kept[len(kept)-1].Book, p.book, there),
	}}}
	for i, r := range slices.Backward(kept) {
		if i > 0 {
			v.Periods = append(v.Periods, Period{plain("_" + r.Name), plain(p.versionName(r)), p.changeGroups(kept[i-1].Book, r.Book, there)})
		}
	}
	v.First = HTML(p.say("change-first", p.versionName(kept[0])))
	c := p.list("whats-new", v)
	c.print = true
	return c
}

// itemsHere are the items that have a page or a place on one, by kind and id.
func (p *page) itemsHere() map[[2]string]book.Item {
	here := make(map[[2]string]book.Item)
	for _, item := range p.book.Items() {
		here[[2]string{item.Kind(), item.Heading().ID}] = item
	}
	return here
}

func (p *page) changeGroups(old, now *book.Book, here map[[2]string]book.Item) []ChangeGroup {
	changes := change.Between(old, now)
	if p.book.Site.HidePay {
		changes = changes.WithoutPay()
	}
	var out []ChangeGroup
	for _, g := range changes.Groups(p.words) {
		group := ChangeGroup{Title: plain(g.Title)}
		for _, item := range g.Items {
			line := ChangeItem{Link: Link{Text: p.text(item.Title)}}
			if still := here[[2]string{item.Kind, item.ID}]; still != nil {
				line.Href = p.href(address(still))
			}
			for _, s := range item.Sentences(p.words) {
				line.Lines = append(line.Lines, p.sentence(s))
			}
			group.Items = append(group.Items, line)
		}
		out = append(out, group)
	}
	return out
}

// versionName is how a version that was kept is called: by the date that its
// name begins with, if it does, and by the rest of the name.
func (p *page) versionName(r book.Release) string {
	date, rest := r.Dated()
	if date.IsZero() {
		return r.Name
	}
	when := p.words.Say("month-year", p.words.Month(date.Month), date.Year)
	if date.Day > 0 {
		when = p.words.Date(date.Year, date.Month, date.Day)
	}
	if rest == "" {
		return when
	}
	return p.words.Say("with-brackets", rest, when)
}
