package build

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pathbook/templates"
)

var update = flag.Bool("update", false, "write the golden files anew")

// planted is a site of so many roles, each with a move and a way to learn all.
func planted(tb testing.TB, roles int) string {
	tb.Helper()
	dir := plant(tb, roles, true)
	file := filepath.Join(dir, "content", "training", "all.yaml")
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(courses(max(8, roles/5))), 0o666); err != nil {
		tb.Fatal(err)
	}
	return dir
}

// TestGrowth: twice as many roles take about twice as much, all files made.
func TestGrowth(t *testing.T) {
	allocations := func(roles int) float64 {
		dir := planted(t, roles)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		result, err := New(os.DirFS(dir), templates.FS).Build(nil, nil)
		if err != nil || result.Files == nil {
			t.Fatal(err, text(result.Problems))
		}
		var data []byte
		for _, path := range result.Files.Paths() {
			if data, err = result.Files.Append(data[:0], path); err != nil {
				t.Fatal(err)
			}
		}
		runtime.ReadMemStats(&after)
		return float64(after.Mallocs - before.Mallocs)
	}
	small, large := allocations(200), allocations(400)
	if ratio := large / small; ratio > 2.1 {
		t.Errorf("200 roles take %.0f allocations and 400 take %.0f, which is %.2f times as many", small, large, ratio)
	}
}

// TestRoom: what a site holds leaves a third of its room for what is thrown
// away, or the collector does not end.
func TestRoom(t *testing.T) {
	live := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	site := os.DirFS(planted(t, 1000))
	before := live()
	builder := New(site, templates.FS)
	result, err := builder.Build(nil, nil)
	if err != nil || result.Files == nil {
		t.Fatal(err, text(result.Problems))
	}
	held := live() - before
	if room := Room(site); int64(held) > room*2/3 {
		t.Errorf("the site holds %d KB of the %d that it has room for", held>>10, room>>10)
	}
	runtime.KeepAlive(builder)
	runtime.KeepAlive(result)
}

// TestBytes compares the mean size of each kind of file with what it was. A
// page that becomes a fiftieth larger is worth a look: is it meant? Then write
// the table anew with -update.
func TestBytes(t *testing.T) {
	size, count := make(map[string]int), make(map[string]int)
	for name, data := range made(t, os.DirFS(planted(t, 40))) {
		kind := strings.Trim(path.Dir(name), ".") + "/*" + path.Ext(name)
		size[kind] += len(data)
		count[kind]++
	}
	const golden = "testdata/bytes.txt"
	if *update {
		var b bytes.Buffer
		for _, kind := range slices.Sorted(maps.Keys(size)) {
			fmt.Fprintf(&b, "%7d %s\n", size[kind]/count[kind], kind)
		}
		if err := os.WriteFile(golden, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	src, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(src)) {
		var was int
		var kind string
		if _, err := fmt.Sscan(line, &was, &kind); err != nil {
			t.Fatal(err)
		}
		if count[kind] == 0 {
			t.Errorf("there is no %s any more", kind)
			continue
		}
		if is := size[kind] / count[kind]; is*50 > was*51 || is*51 < was*50 {
			t.Errorf("%s has %d bytes, where it had %d", kind, is, was)
		}
		delete(count, kind)
	}
	for kind := range count {
		t.Errorf("%s is new, of %d bytes", kind, size[kind]/count[kind])
	}
}
