package publish

import (
	"os"

	"golang.org/x/sys/unix"
)

// settleDrive asks the drive that holds a folder to write all that it still
// holds back. To wait for each file of a site in turn would take many times as
// long. It reports whether that was done.
func (d *disk) settleDrive(dir string) bool {
	file, err := os.Open(d.at(dir))
	if err != nil {
		return false
	}
	defer file.Close()
	return unix.Syncfs(int(file.Fd())) == nil
}
