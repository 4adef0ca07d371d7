package book

import (
	"container/heap"
	"slices"
	"unicode/utf8"
)

// A solution is the courses that were chosen in a part.
type solution struct {
	set    []int
	proven bool // none is better
}

// choose returns the cheapest courses that meet every need of a part.
//
// It is the search A* (Hart, Nilsson and Raphael, 1968) over what a person can
// do after each course: what has cost the least so far, with the least that is
// still to come (see rests), is tried first. What costs more than a good set
// that is found at once is not tried at all. Where the looks run out before the
// end, that set is the answer, and it is not proven. It also returns how much
// was looked at.
func (p *part) choose(looks int) (best solution, looked int) {
	f := newFirst(p, looks)
	best = p.search(f)
	return best, looks - f.left + f.climbs
}

func (p *part) search(f *first) solution {
	first := f.set()
	search := search{part: p, rests: p.rests(), bound: p.way(first), best: make(map[string]*way)}
	search.push(&way{levels: p.start, total: search.rests.of(p.start)})
	for len(search.ways) > 0 {
		w := heap.Pop(&search.ways).(*way)
		if p.done(w.levels) {
			return solution{w.courses, true}
		}
		if w.beaten {
			continue
		}
		if !f.spend(len(p.courses)) {
			return solution{first, false}
		}
		for i := range p.courses {
			search.try(w, i)
		}
	}
	return solution{first, true}
}

// way is where a set of courses leads.
func (p *part) way(courses []int) *way {
	w := &way{courses: courses}
	for _, i := range courses {
		w.price = w.price.plus(p.courses[i].price)
	}
	w.total = w.price.time
	return w
}

// A search holds the ways that have been found and not yet followed, and the
// best way to each standing.
type search struct {
	*part
	rests  rests
	bound  *way
	ways   ways
	best   map[string]*way
	levels []int  // of the way that is being tried
	key    []byte // the same
}

// try follows a way by one more course, if it can be begun, gives anything, and
// leads there better than what is known.
func (s *search) try(w *way, i int) {
	c := &s.courses[i]
	if !c.canBegin(w.levels) {
		return
	}
	s.levels = append(s.levels[:0], w.levels...)
	if !c.raise(s.levels) {
		return
	}
	price := w.price.plus(c.price)
	next := way{price: price, total: price.time + s.rests.of(s.levels)}
	if next.compare(s.bound) > 0 {
		return
	}
	s.key = appendKey(s.key[:0], s.levels)
	old := s.best[string(s.key)]
	if old != nil && old.price.compare(price) < 0 {
		return
	}
	next.courses = with(w.courses, i)
	if old != nil && old.compare(&next) <= 0 {
		return
	}
	if old != nil {
		old.beaten = true
	}
	next.levels = slices.Clone(s.levels)
	s.push(&next)
}

func (s *search) push(w *way) {
	s.best[string(appendKey(nil, w.levels))] = w
	heap.Push(&s.ways, w)
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
	a, b := price{w.total, w.price.money, w.price.count}, price{v.total, v.price.money, v.price.count}
	if c := a.compare(b); c != 0 {
		return c
	}
	return slices.Compare(w.courses, v.courses)
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
