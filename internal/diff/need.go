package diff

import (
	"slices"

	"pathbook/internal/book"
)

// A needing is a need of the earlier version beside that of the later.
type needing = pair[book.Need]

// roleNeeds compares what a role asks for. What changed because every role asks
// for it now, or for more of it, is told once, of the framework.
func (c *comparing) roleNeeds(old, now *book.Role) {
	for _, p := range needs(old.Requires, now.Requires) {
		if !c.ofEvery(p) {
			c.need("need", p)
		}
	}
}

// ofEvery reports whether a need changed with what every role asks for.
func (c *comparing) ofEvery(p needing) bool {
	switch {
	case !p.had:
		return p.now.Base && every(c.now, p.now) && !every(c.old, p.now)
	case !p.has:
		return p.old.Base && every(c.old, p.old) && !every(c.now, p.old)
	}
	return p.old.Base && p.now.Base && every(c.old, p.old) && every(c.now, p.now)
}

func every(b *book.Book, of book.Need) bool {
	return slices.ContainsFunc(b.Requires, func(n book.Need) bool { return n.Competency.ID == of.Competency.ID })
}

// needs lays two lists of needs side by side. A role may ask for a competency as
// every role does, and have more of it as an asset; these are two.
func needs(old, now []book.Need) []needing {
	all := slices.Concat(old, now)
	return pairs(old, now, func(n book.Need) string {
		twice := func(x book.Need) bool { return x.Competency.ID == n.Competency.ID && x.Base && !x.Asset }
		if n.Asset && !n.Base && slices.ContainsFunc(all, twice) {
			return n.Competency.ID + " asset"
		}
		return n.Competency.ID
	})
}

// need tells what became of one need.
func (c *comparing) need(what string, p needing) {
	was, is := step(c.old, p.old.Level), step(c.now, p.now.Level)
	switch {
	case !p.had:
		c.note(what, importance("new", p.now.Asset), p.now.Competency, nil, is)
		return
	case !p.has:
		c.note(what, importance("gone", p.old.Asset), p.old.Competency, was, nil)
		return
	}
	if p.old.Asset != p.now.Asset {
		c.note(what, weight(p.now.Asset), p.now.Competency, nil, is)
	}
	switch {
	case p.old.Level < p.now.Level:
		c.note(what, "raised", p.now.Competency, was, is)
	case p.old.Level > p.now.Level:
		c.note(what, "lowered", p.now.Competency, was, is)
	}
}
