package print

import (
	"strings"

	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// top stands in what is printed for both sizes, where each has its own way to
// the top of the language: two characters that Unicode keeps out of every text.
const top = "\uFDD0\uFDD1"

// A bound is the chapters of a volume, printed once for both sizes, which differ
// in their frames and in the ways that lead out.
type bound struct {
	chapters []view.Chapter
	failed   error
}

// chapters returns the chapters of a volume for the size of the page.
func chapters(p *page.Page, v *volume) []view.Chapter {
	if p.Paper {
		return v.print(p) // there is one size, and no way out
	}
	type key struct{ name string }
	both := page.Kept(p.Edition, key{v.name}, func() bound {
		m := p.Medium
		m.Up = top
		q := p.Alone(m)
		return bound{v.print(q), q.Failed()}
	})
	if both.failed != nil {
		p.Fail(both.failed)
	}
	way := p.Top()
	fill := func(html view.HTML) view.HTML { return view.HTML(strings.ReplaceAll(string(html), top, way)) }
	out := make([]view.Chapter, len(both.chapters))
	for i, c := range both.chapters {
		c.Intro, c.Entries = fill(c.Intro), make([]view.Entry, len(c.Entries))
		for j, e := range both.chapters[i].Entries {
			c.Entries[j] = view.Entry{ID: e.ID, Body: fill(e.Body)}
		}
		out[i] = c
	}
	return out
}
