package pages

import (
	"cmp"
	"slices"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/chart"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// largest is the largest number that the classes of map.css can say.
const largest = 999

// narrow is the width, in units, of a drawing that leaves room at its side.
const narrow = 72

// drawing draws a scene, unless it is too large.
func drawing(p *page.Page, s scene) (view.Drawing, bool) {
	c := s.chart(shortName)
	if c == nil {
		return view.Drawing{}, false
	}
	d := drawn(p, c)
	d.Title = s.title
	return d, true
}

// drawn is a finished drawing as a page shows it.
func drawn(p *page.Page, c *chart.Chart) view.Drawing {
	d := view.Drawing{W: c.W, H: c.H, Size: digits('w', c.W) + digits('h', c.H), Alone: len(c.Columns) == 1, Narrow: c.W <= narrow}
	for _, b := range c.Bands {
		d.Bands = append(d.Bands, view.DrawnBand{Title: p.Text(b.Level.Title), Place: digits('y', b.Y) + digits('h', b.H), Rule: b.Rule})
	}
	for _, column := range c.Columns {
		d.Families = append(d.Families, drawnFamily(p, c, column))
	}
	for _, l := range c.Lines {
		d.Lines = append(d.Lines, view.DrawnLine{Kind: view.Words(l.Move.Kind), Path: view.Words(l.Path), Head: view.Words(l.Head), From: l.From, To: l.To})
	}
	return d
}

// drawnFamily lists the cards of a family as the eye reads them.
func drawnFamily(p *page.Page, c *chart.Chart, column chart.Column) view.DrawnFamily {
	f := view.DrawnFamily{Title: p.Text(column.Family.Title), Place: digits('x', column.X) + digits('w', column.W) + digits('h', c.Top)}
	var own []int
	for i := range c.Cards {
		if c.Cards[i].Role.Family == column.Family {
			own = append(own, i)
		}
	}
	slices.SortStableFunc(own, func(i, j int) int {
		a, b := &c.Cards[i], &c.Cards[j]
		return cmp.Or(cmp.Compare(b.Role.Level.Rank, a.Role.Level.Rank), cmp.Compare(a.Y, b.Y), cmp.Compare(a.X, b.X))
	})
	for _, i := range own {
		f.Cards = append(f.Cards, drawnCard(p, &c.Cards[i], i))
	}
	return f
}

func drawnCard(p *page.Page, c *chart.Card, number int) view.DrawnCard {
	d := view.DrawnCard{
		Link:  view.Link{Href: p.Href(page.Address(c.Role)), Text: p.Text(c.Name)},
		Level: p.Text(c.Role.Level.Title), Number: number,
		Place: digits('x', c.X) + digits('y', c.Y) + digits('h', c.H),
		Here:  p.At == page.Address(c.Role),
	}
	if c.Role.Status != book.Current {
		d.Status = p.Word("status-" + string(c.Role.Status))
	}
	return d
}

// digits says a number in classes: 205 along x is " xh2 xo5".
func digits(axis byte, n int) view.Words {
	b := make([]byte, 0, 15)
	for i, place := range [...]struct {
		name byte
		size int
	}{{'h', 100}, {'t', 10}, {'o', 1}} {
		digit := n / place.size
		if i > 0 {
			digit %= 10
		}
		if digit > 0 {
			b = append(b, ' ', axis, place.name)
			b = strconv.AppendInt(b, int64(digit), 10)
		}
	}
	return view.Words(b)
}
