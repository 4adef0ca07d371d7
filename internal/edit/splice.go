package edit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	y "pathbook/internal/strictyaml"
)

// A Splice is a text in the place of another.
type Splice struct {
	At       int // bytes from the start of the file
	Old, New string
}

// Splices are changes of one text, in order, none of which overlap. Their
// places are those of the text before any of them.
type Splices []Splice

// In returns a text with all of them made.
func (s Splices) In(src []byte) []byte {
	var b strings.Builder
	at := 0
	for _, x := range s {
		b.Write(src[at:x.At])
		b.WriteString(x.New)
		at = x.At + len(x.Old)
	}
	b.Write(src[at:])
	return []byte(b.String())
}

// Back returns the splices that take these back, in the text that they made.
func (s Splices) Back() Splices {
	out := make(Splices, len(s))
	moved := 0
	for i, x := range s {
		out[i] = Splice{x.At + moved, x.New, x.Old}
		moved += len(x.New) - len(x.Old)
	}
	return out
}

// sorted puts splices in order.
func (s Splices) sorted() Splices {
	slices.SortStableFunc(s, func(a, b Splice) int { return cmp.Compare(a.At, b.At) })
	return s
}

// A cut makes the splices of one operation.
type cut struct {
	*tree
	op     Op
	order  Order
	escape bool // write words with escapes, since another way was not read as it was meant
	out    Splices
}

// An Order tells the keys that may stand below a path of keys, in the order in
// which people write them. It may know nothing of a path.
type Order func(path []string) []string

func (c *cut) put(from, to int, text string) {
	c.out = append(c.out, Splice{from, c.src[from:to], text})
}

// eols gives a text that was just written the line ends of a place.
func (c *cut) eols(at int, text string) string {
	if c.eol(at) == "\r\n" {
		return strings.ReplaceAll(text, "\n", "\r\n")
	}
	return text
}

// A trail is the way down to what an operation is about.
type trail struct {
	nodes []*node // the item, and each list or map below it
	parts []*part // of each of them, the part that leads on
}

// follow goes down a path as far as there is something.
func (c *cut) follow(item *node) trail {
	t := trail{nodes: []*node{item}}
	for _, step := range c.op.Path {
		n := t.nodes[len(t.nodes)-1]
		var next *part
		switch {
		case n.kind == aMap:
			next = n.find(step)
		case n.kind == aList:
			if i, err := n.value.place(step); err == nil {
				next = n.parts[i]
			}
		}
		if next == nil {
			return t
		}
		t.parts, t.nodes = append(t.parts, next), append(t.nodes, next.node)
	}
	return t
}

// splices makes the splices of an operation on an item. It takes for granted
// that the operation makes sense for what the item says.
func (c *cut) splices(item *node) (Splices, error) {
	t := c.follow(item)
	for i, n := range t.nodes { // what another place says is written out here
		if n.style == y.Alias && i > 0 && (i < len(c.op.Path) || c.op.Do == Insert) {
			now, err := n.value.change(c.op.Path[i:], c.op)
			if err != nil {
				return nil, err
			}
			c.exchange(t.parts[i-1], t.nodes[i-1], now)
			return c.out.sorted(), nil
		}
	}
	var err error
	whole := len(t.parts) == len(c.op.Path)
	switch {
	case c.op.Do == Set && whole:
		last := len(t.parts) - 1
		c.exchange(t.parts[last], t.nodes[last], c.op.Value)
	case c.op.Do == Set:
		c.grow(t)
	case c.op.Do == Insert && whole && len(t.nodes[len(t.nodes)-1].parts) > 0:
		return c.out, c.insert(t.nodes[len(t.nodes)-1])
	case c.op.Do == Insert:
		c.op.Value = Value{List: []Value{c.op.Value}}
		if c.op.Do = Set; whole {
			last := len(t.parts) - 1
			c.exchange(t.parts[last], t.nodes[last], c.op.Value)
		} else {
			c.grow(t)
		}
	case !whole:
		return nil, fmt.Errorf("%s is not there", c.op.where())
	case c.op.Do == Remove:
		err = c.remove(t)
	case c.op.Do == Rename:
		p := t.parts[len(t.parts)-1]
		w := writer{style: c.style(p.from), like: p.quotes}
		c.put(p.key[0], p.key[1], w.flowWord(c.op.Name))
	case c.op.Do == Move:
		err = c.move(t)
	}
	return c.out.sorted(), err
}

// grow writes what a path lacks.
func (c *cut) grow(t trail) {
	at := len(t.parts) // steps that are there
	value := c.op.Value
	for i := len(c.op.Path) - 1; i > at; i-- {
		value = wrap(c.op.Path[i], value)
	}
	n, step := t.nodes[at], c.op.Path[at]
	switch {
	case n.kind == nothing && at > 0: // a key without a value
		c.exchange(t.parts[at-1], t.nodes[at-1], wrap(step, value))
	case isStep(step):
		if name, word, ok := strings.Cut(step, "="); ok && len(c.op.Path) > at+1 {
			value.Keys = append([]Key{{name, Word(word)}}, value.Keys...)
		}
		c.op.After, c.op.Value = "", value
		_ = c.insert(n) // at the end there is always a place
	default:
		c.insertKey(n, Key{step, value}, c.op.Path[:at])
	}
}

// wrap puts a value below a step.
func wrap(step string, v Value) Value {
	if name, word, ok := strings.Cut(step, "="); ok {
		if len(v.Keys) > 0 && v.Get(name).Empty() {
			v.Keys = append([]Key{{name, Word(word)}}, v.Keys...)
		}
		return Value{List: []Value{v}}
	}
	return Value{Keys: []Key{{step, v}}}
}
