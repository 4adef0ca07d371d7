package edit

import (
	"slices"
	"strconv"
)

// Diff returns operations that make one value the other, in the order in which
// they are carried out. Both are values of the same item.
func Diff(old, new Value) []Op { return diff(nil, old, new) }

func diff(path []string, old, new Value) []Op {
	switch {
	case old.Equal(new):
		return nil
	case new.Empty():
		return []Op{{Do: Remove, Path: path, Was: old}}
	case len(old.Keys) > 0 && len(new.Keys) > 0:
		return diffKeys(path, old, new)
	case len(old.List) > 0 && len(new.List) > 0:
		return diffLists(path, old, new)
	}
	return []Op{{Do: Set, Path: path, Was: old, Value: new}}
}

func diffKeys(path []string, old, new Value) []Op {
	var out []Op
	for _, k := range new.Keys { // first what stays, so that nothing is left empty on the way
		out = append(out, diff(below(path, k.Name), old.Get(k.Name), k.Value)...)
	}
	for _, k := range old.Keys {
		if new.Get(k.Name).Empty() && !k.Value.Empty() {
			out = append(out, Op{Do: Remove, Path: below(path, k.Name), Was: k.Value})
		}
	}
	return out
}

func below(path []string, step string) []string { return append(slices.Clone(path), step) }

// A pairing tells, for each element of a new list, which of the old one it was,
// or -1.
func pairing(old, new Value) []int {
	out := make([]int, len(new.List))
	for j := range out {
		out[j] = -1
	}
	if name := listKey(old.List); name != "" && name == listKey(new.List) {
		for j, e := range new.List {
			out[j] = slices.IndexFunc(old.List, func(o Value) bool { return o.Get(name).Word == e.Get(name).Word })
		}
		for j, e := range new.List { // what says the same under another name was renamed
			i := slices.IndexFunc(old.List, func(o Value) bool { return lacking(o, name).Equal(lacking(e, name)) })
			if out[j] < 0 && i >= 0 && !slices.Contains(out, i) {
				out[j] = i
			}
		}
		return out
	}
	same := matches(old.List, new.List, Value.Equal)
	taken := make([]bool, len(old.List))
	for i, j := range same {
		if j >= 0 {
			out[j], taken[i] = i, true
		}
	}
	for j, e := range new.List { // what was only moved
		if i := slices.IndexFunc(old.List, e.Equal); out[j] < 0 && i >= 0 && !taken[i] {
			out[j], taken[i] = i, true
		}
	}
	before := -1
	for j := range new.List { // what stands in the place of another, and is of its kind
		if out[j] >= 0 {
			before = out[j]
		} else if i := before + 1; i < len(old.List) && !taken[i] && kindOf(old.List[i]) == kindOf(new.List[j]) {
			out[j], taken[i], before = i, true, i
		}
	}
	return out
}

// lacking is a value without one of its keys.
func lacking(v Value, name string) Value {
	return Value{Keys: slices.DeleteFunc(slices.Clone(v.Keys), func(k Key) bool { return k.Name == name })}
}

func diffLists(path []string, old, new Value) []Op {
	var out []Op
	name := listKey(old.List)
	if name != listKey(new.List) {
		name = ""
	}
	pairs := pairing(old, new)
	for j, i := range pairs {
		if name != "" && i >= 0 && old.List[i].Get(name).Word != new.List[j].Get(name).Word {
			name = "" // names change on the way: numbers do not
			break
		}
	}
	now := make([]int, len(old.List)) // which elements of the old list stand where, new ones as -1-j
	for i := range now {
		now[i] = i
	}
	step := func(n int) string {
		at := slices.Index(now, n)
		if name != "" && n >= 0 {
			return name + "=" + old.List[n].Get(name).Word
		}
		if name != "" {
			return name + "=" + new.List[-1-n].Get(name).Word
		}
		return "#" + strconv.Itoa(at+1)
	}
	for j, i := range pairs {
		if i >= 0 {
			out = append(out, diff(below(path, step(i)), old.List[i], new.List[j])...)
		}
	}
	fixed := rising(pairs)
	for j, i := range pairs {
		after := First
		if j > 0 {
			n := pairs[j-1]
			if n < 0 {
				n = -j
			}
			after = step(n)
		}
		switch at := slices.Index(now, i); {
		case i < 0:
			out = append(out, Op{Do: Insert, Path: path, Value: new.List[j], After: after})
			now = slices.Insert(now, placeAfter(now, pairs, j), -1-j)
		case !fixed[j]:
			out = append(out, Op{Do: Move, Path: below(path, step(i)), Was: new.List[j], After: after})
			now = slices.Delete(now, at, at+1)
			now = slices.Insert(now, placeAfter(now, pairs, j), i)
		}
	}
	for i := len(old.List) - 1; i >= 0; i-- {
		if !slices.Contains(pairs, i) {
			out = append(out, Op{Do: Remove, Path: below(path, step(i)), Was: old.List[i]})
			now = slices.DeleteFunc(now, func(n int) bool { return n == i })
		}
	}
	return out
}

// placeAfter returns the place behind the element that comes before the j-th of
// the new list.
func placeAfter(now, pairs []int, j int) int {
	if j == 0 {
		return 0
	}
	before := pairs[j-1]
	if before < 0 {
		before = -j
	}
	return slices.Index(now, before) + 1
}

// rising marks a longest run of numbers that rise, of those that are not -1:
// what can stay where it is while the others move.
func rising(numbers []int) []bool {
	length, from := make([]int, len(numbers)), make([]int, len(numbers))
	best := -1
	for j, n := range numbers {
		length[j], from[j] = 1, -1
		for k := range j {
			if n >= 0 && numbers[k] >= 0 && numbers[k] < n && length[k]+1 > length[j] {
				length[j], from[j] = length[k]+1, k
			}
		}
		if n >= 0 && (best < 0 || length[j] > length[best]) {
			best = j
		}
	}
	out := make([]bool, len(numbers))
	for ; best >= 0; best = from[best] {
		out[best] = true
	}
	return out
}
