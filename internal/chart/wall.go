package chart

import (
	"cmp"
	"slices"

	"pathbook/internal/book"
)

// A wall is a drawing in the making: a grid of slots, each empty or taken by a
// card, and the lines between them.
type wall struct {
	cards      []card
	lines      []line
	rows, cols int
	slots      []int // by row, then column: the card that stands there, or empty
	levels     []strip[*book.Level]
	families   []strip[*book.Family]

	grid // found out by place
}

const empty = -1

// A strip is the rows of a level, or the columns of a family.
type strip[T any] struct {
	of       T
	first, n int
}

// A card is a role and where it stands on the grid.
type card struct {
	role     *book.Role
	name     book.Text
	row, col int
	level    int   // its strip of rows
	family   int   // its strip of columns
	lines    []int // that begin or end here
	h        int
}

// A line is a move and its way over the grid.
type line struct {
	move     *book.Move
	from, to int
	way      []spot
	runs     []run
	ports    [2]*port // at its beginning and its end; nil where it climbs straight
}

// newWall stands the cards in their cells, in the order in which they come.
func newWall(roles []*book.Role, moves []*book.Move, name func(*book.Role) book.Text) *wall {
	w := &wall{cards: make([]card, len(roles))}
	place := make(map[*book.Role]int, len(roles))
	for i, r := range roles {
		place[r] = i
		w.cards[i] = card{role: r, name: name(r)}
		w.cards[i].h = cardHeight(r, w.cards[i].name)
	}
	w.levels = strips(roles, func(r *book.Role) *book.Level { return r.Level }, func(x, y *book.Level) int { return cmp.Compare(y.Rank, x.Rank) })
	w.families = strips(roles, func(r *book.Role) *book.Family { return r.Family }, func(x, y *book.Family) int { return cmp.Compare(x.Rank, y.Rank) })
	w.stand(w.cells())
	for _, m := range moves {
		from, here := place[m.From]
		to, there := place[m.To]
		if here && there && from != to {
			w.cards[from].lines = append(w.cards[from].lines, len(w.lines))
			w.cards[to].lines = append(w.cards[to].lines, len(w.lines))
			w.lines = append(w.lines, line{move: m, from: from, to: to})
		}
	}
	return w
}

// strips returns the levels or the families of roles, each once and in order.
func strips[T comparable](roles []*book.Role, of func(*book.Role) T, order func(x, y T) int) []strip[T] {
	var out []strip[T]
	for _, r := range roles {
		if t := of(r); !slices.ContainsFunc(out, func(s strip[T]) bool { return s.of == t }) {
			out = append(out, strip[T]{of: t})
		}
	}
	slices.SortStableFunc(out, func(x, y strip[T]) int { return order(x.of, y.of) })
	return out
}

// cells returns the cards by level and family.
func (w *wall) cells() [][][]int {
	level := make(map[*book.Level]int)
	family := make(map[*book.Family]int)
	cells := make([][][]int, len(w.levels))
	for i, s := range w.levels {
		level[s.of] = i
		cells[i] = make([][]int, len(w.families))
	}
	for i, s := range w.families {
		family[s.of] = i
	}
	for i := range w.cards {
		c := &w.cards[i]
		c.level, c.family = level[c.role.Level], family[c.role.Family]
		cells[c.level][c.family] = append(cells[c.level][c.family], i)
	}
	return cells
}

// stand gives every card a slot near the middle of its level.
func (w *wall) stand(cells [][][]int) {
	w.share(cells, w.depth(cells))
	w.slots = slices.Repeat([]int{empty}, w.rows*w.cols)
	for l, level := range w.levels {
		for f, family := range w.families {
			cell := cells[l][f]
			used := (len(cell) + family.n - 1) / family.n
			for i, c := range cell {
				w.put(c, level.first+(level.n-used)/2+i/family.n, family.first+i%family.n)
			}
		}
	}
}

// share gives each family the columns and each level the rows that its fullest
// cell needs, if no stack of cards is to be deeper than depth.
func (w *wall) share(cells [][][]int, depth int) {
	w.rows, w.cols = 0, 0
	for f := range w.families {
		most := 1
		for l := range w.levels {
			most = max(most, len(cells[l][f]))
		}
		w.families[f].first, w.families[f].n = w.cols, (most+depth-1)/depth
		w.cols += w.families[f].n
	}
	for l := range w.levels {
		most := 1
		for f, s := range w.families {
			most = max(most, (len(cells[l][f])+s.n-1)/s.n)
		}
		w.levels[l].first, w.levels[l].n = w.rows, most
		w.rows += most
	}
}

// depth is how many cards may stand in a stack, so that the drawing, which is
// somewhat wider than high at best, can be read on a sheet or a screen.
func (w *wall) depth(cells [][][]int) int {
	best, least := 1, 0
	for depth := 1; depth <= deepest; depth++ {
		w.share(cells, depth)
		high, wide := w.rows*rowAbout, w.cols*colAbout+labelWidth
		if side := max(4*wide, 5*high); least == 0 || side < least {
			best, least = depth, side
		}
	}
	return best
}

func (w *wall) put(c, row, col int) {
	w.cards[c].row, w.cards[c].col = row, col
	w.slots[row*w.cols+col] = c
}

// at returns the card in a slot, or empty.
func (w *wall) at(row, col int) int { return w.slots[row*w.cols+col] }
