package publish

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// steps publishes files and counts what that asks of the disk, by its kind.
func steps(t *testing.T, dir string, files site) string {
	t.Helper()
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	count := make(map[string]int)
	note := func(what string) {
		kind, _, _ := strings.Cut(what, " ")
		count[kind]++
	}
	f.disk.step, f.disk.look = note, note
	for path, text := range files {
		if err := f.Put(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, kind := range slices.Sorted(maps.Keys(count)) {
		out = append(out, fmt.Sprintf("%d %s", count[kind], kind))
	}
	return strings.Join(out, ", ")
}

// TestSteps holds publishing to the steps that its promises cost: for each new
// file two looks (is something there, is it still nothing), one to create and
// fill it, and one name; for each that is there a look and a reading. A run waits
// three times for the disk, however many files it writes.
func TestSteps(t *testing.T) {
	dir, files := t.TempDir(), site{}
	for i := range 100 {
		files[fmt.Sprintf("roles/r%02d.html", i)] = fmt.Sprint("role ", i)
		files[fmt.Sprintf("postings/r%02d.md", i)] = fmt.Sprint("posting ", i)
	}
	for _, c := range []struct{ what, want string }{
		{"200 new files", "202 create, 202 fill, 413 lstat, 3 mkdir, 1 remove, 202 rename, 3 settle, 1 sweep"},
		{"the same again", "206 lstat, 200 read"},
		{"one changed", "3 create, 3 fill, 212 lstat, 1 mkdir, 199 read, 1 remove, 3 rename, 3 settle, 1 sweep"},
	} {
		if got := steps(t, dir, files); got != c.want {
			t.Errorf("%s:\n%s, not\n%s", c.what, got, c.want)
		}
		if c.what == "the same again" {
			files["roles/r07.html"] = "another"
		}
	}
}
