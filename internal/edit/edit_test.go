package edit

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"

	"pathbook/content"
	"pathbook/internal/diag"
)

func item(t *testing.T, src string) Value {
	t.Helper()
	var problems diag.List
	items := Read("x.yaml", "x", []byte(src), &problems)
	if len(items) != 1 {
		t.Fatalf("%q: %v", src, problems)
	}
	return items[0].Value
}

// TestWrite: what is written is read as the same, for every file of the
// starter site.
func TestWrite(t *testing.T) {
	err := fs.WalkDir(content.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" {
			return err
		}
		src, err := fs.ReadFile(content.FS, name)
		var problems diag.List
		for _, item := range Read(name, "x", src, &problems) {
			again := Read(name, "x", Write(item.Value), &problems)
			if len(again) != 1 || !again[0].Value.Equal(item.Value) || len(problems) > 0 {
				t.Errorf("%s: %s is not what was written: %v\n%s", name, item.ID, problems, Write(item.Value))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"title: A", "title: A", ""},
		{"title: A", "title: B", "title: A → B"},
		{"title: A", "title:\n  en: A\n  fr: B", "title: A → {en: A, fr: B}"},
		{"title:\n  en: A\n  fr: B", "title:\n  fr: C\n  en: A", "title.fr: B → C"},
		{"requires:\n  a: 1\n  b: 2", "requires:\n  b: 3\n  c: 1", "requires.b: 2 → 3; requires.c:  → 1; requires.a: 1 → "},
		{"moves:\n  - to: a\n    months: 3\n  - to: b", "moves:\n  - to: b\n  - to: a\n    months: 4", "moves.to=a.months: 3 → 4"},
		{"grow:\n  - a\n  - b", "grow:\n  - b\n  - a", "grow: [a, b] → [b, a]"},
		{"a: 1", "b: 1", "b:  → 1; a: 1 → "},
	} {
		var got []string
		for _, change := range Compare(item(t, c.old), item(t, c.new)) {
			got = append(got, fmt.Sprintf("%s: %s → %s", strings.Join(change.Path, "."), short(change.Old), short(change.New)))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q, %q: %s, not %s", c.old, c.new, s, c.want)
		}
	}
}

func short(v Value) string {
	var parts []string
	for _, e := range v.List {
		parts = append(parts, short(e))
	}
	for _, k := range v.Keys {
		parts = append(parts, k.Name+": "+short(k.Value))
	}
	switch {
	case len(v.List) > 0:
		return "[" + strings.Join(parts, ", ") + "]"
	case len(v.Keys) > 0:
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return v.Word
}

func TestJoin(t *testing.T) {
	for _, c := range []struct{ base, ours, theirs, want, conflict string }{
		{"a: 1\nb: 1", "a: 2\nb: 1", "a: 1\nb: 2", "{a: 2, b: 2}", ""},
		{"a: 1", "a: 2", "a: 3", "{a: 2}", "a"},
		{"a: 1", "a: 2", "a: 2", "{a: 2}", ""},
		{"a: 1\nb: 1", "a: 1", "a: 1\nb: 2", "{a: 1}", "b"},
		{"a: 1\nb: 1", "a: 1", "a: 1\nb: 1\nc: 1", "{a: 1, c: 1}", ""},
		{"t:\n  en: A\n  fr: B", "t:\n  en: X\n  fr: B", "t:\n  en: A\n  fr: Y", "{t: {en: X, fr: Y}}", ""},
		{"s:\n  - t: A\n  - t: B\n    n: 1", "s:\n  - t: X\n  - t: B\n    n: 1", "s:\n  - t: A\n  - t: B\n    n: 2", "{s: [{t: X}, {t: B, n: 2}]}", ""},
		{"s:\n  - t: A\n  - t: B", "s:\n  - t: X\n  - t: B", "s:\n  - t: Y\n  - t: C", "{s: [{t: X}, {t: C}]}", "s.#1.t"},
		{"s:\n  - t: A\n  - t: B", "s:\n  - t: X\n  - t: B", "s:\n  - t: B\n  - t: A", "{s: [{t: X}, {t: B}]}", "s"},
		{"s:\n  - t: A\n  - t: B", "s:\n  - t: X\n  - t: B", "s:\n  - t: A\n  - t: B\n  - t: C", "{s: [{t: X}, {t: B}]}", "s"},
		{"m:\n  - to: a\n    n: 1", "m:\n  - to: a\n    n: 2", "m:\n  - to: a\n    n: 1\n  - to: b\n    n: 1", "{m: [{to: a, n: 2}, {to: b, n: 1}]}", ""},
	} {
		got, found := Join(item(t, c.base), item(t, c.ours), item(t, c.theirs))
		var places []string
		for _, f := range found {
			places = append(places, strings.Join(f.Path, "."))
		}
		if short(got) != c.want || strings.Join(places, " ") != c.conflict {
			t.Errorf("%q, %q, %q: %s with %v, not %s with %q", c.base, c.ours, c.theirs, short(got), places, c.want, c.conflict)
		}
	}
}

func TestEdit(t *testing.T) {
	for _, c := range []struct{ src, path, value, want string }{
		{"title: A # why\n\n# of b\nb: 1\n", "title", "B", "title: B\n\n# of b\nb: 1\n"},
		{"# top\ntitle:\n  en: A\n  fr: B\n\nb: 1\n", "title.fr", "C", "# top\ntitle:\n  en: A\n  fr: C\n\nb: 1\n"},
		{"t:\n  en: |\n    One.\n\n    # two\n  fr: x\n", "t.en", "1\n2", "t:\n  en: |\n    1\n    2\n  fr: x\n"},
		{"t: {en: A, fr: B}\nb: 1\n", "t.fr", "C", "t:\n  en: A\n  fr: C\nb: 1\n"},
		{"a: 1\n# end\n", "b", "2", "a: 1\nb: 2\n# end\n"},
		{"a: 1", "b", "2", "a: 1\nb: 2\n"},
		{"r:\n  x: 1\n  # after\nb: 1\n", "r.y", "2", "r:\n  x: 1\n  y: 2\n  # after\nb: 1\n"},
		{"a: 1\r\nb: 2\r\n", "a", "3", "a: 3\r\nb: 2\r\n"},
		{"a: 1\nb: 2\n", "a", "", "b: 2\n"},
		{"- id: x\n  a: 1\n\n# of z\n- id: z\n  a: 1\n", "a", "2", "- id: x\n  a: 2\n\n# of z\n- id: z\n  a: 1\n"},
		{"- a: 1\n  id: x\n- id: z\n", "a", "2", "- a: 2\n  id: x\n- id: z\n"},
		{"m:\n  - to: q\n    n: 1\n  - to: p\nb: 1\n", "m.to=q.n", "2", "m:\n  - to: q\n    n: 2\n  - to: p\nb: 1\n"},
		{"m:\n  - to: q\nb: 1\n", "m.to=p", "to: p", "m:\n  - to: q\n  - to: p\nb: 1\n"},
	} {
		value := Word(c.value)
		if strings.Contains(c.value, ": ") {
			value = item(t, c.value)
		}
		got, ok := Edit([]byte(c.src), "x", value, strings.Split(c.path, ".")...)
		if !ok || string(got) != c.want {
			t.Errorf("%q %s:\n%s\nnot\n%s", c.src, c.path, got, c.want)
		}
	}
}
