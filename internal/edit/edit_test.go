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

func TestMerge(t *testing.T) {
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
		{"s:\n  - t: A\n  - t: B", "s:\n  - t: X\n  - t: B", "s:\n  - t: A\n  - t: B\n  - t: C", "{s: [{t: X}, {t: B}, {t: C}]}", ""},
		{"l:\n  - a", "l:\n  - a\n  - b", "l:\n  - a\n  - c", "{l: [a, b, c]}", ""},
		{"l:\n  - a", "l:\n  - a\n  - b", "l:\n  - a\n  - b\n  - c", "{l: [a, b, c]}", ""},
		{"l:\n  - a\n  - b", "l:\n  - A\n  - b", "l:\n  - a\n  - b\n  - c", "{l: [A, b, c]}", ""},
		{"l:\n  - a\n  - b", "l:\n  - a", "l:\n  - a\n  - B", "{l: [a]}", "l"},
		{"m:\n  - to: a\n  - to: b\n  - to: c", "m:\n  - to: a\n    n: 1\n  - to: b\n  - to: c", "m:\n  - to: c\n  - to: a\n  - to: b", "{m: [{to: c}, {to: a, n: 1}, {to: b}]}", ""},
		{"m:\n  - to: a\n  - to: b\n  - to: c", "m:\n  - to: b\n  - to: a\n  - to: c", "m:\n  - to: c\n  - to: a\n  - to: b", "{m: [{to: b}, {to: a}, {to: c}]}", "m"},
		{"m:\n  - to: a", "m:\n  - to: a\n  - to: b", "m:\n  - to: a\n  - to: c", "{m: [{to: a}, {to: b}, {to: c}]}", ""},
		{"t: |\n  a\n\n  b", "t: |\n  A\n\n  b", "t: |\n  a\n\n  b\n\n  c", "{t: A\n\nb\n\nc}", ""},
		{"m:\n  - to: a\n    n: 1", "m:\n  - to: a\n    n: 2", "m:\n  - to: a\n    n: 1\n  - to: b\n    n: 1", "{m: [{to: a, n: 2}, {to: b, n: 1}]}", ""},
		{"m:\n  - to: a\n    n: 1\n  - to: z", "m:\n  - to: b\n  - to: z", "m:\n  - to: c\n    n: 1\n  - to: z", "{m: [{to: b}, {to: z}]}", "m.to=a"},
		{"m:\n  - to: a\n  - to: z", "m:\n  - to: z\n  - to: b", "m:\n  - to: c\n  - to: z", "{m: [{to: c}, {to: z}, {to: b}]}", ""},
		{"m:\n  - to: a", "m:\n  - to: b", "m:\n  - to: a\n  - to: c", "{m: [{to: b}, {to: c}]}", ""},
		{"r:\n  a: 2\n  z: 1", "r:\n  z: 1\n  b: 2", "r:\n  c: 2\n  z: 1", "{r: {z: 1, b: 2}}", "r.a"},
		{"r:\n  a: 2\n  z: 1", "r:\n  z: 1\n  b: 1", "r:\n  c: 2\n  z: 1", "{r: {z: 1, b: 1, c: 2}}", ""},
		{"l: [a, z]", "l: [b, z]", "l: [c, z]", "{l: [b, z]}", "l.#1"},
	} {
		got, found := Merge(item(t, c.base), item(t, c.ours), item(t, c.theirs))
		var places []string
		for _, f := range found {
			places = append(places, strings.Join(f.Path, "."))
		}
		if short(got) != c.want || strings.Join(places, " ") != c.conflict {
			t.Errorf("%q, %q, %q: %s with %v, not %s with %q", c.base, c.ours, c.theirs, short(got), places, c.want, c.conflict)
		}
	}
}
