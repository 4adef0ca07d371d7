package chart

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"pathbook/internal/book"
)

// A size says how large a generated book is.
type size struct{ roles, families, levels, moves int }

// plant makes a book in which everything is chosen by a seed. Most moves lead
// one or two levels up, some down, some across; no two have the same ends.
func plant(seed uint64, n size) *book.Book {
	random := rand.New(rand.NewPCG(seed, 1))
	b := &book.Book{}
	for i := range n.families {
		b.Families = append(b.Families, &book.Family{Title: book.Text{Words: "Family of roles " + fmt.Sprint(i)}, Rank: i})
	}
	for i := range n.levels {
		b.Levels = append(b.Levels, &book.Level{Title: book.Text{Words: "Level " + fmt.Sprint(i)}, Rank: i})
	}
	for i := range n.roles {
		r := &book.Role{Family: b.Families[random.IntN(n.families)], Level: b.Levels[random.IntN(n.levels)]}
		r.ID = fmt.Sprint("r", i)
		r.Title.Words = strings.TrimSpace(strings.Repeat("Senior operator ", 1+random.IntN(3)))
		b.Roles = append(b.Roles, r)
	}
	seen := make(map[[2]int]bool)
	for tries := 0; len(b.Moves) < n.moves && tries < 50*n.moves; tries++ {
		ends := [2]int{random.IntN(n.roles), random.IntN(n.roles)}
		from, to := b.Roles[ends[0]], b.Roles[ends[1]]
		rise := to.Level.Rank - from.Level.Rank
		unlikely := rise < 0 || rise > 2 || to.Family.Rank-from.Family.Rank > 1
		if seen[ends] || ends[0] == ends[1] || unlikely && random.IntN(8) > 0 {
			continue
		}
		seen[ends] = true
		b.Moves = append(b.Moves, &book.Move{From: from, To: to, Kind: book.KindOf(from, to)})
	}
	return b
}

var sizes = []size{
	{0, 1, 1, 0}, {1, 1, 1, 0}, {2, 1, 1, 2}, {2, 1, 2, 2}, {3, 3, 1, 6}, {8, 2, 4, 12}, {8, 3, 3, 40}, {12, 3, 4, 23},
	{12, 1, 1, 30}, {20, 1, 5, 40}, {20, 5, 1, 40}, {30, 4, 4, 60}, {60, 5, 5, 110}, {60, 10, 6, 200}, {200, 1, 1, 300}, {100, 6, 5, 1000},
}

func title(r *book.Role) book.Text { return r.Title }

func TestGenerated(t *testing.T) {
	for _, n := range sizes {
		for seed := range uint64(20) {
			if n.moves > 100 && seed >= 3 {
				break
			}
			b := plant(seed, n)
			c := Draw(b.Roles, b.Moves, title)
			if len(c.Cards) != len(b.Roles) || len(c.Lines) != len(b.Moves) {
				t.Fatalf("%v, seed %d: %d cards and %d lines", n, seed, len(c.Cards), len(c.Lines))
			}
			if err := sound(c); err != "" {
				t.Errorf("%v, seed %d: %s", n, seed, err)
			}
			if !reflect.DeepEqual(c, Draw(b.Roles, b.Moves, title)) {
				t.Errorf("%v, seed %d: drawn twice, it differs", n, seed)
			}
		}
	}
}

// TestHub gives one role a hundred moves in and as many out.
func TestHub(t *testing.T) {
	b := plant(1, size{101, 4, 5, 0})
	for _, r := range b.Roles[1:] {
		b.Moves = append(b.Moves, &book.Move{From: b.Roles[0], To: r, Kind: book.Advance}, &book.Move{From: r, To: b.Roles[0], Kind: book.Lateral})
	}
	if err := sound(Draw(b.Roles, b.Moves, title)); err != "" {
		t.Error(err)
	}
}

// sound returns what is wrong with a drawing: a card or a line off the sheet, a
// card on another, a line that does not begin and end at its cards, runs
// through a card or lies on another.
func sound(c *Chart) string {
	for i, a := range c.Cards {
		if a.X < 0 || a.Y < 0 || a.X+a.W > c.W || a.Y+a.H > c.H {
			return fmt.Sprintf("card %d is off the sheet: %v", i, a)
		}
		for j, b := range c.Cards[:i] {
			if a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H {
				return fmt.Sprintf("cards %d and %d lie on one another", j, i)
			}
		}
	}
	var all []stretch
	for l, line := range c.Lines {
		p := line.points
		if !c.Cards[line.From].edge(p[0]) || !c.Cards[line.To].edge(p[len(p)-1]) {
			return fmt.Sprintf("line %d does not begin and end at its cards: %v", l, p)
		}
		for i := 1; i < len(p); i++ {
			all = append(all, newStretch(l, p[i-1], p[i]))
		}
	}
	for i, a := range all {
		if a.x1 < labelWidth || a.x2 > float64(c.W) || a.y1 < float64(c.Top) || a.y2 > float64(c.H) {
			return fmt.Sprintf("line %d is off the sheet: %v", a.line, a)
		}
		if a.x1 != a.x2 && a.y1 != a.y2 {
			return fmt.Sprintf("line %d is not level or upright: %v", a.line, a)
		}
		for j, card := range c.Cards {
			if a.x1 < float64(card.X+card.W) && float64(card.X) < a.x2 && a.y1 < float64(card.Y+card.H) && float64(card.Y) < a.y2 {
				return fmt.Sprintf("line %d runs through card %d", a.line, j)
			}
		}
		for _, b := range all[:i] {
			if a.on(b) {
				return fmt.Sprintf("lines %d and %d lie on one another: %v, %v", b.line, a.line, b, a)
			}
		}
	}
	return ""
}

func (c *Card) edge(p point) bool {
	left, right, top, bottom := float64(c.X), float64(c.X+c.W), float64(c.Y), float64(c.Y+c.H)
	return (p.x == left || p.x == right) && top < p.y && p.y < bottom || (p.y == top || p.y == bottom) && left < p.x && p.x < right
}

// A stretch is a straight part of a line, its smaller ends first.
type stretch struct {
	line           int
	x1, y1, x2, y2 float64
}

func newStretch(line int, p, q point) stretch {
	return stretch{line, min(p.x, q.x), min(p.y, q.y), max(p.x, q.x), max(p.y, q.y)}
}

// on reports whether two pieces of different lines share more than a crossing.
func (a stretch) on(b stretch) bool {
	if a.line == b.line {
		return false
	}
	level := a.y1 == a.y2 && b.y1 == b.y2 && a.y1 == b.y1 && a.x1 <= b.x2 && b.x1 <= a.x2
	upright := a.x1 == a.x2 && b.x1 == b.x2 && a.x1 == b.x1 && a.y1 <= b.y2 && b.y1 <= a.y2
	return level || upright
}

// crossed counts the crossings of a drawing.
func crossed(c *Chart) int {
	var level, upright []stretch
	for l, line := range c.Lines {
		for i := 1; i < len(line.points); i++ {
			if p := newStretch(l, line.points[i-1], line.points[i]); p.x1 == p.x2 {
				upright = append(upright, p)
			} else {
				level = append(level, p)
			}
		}
	}
	n := 0
	for _, a := range level {
		for _, b := range upright {
			if a.line != b.line && a.x1 < b.x1 && b.x1 < a.x2 && b.y1 < a.y1 && a.y1 < b.y2 {
				n++
			}
		}
	}
	return n
}

func BenchmarkDraw(b *testing.B) {
	for _, n := range []size{{8, 3, 4, 9}, {60, 5, 5, 110}, {200, 8, 6, 1000}, {200, 8, 6, 5000}} {
		b.Run(fmt.Sprintf("roles=%d,moves=%d", n.roles, n.moves), func(b *testing.B) {
			site := plant(1, n)
			for b.Loop() {
				Draw(site.Roles, site.Moves, title)
			}
		})
	}
}
