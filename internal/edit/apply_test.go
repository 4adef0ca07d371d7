package edit

import (
	"flag"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"testing"

	"pathbook/content"
	"pathbook/internal/diag"
)

// opsOf reads operations as tests write them, one a line: "set title.fr = B",
// "insert grow = x after #1", "remove a.b", "move m.to=a after #0",
// "rename requires.a = b". A value that begins with a line end is YAML.
func opsOf(t *testing.T, text string) []Op {
	t.Helper()
	var out []Op
	for line := range strings.SplitSeq(text, ";") {
		do, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		rest, after, behind := strings.Cut(rest, " after ")
		where, value, _ := strings.Cut(rest, " = ")
		op := Op{Do: Do(do), Path: strings.Split(where, ".")}
		if behind {
			op.After = after
		}
		value = strings.NewReplacer(`\n`, "\n", `\u2028`, "\u2028", `\x01`, "\x01").Replace(value)
		switch yaml, ok := strings.CutPrefix(value, "yaml "); {
		case op.Do == Rename:
			op.Name = value
		case ok:
			op.Value = item(t, "v:\n"+indented(yaml, 2)).Get("v")
		default:
			op.Value = Word(value)
		}
		out = append(out, op)
	}
	return out
}

// Odd files, each with what is done to it and what it must be then. An empty
// want is a refusal.
func TestOdd(t *testing.T) {
	for _, c := range odd {
		var order Order
		if c.order != "" {
			order = func(path []string) []string {
				if len(path) > 0 {
					return nil
				}
				return strings.Fields(c.order)
			}
		}
		r, err := Apply([]byte(c.src), "x", opsOf(t, c.ops), order)
		switch {
		case c.want == "" && err == nil:
			t.Errorf("%q, %s: not refused, but\n%s", c.src, c.ops, r.Src)
		case c.want == "" && string(r.Src) != c.src:
			t.Errorf("%q, %s: refused and changed", c.src, c.ops)
		case c.want != "" && err != nil:
			t.Errorf("%q, %s: %v", c.src, c.ops, err)
		case c.want != "" && string(r.Src) != c.want:
			t.Errorf("%q, %s:\n%s\nnot\n%s", c.src, c.ops, r.Src, c.want)
		}
		back := r.Src
		for i := len(r.Made) - 1; i >= 0; i-- {
			back = r.Made[i].Back().In(back)
		}
		if string(back) != c.src {
			t.Errorf("%q, %s: taken back it is\n%s", c.src, c.ops, back)
		}
	}
}

// yamls are all YAML files of the starter.
func yamls(t testing.TB) map[string][]byte {
	out := make(map[string][]byte)
	err := fs.WalkDir(content.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".yaml" {
			out[name], err = fs.ReadFile(content.FS, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// leaves calls visit with the path of every word of a value.
func leaves(v Value, at []string, visit func(path []string, word string)) {
	if v.Word != "" {
		visit(at, v.Word)
	}
	for _, k := range v.Keys {
		leaves(k.Value, below(at, k.Name), visit)
	}
	for i, e := range v.List {
		leaves(e, below(at, "#"+itoa(i+1)), visit)
	}
}

func itoa(n int) string { return strconv.Itoa(n) }

// each calls visit with every item of the starter's YAML.
func each(t *testing.T, visit func(t *testing.T, tree *tree, it Item)) {
	for name, src := range yamls(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tree, err := grow(src, "\n")
			if err != nil {
				t.Fatal(err)
			}
			for _, it := range Read(name, "x", src, new(diag.List)) {
				visit(t, tree, it)
			}
		})
	}
}

// every says how many leaves of the starter are looked at: one of so many.
// "go test ./internal/edit -every 1" looks at all, which takes a minute.
var every = flag.Int("every", 11, "look at one of so many leaves of the starter")

// TestLeaves: a word of the starter is exchanged for another and put back, each
// in its turn; only its own bytes change, and then nothing has.
func TestLeaves(t *testing.T) {
	others := []string{"x", "other words, as long as many are in a file of people", "who: what"}
	each(t, func(t *testing.T, tree *tree, it Item) {
		n := 0
		leaves(it.Value, nil, func(path []string, word string) {
			if n++; n%*every > 0 || path[0] == "id" {
				return // without its id an item of a list is not found again
			}
			op := Op{Do: Set, Path: path, Was: Word(word), Value: Word(others[n%3])}
			there, err := tree.carry(it.ID, op, nil)
			if err != nil {
				t.Errorf("%s: %v", path, err)
				return
			}
			if len(there.made) != 1 || len(there.made[0]) != 1 || strings.TrimSpace(there.made[0][0].Old) == "" {
				t.Errorf("%s: %+v", path, there.made)
			}
			back, err := there.tree.carry(it.ID, op.Back(), nil)
			if err != nil || back.tree.src != tree.src && n%3 != 2 {
				t.Errorf("%s: not as before: %v\n%+v\n%+v", path, err, there.made, back.made)
			}
		})
	})
}

// TestRemoveEach: every key and element of the starter is taken out, each in
// its turn.
func TestRemoveEach(t *testing.T) {
	each(t, func(t *testing.T, tree *tree, it Item) {
		n := 0
		parts(it.Value, nil, func(path []string) {
			if n++; n%*every > 0 {
				return
			}
			r, err := tree.carry(it.ID, Op{Do: Remove, Path: path}, nil)
			if err != nil {
				t.Errorf("%s: %v", path, err)
			} else if strings.Count(r.tree.src, "\n\n\n") > strings.Count(tree.src, "\n\n\n") {
				t.Errorf("%s: two empty lines are left", path)
			}
		})
	})
}

// TestInsertEach: an element is put behind every element of the starter, moved
// to the front and back, and taken out again.
func TestInsertEach(t *testing.T) {
	each(t, func(t *testing.T, tree *tree, it Item) {
		n := 0
		parts(it.Value, nil, func(path []string) {
			last := len(path) - 1
			if n++; n%*every > 0 || !strings.HasPrefix(path[last], "#") {
				return
			}
			at, _ := strconv.Atoi(path[last][1:])
			step := "#" + itoa(at+1)
			now := tree
			for _, op := range []Op{
				{Do: Insert, Path: path[:last], Value: Word("new"), After: path[last]},
				{Do: Move, Path: below(path[:last], step), After: First},
				{Do: Move, Path: below(path[:last], "#1"), After: step},
				{Do: Remove, Path: below(path[:last], step)},
			} {
				r, err := now.carry(it.ID, op, nil)
				if err != nil {
					t.Errorf("%s %s: %v", op.Do, path, err)
					return
				}
				now = r.tree
			}
			if now.src != tree.src {
				t.Errorf("%s: not as before", path)
			}
		})
	})
}

func parts(v Value, at []string, visit func([]string)) {
	for _, k := range v.Keys {
		visit(below(at, k.Name))
		parts(k.Value, below(at, k.Name), visit)
	}
	for i, e := range v.List {
		step := below(at, "#"+itoa(i+1))
		visit(step)
		parts(e, step, visit)
	}
}
