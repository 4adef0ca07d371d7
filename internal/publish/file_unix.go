//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package publish

import (
	"io/fs"
	"os"
	"syscall"
)

// A file is a new file that is being filled. [os.File] would ask the system
// five times more about each, since it may be something to wait for, such as a
// pipe. Ours are thousands, and none is.
type file struct {
	fd   int
	name string
}

func create(name string) (file, error) {
	const flags = syscall.O_WRONLY | syscall.O_CREAT | syscall.O_TRUNC | syscall.O_CLOEXEC
	fd := -1
	err := uninterrupted(func() (err error) {
		fd, err = syscall.Open(name, flags, 0o666)
		return err
	})
	if err != nil {
		return file{}, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return file{fd, name}, nil
}

func (f file) Write(data []byte) (written int, err error) {
	for written < len(data) {
		n := 0
		err = uninterrupted(func() (err error) {
			n, err = syscall.Write(f.fd, data[written:])
			return err
		})
		if err != nil {
			return written, &fs.PathError{Op: "write", Path: f.name, Err: err}
		}
		written += n
	}
	return written, nil
}

func (f file) Close() error {
	if err := syscall.Close(f.fd); err != nil {
		return &fs.PathError{Op: "close", Path: f.name, Err: err}
	}
	return nil
}

// move is [os.Rename] without its look whether a folder has the new name.
func move(from, to string) error {
	err := uninterrupted(func() error { return syscall.Rename(from, to) })
	if err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}

// uninterrupted calls the system again when a signal came between.
func uninterrupted(call func() error) error {
	for {
		if err := call(); err != syscall.EINTR {
			return err
		}
	}
}
