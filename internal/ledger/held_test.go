package ledger

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
)

// hold opens a folder in which a program has one file open, as OneDrive does on
// Windows for as long as it likes: nothing can take the file's place, but its
// bytes can be written over. What shows it here is that the file beside it is
// gone whenever it is to be renamed.
func hold(t *testing.T, dir, name string) *Ledger {
	t.Helper()
	l, err := open(dir)
	if err != nil {
		t.Fatal(err)
	}
	l.unsafe = true
	l.busy = func(err error) bool { return errors.Is(err, fs.ErrNotExist) }
	l.step = func(what string) {
		if what == "rename "+name {
			beside, _ := filepath.Glob(filepath.Join(dir, filepath.FromSlash(filepath.ToSlash(filepath.Dir(name))), ".pathbook-*"))
			for _, b := range beside {
				_ = os.Remove(b)
			}
		}
	}
	return l
}

// A file that stays open is written over, and taken back the same way.
func TestHeld(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // two seconds of patience
		dir := t.TempDir()
		lay(t, dir, oldFiles)
		l := hold(t, dir, "content/a.yaml")
		defer l.Close()
		over := false
		rename := l.step
		l.step = func(what string) {
			rename(what)
			over = over || what == "overwrite content/a.yaml"
		}
		done, err := l.Commit("change", between(oldFiles, newFiles))
		if err != nil {
			t.Fatal(err)
		}
		if got := see(t, dir); !maps.Equal(got, newFiles) || !over {
			t.Fatal(over, got)
		}
		if _, err := l.Undo(done, done.Back()); err != nil {
			t.Fatal(err)
		}
		if got := see(t, dir); !maps.Equal(got, oldFiles) {
			t.Error(got)
		}
	})
}

// A machine that stops while it writes over a file leaves the beginning of it.
// It is finished from the note; what somebody wrote is not.
func TestHeldThenKilled(t *testing.T) {
	for left, torn := range map[string]bool{"": true, "A": true, oldFiles["content/a.yaml"]: true, "somebody's": false, "A\nand more": false} {
		dir := t.TempDir()
		lay(t, dir, oldFiles)
		l := hold(t, dir, "none")
		l.step = func(what string) {
			if what == "rename content/a.yaml" {
				panic(killed{})
			}
		}
		func() {
			defer func() { _ = recover().(killed) }()
			_, _ = l.Commit("change", between(oldFiles, newFiles))
		}()
		l.Close()
		lay(t, dir, files{"content/a.yaml": left})
		l = hold(t, dir, "none")
		if err := l.repair(); err != nil {
			t.Fatal(err)
		}
		want := left
		if torn {
			want = newFiles["content/a.yaml"]
		}
		if got := see(t, dir)["content/a.yaml"]; got != want || len(l.Found) != 1 || (len(l.Found[0].Left) == 0) != torn {
			t.Errorf("%q became %q, not %q; found %+v", left, got, want, l.Found)
		}
		l.Close()
	}
}
