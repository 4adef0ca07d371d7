package ledger

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

type files map[string]string

// lay makes a folder of files.
func lay(t testing.TB, dir string, of files) {
	t.Helper()
	for name, text := range of {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// see reads a folder, but for what the ledger keeps.
func see(t testing.TB, dir string) files {
	t.Helper()
	out := files{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if name == home {
			return fs.SkipDir
		}
		if err == nil && e.Type().IsRegular() {
			data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
			out[name] = string(data)
			return err
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func start(t testing.TB, dir string) *Ledger {
	t.Helper()
	l, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// between are the changes that make one folder the other.
func between(old, new files) []Change {
	var out []Change
	for name, text := range old {
		c := Change{Path: name, Before: []byte(text)}
		if now, ok := new[name]; ok {
			c.After = []byte(now)
		}
		out = append(out, c)
	}
	for name, text := range new {
		if _, ok := old[name]; !ok {
			out = append(out, Change{Path: name, After: []byte(text)})
		}
	}
	slices.SortFunc(out, func(a, b Change) int { return strings.Compare(a.Path, b.Path) })
	return out
}

var (
	oldFiles = files{"content/a.yaml": "a\n", "content/roles/b.yaml": "b\n", "content/roles/c.yaml": "", "content/same": "x"}
	newFiles = files{"content/a.yaml": "A\n", "content/roles/c.yaml": "c\n", "content/new/deep/d.yaml": "d\n", "content/same": "x"}
)

func TestCommitAndUndo(t *testing.T) {
	dir := t.TempDir()
	lay(t, dir, oldFiles)
	l := start(t, dir)
	done, err := l.Commit("change", between(oldFiles, newFiles))
	if err != nil {
		t.Fatal(err)
	}
	if got := see(t, dir); !maps.Equal(got, newFiles) {
		t.Fatal(got)
	}
	last, err := l.Last()
	if err != nil || last.ID != done.ID || last.Label != "change" || len(last.Changes) != 4 {
		t.Fatal(last, err)
	}
	if _, err := l.Undo(last, last.Back()); err != nil {
		t.Fatal(err)
	}
	if got := see(t, dir); !maps.Equal(got, oldFiles) {
		t.Fatal(got)
	}
	if _, err := os.Stat(filepath.Join(dir, "content", "new")); err == nil {
		t.Error("a folder that was made is left")
	}
	if _, err := l.Last(); err != ErrNothing {
		t.Error("taken back twice:", err)
	}
	all, err := l.History()
	if err != nil || len(all) != 2 || all[0].Undoes != done.ID {
		t.Fatal(all, err)
	}
	if _, err := l.Undo(all[0], all[0].Back()); err != nil { // and once more forward
		t.Fatal(err)
	}
	if got := see(t, dir); !maps.Equal(got, newFiles) {
		t.Fatal(got)
	}
	if again, err := l.Last(); err != nil || again.ID != done.ID {
		t.Error(again.Label, err)
	}
}

// What is not as it was seen is told, and nothing is written.
func TestChanged(t *testing.T) {
	dir := t.TempDir()
	lay(t, dir, oldFiles)
	lay(t, dir, files{"content/a.yaml": "somebody\n", "content/new/deep/d.yaml": "somebody\n"})
	before := see(t, dir)
	_, err := start(t, dir).Commit("change", between(oldFiles, newFiles))
	if err == nil || err.Error() != "content/a.yaml, content/new/deep/d.yaml have changed since they were read; nothing was written, try again" {
		t.Error(err)
	}
	if got := see(t, dir); !maps.Equal(got, before) {
		t.Error(got)
	}
}

var kills = flag.Int("kills", 20, "how often a run is killed")

type killed struct{}

// dieAt commits and dies before step k. It reports whether it got so far.
func dieAt(t *testing.T, dir string, changes []Change, k int) (died bool) {
	t.Helper()
	l, err := open(dir)
	if err != nil {
		t.Fatal(err)
	}
	l.unsafe = true
	defer l.Close()
	l.step = func(string) {
		if k--; k < 0 {
			panic(killed{})
		}
	}
	defer func() {
		if r := recover(); r != nil {
			_ = r.(killed)
			died = true
		}
	}()
	if _, err := l.Commit("rename", changes); err != nil {
		t.Fatal(err)
	}
	return false
}

// many are files of which each names an item, before and after its renaming.
func many(n int) (old, new files) {
	old, new = files{}, files{}
	for i := range n {
		name := fmt.Sprintf("content/roles/r%03d.yaml", i)
		old[name] = fmt.Sprintf("title: %d\nmoves:\n  - to: welder\n", i)
		new[name] = fmt.Sprintf("title: %d\nmoves:\n  - to: fitter\n", i)
	}
	old["content/roles/welder.yaml"], new["content/roles/fitter.yaml"] = "title: W\n", "title: W\n"
	return old, new
}

// A run over 200 files is killed at one step after the other. Then the folder is
// opened: every file is whole, and all are as before or all as after.
func TestKilled(t *testing.T) {
	old, new := many(200)
	changes := between(old, new)
	steps := stepsOf(t, fresh(t, t.TempDir(), old), changes)
	if steps < 600 {
		t.Fatal("only so many steps:", steps)
	}
	dir := t.TempDir()
	finished := 0
	for n := range *kills {
		k := n * steps / *kills
		fresh(t, dir, old)
		if !dieAt(t, dir, changes, k) {
			continue
		}
		torn := see(t, dir)
		for name, text := range torn {
			if text != old[name] && text != new[name] && !strings.Contains(name, ".pathbook-") {
				t.Fatalf("killed at %d: %s is %q", k, name, text)
			}
		}
		pending := Pending(dir)
		repairDying(t, dir, n) // the repair is killed as well
		l, err := open(dir)
		if err != nil {
			t.Fatal(err)
		}
		l.unsafe = true
		if err := l.repair(); err != nil {
			t.Fatal(err)
		}
		l.Close()
		switch got := see(t, dir); {
		case maps.Equal(got, new):
			finished++
		case !maps.Equal(got, old) || pending:
			t.Fatalf("killed at %d: neither as before nor as after (%v): %d files", k, pending, len(got))
		}
		if Pending(dir) {
			t.Fatalf("killed at %d: not finished", k)
		}
	}
	if finished < *kills*8/10 {
		t.Errorf("%d of %d were finished", finished, *kills)
	}
}

// stepsOf counts the steps of a run.
func stepsOf(t *testing.T, dir string, changes []Change) int {
	l, err := open(dir)
	if err != nil {
		t.Fatal(err)
	}
	l.unsafe = true
	defer l.Close()
	n := 0
	l.step = func(string) { n++ }
	if _, err := l.Commit("count", changes); err != nil {
		t.Fatal(err)
	}
	return n
}

// However many files change, the disk is waited for once, and each is written
// and renamed once.
func TestSettledOnce(t *testing.T) {
	old, new := many(100)
	dir := fresh(t, t.TempDir(), old)
	l := start(t, dir)
	l.unsafe = true
	counts := make(map[string]int)
	l.step = func(what string) {
		verb, _, _ := strings.Cut(what, " ")
		counts[verb]++
	}
	if _, err := l.Commit("count", between(old, new)); err != nil {
		t.Fatal(err)
	}
	// 100 files and a new one; the note is written, flushed and renamed, too.
	want := map[string]int{"settle": 1, "flush": 1, "create": 102, "fill": 102, "rename": 103, "remove": 1, "prune": 1, "mkdir": 2}
	if !maps.Equal(counts, want) {
		t.Errorf("%v, not %v", counts, want)
	}
}

func fresh(t *testing.T, dir string, of files) string {
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	lay(t, dir, of)
	return dir
}

func repairDying(t *testing.T, dir string, k int) {
	l, err := open(dir)
	if err != nil {
		t.Fatal(err)
	}
	l.unsafe = true
	defer l.Close()
	defer func() { _ = recover() }()
	l.step = func(string) {
		if k--; k < 0 {
			panic(killed{})
		}
	}
	if err := l.repair(); err != nil {
		t.Error(err)
	}
}

// Between a kill and the repair somebody changes a file that was still to be
// changed: it stays, and is told.
func TestKilledThenChanged(t *testing.T) {
	old, new := many(4)
	for k := 0; ; k++ {
		dir := t.TempDir()
		lay(t, dir, old)
		if !dieAt(t, dir, between(old, new), k) {
			return
		}
		lay(t, dir, files{"content/roles/r003.yaml": "somebody\n"})
		pending := Pending(dir)
		l := start(t, dir)
		if got := see(t, dir)["content/roles/r003.yaml"]; got != "somebody\n" {
			t.Errorf("killed at %d: %q", k, got)
		}
		switch {
		case pending && (len(l.Found) != 1 || !slices.Equal(l.Found[0].Left, []string{"content/roles/r003.yaml"})):
			t.Errorf("killed at %d: %+v", k, l.Found)
		case !pending && len(l.Found) > 0:
			t.Errorf("killed at %d: %+v", k, l.Found)
		}
	}
}

// A file that cannot be changed in the middle takes all others back with it.
func TestPutBack(t *testing.T) {
	old, new := many(5)
	dir := t.TempDir()
	lay(t, dir, old)
	l := start(t, dir)
	l.step = func(what string) { // somebody is faster
		if what == "rename content/roles/r002.yaml" {
			lay(t, dir, files{"content/roles/r003.yaml": "somebody\n"})
		}
	}
	_, err := l.Commit("rename", between(old, new))
	if err == nil || !strings.Contains(err.Error(), "r003.yaml was changed by somebody else") || !strings.Contains(err.Error(), "nothing was changed") {
		t.Error(err)
	}
	old["content/roles/r003.yaml"] = "somebody\n"
	if got := see(t, dir); !maps.Equal(got, old) {
		t.Error(got)
	}
	if Pending(dir) {
		t.Error("a note is left")
	}
}

func TestLinks(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	lay(t, dir, files{"content/real.yaml": "a\n"})
	lay(t, outside, files{"x.yaml": "x\n", "sub/y.yaml": "y\n"})
	for link, to := range map[string]string{
		"content/link.yaml": "real.yaml",
		"content/out.yaml":  filepath.Join(outside, "x.yaml"),
		"content/dots.yaml": "../../" + filepath.Base(outside) + "/x.yaml",
		"content/folder":    filepath.Join(outside, "sub"),
		"content/loop.yaml": "loop.yaml",
	} {
		if err := os.Symlink(to, filepath.Join(dir, filepath.FromSlash(link))); err != nil {
			t.Skip("no links here:", err)
		}
	}
	l := start(t, dir)
	if _, err := l.Commit("x", []Change{{"content/link.yaml", []byte("a\n"), []byte("b\n")}}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(filepath.Join(dir, "content", "link.yaml")); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link is none any more:", err)
	}
	if got := see(t, dir)["content/real.yaml"]; got != "b\n" {
		t.Error(got)
	}
	for name, before := range map[string]string{"content/out.yaml": "x\n", "content/dots.yaml": "x\n", "content/folder/y.yaml": "y\n", "content/folder/new.yaml": "", "content/loop.yaml": ""} {
		c := Change{Path: name, After: []byte("b\n")}
		if before != "" {
			c.Before = []byte(before)
		}
		if _, err := l.Commit("x", []Change{c}); err == nil {
			t.Errorf("%s is written", name)
		}
	}
	if got := see(t, outside); !maps.Equal(got, files{"x.yaml": "x\n", "sub/y.yaml": "y\n"}) {
		t.Error(got)
	}
}

func TestNames(t *testing.T) {
	l := start(t, t.TempDir())
	for _, name := range []string{"", "../x", "/x", "a//b", "a/../b", `a\b`, ".pathbook/x", "."} {
		if _, err := l.Commit("x", []Change{{Path: name, After: []byte("x")}}); err == nil {
			t.Errorf("%q is written", name)
		}
	}
	if _, err := l.Commit("x", []Change{{Path: "a", After: []byte("x")}, {Path: "a", After: []byte("y")}}); err == nil {
		t.Error("one file is changed twice at a time")
	}
}

func TestReadOnly(t *testing.T) {
	dir := t.TempDir()
	lay(t, dir, oldFiles)
	for _, name := range []string{"content/a.yaml", "content/roles"} {
		full := filepath.Join(dir, filepath.FromSlash(name))
		info, err := os.Stat(full)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS == "windows" && info.IsDir() {
			continue
		}
		if err := os.Chmod(full, 0o555); err != nil {
			t.Fatal(err)
		}
		_, err = start(t, dir).Commit("x", between(oldFiles, newFiles))
		if err == nil || !strings.Contains(err.Error(), name+" may not be written to (it is read-only)") {
			t.Error(err)
		}
		if err := os.Chmod(full, info.Mode().Perm()); err != nil {
			t.Fatal(err)
		}
		if got := see(t, dir); !maps.Equal(got, oldFiles) {
			t.Error(got)
		}
	}
}

func TestModeIsKept(t *testing.T) {
	dir := t.TempDir()
	lay(t, dir, files{"a": "x"})
	if err := os.Chmod(filepath.Join(dir, "a"), 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := start(t, dir).Commit("x", []Change{{"a", []byte("x"), []byte("y")}}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Join(dir, "a")); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Error(info.Mode(), err)
	}
}

func TestForget(t *testing.T) {
	dir := t.TempDir()
	l := start(t, dir)
	l.unsafe = true
	begin := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	var last []byte
	for day := range 200 {
		l.now = func() time.Time { return begin.AddDate(0, 0, day) }
		next := []byte(fmt.Sprint(day))
		if _, err := l.Commit("x", []Change{{"a", last, next}}); err != nil {
			t.Fatal(err)
		}
		last = next
	}
	all, err := l.History()
	if err != nil || len(all) < 90 || len(all) > 92 {
		t.Error(len(all), err)
	}
	l.now = func() time.Time { return begin.AddDate(3, 0, 0) }
	if _, err := l.Commit("x", []Change{{"a", last, []byte("end")}}); err != nil {
		t.Fatal(err)
	}
	if all, err = l.History(); err != nil || len(all) != alwaysOf {
		t.Error(len(all), err)
	}
}

func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	lay(t, dir, files{journalDir + "/x" + noteEnd: "no gzip"})
	if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), "is damaged") {
		t.Error(err)
	}
}

func TestNoFolder(t *testing.T) {
	if _, err := Open(filepath.Join(t.TempDir(), "gone")); err == nil || !strings.Contains(err.Error(), "is the drive there?") {
		t.Error(err)
	}
	dir := t.TempDir()
	lay(t, dir, oldFiles)
	l := start(t, dir)
	if runtime.GOOS == "windows" {
		return // a folder that is open stays there
	}
	if err := os.Rename(dir, dir+"-away"); err != nil { // a drive that is gone
		t.Fatal(err)
	}
	if err := os.RemoveAll(dir + "-away"); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Commit("x", between(oldFiles, newFiles)); err == nil {
		t.Error("written into nothing")
	}
}

func BenchmarkCommit(b *testing.B) {
	old, new := many(200)
	there, back := between(old, new), between(new, old)
	dir := b.TempDir()
	lay(b, dir, old)
	l := start(b, dir)
	for b.Loop() {
		for _, changes := range [][]Change{there, back} {
			if _, err := l.Commit("x", changes); err != nil {
				b.Fatal(err)
			}
		}
	}
	if !bytes.Equal([]byte(old["content/roles/r000.yaml"]), []byte(see(b, dir)["content/roles/r000.yaml"])) {
		b.Error("not as before")
	}
}
