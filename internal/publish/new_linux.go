package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// moveNew moves a file to where there is nothing, in one step: what comes to be
// there at the same moment is an error, and stays. Some drives cannot do that.
func moveNew(from, to string) error {
	err := uninterrupted(func() error {
		return unix.Renameat2(unix.AT_FDCWD, from, unix.AT_FDCWD, to, unix.RENAME_NOREPLACE)
	})
	switch {
	case err == nil:
		return nil
	case err == unix.EINVAL:
		return errors.ErrUnsupported
	}
	return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
}
