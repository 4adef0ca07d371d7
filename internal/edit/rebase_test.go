package edit

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestRebase(t *testing.T) {
	for _, c := range []struct{ base, now, ops, want, conflict string }{
		{"a: 1\nb: 1", "a: 2\nb: 1", "set b = 2", "{a: 2, b: 2}", ""},
		{"a: 1", "a: 2", "set a = 3", "", "a"},
		{"a: 1", "a: 2", "set a = 2", "{a: 2}", ""},
		{"a: 1", "a: 1\nb: 5", "set b = 2", "", "b"},
		{"l: [a]", "l: [a, b]", "insert l = c", "{l: [a, b, c]}", ""},
		{"l: [a]", "l: [a, c]", "insert l = b", "{l: [a, b, c]}", ""},
		{"l: [a]", "l: [a, b]", "insert l = b", "{l: [a, b]}", ""},
		{"l: [a, b]", "l: [x, a, b]", "set l.#2 = B", "{l: [x, a, B]}", ""},
		{"l: [a, b]", "l: [x, a, B]", "set l.#2 = C", "", "l.#2"},
		{"l: [a, b]", "l: [b, a]", "move l.#1", "{l: [b, a]}", ""},
		{"l: [a, b, c]", "l: [b, a, c]", "move l.#1", "", "l.#1"},
		{"l: [a, b]", "l: [a]", "remove l.#2", "{l: [a]}", ""},
		{"l: [a, b]", "l: [a, b, c]", "remove l.#2", "", "l.#2"},
		{"m:\n- to: a\n  n: 1", "m:\n- to: b\n- to: a\n  n: 1", "set m.#1.n = 2", "{m: [{to: b}, {to: a, n: 2}]}", ""},
		{"m:\n- to: a\n  n: 1", "m:\n- to: a\n  n: 1\n  k: 1", "remove m.to=a", "", "m.to=a"},
		{"r:\n  a: 1", "r:\n  a: 2", "rename r.a = b", "", "r.a"},
		{"r:\n  a: 1", "r:\n  b: 1", "rename r.a = b", "{r: {b: 1}}", ""},
		{"t: |\n  a\n\n  b", "t: |\n  A\n\n  b", `set t = a\n\nB`, "{t: A\n\nB}", ""},
	} {
		base, now := item(t, c.base), item(t, c.now)
		got, conflicts := Rebase(base, now, opsOf(t, c.ops))
		var where []string
		for _, f := range conflicts {
			where = append(where, strings.Join(f.Path, "."))
		}
		if strings.Join(where, " ") != c.conflict {
			t.Errorf("%q, %q, %s: conflicts %v, not %s", c.base, c.now, c.ops, where, c.conflict)
		}
		if c.conflict == "" {
			for _, op := range got {
				var err error
				if now, err = now.apply(op); err != nil {
					t.Error(err)
				}
			}
			if short(now) != c.want {
				t.Errorf("%q, %q, %s: %s, not %s", c.base, c.now, c.ops, short(now), c.want)
			}
		}
	}
}

// TestEitherOrder: whoever of two comes first, the file says the same in the
// end, or one of them is told.
func TestEitherOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	told, same := 0, 0
	for range 20_000 {
		base := item(t, "a: 1\nt: x\nr:\n  p: 1\n  q: 2\nl: [k, m, n]\ng:\n- to: e\n  n: 1\n- to: f\n")
		one, two := randomOps(r, base, "1"), randomOps(r, base, "2")
		left, okL := inOrder(base, one, two)
		right, okR := inOrder(base, two, one)
		switch {
		case !okL || !okR:
			told++
		case !left.Equal(right):
			t.Fatalf("%s\n%s\n%+v\n%+v", short(left), short(right), one, two)
		default:
			same++
		}
	}
	if told < 1000 || same < 1000 {
		t.Errorf("%d told, %d the same", told, same)
	}
}

// inOrder carries out what two decided on the same ground.
func inOrder(base Value, first, second []Op) (Value, bool) {
	now := base
	for _, op := range first {
		now, _ = now.apply(op)
	}
	ops, conflicts := Rebase(base, now, second)
	for _, op := range ops {
		now, _ = now.apply(op)
	}
	return now, len(conflicts) == 0
}

// randomOps are operations that make sense one after the other.
func randomOps(r *rand.Rand, v Value, who string) []Op {
	var out []Op
	for range 1 + r.IntN(2) {
		op := randomOp(r, v, who)
		if next, err := v.apply(op); err == nil && !next.Equal(v) {
			op.Was, _ = v.at(op.Path)
			if op.Do == Insert {
				op.Was = Value{}
			}
			v, out = next, append(out, op)
		}
	}
	return out
}

func randomOp(r *rand.Rand, v Value, who string) Op {
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	list := pick("l", "g")
	step := fmt.Sprintf("#%d", 1+r.IntN(3))
	value := Word(pick("u", "v") + who)
	if list == "g" {
		value = Value{Keys: []Key{{"to", value}}}
	}
	switch r.IntN(6) {
	case 0:
		return Op{Do: Set, Path: strings.Split(pick("a", "t", "r.p", "r.q", "r.s", "b"), "."), Value: Word(pick("7", "8", "9"))}
	case 1:
		return Op{Do: Insert, Path: []string{list}, Value: value, After: pick("", First, step)}
	case 2:
		return Op{Do: Remove, Path: strings.Split(pick("a", "r.p", "r", list+"."+step), ".")}
	case 3:
		return Op{Do: Move, Path: []string{list, step}, After: pick("", First, "#1", "#2")}
	case 4:
		return Op{Do: Rename, Path: []string{"r", pick("p", "q")}, Name: pick("s", "w")}
	}
	if list == "g" {
		return Op{Do: Set, Path: []string{"g", step, "n"}, Value: Word(pick("7", "8"))}
	}
	return Op{Do: Set, Path: []string{"l", step}, Value: value}
}
