package edit

import (
	"slices"
	"strconv"
)

// A Conflict is a place that two sides changed in different ways. Ours is what
// was kept.
type Conflict struct {
	Path               []string
	Base, Ours, Theirs Value
}

// Merge returns what becomes of a value that two sides have changed since it was
// base. What one side alone changed is taken from that side; what both put in
// stands side by side; where both changed the same, ours stays and is told.
func Merge(base, ours, theirs Value) (Value, []Conflict) {
	m := merging{}
	return m.merge(nil, base, ours, theirs), m.found
}

type merging struct{ found []Conflict }

func (m *merging) conflict(path []string, base, ours, theirs Value) Value {
	m.found = append(m.found, Conflict{slices.Clone(path), base, ours, theirs})
	return ours
}

func (m *merging) merge(path []string, base, ours, theirs Value) Value {
	switch {
	case ours.Equal(theirs) || theirs.Equal(base):
		return ours
	case ours.Equal(base):
		return theirs
	case ours.Empty() || theirs.Empty():
		return m.conflict(path, base, ours, theirs)
	}
	isOr := func(k kind) bool {
		return kindOf(ours) == k && kindOf(theirs) == k && (base.Empty() || kindOf(base) == k)
	}
	switch {
	case isOr(aMap):
		return m.keys(path, base, ours, theirs)
	case isOr(aList):
		return m.lists(path, base, ours, theirs)
	case isOr(aWord) && !base.Empty():
		if text := MergeText(base.Word, ours.Word, theirs.Word); len(text.Clashes) == 0 {
			return Word(text.Text)
		}
	}
	return m.conflict(path, base, ours, theirs)
}

func (m *merging) keys(path []string, base, ours, theirs Value) Value {
	var out Value
	dropped := m.renamed(path, base, ours, theirs)
	for _, name := range union(ours, theirs) {
		if slices.Contains(dropped, name) {
			continue
		}
		if part := m.merge(append(path, name), base.Get(name), ours.Get(name), theirs.Get(name)); !part.Empty() {
			out.Keys = append(out.Keys, Key{name, part})
		}
	}
	return out
}

// renamed tells of keys to which both sides gave other names, and returns the
// names that theirs gave.
func (m *merging) renamed(path []string, base, ours, theirs Value) (dropped []string) {
	for _, k := range base.Keys {
		fresh := func(side, other Value) string {
			i := slices.IndexFunc(side.Keys, func(n Key) bool {
				return base.Get(n.Name).Empty() && other.Get(n.Name).Empty() && n.Value.Equal(k.Value)
			})
			if i < 0 || !side.Get(k.Name).Empty() {
				return ""
			}
			return side.Keys[i].Name
		}
		if mine, yours := fresh(ours, theirs), fresh(theirs, ours); mine != "" && yours != "" && !slices.Contains(dropped, yours) {
			named := func(name string) Value { return Value{Keys: []Key{{name, k.Value}}} }
			m.conflict(append(path, k.Name), named(k.Name), named(mine), named(yours))
			dropped = append(dropped, yours)
		}
	}
	return dropped
}

// lists merges lists: by what tells their elements apart, or by what they are
// elements between.
func (m *merging) lists(path []string, base, ours, theirs Value) Value {
	name := listKey(ours.List)
	if name != "" && name == listKey(theirs.List) && (base.Empty() || name == listKey(base.List)) {
		return m.told(path, base, ours, theirs, name)
	}
	var out Value
	clash, before := false, len(m.found)
	both := func(_, o, _ Value) { out.List = append(out.List, o) }
	regions(base.List, ours.List, theirs.List, Value.Equal, both, func(r region[Value]) {
		list, ok := m.region(path, base, r, ours, theirs)
		out.List, clash = append(out.List, list...), clash || !ok
	})
	if clash {
		m.found = m.found[:before]
		return m.conflict(path, base, ours, theirs)
	}
	return out
}

// region merges what stands between two elements that nobody changed, if it can
// be told what became of each.
func (m *merging) region(path []string, base Value, r region[Value], ours, theirs Value) ([]Value, bool) {
	b, o, t := Value{List: r.base}, Value{List: r.ours}, Value{List: r.theirs}
	switch {
	case o.Equal(t) || t.Equal(b):
		return r.ours, true
	case o.Equal(b):
		return r.theirs, true
	case len(r.base) == 0:
		return append(slices.Clone(r.ours), without(r.theirs, r.ours)...), true
	case len(r.ours) < len(r.base) || len(r.theirs) < len(r.base) || moved(r.base, r.ours, ours) || moved(r.base, r.theirs, theirs):
		return nil, false
	}
	var out []Value
	for i, was := range r.base {
		at := slices.IndexFunc(base.List, was.Equal)
		out = append(out, m.merge(append(path, "#"+strconv.Itoa(at+1)), was, r.ours[i], r.theirs[i]))
	}
	out = append(out, r.ours[len(r.base):]...)
	return append(out, without(r.theirs[len(r.base):], r.ours)...), true
}

// moved reports whether an element that was in a region is not in its place
// there, but somewhere in the list.
func moved(was, here []Value, list Value) bool {
	for i, v := range was {
		if !v.Equal(here[i]) && slices.ContainsFunc(list.List, v.Equal) {
			return true
		}
	}
	return false
}

// without returns the elements that are not among others.
func without(list, others []Value) []Value {
	return slices.DeleteFunc(slices.Clone(list), func(v Value) bool { return slices.ContainsFunc(others, v.Equal) })
}

// told merges lists whose elements are told apart by a key.
func (m *merging) told(path []string, base, ours, theirs Value, name string) Value {
	steps := func(v Value) []string {
		var out []string
		for _, e := range v.List {
			out = append(out, name+"="+e.Get(name).Word)
		}
		return out
	}
	was, mine, yours := steps(base), steps(ours), steps(theirs)
	dropped := m.replaced(path, [3]Value{base, ours, theirs}, was, mine, yours)
	all := make(map[string]Value)
	for _, step := range union(ours, theirs) {
		if slices.Contains(dropped, step) {
			continue
		}
		if part := m.merge(append(path, step), base.Get(step), ours.Get(step), theirs.Get(step)); !part.Empty() {
			all[step] = part
		}
	}
	order, others := mine, yours
	if sameOrder(was, mine) && !sameOrder(was, yours) {
		order, others = yours, mine
	} else if !sameOrder(was, mine) && !sameOrder(was, yours) && !sameOrder(mine, yours) {
		m.conflict(path, base, ours, theirs)
	}
	var out Value
	for _, step := range putIn(was, order, others) {
		if part, ok := all[step]; ok {
			out.List = append(out.List, part)
		}
	}
	return out
}

// replaced tells of elements in whose place both sides put others, and returns
// those that theirs put there.
func (m *merging) replaced(path []string, of [3]Value, was, mine, yours []string) (dropped []string) {
	beside := func(list []string, known ...[]string) []string {
		return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(slices.Concat(known...), s) })
	}
	same := func(a, b string) bool { return a == b }
	regions(was, mine, yours, same, func(_, _, _ string) {}, func(r region[string]) {
		gone, o, t := beside(r.base, mine, yours), beside(r.ours, was, yours), beside(r.theirs, was, mine)
		if len(gone) == 0 || len(o) == 0 || len(t) == 0 {
			return
		}
		m.conflict(append(path, gone[0]), of[0].Get(gone[0]), of[1].Get(o[0]), of[2].Get(t[0]))
		dropped = append(dropped, t...)
	})
	return dropped
}

// putIn returns an order of elements with those that only another has, each
// behind what it stands behind there.
func putIn(was, order, others []string) []string {
	for i, step := range others {
		if slices.Contains(order, step) {
			continue
		}
		at := len(order)
		for k := i - 1; k >= 0; k-- {
			if n := slices.Index(order, others[k]); n >= 0 {
				at = n + 1
				break
			}
		}
		if i == 0 {
			at = 0
		}
		for at < len(order) && !slices.Contains(was, order[at]) {
			at++ // and behind what this side put in there
		}
		order = slices.Insert(slices.Clone(order), at, step)
	}
	return order
}

// sameOrder reports whether what two lists share stands in the same order.
func sameOrder(a, b []string) bool {
	in := func(list []string) []string {
		return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return !slices.Contains(a, s) || !slices.Contains(b, s) })
	}
	return slices.Equal(in(a), in(b))
}
