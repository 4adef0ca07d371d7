//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package publish

import (
	"io"
	"io/fs"
	"os"
	"syscall"
)

// A file is one that is read or filled. [os.File] would ask the system five
// times more about each, since it may be something to wait for, such as a pipe.
// Ours are thousands, and none is.
type file struct {
	fd   int
	name string
}

func create(name string) (file, error) {
	return openAs(name, syscall.O_WRONLY|syscall.O_CREAT|syscall.O_TRUNC)
}

func open(name string) (file, error) { return openAs(name, syscall.O_RDONLY) }

func openAs(name string, flags int) (file, error) {
	fd := -1
	err := uninterrupted(func() (err error) {
		fd, err = syscall.Open(name, flags|syscall.O_CLOEXEC, 0o666)
		return err
	})
	if err != nil {
		return file{}, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return file{fd, name}, nil
}

func (f file) Read(data []byte) (n int, err error) {
	err = uninterrupted(func() (err error) {
		n, err = syscall.Read(f.fd, data)
		return err
	})
	switch {
	case err != nil:
		return 0, &fs.PathError{Op: "read", Path: f.name, Err: err}
	case n == 0 && len(data) > 0:
		return 0, io.EOF
	}
	return n, nil
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
