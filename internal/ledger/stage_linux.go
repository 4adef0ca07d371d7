package ledger

import "golang.org/x/sys/unix"

// settleDrive asks the drive to write all that it still holds back. To wait for
// each of many files in turn takes many times as long. It reports whether that
// was done.
func (l *Ledger) settleDrive() bool {
	dir, err := l.root.Open(".")
	if err != nil {
		return false
	}
	defer dir.Close()
	return unix.Syncfs(int(dir.Fd())) == nil
}
