package source

import "slices"

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

type joining struct{ found []Conflict }

func (j *joining) join(path []string, base, ours, theirs Value) Value {
	switch {
	case ours.Equal(theirs) || theirs.Equal(base):
		return ours
	case ours.Equal(base):
		return theirs
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
