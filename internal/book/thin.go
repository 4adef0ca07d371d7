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
		if x == last || y == last {
			return cmp.Compare(at(x == last), at(y == last))
		}
		return cmp.Or(p.courses[y].price.compare(p.courses[x].price), cmp.Compare(y, x))
	})
	for _, i := range order {
		at, _ := slices.BinarySearch(set, i)
		if less := slices.Delete(slices.Clone(set), at, at+1); p.enough(less) {
			set = less
		}
	}
	return set
}

// at is 1 for what comes last.
func at(last bool) int {
	if last {
		return 1
	}
	return 0
}

// enough tells that a set meets every need.
func (p *part) enough(set []int) bool {
	courses := make([]course, len(set))
	for i, c := range set {
		courses[i] = p.courses[c]
	}
	levels := slices.Clone(p.start)
	climb(levels, courses, nil)
	return p.done(levels)
}
