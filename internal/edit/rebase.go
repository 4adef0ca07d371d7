package edit

import (
	"slices"
	"strconv"
	"strings"
)

// Rebase fits operations that somebody decided on while an item said base to
// what it says now. What was done meanwhile already is left out; what is in the
// way of what somebody else did is told as a conflict, and then none of the
// operations may be carried out. In a conflict, ours is what is in the file now
// and theirs what the operation asks for.
func Rebase(base, now Value, ops []Op) ([]Op, []Conflict) {
	r := rebasing{base: base, now: now, first: base, last: base}
	for _, op := range ops {
		if next, err := r.last.apply(op); err == nil {
			r.last = next
		}
	}
	for _, op := range ops {
		r.add(op)
	}
	return r.out, r.found
}

// A rebasing holds what an item says as the operations go on: as it would if
// nobody else had changed it, and as it does.
type rebasing struct {
	base, now   Value
	first, last Value // base before and after all operations
	out         []Op
	found       []Conflict
}

// add fits one operation.
func (r *rebasing) add(op Op) {
	if op.Do == Set && op.Value.Empty() {
		op.Do = Remove
	}
	fitted, done, ok := r.fit(op)
	before := r.base
	if next, err := r.base.apply(op); err == nil {
		r.base = next
	}
	if done && ok {
		return
	}
	next, err := r.now.apply(fitted)
	if !ok || err != nil {
		old, _ := before.at(op.Path)
		here, _ := r.now.at(fitted.Path)
		r.found = append(r.found, Conflict{op.Path, old, here, op.Value})
		return
	}
	r.now, r.out = next, append(r.out, fitted)
}

// fit returns an operation as it is to be carried out now, whether it was
// carried out already, and whether nothing is in its way.
func (r *rebasing) fit(op Op) (fitted Op, done, ok bool) {
	fitted = op
	old, there := r.base.at(op.Path)
	if !op.Was.Empty() {
		old, there = op.Was, true
	}
	path, found := r.path(op.Path)
	if !found {
		return op, op.Do == Remove, op.Do == Remove && there || op.Do == Set && !isStep(op.Path[len(op.Path)-1]) && !there
	}
	fitted.Path = path
	here, _ := r.now.at(path)
	switch op.Do {
	case Set:
		return r.set(fitted, old, here)
	case Remove:
		return fitted, here.Empty(), here.Empty() || here.Equal(old) && r.alone(op.Path, path)
	case Rename:
		last := len(path) - 1
		renamed, _ := r.now.at(append(slices.Clone(path[:last]), op.Name))
		done = here.Empty() && renamed.Equal(old)
		return fitted, done, done || here.Equal(old) && renamed.Empty()
	case Move:
		return r.move(op, fitted)
	}
	return r.insert(op, fitted, here)
}

// set fits what is said of a key: old is what the key said, and here what it
// says now.
func (r *rebasing) set(op Op, old, here Value) (fitted Op, done, ok bool) {
	switch {
	case here.Equal(op.Value):
		return op, true, true
	case here.Equal(old):
		return op, false, true
	case kindOf(here) == aWord && kindOf(old) == aWord && kindOf(op.Value) == aWord:
		text := MergeText(old.Word, here.Word, op.Value.Word)
		op.Value = Word(text.Text)
		return op, false, len(text.Clashes) == 0
	}
	return op, false, false
}

// path returns a path of base as one of now: elements that are told by their
// number are found by what they say.
func (r *rebasing) path(path []string) ([]string, bool) {
	out := make([]string, 0, len(path))
	base, now := r.base, r.now
	for i, step := range path {
		if !isStep(step) || len(base.List) == 0 {
			base, now = base.Get(step), now.Get(step)
			out = append(out, step)
			continue
		}
		n, err := base.place(step)
		if err != nil {
			return path, false
		}
		at := -1
		if strings.HasPrefix(step, "#") {
			at = standing(base, now, n, i+1 == len(path))
		} else if m, err := now.place(step); err == nil {
			at = m
		}
		if at < 0 {
			return path, false
		}
		if strings.HasPrefix(step, "#") {
			step = "#" + strconv.Itoa(at+1)
		}
		base, now, out = base.List[n], now.List[at], append(out, step)
	}
	return out, true
}

// standing returns where an element of a list of base stands now, or -1 if that
// cannot be told.
func standing(base, now Value, n int, last bool) int {
	if base.Equal(now) {
		return n
	}
	if name := listKey(base.List); name != "" && name == listKey(now.List) {
		word := base.List[n].Get(name).Word
		return slices.IndexFunc(now.List, func(v Value) bool { return v.Get(name).Word == word })
	}
	equal := func(v Value) bool { return v.Equal(base.List[n]) }
	if count(base.List, equal) == 1 && count(now.List, equal) == 1 {
		return slices.IndexFunc(now.List, equal)
	}
	if !last { // it may have been changed inside, and nothing else was
		pairs := pairing(base, now)
		if at := slices.Index(pairs, n); at >= 0 && len(base.List) == len(now.List) && at == n {
			return at
		}
	}
	return -1
}

func count(list []Value, is func(Value) bool) int {
	n := 0
	for _, v := range list {
		if is(v) {
			n++
		}
	}
	return n
}

// tokens are what tells the elements of two lists apart.
func tokens(a, b Value) (x, y []string) {
	name := listKey(a.List)
	if name != listKey(b.List) {
		name = ""
	}
	of := func(v Value) (out []string) {
		for _, e := range v.List {
			if name != "" {
				out = append(out, e.Get(name).Word)
			} else {
				out = append(out, e.String())
			}
		}
		return out
	}
	return of(a), of(b)
}

// lists returns the lists that a path leads to, before and now.
func (r *rebasing) lists(was, is []string) (base, now Value) {
	base, _ = r.base.at(was)
	now, _ = r.now.at(is)
	return base, now
}

// alone reports whether nobody put an element behind one that goes, where it
// would not be known what it stands behind.
func (r *rebasing) alone(was, is []string) bool {
	last := len(was) - 1
	if !isStep(was[last]) {
		return true
	}
	base, now := r.lists(was[:last], is[:last])
	at, err := now.place(is[last])
	if err != nil || at+1 >= len(now.List) {
		return err == nil
	}
	x, y := tokens(base, now)
	return slices.Contains(x, y[at+1])
}

// move fits a move. Where somebody else has moved or put in elements, their
// order and this one are told.
func (r *rebasing) move(op, fitted Op) (Op, bool, bool) {
	last := len(op.Path) - 1
	base, now := r.lists(op.Path[:last], fitted.Path[:last])
	x, y := tokens(base, now)
	if slices.Equal(x, y) {
		return fitted, false, true
	}
	meant, err := base.apply(Op{Do: Move, Path: op.Path[last:], After: op.After})
	if err == nil && now.Equal(meant) {
		return fitted, true, true
	}
	return fitted, false, false
}

// run returns how many words, from one on, are not known.
func run(words []string, from int, known []string) int {
	n := 0
	for from+n < len(words) && !slices.Contains(known, words[from+n]) {
		n++
	}
	return n
}

// mine returns what the operations put in where an insert puts something in, of
// all that they do.
func (r *rebasing) mine(op Op) []Value {
	first, _ := r.first.at(op.Path)
	last, _ := r.last.at(op.Path)
	known, words := tokens(first, last)
	at := slices.IndexFunc(last.List, op.Value.Equal)
	if at < 0 {
		return []Value{op.Value}
	}
	for at > 0 && run(words, at-1, known) > 0 {
		at--
	}
	return last.List[at : at+run(words, at, known)]
}

// insert fits an insert: behind what it was to stand behind. What others have
// put in there stands before it or behind it by the alphabet, so that it does
// not matter who was first.
func (r *rebasing) insert(op, fitted Op, now Value) (Op, bool, bool) {
	base, _ := r.base.at(op.Path)
	x, y := tokens(base, now)
	if !sameOrder(x, y) || kindOf(now) == aWord || kindOf(now) == aMap {
		return fitted, false, false
	}
	at, err := base.behind(op.After)
	if err != nil {
		return fitted, false, false
	}
	to := 0
	if at > 0 {
		if to = slices.Index(y, x[at-1]) + 1; to == 0 || count(base.List, base.List[at-1].Equal) > 1 && !slices.Equal(x, y) {
			return fitted, false, false
		}
	}
	theirs := now.List[to : to+run(y, to, x)]
	if len(theirs) > 0 && slices.ContainsFunc(x, func(s string) bool { return !slices.Contains(y, s) }) {
		return fitted, false, false // they may be new, or others that were changed
	}
	if slices.ContainsFunc(theirs, op.Value.Equal) {
		return fitted, true, true
	}
	if len(theirs) > 0 && (Value{List: theirs}).String() <= (Value{List: r.mine(op)}).String() {
		to += len(theirs)
	}
	fitted.After = "#" + strconv.Itoa(to)
	return fitted, false, true
}
