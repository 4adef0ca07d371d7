package book

import (
	"cmp"
	"container/heap"
	"slices"
	"unicode/utf8"
)

// patience is how many ways the search of one part may look at before it is
// content with a set of which nothing can be left out.
const patience = 10000

// choose returns the cheapest courses that meet every need of a part.
//
// It is the search A* (Hart, Nilsson and Raphael, 1968) over what a person can
// do after each course: what is least dear so far, plus the least that is still
// to come (see rests), is tried first.
func (p *part) choose() []int {
	p.dropWorse()
	rests := p.rests()
	start := &way{levels: p.start, total: rests.of(p.start)}
	ways, best := &ways{start}, map[string]*way{string(appendKey(nil, p.start)): start}
	levels, key := make([]int, len(p.start)), make([]byte, 0, len(p.start))
	for looked := 0; ways.Len() > 0; {
		w := heap.Pop(ways).(*way)
		if p.done(w.levels) {
			return w.courses
		}
		if w.beaten {
			continue
		}
		for i := range p.courses {
			c := &p.courses[i]
			copy(levels, w.levels)
			if !c.canBegin(levels) || !c.raise(levels) {
				continue
			}
			key = appendKey(key[:0], levels)
			old, price := best[string(key)], w.price.plus(c.price)
			if old != nil && old.price.compare(price) < 0 {
				continue
			}
			next := &way{levels: slices.Clone(levels), price: price, total: price.time + rests.of(levels), courses: with(w.courses, i)}
			if old != nil && old.compare(next) <= 0 {
				continue
			}
			if looked++; looked > patience {
				return p.thin()
			}
			if old != nil {
				old.beaten = true
			}
			best[string(key)] = next
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
	beaten  bool  // a better way leads to the same levels
}

func (w *way) compare(v *way) int {
	return cmp.Or(
		cmp.Compare(w.total, v.total), cmp.Compare(w.price.money, v.price.money),
		cmp.Compare(w.price.count, v.price.count), slices.Compare(w.courses, v.courses))
}

// with returns courses and one more, in their order.
func with(courses []int, i int) []int {
	at, _ := slices.BinarySearch(courses, i)
	return slices.Insert(append(make([]int, 0, len(courses)+1), courses...), at, i)
}

// appendKey makes levels the key of a map.
func appendKey(key []byte, levels []int) []byte {
	for _, level := range levels {
		key = utf8.AppendRune(key, rune(level))
	}
	return key
}

// ways is a heap with the most promising way on top.
type ways []*way

func (w ways) Len() int           { return len(w) }
func (w ways) Swap(i, j int)      { w[i], w[j] = w[j], w[i] }
func (w ways) Less(i, j int) bool { return w[i].compare(w[j]) < 0 }
func (w *ways) Push(x any)        { *w = append(*w, x.(*way)) }
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
