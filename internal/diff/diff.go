// Package diff says what is different between two versions of a book, for
// the people who read it: a new need of a role, a raised level, a move gone.
//
// What changed is a value, found by comparing the two books item by item; its
// words are those of one language of the interface. Items are the same if
// their kind and id are. Texts are compared only where both are in the same
// language, so that a translation that came later is no change.
//
// The package never looks at files: how a text is written down, in what order,
// and what nobody reads (a date of review, a code) makes no difference. It
// knows no HTML and no address.
package diff

import (
	"cmp"
	"slices"

	"pathbook/internal/book"
)

// Changes is what is different, each item that changed once: by kind, in the
// order of the site, and then by id.
type Changes []Item

// An Item is what became of one item.
type Item struct {
	Kind   string // as book.Item says it, or "framework"
	ID     string
	Title  book.Text // as it is now, or as it was if it is gone
	State  State
	Is     book.Item // as it is now, or as it was if it is gone; nil for the framework
	Points []Point   // what changed of it; empty unless State is Changed
}

// State is what became of an item as a whole.
type State string

const (
	New     State = "new"
	Gone    State = "gone"
	Changed State = "changed"
)

// A Point is one thing that changed of an item. What is the name of the thing,
// the same in every language: "need", "pay", "summary". How is what became of
// it: "new", "gone", "changed", or a word of its own, such as "raised".
type Point struct {
	What, How string
	Of        book.Item // whom or what it is about beside the item; nil if nothing
	Was, Is   Value     // nil where there is nothing to tell
}

// Between returns what changed from one version of a book to a later one. Pay
// is left out if either of them hides it.
func Between(old, now *book.Book) Changes {
	c := &comparing{old: old, now: now, pay: !old.Site.HidePay && !now.Site.HidePay}
	compare(c, old.Roles, now.Roles, c.role)
	compare(c, old.Pathways, now.Pathways, c.pathway)
	compare(c, old.Competencies, now.Competencies, c.competency)
	compare(c, old.Training, now.Training, c.training)
	compare(c, old.Credentials, now.Credentials, c.credential)
	compare(c, old.Guides, now.Guides, c.document)
	compare(c, old.Worksheets, now.Worksheets, c.worksheet)
	compare(c, old.Stories, now.Stories, c.document)
	compare(c, old.Pages, now.Pages, c.document)
	compare(c, old.Glossary, now.Glossary, c.term)
	c.framework()
	return c.found
}

// WithoutPay returns the changes without those of what roles pay, for a site
// that hides it now.
func (c Changes) WithoutPay() Changes {
	var out Changes
	for _, item := range c {
		points := slices.DeleteFunc(slices.Clone(item.Points), func(p Point) bool { return p.What == "pay" })
		if item.State == Changed && len(points) == 0 {
			continue
		}
		item.Points = points
		out = append(out, item)
	}
	return out
}

// comparing is the work of Between.
type comparing struct {
	old, now *book.Book
	pay      bool // is told
	found    Changes
	points   []Point // of the item at hand
}

// compare goes through the items of one kind, in the order of their ids.
func compare[I book.Item](c *comparing, old, now []I, each func(old, now I)) {
	before, after := byID(old), byID(now)
	for _, id := range union(old, now) {
		was, had := before[id]
		is, has := after[id]
		switch {
		case !had:
			c.add(is, New)
		case !has:
			c.add(was, Gone)
		default:
			c.points = nil
			c.title(was.Heading().Title, is.Heading().Title)
			each(was, is)
			if len(c.points) > 0 {
				c.add(is, Changed)
			}
		}
	}
}

func (c *comparing) add(item book.Item, state State) {
	head := item.Heading()
	found := Item{Kind: item.Kind(), ID: head.ID, Title: head.Title, State: state, Is: item}
	if state == Changed {
		found.Points = c.points
	}
	c.found = append(c.found, found)
}

func byID[I book.Item](items []I) map[string]I {
	m := make(map[string]I, len(items))
	for _, item := range items {
		m[item.Heading().ID] = item
	}
	return m
}

// union returns the ids of both lists, sorted.
func union[I book.Item](a, b []I) []string {
	var ids []string
	for _, list := range [][]I{a, b} {
		for _, item := range list {
			ids = append(ids, item.Heading().ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// A pair is what two lists say of the same thing. Which is false where one of
// them does not name it.
type pair[T any] struct {
	old, now T
	had, has bool
}

// pairs lays two lists side by side, by a name that is unique in each: first
// what the later names, in its order, and then what only the earlier does.
func pairs[T any, K cmp.Ordered](old, now []T, name func(T) K) []pair[T] {
	var out []pair[T]
	for _, n := range now {
		p := pair[T]{now: n, has: true}
		if i := slices.IndexFunc(old, func(o T) bool { return name(o) == name(n) }); i >= 0 {
			p.old, p.had = old[i], true
		}
		out = append(out, p)
	}
	for _, o := range old {
		if !slices.ContainsFunc(now, func(n T) bool { return name(n) == name(o) }) {
			out = append(out, pair[T]{old: o, had: true})
		}
	}
	return out
}
