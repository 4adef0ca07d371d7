package publish

import (
	"errors"
	"os"
	"syscall"
	"unsafe"
)

var lockFileEx = syscall.NewLazyDLL("kernel32.dll").NewProc("LockFileEx")

const (
	failImmediately = 0x1
	exclusive       = 0x2

	errorSharingViolation = syscall.Errno(32)
	errorLockViolation    = syscall.Errno(33)
)

// lockOpen locks an open file for as long as it is open; errHeld if another has
// it. Any other error means that the drive knows no locks.
func lockOpen(file *os.File) error {
	var where syscall.Overlapped
	ok, _, err := lockFileEx.Call(file.Fd(), exclusive|failImmediately, 0, 1, 0, uintptr(unsafe.Pointer(&where)))
	if ok != 0 {
		return nil
	}
	if errors.Is(err, errorLockViolation) || errors.Is(err, syscall.ERROR_IO_PENDING) {
		return errHeld
	}
	return err
}

// busy reports whether a rename failed only because some program has the file
// open: a scanner, an indexer, a browser.
func busy(err error) bool {
	return errors.Is(err, errorSharingViolation) || errors.Is(err, errorLockViolation) || errors.Is(err, syscall.ERROR_ACCESS_DENIED)
}
