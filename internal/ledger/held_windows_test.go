package ledger

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is open in another program can be written over, but not deleted: then all
// other files are put back, and the message names the file.
func TestReallyHeld(t *testing.T) {
	dir := t.TempDir()
	lay(t, dir, oldFiles)
	keep := func(name string) *os.File { // as Go opens files, others may read and write, and not rename
		f, err := os.Open(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	l := start(t, dir)
	read := keep("content/a.yaml")
	done, err := l.Commit("change", between(oldFiles, newFiles))
	if err != nil {
		t.Fatal(err)
	}
	if got := see(t, dir); !maps.Equal(got, newFiles) {
		t.Fatal(got)
	}
	if _, err := l.Undo(done, done.Back()); err != nil {
		t.Fatal(err)
	}
	read.Close()
	read = keep("content/roles/b.yaml") // which is to go
	defer read.Close()
	if _, err = l.Commit("change", between(oldFiles, newFiles)); err == nil || !strings.Contains(err.Error(), "content/roles/b.yaml") {
		t.Error(err)
	}
	if got := see(t, dir); !maps.Equal(got, oldFiles) {
		t.Error(got)
	}
}
