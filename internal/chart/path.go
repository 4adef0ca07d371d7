package chart

import (
	"math"
	"slices"
	"strconv"

	"pathbook/internal/book"
)

// A point is a place on the drawing.
type point struct{ x, y float64 }

func (p point) plus(q point, n float64) point { return point{p.x + n*q.x, p.y + n*q.y} }

// towards returns the direction from p to q, of length one, where one of them
// stands beside or over the other.
func (p point) towards(q point) point {
	return point{sign(q.x - p.x), sign(q.y - p.y)}
}

// left returns a direction turned by a quarter.
func (p point) left() point { return point{p.y, -p.x} }

func sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}

// chart finishes the drawing.
func (w *wall) chart() *Chart {
	c := &Chart{W: w.w, H: w.h, Left: labelWidth, Top: w.top, Cards: make([]Card, 0, len(w.cards)), Lines: make([]Line, 0, len(w.lines))}
	for i := range w.cards {
		card := &w.cards[i]
		c.Cards = append(c.Cards, Card{card.role, card.name, w.colX[card.col], w.rowY[card.row], cardWidth, card.h})
	}
	for _, s := range w.levels {
		first, last := s.first, s.first+s.n-1
		y := w.rowY[first]
		rule := y - ruleGap
		if first == 0 {
			rule = w.top
		}
		c.Bands = append(c.Bands, Band{s.of, y, w.rowY[last] + w.rowH[last] - y, rule})
	}
	for _, s := range w.families {
		first, last := s.first, s.first+s.n-1
		x := w.colX[first]
		c.Columns = append(c.Columns, Column{s.of, x, w.colX[last] + cardWidth - x})
	}
	for l := range w.lines {
		line := &w.lines[l]
		points := w.points(line)
		path, head := draw(line.move.Kind, points)
		c.Lines = append(c.Lines, Line{line.move, line.from, line.to, path, head, points})
	}
	return c
}

// points returns the corners of a line, from the edge of one card to that of
// the other.
func (w *wall) points(l *line) []point {
	from, to := &w.cards[l.from], &w.cards[l.to]
	if l.runs[0].upright {
		x := l.runs[0].pos
		if from.row < to.row {
			return []point{{x, float64(w.rowY[from.row] + from.h)}, {x, float64(w.rowY[to.row])}}
		}
		return []point{{x, float64(w.rowY[from.row])}, {x, float64(w.rowY[to.row] + to.h)}}
	}
	last := len(l.runs) - 1
	l.runs[0].pos = float64(w.rowY[from.row]) + l.ports[0].y
	l.runs[last].pos = float64(w.rowY[to.row]) + l.ports[1].y
	points := []point{{w.edge(from, &l.runs[0]), l.runs[0].pos}}
	for i := 1; i <= last; i++ {
		a, b := &l.runs[i-1], &l.runs[i]
		if a.upright {
			points = append(points, point{a.pos, b.pos})
		} else {
			points = append(points, point{b.pos, a.pos})
		}
	}
	return append(points, point{w.edge(to, &l.runs[last]), l.runs[last].pos})
}

// edge returns the side of a card at which a run meets it.
func (w *wall) edge(c *card, r *run) float64 {
	if r.hi.spot > c.spot().x {
		return float64(w.colX[c.col] + cardWidth)
	}
	return float64(w.colX[c.col])
}

// draw draws a line and the mark at its end. The kinds differ in their marks,
// and a lateral move is a double line; dashes and dots are for the style sheet.
func draw(kind book.MoveKind, points []point) (path, head string) {
	end := len(points) - 1
	tip, way := points[end], points[end-1].towards(points[end])
	side := way.left()
	line := slices.Clone(points)
	switch kind {
	case book.Advance, book.Broaden:
		back := tip.plus(way, -1.7)
		head = shape(true, tip, back.plus(side, 0.7), back.plus(side, -0.7))
		line[end] = tip.plus(way, -1.6)
	case book.Lateral:
		middle := tip.plus(way, -0.95)
		head = shape(true, tip, middle.plus(side, 0.7), tip.plus(way, -1.9), middle.plus(side, -0.7))
		line[end] = tip.plus(way, -1.5)
		return rounded(beside(line, 0.22)) + rounded(beside(line, -0.22)), head
	default:
		back := tip.plus(way, -1.3)
		head = shape(false, back.plus(side, 0.8), tip, back.plus(side, -0.8))
		line[end] = tip.plus(way, -0.35)
	}
	return rounded(line), head
}

// Sample draws a short line of a kind, for a legend: eight units wide and two
// high.
func Sample(kind book.MoveKind) (path, head string) {
	return draw(kind, []point{{0, 1}, {8, 1}})
}

// beside returns a line at a distance to the left of another.
func beside(points []point, distance float64) []point {
	out := make([]point, len(points))
	for i, p := range points {
		if i > 0 {
			p = p.plus(points[i-1].towards(points[i]).left(), distance)
		}
		if i+1 < len(points) && (i == 0 || turns(points[i-1], points[i], points[i+1])) {
			p = p.plus(points[i].towards(points[i+1]).left(), distance)
		}
		out[i] = p
	}
	return out
}

func turns(a, b, c point) bool { return a.towards(b) != b.towards(c) }

// rounded writes a line as a path with rounded corners.
func rounded(points []point) string {
	const radius = 1.25
	b := make([]byte, 0, 32*len(points))
	b = write(b, 'M', points[0])
	for i := 1; i+1 < len(points); i++ {
		p, q, next := points[i-1], points[i], points[i+1]
		r := min(radius, distance(p, q)/2, distance(q, next)/2)
		b = write(b, 'L', q.plus(p.towards(q), -r))
		b = write(b, 'Q', q)
		b = write(b, ' ', q.plus(q.towards(next), r))
	}
	return string(write(b, 'L', points[len(points)-1]))
}

func distance(p, q point) float64 { return math.Abs(p.x-q.x) + math.Abs(p.y-q.y) }

// shape writes points as a path of straight pieces.
func shape(closed bool, points ...point) string {
	b := make([]byte, 0, 64)
	command := byte('M')
	for _, p := range points {
		b = write(b, command, p)
		command = 'L'
	}
	if closed {
		b = append(b, 'Z')
	}
	return string(b)
}

func write(b []byte, command byte, p point) []byte {
	b = number(append(b, command), p.x)
	return number(append(b, ' '), p.y)
}

// number writes a measure with two decimals at most.
func number(b []byte, x float64) []byte {
	n := int64(math.Round(x * 100))
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if n %= 100; n == 0 {
		return b
	}
	b = append(b, '.', byte('0'+n/10))
	if n%10 > 0 {
		b = append(b, byte('0'+n%10))
	}
	return b
}
