package publish

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// steps publishes files and counts what that asks of the disk, by its kind.
func steps(t *testing.T, dir string, files site, lookFirst bool) string {
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
	f.disk.step, f.disk.look, f.disk.lookFirst = note, note, lookFirst
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

// TestSteps holds publishing to the steps that its promises cost. A new file is
// created, filled and given its name, in a folder that is new without any look;
// where a drive can't give a name only if nothing has it, there is a look before.
// A file that is there is looked at and read. A run waits three times for the
// disk, however many files it writes.
func TestSteps(t *testing.T) {
	t.Run("in one step", func(t *testing.T) {
		if runtime.GOOS != "linux" {
			t.Skip("only Linux is asked to")
		}
		testSteps(t, false, "202 create, 202 fill, 13 lstat, 3 mkdir, 1 remove, 202 rename, 3 settle, 1 sweep")
	})
	t.Run("after a look", func(t *testing.T) {
		testSteps(t, true, "202 create, 202 fill, 213 lstat, 3 mkdir, 1 remove, 202 rename, 3 settle, 1 sweep")
	})
}

func testSteps(t *testing.T, lookFirst bool, fresh string) {
	dir, files := t.TempDir(), site{}
	for i := range 100 {
		files[fmt.Sprintf("roles/r%02d.html", i)] = fmt.Sprint("role ", i)
		files[fmt.Sprintf("postings/r%02d.md", i)] = fmt.Sprint("posting ", i)
	}
	for _, c := range []struct{ what, want string }{
		{"200 new files", fresh},
		{"the same again", "206 lstat, 200 read"},
		{"one changed", "3 create, 3 fill, 212 lstat, 1 mkdir, 199 read, 1 remove, 3 rename, 3 settle, 1 sweep"},
	} {
		if got := steps(t, dir, files, lookFirst); got != c.want {
			t.Errorf("%s:\n%s, not\n%s", c.what, got, c.want)
		}
		if c.what == "the same again" {
			files["roles/r07.html"] = "another"
		}
	}
}
