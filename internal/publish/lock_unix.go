//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package publish

import (
	"errors"
	"os"
	"syscall"
)

// lockOpen locks an open file for as long as it is open; errHeld if another has
// it. Any other error means that the drive knows no locks.
func lockOpen(file *os.File) error {
	for {
		err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case errors.Is(err, syscall.EWOULDBLOCK):
			return errHeld
		case !errors.Is(err, syscall.EINTR):
			return err
		}
	}
}

// busy reports whether a rename failed only because some program has the file
// open, which it never does here.
func busy(error) bool { return false }
