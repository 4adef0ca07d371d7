package ledger

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"runtime"
	"strings"
	"time"
)

func (l *Ledger) before(what string) {
	if l.step != nil {
		l.step(what)
	}
}

// put gives a file other bytes, by way of one beside it. Whoever reads it
// meanwhile sees all of the old or all of the new. It keeps its permissions.
func (l *Ledger) put(name string, data []byte, id string) error {
	beside := besideOf(name, id)
	if err := l.prepare(beside, data); err != nil {
		return err
	}
	if err := l.flush(beside); err != nil {
		_ = l.root.Remove(beside) // the error is that of the writing
		return err
	}
	return l.take(name, beside, data)
}

// besideOf is where the bytes of a file are written first.
func besideOf(name, id string) string { return path.Join(path.Dir(name), ".pathbook-"+id) }

// prepare writes the bytes that a file will have beside it. They may not be on
// the disk yet.
func (l *Ledger) prepare(beside string, data []byte) error {
	if err := l.makeFolder(path.Dir(beside)); err != nil {
		return err
	}
	err := l.fill(beside, data)
	if err != nil {
		_ = l.root.Remove(beside) // the error is that of the writing
	}
	return err
}

// take gives a file the bytes that are prepared beside it.
func (l *Ledger) take(name, beside string, data []byte) error {
	if info, err := l.root.Lstat(name); err == nil {
		_ = l.root.Chmod(beside, info.Mode().Perm()) // some drives know no permissions
	}
	l.before("rename " + name)
	err := l.patiently(func() error { return l.root.Rename(beside, name) })
	if l.held(err) {
		// OneDrive may hold a file for as long as it likes, but lets others write
		// into it. The bytes are in the journal: a cut is repaired from there.
		l.before("overwrite " + name)
		if err = l.fill(name, data); err == nil {
			err = l.flush(name)
		}
	}
	if err != nil {
		_ = l.root.Remove(beside)
	}
	return err
}

// fill writes a file.
func (l *Ledger) fill(name string, data []byte) error {
	l.before("create " + name)
	w, err := l.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	l.before("fill " + name)
	_, err = w.Write(data)
	return errors.Join(err, w.Close())
}

// flush waits until a file is on the disk. Windows wants it open for writing.
func (l *Ledger) flush(name string) error {
	l.before("flush " + name)
	if l.unsafe {
		return nil
	}
	w, err := l.root.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(w.Sync(), w.Close())
}

// remove deletes a file, and the folders that this leaves empty, but for the
// outermost.
func (l *Ledger) remove(name string) error {
	l.before("remove " + name)
	err := l.patiently(func() error { return l.root.Remove(name) })
	if err != nil && !absent(err) {
		return err
	}
	for dir := path.Dir(name); strings.Contains(dir, "/"); dir = path.Dir(dir) {
		l.before("prune " + dir)
		if l.root.Remove(dir) != nil {
			break // it holds something
		}
	}
	return nil
}

func (l *Ledger) makeFolder(dir string) error {
	if info, err := l.root.Stat(dir); err == nil && info.IsDir() {
		return nil
	}
	l.before("mkdir " + dir)
	return l.root.MkdirAll(dir, 0o777)
}

// settle waits until the names in a folder are on the disk. Windows knows no
// such thing, and some drives neither.
func (l *Ledger) settle(dir string) {
	if l.unsafe || runtime.GOOS == "windows" {
		return
	}
	if d, err := l.root.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// patiently tries for two seconds to do what Windows refuses while a scanner or
// a browser has the file open. Such a hold is mostly short.
func (l *Ledger) patiently(do func() error) error {
	err := do()
	for tries := 0; l.held(err) && tries < 20; tries++ {
		time.Sleep(100 * time.Millisecond)
		err = do()
	}
	return err
}

// held reports whether something failed only because some program has the file
// open.
func (l *Ledger) held(err error) bool { return err != nil && l.busy != nil && l.busy(err) }

// names returns the files of a folder of the ledger, sorted.
func (l *Ledger) names(dir string) ([]string, error) {
	entries, err := fs.ReadDir(l.root.FS(), dir)
	if absent(err) {
		return nil, nil
	}
	if err != nil {
		return nil, l.explain("read", dir, err)
	}
	var out []string
	for _, e := range entries {
		if isNote(e.Name()) {
			out = append(out, e.Name())
		}
	}
	return out, nil
}

func isNote(name string) bool {
	return strings.HasSuffix(name, noteEnd) && !strings.HasPrefix(name, ".")
}
