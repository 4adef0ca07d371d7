package rework

import (
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// A hit is a place in a value that names an item.
type hit struct {
	path    []string // down to the word, or to the key that is the name
	key     bool
	element int // how many steps of the path lead to the element or the entry that names it; 0 if it is in none
}

// hits returns where a value names an item, by the places that its kind has.
func hits(v edit.Value, places []format.Place, r Ref) []hit {
	var out []hit
	for _, p := range places {
		if p.Kind == r.Kind {
			out = append(out, below(v, p.Path, nil, p.Keys, r.ID)...)
		}
	}
	return out
}

func below(v edit.Value, pattern, at []string, keys bool, id string) []hit {
	switch {
	case len(pattern) == 0 && keys && !v.Get(id).Empty():
		path := append(slices.Clone(at), id)
		return []hit{{path, true, len(path)}}
	case len(pattern) == 0 && !keys && v.Word == id && id != "":
		return []hit{{path: slices.Clone(at)}}
	case len(pattern) == 0:
		return nil
	case pattern[0] != format.Each:
		return below(v.Get(pattern[0]), pattern[1:], append(at, pattern[0]), keys, id)
	}
	var out []hit
	inside := func(w edit.Value, step string) {
		for _, h := range below(w, pattern[1:], append(at, step), keys, id) {
			h.element = max(h.element, len(at)+1)
			out = append(out, h)
		}
	}
	for i, e := range v.List {
		inside(e, "#"+strconv.Itoa(i+1))
	}
	for _, k := range v.Keys {
		inside(k.Value, k.Name)
	}
	return out
}

// words calls visit with every word of a value that may hold a link, and the
// language that it is in, if one is said.
func words(v edit.Value, at []string, lang string, visit func(path []string, lang, word string)) {
	if strings.Contains(v.Word, ":") {
		visit(slices.Clone(at), lang, v.Word)
	}
	for _, k := range v.Keys {
		in := lang
		if y.Language(k.Name) {
			in = k.Name
		}
		words(k.Value, append(at, k.Name), in, visit)
	}
	for i, e := range v.List {
		words(e, append(at, "#"+strconv.Itoa(i+1)), lang, visit)
	}
}

// A change is what is done to what names an item.
type change struct {
	ref    Ref
	links  *linking
	fences bool                        // also in fenced blocks
	only   bool                        // in prose, and nowhere else
	op     func(h hit) (edit.Op, bool) // of a place that names the item; false to leave it
}

// ops are the operations on one item of a file.
func (c change) ops(v edit.Value, places []format.Place, lang string) (ops []edit.Op, left int) {
	if c.links != nil {
		words(v, nil, lang, func(path []string, lang, word string) {
			steps, more := c.links.each(word, lang)
			left += more
			for _, text := range steps {
				ops = append(ops, edit.Op{Do: edit.Set, Path: path, Value: edit.Word(text)})
			}
		})
	}
	if c.only {
		return ops, left
	}
	found := hits(v, places, c.ref)
	slices.SortStableFunc(found, func(a, b hit) int { // keys last, since they change the paths of others
		return b2i(a.key) - b2i(b.key)
	})
	for _, h := range slices.Backward(found[:keysFrom(found)]) { // from behind, so that numbers stay right
		if op, ok := c.op(h); ok {
			ops = append(ops, op)
		}
	}
	for _, h := range found[keysFrom(found):] {
		if op, ok := c.op(h); ok {
			ops = append(ops, op)
		}
	}
	return ops, left
}

func keysFrom(found []hit) int {
	if i := slices.IndexFunc(found, func(h hit) bool { return h.key }); i >= 0 {
		return i
	}
	return len(found)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// in carries a change out in a file, and returns its bytes. Left is how many
// links it could not change.
func (c change) in(f *file) (out []byte, left int, err error) {
	if !f.names(c.ref.ID) {
		return f.data, 0, nil
	}
	if f.kind.Prose {
		return c.inProse(f)
	}
	data := f.data
	for _, it := range f.items() {
		ops, more := c.ops(it.Value, format.Places(f.kind.Name), "")
		left += more
		if len(ops) == 0 {
			continue
		}
		r, err := edit.Apply(data, it.ID, ops, nil)
		if err != nil {
			return f.data, left, err
		}
		data = r.Src
	}
	return data, left, nil
}

// inProse carries a change out in a Markdown file.
func (c change) inProse(f *file) (out []byte, left int, err error) {
	front, ok := format.CutFront(string(f.data))
	if !ok {
		return f.data, 0, nil // what is wrong is for check to say
	}
	if items := edit.Read(f.name, "", []byte(front.Keys), nil); len(items) == 1 {
		ops, more := c.ops(items[0].Value, format.Places(f.kind.Name), f.lang)
		left += more
		r, err := edit.ApplyFront(f.data, ops, nil)
		if err != nil {
			return f.data, left, err
		}
		front, _ = format.CutFront(string(r.Src))
	}
	body := front.Body
	if c.links != nil {
		steps, more := c.links.each(body, f.lang)
		left += more
		if len(steps) > 0 {
			body = steps[len(steps)-1]
		}
	}
	if c.fences {
		if body, err = c.inFences(body); err != nil {
			return f.data, left, err
		}
	}
	return []byte(front.Open + front.Keys + front.Close + body), left, nil
}
