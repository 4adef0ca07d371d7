//go:build unix

package build

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// A race runs whole programs in turn, each into an empty folder, and compares
// what they took pair by pair, so that a machine that is busy for a while is
// busy for all of them. race.sh calls it; without its flags it does nothing.
var (
	racePathbook = flag.String("race.pathbook", "", "race this `program`")
	raceRoles    = flag.Int("race.roles", 1000, "on a site of so many roles")
	raceRuns     = flag.Int("race.runs", 5, "so often")
	raceAs       = flag.String("race.as", "", "be one of the others: floor or writer, as `NAME,IN,OUT`")
)

// A racer is a program in the race, and what its runs took.
type racer struct {
	name    string
	command func(out string) *exec.Cmd
	runs    []run
}

type run struct {
	cpu, wall float64 // seconds
	peak      int64   // KB
}

func TestRace(t *testing.T) {
	if *raceAs != "" {
		raceAsOther(t, strings.Split(*raceAs, ","))
		return
	}
	if *racePathbook == "" {
		t.Skip("call race.sh")
	}
	dir := t.TempDir()
	racers := raceField(t, dir, plant(t, *raceRoles, false))
	for range *raceRuns {
		for _, r := range racers {
			r.run(t, filepath.Join(dir, "out"))
		}
	}
	raceTable(racers)
	raceLine(racers)
}

// raceField are all who take part: pathbook first, a plain program for the same
// data, one that writes the very bytes that pathbook writes, and Hugo if it is
// installed.
func raceField(t *testing.T, dir, site string) []*racer {
	made := filepath.Join(dir, "made")
	pathbook := func(out string) *exec.Cmd { return exec.Command(*racePathbook, "build", "--site", site, "--out", out) }
	if out, err := pathbook(made).CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	self := func(name, in string) func(out string) *exec.Cmd {
		return func(out string) *exec.Cmd {
			return exec.Command(os.Args[0], "-test.run", "^TestRace$", "-race.as", name+","+in+","+out)
		}
	}
	field := []*racer{
		{name: "pathbook", command: pathbook},
		{name: "floor", command: self("floor", site)},
		{name: "writer", command: self("writer", made)},
	}
	if hugo, err := exec.LookPath("hugo"); err == nil {
		plain := raceHugo(t, site)
		field = append(field, &racer{name: "hugo", command: func(out string) *exec.Cmd {
			return exec.Command(hugo, "--quiet", "--source", plain, "--destination", out)
		}})
	}
	return field
}

func (r *racer) run(t *testing.T, out string) {
	t.Helper()
	if err := os.RemoveAll(out); err != nil {
		t.Fatal(err)
	}
	cmd, began := r.command(out), time.Now()
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatal(r.name, err, string(said))
	}
	used := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	r.runs = append(r.runs, run{
		(cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds(), time.Since(began).Seconds(), used.Maxrss,
	})
}

// raceTable prints what each took, and pathbook in proportion to it.
func raceTable(racers []*racer) {
	fmt.Printf("%-10s %8s %8s %8s %10s %10s\n", "", "CPU s", "wall s", "peak MB", "CPU ratio", "wall ratio")
	for _, r := range racers {
		cpu, wall := raceRatio(racers[0], r, func(x run) float64 { return x.cpu }), raceRatio(racers[0], r, func(x run) float64 { return x.wall })
		of := func(what func(run) float64) float64 { return median(mapped(r.runs, what)) }
		fmt.Printf("%-10s %8.2f %8.2f %8.0f %10.2f %10.2f\n", r.name,
			of(func(x run) float64 { return x.cpu }), of(func(x run) float64 { return x.wall }), of(func(x run) float64 { return float64(x.peak) / 1024 }), cpu, wall)
	}
}

// raceLine prints a line for the ledger, without its date and commit: the roles,
// CPU in proportion to floor, writer and Hugo, the wall clock in proportion to
// Hugo's, and the peak in MB. What did not take part is a dash.
func raceLine(racers []*racer) {
	line := []string{fmt.Sprint(*raceRoles)}
	ratio := func(name string, what func(run) float64) string {
		i := slices.IndexFunc(racers, func(r *racer) bool { return r.name == name })
		if i < 0 {
			return "-"
		}
		return fmt.Sprintf("%.2f", raceRatio(racers[0], racers[i], what))
	}
	for _, name := range []string{"floor", "writer", "hugo"} {
		line = append(line, ratio(name, func(x run) float64 { return x.cpu }))
	}
	line = append(line, ratio("hugo", func(x run) float64 { return x.wall }))
	peak := median(mapped(racers[0].runs, func(x run) float64 { return float64(x.peak) / 1024 }))
	fmt.Printf("ledger %s\n", strings.Join(append(line, fmt.Sprintf("%.0f", peak)), "\t"))
}

// raceRatio is the median of a/b, run by run.
func raceRatio(a, b *racer, what func(run) float64) float64 {
	var all []float64
	for i := range a.runs {
		all = append(all, what(a.runs[i])/what(b.runs[i]))
	}
	return median(all)
}

func mapped[A, B any](list []A, one func(A) B) (out []B) {
	for _, x := range list {
		out = append(out, one(x))
	}
	return out
}

func median[T cmp.Ordered](list []T) T {
	slices.Sort(list)
	return list[len(list)/2]
}

func raceAsOther(t *testing.T, as []string) {
	err := os.MkdirAll(as[2], 0o777)
	switch {
	case err != nil:
	case as[0] == "floor":
		f := floor{in: filepath.Join(as[1], "content"), out: as[2]}
		err = f.build()
	default:
		err = raceWrite(as[1], as[2])
	}
	if err != nil {
		t.Fatal(err)
	}
}

// raceWrite writes the files of a folder into another, on every processor. They
// are read first, so that it has to do what a builder does when it is done
// thinking.
func raceWrite(from, to string) error {
	var paths []string
	data := make(map[string][]byte)
	err := filepath.WalkDir(from, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		paths = append(paths, name)
		data[name], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		return err
	}
	for _, path := range paths {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(to, path)), 0o777); err != nil {
			return err
		}
	}
	workers := runtime.GOMAXPROCS(0)
	errs := make([]error, workers)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(paths) && errs[w] == nil; i += workers {
				errs[w] = os.WriteFile(filepath.Join(to, paths[i]), data[paths[i]], 0o666)
			}
		})
	}
	wait.Wait()
	return cmp.Or(errs...)
}
