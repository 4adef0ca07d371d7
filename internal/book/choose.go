package book

import (
	"cmp"
	"container/heap"
	"slices"
	"unicode/utf8"
)

// patience is how many ways the search of one part may look at before it is
// content with a set of which nothing can be left out.
const patience = 20000

// choose returns the cheapest courses that meet every need of a part.
//
// It is the search A* (Hart, Nilsson and Raphael, 1968) over what a person can
// do after each course: what is least dear so far, plus the least that is still
// to come (see rests), is tried first.
func (p *part) choose() []int {
	p.dropWorse()
	rests := p.rests()
	seen := make(map[string]bool)
	ways := &ways{{levels: p.start, total: rests.of(p.start)}}
	for looked := 0; ways.Len() > 0; {
		w := heap.Pop(ways).(*way)
		if p.done(w.levels) {
			return w.courses
		}
		key := keyOf(w.levels)
		if seen[key] {
			continue
		}
		seen[key] = true
		for i := range p.courses {
			next := p.take(w, i)
			if next == nil || seen[keyOf(next.levels)] {
				continue
			}
			if looked++; looked > patience {
				return p.thin()
			}
			next.total = next.price.time + rests.of(next.levels)
			heap.Push(ways, next)
		}
	}
	return nil // never: the needs of a part can be met
}

// A way is where some courses lead to.
type way struct {
	levels  []int
	price   price
	total   int64 // the time of the way, and the least that is still to come
	courses []int // in their order
}

// take returns the way after one more course, or nil if it cannot be begun or
// gives nothing.
func (p *part) take(w *way, i int) *way {
	c := &p.courses[i]
	if !c.canBegin(w.levels) {
		return nil
	}
	levels := slices.Clone(w.levels)
	if !c.raise(levels) {
		return nil
	}
	at, _ := slices.BinarySearch(w.courses, i)
	return &way{levels: levels, price: w.price.plus(c.price), courses: slices.Insert(slices.Clone(w.courses), at, i)}
}

// keyOf is a standing as the key of a map.
func keyOf(levels []int) string {
	key := make([]byte, 0, len(levels))
	for _, level := range levels {
		key = utf8.AppendRune(key, rune(level))
	}
	return string(key)
}

// ways is a heap with the most promising way on top.
type ways []*way

func (w ways) Len() int      { return len(w) }
func (w ways) Swap(i, j int) { w[i], w[j] = w[j], w[i] }
func (w ways) Less(i, j int) bool {
	return cmp.Or(
		cmp.Compare(w[i].total, w[j].total), cmp.Compare(w[i].price.money, w[j].price.money),
		cmp.Compare(w[i].price.count, w[j].price.count), slices.Compare(w[i].courses, w[j].courses)) < 0
}
func (w *ways) Push(x any) { *w = append(*w, x.(*way)) }
func (w *ways) Pop() any {
	last := len(*w) - 1
	x := (*w)[last]
	*w = (*w)[:last]
	return x
}

// thin takes every course and then leaves out what it can, the dearest first.
func (p *part) thin() []int {
	order := make([]int, len(p.courses))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int {
		return cmp.Or(p.courses[y].price.compare(p.courses[x].price), cmp.Compare(y, x))
	})
	out := make([]bool, len(p.courses))
	for _, i := range order {
		out[i] = true
		out[i] = p.enough(out)
	}
	var kept []int
	for i := range out {
		if !out[i] {
			kept = append(kept, i)
		}
	}
	return kept
}

// enough tells that the needs are met without some courses.
func (p *part) enough(out []bool) bool {
	levels := slices.Clone(p.start)
	climb(levels, p.courses, slices.Clone(out))
	return p.done(levels)
}
