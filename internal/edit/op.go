package edit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Do is what an operation does.
type Do string

const (
	Set    Do = "set"    // says something of a key, new or there; an empty value takes it out
	Insert Do = "insert" // puts an element into a list
	Remove Do = "remove" // takes out a key or an element, and what is left empty by it
	Move   Do = "move"   // puts an element of a list elsewhere in it
	Rename Do = "rename" // gives a key another name
)

// An Op is one change of an item. It may be kept and sent, and be carried out
// on a file that somebody else has changed meanwhile; see [Rebase].
type Op struct {
	Do Do `json:"do"`

	// Path leads to what is changed: keys, and in lists the steps "to=welder"
	// for the element that says so, "=welding" for a word, or "#2". The path of
	// an insert leads to the list.
	Path []string `json:"path"`

	// Was is what stood there when somebody decided on the change.
	Was Value `json:"was"`

	Value Value  `json:"value"`           // of set and insert
	After string `json:"after,omitempty"` // of insert and move: the step of the element before it, First, or "" for the end
	Name  string `json:"name,omitempty"`  // of rename
}

// First is where an element stands that has none before it.
const First = "#0"

func (o Op) where() string { return strings.Join(o.Path, ".") }

// Back returns the operation that takes this one back, as far as what it says
// tells: an element that was taken out or moved goes to the end.
func (o Op) Back() Op {
	switch o.Do {
	case Set:
		o.Was, o.Value = o.Value, o.Was
	case Rename:
		last := len(o.Path) - 1
		o.Name, o.Path = o.Path[last], append(slices.Clone(o.Path[:last]), o.Name)
	}
	return o
}

// place returns the place in a list of the one element that a step names.
func (v Value) place(step string) (int, error) {
	if at, ok := strings.CutPrefix(step, "#"); ok {
		n, err := strconv.Atoi(at)
		if err != nil || n < 1 || n > len(v.List) {
			return 0, fmt.Errorf("there is no element %s", step)
		}
		return n - 1, nil
	}
	found := -1
	for i, e := range v.List {
		if !e.is(step) {
			continue
		}
		if found >= 0 {
			return 0, fmt.Errorf("two elements say %s, and it cannot be told which is meant", step)
		}
		found = i
	}
	if found < 0 {
		return 0, fmt.Errorf("there is no element %s", step)
	}
	return found, nil
}

// is reports whether a step names an element by what it says.
func (v Value) is(step string) bool {
	name, word, ok := strings.Cut(step, "=")
	switch {
	case !ok:
		return false
	case name == "":
		return v.Word != "" && v.Word == word
	}
	return v.Get(name).Word == word && word != ""
}

// isStep reports whether a step leads into a list.
func isStep(s string) bool {
	return strings.HasPrefix(s, "#") || strings.Contains(s, "=")
}

// apply changes a value. What it was is not touched.
func (v Value) apply(op Op) (Value, error) {
	if op.Do == Set && op.Value.Empty() {
		op.Do = Remove
	}
	if len(op.Path) == 0 && op.Do != Insert {
		return v, fmt.Errorf("an item as a whole is not changed by an operation")
	}
	return v.change(op.Path, op)
}

// change goes down a path and carries an operation out at its end.
func (v Value) change(path []string, op Op) (Value, error) {
	if len(path) == 0 {
		return v.insert(op)
	}
	if len(path) == 1 && op.Do != Insert && (op.Do != Set || isStep(path[0])) {
		return v.end(path[0], op)
	}
	if v.Word != "" {
		return v, fmt.Errorf("%s: a text stands where %s would have to be", op.where(), path[0])
	}
	if isStep(path[0]) && len(v.Keys) == 0 {
		return v.within(path, op)
	}
	if len(v.List) > 0 {
		return v, fmt.Errorf("%s: a list stands where the key %s would have to be", op.where(), path[0])
	}
	out := Value{Keys: slices.Clone(v.Keys)}
	i := slices.IndexFunc(out.Keys, func(k Key) bool { return k.Name == path[0] })
	if i < 0 {
		if op.Do != Set && op.Do != Insert {
			return v, fmt.Errorf("%s is not there", op.where())
		}
		i = len(out.Keys)
		out.Keys = append(out.Keys, Key{Name: path[0]})
	}
	if len(path) == 1 && op.Do == Set {
		out.Keys[i].Value = op.Value
		return out, nil
	}
	inner, err := out.Keys[i].Value.change(path[1:], op)
	if err != nil {
		return v, err
	}
	if out.Keys[i].Value = inner; inner.Empty() {
		out.Keys = slices.Delete(out.Keys, i, i+1)
	}
	return out, nil
}

// within carries an operation out in an element of a list, or makes it.
func (v Value) within(path []string, op Op) (Value, error) {
	out := Value{List: slices.Clone(v.List)}
	i, err := v.place(path[0])
	if name, word, ok := strings.Cut(path[0], "="); err != nil && ok && name != "" && op.Do == Set && !slices.ContainsFunc(v.List, func(e Value) bool { return e.is(path[0]) }) {
		i, err = len(out.List), nil
		out.List = append(out.List, Value{Keys: []Key{{name, Word(word)}}})
	}
	if err != nil {
		return v, fmt.Errorf("%s: %w", op.where(), err)
	}
	inner, err := out.List[i].change(path[1:], op)
	if err != nil {
		return v, err
	}
	if out.List[i] = inner; inner.Empty() {
		out.List = slices.Delete(out.List, i, i+1)
	}
	return out, nil
}

// end carries out what is done to a key or an element itself.
func (v Value) end(step string, op Op) (Value, error) {
	out := Value{Word: v.Word, List: slices.Clone(v.List), Keys: slices.Clone(v.Keys)}
	if isStep(step) && len(v.Keys) == 0 {
		i, err := v.place(step)
		switch {
		case err != nil && op.Do == Set && !strings.HasPrefix(step, "#") && !slices.ContainsFunc(v.List, func(e Value) bool { return e.is(step) }):
			out.List = append(out.List, op.Value)
			return out, nil
		case err != nil:
			return v, fmt.Errorf("%s: %w", op.where(), err)
		case op.Do == Set:
			out.List[i] = op.Value
		case op.Do == Remove:
			out.List = slices.Delete(out.List, i, i+1)
		case op.Do == Move:
			return out.move(i, op)
		default:
			return v, fmt.Errorf("%s: an element of a list has no name", op.where())
		}
		return out, nil
	}
	i := slices.IndexFunc(v.Keys, func(k Key) bool { return k.Name == step })
	switch {
	case i < 0:
		return v, fmt.Errorf("%s is not there", op.where())
	case op.Do == Remove:
		out.Keys = slices.Delete(out.Keys, i, i+1)
	case op.Do == Rename && !v.Get(op.Name).Empty() && op.Name != step:
		return v, fmt.Errorf("%s: there is %s beside it already", op.where(), op.Name)
	case op.Do == Rename:
		out.Keys[i].Name = op.Name
	default:
		return v, fmt.Errorf("%s: a key cannot be moved", op.where())
	}
	return out, nil
}

// insert puts an element into a list.
func (v Value) insert(op Op) (Value, error) {
	if len(v.Keys) > 0 || v.Word != "" {
		return v, fmt.Errorf("%s is no list", op.where())
	}
	at, err := v.behind(op.After)
	if err != nil {
		return v, fmt.Errorf("%s: %w", op.where(), err)
	}
	return Value{List: slices.Insert(slices.Clone(v.List), at, op.Value)}, nil
}

func (v Value) move(i int, op Op) (Value, error) {
	moved := v.List[i]
	at, err := v.behind(op.After)
	if err != nil {
		return v, fmt.Errorf("%s: %w", op.where(), err)
	}
	if v.List = slices.Delete(v.List, i, i+1); at > i {
		at--
	}
	v.List = slices.Insert(v.List, at, moved)
	return v, nil
}

// behind returns the place in a list behind the element that a step names.
func (v Value) behind(step string) (int, error) {
	switch step {
	case "":
		return len(v.List), nil
	case First:
		return 0, nil
	}
	i, err := v.place(step)
	return i + 1, err
}
