package edit

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/internal/diag"
)

// archived are the YAML files, and the front matter of the Markdown files, of
// all archives that tests have.
func archived(t testing.TB) [][]byte {
	var out [][]byte
	for _, pattern := range []string{"../*/testdata/*.txtar", "../../cmd/pathbook/testdata/script/*.txtar"} {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range archive.Files {
				if strings.HasSuffix(file.Name, ".yaml") {
					out = append(out, file.Data)
				}
			}
		}
	}
	return out
}

// hold carries an operation out and fails unless the outcome says what was
// meant, or nothing was done. It reports whether something was.
func hold(t *testing.T, src []byte, id string, now Value, op Op) bool {
	t.Helper()
	r, err := Apply(src, id, []Op{op}, nil)
	if err != nil {
		if !bytes.Equal(r.Src, src) {
			t.Fatalf("refused and changed: %v", err)
		}
		return false
	}
	if op.Do == Set && op.Value.Empty() {
		op.Do = Remove
	}
	op, _ = clean(op)
	meant, err := now.apply(op)
	if err != nil {
		t.Fatalf("%q %+v: done, though it makes no sense: %v", src, op, err)
	}
	var problems diag.List
	items := Read("x.yaml", "x", r.Src, &problems)
	at := slices.IndexFunc(items, func(i Item) bool { return i.ID == id || id == "x" && len(items) == 1 })
	switch {
	case at < 0 && meant.Empty():
	case at < 0:
		t.Fatalf("%q %+v: the item is gone\n%s", src, op, r.Src)
	case !items[at].Value.Equal(meant):
		t.Fatalf("%q %+v:\n%s\nsays %s, not %s", src, op, r.Src, short(items[at].Value), short(meant))
	}
	back := r.Src
	for i := len(r.Made) - 1; i >= 0; i-- {
		back = r.Made[i].Back().In(back)
	}
	if !bytes.Equal(back, src) {
		t.Fatalf("%q %+v: taken back it is %q", src, op, back)
	}
	return true
}

// TestArchives: whatever stands in the files of other tests, what is done to it
// is what was meant, or nothing is done.
func TestArchives(t *testing.T) {
	files, done, refused := archived(t), 0, 0
	for _, src := range files {
		var problems diag.List
		items := Read("x.yaml", "x", src, &problems)
		if len(problems) > 0 {
			continue // what is broken may be refused
		}
		for _, it := range items {
			n := 0
			if count := len(slices.DeleteFunc(slices.Clone(items), func(i Item) bool { return i.ID != it.ID })); count > 1 || it.ID == "" || len(items) > 1 && it.ID == "x" {
				continue
			}
			parts(it.Value, nil, func(path []string) {
				if n++; n%*every > 0 && n > 6 || path[0] == "id" {
					return
				}
				for _, op := range []Op{
					{Do: Set, Path: path, Value: Word("it’s: new\n\nand longer")},
					{Do: Set, Path: path, Value: Word("x")},
					{Do: Remove, Path: path},
				} {
					if hold(t, src, it.ID, it.Value, op) {
						done++
					} else {
						refused++ // a key twice, an anchor in use
					}
				}
			})
		}
	}
	t.Logf("%d files: %d done, %d refused", len(files), done, refused)
	if len(files) < 200 || done < 50*refused {
		t.Errorf("%d files: %d done, %d refused", len(files), done, refused)
	}
}

// FuzzApply: whatever a file holds, an operation does what was meant or nothing.
func FuzzApply(f *testing.F) {
	for i, c := range odd {
		f.Add([]byte(c.src), uint(i), uint(i/3), "a: b #c\nd", "x")
	}
	for i, src := range archived(f) {
		if i%10 == 0 && len(src) < 2000 {
			f.Add(src, uint(i), uint(i/10), "it's", "y")
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, at, do uint, word, name string) {
		items := Read("x.yaml", "x", src, nil)
		if len(items) == 0 || len(items) > 50 {
			hold(t, src, "x", Value{}, Op{Do: Set, Path: []string{"title"}, Value: Word(word)})
			return
		}
		it := items[at%uint(len(items))]
		if n := slices.IndexFunc(items, func(i Item) bool { return i.ID == it.ID }); &items[n] != &items[at%uint(len(items))] || it.ID == "" {
			return
		}
		if len(items) == 1 {
			it.ID = "x"
		}
		var paths [][]string
		parts(it.Value, nil, func(path []string) { paths = append(paths, path) })
		if len(paths) == 0 || slices.ContainsFunc(paths, func(p []string) bool { return slices.ContainsFunc(p, odder) }) {
			return
		}
		path := paths[at%uint(len(paths))]
		if path[0] == "id" || name == "" || odder(name) || name == "id" {
			return
		}
		old, _ := it.Value.at(path)
		last := len(path) - 1
		op := Op{Do: []Do{Set, Insert, Remove, Move, Rename, Set}[do%6], Path: path, Value: Word(word), Name: name}
		switch {
		case op.Do == Move && strings.HasPrefix(path[last], "#"):
			op.After = []string{"", First, "#1", "#2"}[at%4]
		case op.Do == Insert && len(old.List) > 0:
			op.After = []string{"", First, "#1"}[at%3]
		case do%6 == 5:
			op.Path = append(slices.Clone(path[:last]), name)
		}
		hold(t, src, it.ID, it.Value, op)
	})
}

// odder reports whether a key would be taken for a step into a list.
func odder(s string) bool {
	return isStep(s) || strings.TrimSpace(s) == "" || s != strings.Trim(s, " \n") || strings.ContainsFunc(s, unseen) || strings.Contains(s, "\n")
}
