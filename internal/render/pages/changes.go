package pages

import (
	"slices"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/diff"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// The ids of the sections are made of names of versions, which begin with a
// letter or a digit, so that "-now" is none.

// WhatsNew tells what changed since the last version that was kept, and before
// that from each to the next.
func WhatsNew(p *page.Page) page.Content {
	kept := p.Book.Releases
	there := itemsHere(p)
	v := view.WhatsNew{Periods: []view.Period{{
		ID: "_-now", Title: since(p, kept[len(kept)-1]),
		Groups: changeGroups(p, kept[len(kept)-1].Book, p.Book, there),
	}}}
	for i, r := range slices.Backward(kept) {
		if i > 0 {
			v.Periods = append(v.Periods, view.Period{ID: view.Escape("_" + r.Name), Title: view.Escape(versionName(p, r)), Groups: changeGroups(p, kept[i-1].Book, r.Book, there)})
		}
	}
	v.First = view.HTML(p.Say("change-first", versionName(p, kept[0])))
	c := p.List("whats-new", v)
	c.Print = true
	return c
}

// since says which version is the last that was kept.
func since(p *page.Page, r book.Release) view.Words {
	if date, rest := r.Dated(); date.Day > 0 && rest == "" {
		return p.Say("change-since-day", versionName(p, r))
	}
	return p.Say("change-since", versionName(p, r))
}

// itemsHere are the items that have a page or a place on one, by kind and id.
func itemsHere(p *page.Page) map[[2]string]book.Item {
	here := make(map[[2]string]book.Item)
	for _, item := range p.Book.Items() {
		here[[2]string{item.Kind(), item.Heading().ID}] = item
	}
	return here
}

func changeGroups(p *page.Page, old, now *book.Book, here map[[2]string]book.Item) []view.ChangeGroup {
	changes := diff.Between(old, now)
	if p.Book.Site.HidePay {
		changes = changes.WithoutPay()
	}
	link := func(item diff.Item) view.Link {
		l := view.Link{Text: p.Text(item.Title)}
		if still := here[[2]string{item.Kind, item.ID}]; still != nil {
			l.Href = p.Href(page.Address(still))
		}
		return l
	}
	var out []view.ChangeGroup
	for _, g := range changes.Groups(p.Words) {
		group := view.ChangeGroup{Title: view.Escape(g.Title)}
		for _, item := range g.Items {
			lines := lists.Map(item.Sentences(p.Words), func(s book.Sentence) view.HTML { return sentence(p, s) })
			if item.Title.Empty() {
				group.Lines = append(group.Lines, lines...)
				continue
			}
			group.Items = append(group.Items, view.ChangeItem{Link: link(item), Lines: lines})
		}
		for _, list := range []struct {
			key   string
			items []diff.Item
		}{{"change-item-new", g.New}, {"change-item-gone", g.Gone}} {
			if len(list.items) > 0 {
				lines := lists.Map(list.items, func(item diff.Item) view.HTML { return link(item).HTML() })
				group.Items = append(group.Items, view.ChangeItem{Link: view.Link{Text: view.HTML(p.Word(list.key))}, Lines: lines})
			}
		}
		out = append(out, group)
	}
	return out
}

// versionName is how a version that was kept is called: by the date that its
// name begins with, if it does, and by the rest of the name.
func versionName(p *page.Page, r book.Release) string {
	date, rest := r.Dated()
	if date.IsZero() {
		return r.Name
	}
	when := p.Words.Say("month-year", p.Words.Month(date.Month), strconv.Itoa(date.Year))
	if date.Day > 0 {
		when = p.Words.Date(date.Year, date.Month, date.Day)
	}
	if rest == "" {
		return when
	}
	return p.Words.Say("with-brackets", rest, when)
}
