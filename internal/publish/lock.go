package publish

import (
	"errors"
	"fmt"
	"os"
	"runtime"
)

const lockFile = home + "/lock"

// A lock is held by the system for an open file, so it ends with the process
// that holds it, however that ends. The file itself means nothing.
type lock struct{ file *os.File }

// lockTries bounds how often a lock file that has just been deleted is made
// again; some network drives never give a file the same identity twice.
const lockTries = 5

var errHeld = errors.New("the lock is held")

// takeLock takes the folder's lock, or says that another run has it. On a
// drive that knows no locks there is none, and none is waited for.
func takeLock(d *disk) (*lock, error) {
	for tries := 0; ; tries++ {
		file, err := os.OpenFile(d.at(lockFile), os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, d.explain("write", lockFile, err)
		}
		if errors.Is(lockOpen(file), errHeld) {
			file.Close()
			return nil, fmt.Errorf("another pathbook is building into %s; wait for it to end", d.dir)
		}
		if tries == lockTries || sameAsOnDisk(file) {
			return &lock{file}, nil
		}
		file.Close() // the run that had it has just deleted it: it guards nothing
		if err := d.makeHome(); err != nil {
			return nil, err
		}
	}
}

func sameAsOnDisk(file *os.File) bool {
	ours, err1 := file.Stat()
	theirs, err2 := os.Lstat(file.Name())
	return err1 == nil && err2 == nil && os.SameFile(ours, theirs)
}

func (l *lock) release() { l.file.Close() }

// discard releases the lock and deletes its file: first deletes, so that nobody
// can take the lock of a file that is about to go. Windows deletes no open file.
func (l *lock) discard() {
	os.Remove(l.file.Name())
	l.file.Close()
	if runtime.GOOS == "windows" {
		os.Remove(l.file.Name())
	}
}
