package build

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"pathbook/templates"
)

// BenchmarkBuild makes a large site and writes it into an empty folder.
// BenchmarkFloor is what the same files cost a plain program; compare the two
// of one run.
func BenchmarkBuild(b *testing.B) {
	b.Run("roles=1000", func(b *testing.B) { benchmarkBuild(b, 1000, false) })
	b.Run("roles=10000", func(b *testing.B) { benchmarkBuild(b, 10000, false) })
	b.Run("roles=10000,moves=10000", func(b *testing.B) { benchmarkBuild(b, 10000, true) })
}

func benchmarkBuild(b *testing.B, roles int, moves bool) {
	dir := plant(b, roles, moves)
	for b.Loop() {
		b.StopTimer()
		out := filepath.Join(b.TempDir(), "public")
		b.StartTimer()
		publishOnce(b, dir, out)
	}
	reportFiles(b, dir)
}

// BenchmarkAgain builds a site that has not changed over itself.
func BenchmarkAgain(b *testing.B) {
	dir, out := plant(b, 10000, false), filepath.Join(b.TempDir(), "public")
	publishOnce(b, dir, out)
	for b.Loop() {
		publishOnce(b, dir, out)
	}
}

func publishOnce(tb testing.TB, dir, out string) {
	tb.Helper()
	result, err := New(os.DirFS(dir), templates.FS).Build(nil, nil)
	if err != nil || result.Files == nil {
		tb.Fatal(err, result.Problems)
	}
	if _, problems, err := Publish(result, out); err != nil || len(problems) > 0 {
		tb.Fatal(err, problems)
	}
}

func reportFiles(b *testing.B, dir string) {
	result, err := New(os.DirFS(dir), templates.FS).Build(nil, nil)
	if err != nil || result.Files == nil {
		b.Fatal(err, result.Problems)
	}
	size := 0
	for _, path := range result.Files.Paths() {
		data, err := result.Files.Append(nil, path)
		if err != nil {
			b.Fatal(err)
		}
		size += len(data)
	}
	b.ReportMetric(float64(len(result.Files.Paths())), "files")
	b.ReportMetric(float64(size)/1e6, "MB-out")
}

// BenchmarkTouch changes one role, as an editor does under serve, and makes
// the page that the browser shows.
func BenchmarkTouch(b *testing.B) {
	b.Run("starter", func(b *testing.B) { benchmarkTouch(b, starter(), "welder") })
	b.Run("roles=1000", func(b *testing.B) { benchmarkTouch(b, os.DirFS(plant(b, 1000, false)), "r00007") })
	b.Run("roles=10000", func(b *testing.B) { benchmarkTouch(b, os.DirFS(plant(b, 10000, false)), "r00007") })
}

func benchmarkTouch(b *testing.B, site fs.FS, role string) {
	builder := New(site, templates.FS)
	if _, err := builder.Build(nil, nil); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		result, err := builder.Build([]string{"content/roles/" + role + ".yaml"}, nil)
		if err != nil || result.Files == nil {
			b.Fatal(err, result.Problems)
		}
		if _, err := result.Files.Append(nil, "roles/"+role+".html"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStarter builds the starter site as the program does: from nothing,
// over what stands there already.
func BenchmarkStarter(b *testing.B) {
	out := filepath.Join(b.TempDir(), "public")
	for b.Loop() {
		publishOnce(b, "../..", out)
	}
}
