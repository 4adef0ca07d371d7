package render

import (
	"cmp"
	"slices"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/chart"
)

// largest is the largest number that the classes of map.css can say.
const largest = 999

// narrow is the width, in units, of a drawing that leaves room at its side.
const narrow = 72

// drawing draws a scene, unless it is too large.
func (p *page) drawing(s scene) (Drawing, bool) {
	c := s.chart(shortName)
	if c == nil {
		return Drawing{}, false
	}
	d := p.drawn(c)
	d.Title = s.title
	return d, true
}

// drawn is a finished drawing as a page shows it.
func (p *page) drawn(c *chart.Chart) Drawing {
	d := Drawing{W: c.W, H: c.H, Size: digits('w', c.W) + digits('h', c.H), Alone: len(c.Columns) == 1, Narrow: c.W <= narrow}
	for _, b := range c.Bands {
		d.Bands = append(d.Bands, DrawnBand{p.text(b.Level.Title), digits('y', b.Y) + digits('h', b.H), b.Rule})
	}
	for _, column := range c.Columns {
		d.Families = append(d.Families, p.drawnFamily(c, column))
	}
	for _, l := range c.Lines {
		d.Lines = append(d.Lines, DrawnLine{Words(l.Move.Kind), Words(l.Path), Words(l.Head), l.From, l.To})
	}
	return d
}

// drawnFamily lists the cards of a family as the eye reads them.
func (p *page) drawnFamily(c *chart.Chart, column chart.Column) DrawnFamily {
	f := DrawnFamily{Title: p.text(column.Family.Title), Place: digits('x', column.X) + digits('w', column.W) + digits('h', c.Top)}
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
		f.Cards = append(f.Cards, p.drawnCard(&c.Cards[i], i))
	}
	return f
}

func (p *page) drawnCard(c *chart.Card, number int) DrawnCard {
	d := DrawnCard{
		Link:  Link{p.href(address(c.Role)), p.text(c.Name)},
		Level: p.text(c.Role.Level.Title), Number: number,
		Place: digits('x', c.X) + digits('y', c.Y) + digits('h', c.H),
		Here:  p.at == address(c.Role),
	}
	if c.Role.Status != book.Current {
		d.Status = p.word("status-" + string(c.Role.Status))
	}
	return d
}

// digits says a number in classes: 205 along x is " xh2 xo5".
func digits(axis byte, n int) Words {
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
	return Words(b)
}
