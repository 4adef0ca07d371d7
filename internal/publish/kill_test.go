package publish

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A run is killed before its k-th step, for every k. Then somebody else may
// write a file. The next run must bring about what it is given, delete nothing
// of others, and leave nothing of its own behind.

var (
	killBefore = site{"same": "s", "changed": "1", "gone": "1", "old/x/gone": "1", "file": "1", "folder/a": "1"}
	killRun    = site{"same": "s", "changed": "2", "new": "2", "deep/er/new": "2", "file/b": "2", "folder": "2"}
)

type killed struct{ step string }

// runKilled publishes and dies before step k. It reports whether it got so far.
func runKilled(t *testing.T, dir string, files site, k int) (what string, died bool) {
	t.Helper()
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if r := recover(); r != nil {
			f.lock.release() // as the system does for a dead process
			what, died = r.(killed).step, true
		}
	}()
	f.disk.step = func(what string) {
		if k--; k < 0 {
			panic(killed{what})
		}
	}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if err := f.Put(path, []byte(files[path])); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	return "", false
}

// atEveryStep gives check a folder in which a run was killed, once a step.
func atEveryStep(t *testing.T, check func(t *testing.T, dir string)) {
	for k := 0; ; k++ {
		dir := t.TempDir()
		write(t, dir, site{"mine": "mine", "deep/mine": "mine"})
		mustPublish(t, dir, killBefore)
		what, died := runKilled(t, dir, killRun, k)
		if !died {
			if k < 30 {
				t.Errorf("the run had only %d steps", k)
			}
			return
		}
		t.Run(fmt.Sprintf("%02d %s", k, strings.ReplaceAll(what, "/", "_")), func(t *testing.T) { check(t, dir) })
	}
}

func with(a, b site) site {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

func noRemains(t *testing.T, dir string) {
	t.Helper()
	for _, name := range []string{journalFile, stageDir, trashDir} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			t.Error(name, "is left behind")
		}
	}
}

func TestKilledThenRunAgain(t *testing.T) {
	mine := site{"mine": "mine", "deep/mine": "mine"}
	for _, next := range []site{killRun, killBefore, {"folder/c": "3", "gone": "3"}} {
		atEveryStep(t, func(t *testing.T, dir string) {
			mustPublish(t, dir, next)
			same(t, read(t, dir), with(mine, next))
			noRemains(t, dir)
		})
	}
}

// After a kill the folder as a whole is the old site or the new one, once the
// next run has opened it, even if that gives up.
func TestKilledThenGivenUp(t *testing.T) {
	mine := site{"mine": "mine", "deep/mine": "mine"}
	atEveryStep(t, func(t *testing.T, dir string) {
		f, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		got := read(t, dir)
		if got["changed"] == "1" {
			same(t, got, with(mine, killBefore))
		} else {
			same(t, got, with(mine, killRun))
		}
		noRemains(t, dir)
	})
}

// Where a new file should go, or a deleted one was, somebody else has put
// something since. It is found out and stays.
func TestKilledThenForeign(t *testing.T) {
	atEveryStep(t, func(t *testing.T, dir string) {
		foreign, ours := site{}, site{}
		for _, path := range []string{"new", "deep/er/new", "gone", "old/x/gone"} {
			if _, err := os.Lstat(filepath.Join(dir, path)); err != nil { // else it is ours, whoever edits it
				foreign[path], ours[path] = "foreign", "ours"
			}
		}
		write(t, dir, foreign)
		if _, err := publish(dir, ours); err == nil {
			t.Error("a file of somebody else is overwritten")
		}
		mustPublish(t, dir, site{})
		same(t, read(t, dir), with(foreign, site{"mine": "mine", "deep/mine": "mine"}))
		noRemains(t, dir)
	})
}

// The repair is killed as well.
func TestKilledTwice(t *testing.T) {
	mine := site{"mine": "mine", "deep/mine": "mine"}
	atEveryStep(t, func(t *testing.T, dir string) {
		for k := 0; repairKilled(t, dir, k); k += 5 {
		}
		mustPublish(t, dir, site{"new": "3"})
		same(t, read(t, dir), with(mine, site{"new": "3"}))
		noRemains(t, dir)
	})
}

func repairKilled(t *testing.T, dir string, k int) (died bool) {
	t.Helper()
	d, err := newDisk(dir)
	if err != nil {
		t.Fatal(err)
	}
	d.step = func(what string) {
		if k--; k < 0 {
			panic(killed{what})
		}
	}
	defer func() { died = recover() != nil }()
	if err := (&Folder{disk: d}).repair(); err != nil {
		t.Error(err)
	}
	return false
}

// TestForeignFileDuringTheBuild: what appears after it was looked for stays, in
// folders that were there and in new ones, on every kind of drive.
func TestForeignFileDuringTheBuild(t *testing.T) {
	for _, lookFirst := range []bool{false, true} {
		for _, taken := range []string{"a", "new/a"} {
			dir := t.TempDir()
			f, err := Open(dir)
			if err != nil {
				t.Fatal(err)
			}
			f.disk.lookFirst = lookFirst
			for _, path := range []string{taken, "b"} {
				if err := f.Put(path, []byte("ours")); err != nil {
					t.Fatal(err)
				}
			}
			write(t, dir, site{taken: "foreign"})
			if _, err := f.Commit(); err == nil || !strings.Contains(err.Error(), filepath.FromSlash(taken)+" appeared during the build") {
				t.Error("error:", err)
			}
			same(t, read(t, dir), site{taken: "foreign", "b": "ours"})
			mustPublish(t, dir, site{})
			same(t, read(t, dir), site{taken: "foreign"})
		}
	}
}

const holdFolder = "PUBLISH_TEST_HOLD"

// TestMain lets the test program be the other process that holds a lock.
func TestMain(m *testing.M) {
	if dir := os.Getenv(holdFolder); dir != "" {
		if _, err := Open(dir); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("open")
		select {}
	}
	os.Exit(m.Run())
}

func TestLockEndsWithItsProcess(t *testing.T) {
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	other := exec.Command(self)
	other.Env = append(os.Environ(), holdFolder+"="+dir)
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(out).ReadString('\n')
	if line != "open\n" {
		t.Errorf("the other process says %q", line)
	}
	_, err = publish(dir, site{"a": ""})
	if want := "another pathbook is building into " + dir + "; wait for it to end"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %q", err, want)
	}
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = other.Wait() // it was killed, so this is an error
	mustPublish(t, dir, site{"a": ""})
}
