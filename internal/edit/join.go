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

// Join returns what becomes of a value that two sides have changed since it was
// base. What one side alone changed is taken from that side; where both did,
// ours stays and is told.
func Join(base, ours, theirs Value) (Value, []Conflict) {
	j := joining{}
	return j.join(nil, base, ours, theirs), j.found
}

// inPlace tells that three lists can be joined element by element though nothing
// tells their elements apart: they are as long as each other, and nothing in
// them was moved.
func inPlace(base, ours, theirs Value) bool {
	n := len(base.List)
	if n == 0 || len(ours.List) != n || len(theirs.List) != n || teller(base.List)+teller(ours.List)+teller(theirs.List) != "" {
		return false
	}
	for i, was := range base.List {
		for k := range base.List {
			moved := ours.List[k].Equal(was) || theirs.List[k].Equal(was)
			if i != k && !was.Equal(base.List[k]) && moved || len(ours.List[k].Keys) == 0 || len(theirs.List[k].Keys) == 0 {
				return false
			}
		}
	}
	return true
}

// places joins such lists. The step of an element is "#1" and so on.
func (j *joining) places(path []string, base, ours, theirs Value) Value {
	var out Value
	for i := range base.List {
		step := "#" + strconv.Itoa(i+1)
		out.List = append(out.List, j.join(append(path, step), base.List[i], ours.List[i], theirs.List[i]))
	}
	return out
}

type joining struct{ found []Conflict }

func (j *joining) join(path []string, base, ours, theirs Value) Value {
	switch {
	case ours.Equal(theirs) || theirs.Equal(base):
		return ours
	case ours.Equal(base):
		return theirs
	case inPlace(base, ours, theirs):
		return j.places(path, base, ours, theirs)
	case !base.splits() || !ours.splits() || !theirs.splits() || ours.Empty() || theirs.Empty():
		j.found = append(j.found, Conflict{slices.Clone(path), base, ours, theirs})
		return ours
	}
	var out Value
	for _, step := range union(ours, theirs) {
		part := j.join(append(path, step), base.Get(step), ours.Get(step), theirs.Get(step))
		switch {
		case part.Empty():
		case len(ours.List)+len(theirs.List) > 0:
			out.List = append(out.List, part)
		default:
			out.Keys = append(out.Keys, Key{step, part})
		}
	}
	return out
}
