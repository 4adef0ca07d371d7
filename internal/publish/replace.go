package publish

import (
	"errors"
	"os"
	"path/filepath"
)

// Replace gives a file that is there other contents. Whoever reads it meanwhile
// sees all of the old or all of the new, and so does everybody after a failure.
// The file keeps its permissions, and a link to it stays one.
func Replace(name string, data []byte) error {
	name, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	beside, err := os.CreateTemp(filepath.Dir(name), ".pathbook-*")
	if err != nil {
		return err
	}
	_, err = beside.Write(data)
	// A power cut may come right after the rename: the bytes are there before it.
	err = errors.Join(err, beside.Sync(), beside.Chmod(info.Mode().Perm()), beside.Close())
	if err == nil {
		err = patiently(func() error { return os.Rename(beside.Name(), name) })
	}
	if err != nil {
		os.Remove(beside.Name())
	}
	return err
}
