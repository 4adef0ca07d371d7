package book

import (
	"cmp"
	"slices"
)

func (p *part) all() []int {
	all := make([]int, len(p.courses))
	for i := range all {
		all[i] = i
	}
	return all
}

// improve takes in one more course if the set then does without dearer ones,
// as long as that makes it cheaper.
func (p *part) improve(set []int) []int {
	best := p.way(set)
	for more := true; more; {
		more = false
		for i := range p.courses {
			if _, in := slices.BinarySearch(best.courses, i); in {
				continue
			}
			if w := p.way(p.thin(with(best.courses, i), i)); w.compare(best) < 0 {
				best, more = w, true
			}
		}
	}
	return best.courses
}

// thin leaves out of a set what it can do without, the dearest first and one
// course, if it is not -1, last of all.
func (p *part) thin(set []int, last int) []int {
	order := slices.Clone(set)
	slices.SortFunc(order, func(x, y int) int {
		switch last {
		case x:
			return 1
		case y:
			return -1
		}
		return cmp.Or(p.courses[y].price.compare(p.courses[x].price), cmp.Compare(y, x))
	})
	for _, i := range order {
		less := slices.DeleteFunc(slices.Clone(set), func(j int) bool { return j == i })
		if p.enough(less) {
			set = less
		}
	}
	return set
}

// enough reports whether a set meets every need.
func (p *part) enough(set []int) bool {
	courses := make([]course, len(set))
	for i, c := range set {
		courses[i] = p.courses[c]
	}
	levels := slices.Clone(p.start)
	climb(levels, courses, nil)
	return p.done(levels)
}
