package build

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pathbook/internal/load"
)

// BenchmarkWays computes every plan, every route of a few steps and the roles
// near to every role, of 1,000 roles with 5,000 moves, as a build does. Its
// share of BenchmarkWaysBuild, the build of the same site, may be a third: then
// they add half again to what a build without them takes.
func BenchmarkWays(b *testing.B) {
	dir := plantWays(b, 1000)
	books, problems, err := load.NewReader(os.DirFS(dir)).Read()
	if err != nil || books == nil {
		b.Fatal(err, text(problems))
	}
	one := books[0]
	steps := 0
	for b.Loop() {
		steps = 0
		for _, m := range one.Moves {
			steps += len(one.Plan(m.From, m.To).Steps)
		}
		for _, r := range one.Roles {
			one.Near(r, 5)
			one.Routes(r, 3)
		}
	}
	b.ReportMetric(float64(len(one.Moves)), "moves")
	b.ReportMetric(float64(steps)/float64(len(one.Moves)), "steps/move")
}

// BenchmarkWaysBuild builds the site of BenchmarkWays into an empty folder.
func BenchmarkWaysBuild(b *testing.B) {
	dir := plantWays(b, 1000)
	for b.Loop() {
		b.StopTimer()
		out := filepath.Join(b.TempDir(), "public")
		b.StartTimer()
		publishOnce(b, dir, out)
	}
	reportFiles(b, dir)
}

// plantWays writes a site in which much leads to much: five moves a role, 60
// competencies, and 200 ways to learn that serve one to three of them.
func plantWays(tb testing.TB, roles int) string {
	tb.Helper()
	dir := plant(tb, roles, false)
	const competencies = 60 // of those that plant has
	var b strings.Builder
	for i := range roles {
		fmt.Fprintf(&b, "- id: r%05d\n  title: Role %d\n  family: %s\n  level: %s\n  summary: Does the work of role %d.\n  requires:\n", i, i, []string{"making", "caring"}[i%2], []string{"entry", "skilled", "senior"}[i%3], i)
		for j := range 8 {
			fmt.Fprintf(&b, "    c%05d: %d\n", (i*7+j*13)%competencies, 1+(i*3+j)%4)
		}
		b.WriteString("  moves:\n")
		for j := range 5 {
			fmt.Fprintf(&b, "    - to: r%05d\n      months: 12\n", (i+1+j*j*7)%roles)
		}
	}
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, "content", filepath.FromSlash(name)), []byte(text), 0o666); err != nil {
			tb.Fatal(err)
		}
	}
	if err := os.RemoveAll(filepath.Join(dir, "content", "roles")); err != nil {
		tb.Fatal(err)
	}
	for _, folder := range []string{"roles", "training"} {
		if err := os.MkdirAll(filepath.Join(dir, "content", folder), 0o777); err != nil {
			tb.Fatal(err)
		}
	}
	write("roles/all.yaml", b.String())
	b.Reset()
	for i := range 200 {
		fmt.Fprintf(&b, "- id: t%03d\n  title: Way to learn %d\n  format: %s\n  hours: %d\n  cost: %d\n  weeks: %d\n  develops:\n", i, i, []string{"course", "mentoring", "workshop", "e-learning"}[i%4], 4+i*7%60, i*31%900, 1+i%9)
		for _, d := range plantDevelops(i, competencies) {
			fmt.Fprintf(&b, "    c%05d:\n      from: %d\n      to: %d\n", d[0], d[1], d[2])
		}
	}
	write("training/all.yaml", b.String())
	return dir
}

// plantDevelops is what a way to learn develops: a step up from nothing, a step
// up from there, or a little of three things, some of it with a start.
func plantDevelops(i, competencies int) [][3]int {
	switch {
	case i < competencies:
		return [][3]int{{i, 0, 2}}
	case i < 2*competencies:
		return [][3]int{{i - competencies, 2, 4}}
	}
	var out [][3]int
	for j := range 3 {
		from := (i + j) % 3
		out = append(out, [3]int{(i*11 + j*17) % competencies, from, min(4, from+1+i%2)})
	}
	return out
}
