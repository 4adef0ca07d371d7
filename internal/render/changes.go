package render

import (
	"slices"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/diff"
)

// The ids of the sections are made of names of versions, which begin with a
// letter or a digit, so that "-now" is none.

// whatsNew tells what changed since the last version that was kept, and before
// that from each to the next.
func (p *page) whatsNew() content {
	kept := p.book.Releases
	there := p.itemsHere()
	v := WhatsNew{Periods: []Period{{
		ID: "_-now", Title: p.since(kept[len(kept)-1]),
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

// since says which version is the last that was kept.
func (p *page) since(r book.Release) Words {
	if date, rest := r.Dated(); date.Day > 0 && rest == "" {
		return p.say("change-since-day", p.versionName(r))
	}
	return p.say("change-since", p.versionName(r))
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
	changes := diff.Between(old, now)
	if p.book.Site.HidePay {
		changes = changes.WithoutPay()
	}
	link := func(item diff.Item) Link {
		l := Link{Text: p.text(item.Title)}
		if still := here[[2]string{item.Kind, item.ID}]; still != nil {
			l.Href = p.href(address(still))
		}
		return l
	}
	var out []ChangeGroup
	for _, g := range changes.Groups(p.words) {
		group := ChangeGroup{Title: plain(g.Title)}
		for _, item := range g.Items {
			lines := mapped(item.Sentences(p.words), func(s book.Sentence) HTML { return p.sentence(s) })
			if item.Title.Empty() {
				group.Lines = append(group.Lines, lines...)
				continue
			}
			group.Items = append(group.Items, ChangeItem{link(item), lines})
		}
		for _, list := range []struct {
			key   string
			items []diff.Item
		}{{"change-item-new", g.New}, {"change-item-gone", g.Gone}} {
			if len(list.items) > 0 {
				lines := mapped(list.items, func(item diff.Item) HTML { return link(item).html() })
				group.Items = append(group.Items, ChangeItem{Link{Text: HTML(p.word(list.key))}, lines})
			}
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
	when := p.words.Say("month-year", p.words.Month(date.Month), strconv.Itoa(date.Year))
	if date.Day > 0 {
		when = p.words.Date(date.Year, date.Month, date.Day)
	}
	if rest == "" {
		return when
	}
	return p.words.Say("with-brackets", rest, when)
}
