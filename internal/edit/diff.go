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

// pairing tells, for each element of a new list, which of the old one it was, or
// -1.
func pairing(old, new Value) []int {
	if name := listKey(old.List); name != "" && name == listKey(new.List) {
		return pairedBy(name, old, new)
	}
	out := slices.Repeat([]int{-1}, len(new.List))
	taken := make([]bool, len(old.List))
	for i, j := range matches(old.List, new.List, Value.Equal) {
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

// pairedBy pairs elements by the key that tells them apart, and those that say
// the same under another name, which were renamed.
func pairedBy(name string, old, new Value) []int {
	out := make([]int, len(new.List))
	for j, e := range new.List {
		out[j] = slices.IndexFunc(old.List, func(o Value) bool { return o.Get(name).Word == e.Get(name).Word })
	}
	for j, e := range new.List {
		i := slices.IndexFunc(old.List, func(o Value) bool { return lacking(o, name).Equal(lacking(e, name)) })
		if out[j] < 0 && i >= 0 && !slices.Contains(out, i) {
			out[j] = i
		}
	}
	return out
}

// lacking is a value without one of its keys.
func lacking(v Value, name string) Value {
	return Value{Keys: slices.DeleteFunc(slices.Clone(v.Keys), func(k Key) bool { return k.Name == name })}
}

// diffLists first changes the elements that stay, then puts in and moves, and
// then takes out.
func diffLists(path []string, old, new Value) []Op {
	l := newListing(path, old, new)
	for j, i := range l.pairs {
		if i >= 0 {
			l.out = append(l.out, diff(below(path, l.step(i)), old.List[i], new.List[j])...)
		}
	}
	l.arrange()
	for i := len(old.List) - 1; i >= 0; i-- {
		if !slices.Contains(l.pairs, i) {
			l.out = append(l.out, Op{Do: Remove, Path: below(path, l.step(i)), Was: old.List[i]})
			l.now = slices.DeleteFunc(l.now, func(n int) bool { return n == i })
		}
	}
	return l.out
}

// A listing is a list on its way from what it was to what it is to be.
type listing struct {
	path     []string
	old, new Value
	name     string // the key that tells its elements apart, or ""
	pairs    []int  // which of the old each of the new elements was, or -1
	now      []int  // which elements of the old list stand where; a new one, the j-th, is -1-j
	out      []Op
}

func newListing(path []string, old, new Value) *listing {
	l := &listing{path: path, old: old, new: new, name: listKey(old.List), pairs: pairing(old, new)}
	if l.name != listKey(new.List) {
		l.name = ""
	}
	for j, i := range l.pairs {
		if l.name != "" && i >= 0 && old.List[i].Get(l.name).Word != new.List[j].Get(l.name).Word {
			l.name = "" // names change on the way: numbers do not
			break
		}
	}
	for i := range old.List {
		l.now = append(l.now, i)
	}
	return l
}

// step returns the step of an element, numbered as in now.
func (l *listing) step(n int) string {
	switch {
	case l.name == "":
		return "#" + strconv.Itoa(slices.Index(l.now, n)+1)
	case n >= 0:
		return l.name + "=" + l.old.List[n].Get(l.name).Word
	}
	return l.name + "=" + l.new.List[-1-n].Get(l.name).Word
}

// arrange puts in what is new, and moves what does not stand in the new order.
func (l *listing) arrange() {
	fixed := rising(l.pairs)
	for j, i := range l.pairs {
		after, at := First, 0
		if j > 0 {
			before := l.pairs[j-1]
			if before < 0 {
				before = -j
			}
			after, at = l.step(before), slices.Index(l.now, before)+1
		}
		switch from := slices.Index(l.now, i); {
		case i < 0:
			l.out = append(l.out, Op{Do: Insert, Path: l.path, Value: l.new.List[j], After: after})
			l.now = slices.Insert(l.now, at, -1-j)
		case !fixed[j]:
			l.out = append(l.out, Op{Do: Move, Path: below(l.path, l.step(i)), Was: l.new.List[j], After: after})
			if l.now = slices.Delete(l.now, from, from+1); at > from {
				at--
			}
			l.now = slices.Insert(l.now, at, i)
		}
	}
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
