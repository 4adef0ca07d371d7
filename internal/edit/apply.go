package edit

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// A Result is a text in which operations were carried out.
type Result struct {
	Src  []byte
	Made []Splices // of each step, in the text that the one before it left
}

// Apply carries operations out on an item of a file, one after the other. The
// item is told by its id; where the file holds one alone, it is that. An empty
// id means the file as a whole: a list of items, if it is one. New keys stand in
// the order of the format, as far as order knows it; it may be nil.
//
// What is written is read again. If it does not say what was meant, or
// something else in the file would say something else, nothing is changed and
// the error says why.
func Apply(src []byte, id string, ops []Op, order Order) (Result, error) {
	return asLines(src, func(src []byte) (Result, error) {
		t, err := grow(src, "\n")
		return t.apply(id, ops, order, err)
	})
}

func (t *tree) apply(id string, ops []Op, order Order, err error) (Result, error) {
	src := []byte(t.src)
	r := Result{Src: src}
	if err != nil {
		return r, err
	}
	for _, op := range ops {
		done, err := t.carry(id, op, order)
		if err != nil {
			return Result{Src: src}, err
		}
		r.Made = append(r.Made, done.made...)
		t, r.Src = done.tree, []byte(done.tree.src)
	}
	return r, nil
}

// Put says something of one key of an item, or takes it out where value is
// empty. See [Apply].
func Put(src []byte, id string, value Value, path ...string) ([]byte, error) {
	r, err := Apply(src, id, []Op{{Do: Set, Path: path, Value: value}}, nil)
	return r.Src, err
}

// carried is what an operation has left.
type carried struct {
	tree *tree
	made []Splices
}

// carry carries out one operation. One that exchanges a list for a list, or
// keys for keys, is taken apart into what differs.
func (t *tree) carry(id string, op Op, order Order) (carried, error) {
	op, err := clean(op)
	if err != nil {
		return carried{}, err
	}
	if op.Do == Set && op.Value.Empty() {
		op.Do = Remove
	}
	item, root, err := t.item(id)
	if err != nil {
		return carried{}, err
	}
	var now Value
	if item != nil {
		now = item.value
	}
	if old, ok := now.at(op.Path); ok && op.Do == Set {
		switch {
		case old.Equal(op.Value):
			return carried{tree: t}, nil
		case kindOf(old) == kindOf(op.Value) && kindOf(old) > aWord:
			return t.several(id, diff(op.Path, old, op.Value), order)
		}
	}
	meant, err := now.apply(op)
	if err != nil {
		return carried{}, err
	}
	return cut{tree: t, op: op, order: order}.carry(aim{item, root, meant})
}

// An aim is what an item of a file is to say.
type aim struct {
	item  *node // nil if the file says nothing yet
	root  int   // its place, where the file is a list of items; else -1
	meant Value
}

// carry makes splices, and takes the first that are read as they were meant.
func (c cut) carry(to aim) (carried, error) {
	if to.item != nil && c.op.Do == Set {
		if next, ok := c.inside(to); ok {
			return next, nil
		}
	}
	for _, escape := range []bool{false, true} {
		try := c
		try.escape = escape
		made, err := try.make(to.item)
		if err != nil {
			return carried{}, err
		}
		if next, ok := c.reads(made, to); ok {
			return carried{next, []Splices{made}}, nil
		}
	}
	return carried{}, fmt.Errorf("%s: %w", c.op.where(), errUnsure)
}

// errUnsure is why nothing is written where what would be written is not read
// as it was meant.
var errUnsure = fmt.Errorf("this place is written in a way that cannot be changed without changing something else; change it by hand")

func (t *tree) several(id string, ops []Op, order Order) (carried, error) {
	all := carried{tree: t}
	for _, op := range ops {
		one, err := all.tree.carry(id, op, order)
		if err != nil {
			return all, err
		}
		all.tree, all.made = one.tree, append(all.made, one.made...)
	}
	return all, nil
}

// item returns an item of a file, and its place if the file is a list of them.
func (t *tree) item(id string) (item *node, place int, err error) {
	if t.root == nil || t.root.kind != aList || id == "" {
		return t.root, -1, nil
	}
	place = -1
	for i, p := range t.root.parts {
		if p.node.value.Get("id").Word != id {
			continue
		}
		if place >= 0 {
			return nil, -1, fmt.Errorf("there are two items %s in this file", id)
		}
		place = i
	}
	if place < 0 {
		return nil, -1, fmt.Errorf("there is no item %s in this file", id)
	}
	return t.root.parts[place].node, place, nil
}

// make makes the splices of an operation.
func (c *cut) make(item *node) (Splices, error) {
	if item != nil && item.kind != nothing {
		return c.splices(item)
	}
	if c.src != strings.TrimPrefix(c.src, "---") && strings.Contains(c.src, "{") || c.op.Do != Set || isStep(c.op.Path[0]) {
		return nil, fmt.Errorf("%s is not there", c.op.where())
	}
	value := c.op.Value
	for i := len(c.op.Path) - 1; i >= 0; i-- {
		value = wrap(c.op.Path[i], value)
	}
	w := writer{style: c.style(0)}
	w.keys(value, 0)
	at, before := c.bottom()
	c.put(at, at, before+c.eols(0, w.String()))
	return c.out, nil
}

// bottom returns where the first key of a text goes, and what is missing before
// it.
func (c *cut) bottom() (at int, before string) {
	for _, at := range c.lines {
		if strings.TrimRight(c.line(at), " \t") == "..." {
			return at, ""
		}
	}
	if _, end := c.lineOf(len(c.src)); c.src != "" && !strings.HasSuffix(c.src, "\n") && end > 0 && c.src != "\uFEFF" {
		before = c.eol(0)
	}
	return len(c.src), before
}

// reads makes splices, and reports whether what they made says what was meant
// of an item, and of all others what it said before.
func (t *tree) reads(made Splices, to aim) (*tree, bool) {
	next, err := grow(made.In([]byte(t.src)), t.ends)
	if err != nil || !sane(made) {
		return nil, false
	}
	if next.root == nil {
		return next, to.meant.Empty() && to.root < 0
	}
	whole := to.meant
	if to.root >= 0 {
		whole = Value{List: slices.Clone(t.root.value.List)}
		if whole.List[to.root] = to.meant; to.meant.Empty() {
			whole.List = slices.Delete(whole.List, to.root, to.root+1)
		}
	}
	return next, next.root.value.Equal(whole)
}

// sane reports whether splices are in order and do not overlap.
func sane(made Splices) bool {
	at := 0
	for _, s := range made {
		if s.At < at {
			return false
		}
		at = s.At + len(s.Old)
	}
	return true
}

// clean drops what no file can hold from the value of an operation.
func clean(op Op) (Op, error) {
	var err error
	op.Value, err = cleaned(op.Value)
	if err == nil && op.Do == Rename {
		_, err = cleaned(Word(op.Name))
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", op.where(), err)
	}
	return op, err
}

func cleaned(v Value) (Value, error) {
	word := strings.Trim(strings.ReplaceAll(v.Word, "\r\n", "\n"), "\n")
	if strings.TrimSpace(word) == "" {
		word = ""
	}
	if i := strings.IndexFunc(word, unseen); i >= 0 {
		return v, fmt.Errorf("the text has an invisible character in it (U+%04X); leave it out", []rune(word[i:])[0])
	}
	out := Value{Word: word}
	for _, e := range v.List {
		e, err := cleaned(e)
		if err != nil {
			return v, err
		}
		if !e.Empty() {
			out.List = append(out.List, e)
		}
	}
	for _, k := range v.Keys {
		value, err := cleaned(k.Value)
		if err != nil {
			return v, err
		}
		if !value.Empty() {
			out.Keys = append(out.Keys, Key{k.Name, value})
		}
	}
	return out, nil
}

// unseen reports whether a character has no place in a text.
func unseen(r rune) bool {
	return r != '\n' && r != '\t' && (unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\uFEFF' || r == '\uFFFE' || r == '\uFFFF' || r == unicode.ReplacementChar)
}

// at returns what stands at a path, and whether there is anything.
func (v Value) at(path []string) (Value, bool) {
	for _, step := range path {
		if isStep(step) && len(v.Keys) == 0 {
			i, err := v.place(step)
			if err != nil {
				return Value{}, false
			}
			v = v.List[i]
			continue
		}
		i := slices.IndexFunc(v.Keys, func(k Key) bool { return k.Name == step })
		if i < 0 {
			return Value{}, false
		}
		v = v.Keys[i].Value
	}
	return v, !v.Empty()
}
