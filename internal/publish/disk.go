package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"
	"time"
)

// A disk reads and changes the folder's files, by slash paths. All changes go
// through its few methods, a step at a time.
type disk struct {
	dir  string            // the folder as the caller wrote it, for messages
	abs  string            // the same from the root of the file system
	step func(what string) // called before each change; set by tests only
	look func(what string) // called before each look; set by tests only

	lookFirst bool // the drive cannot move a file only where there is nothing
}

func newDisk(dir string) (disk, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return disk{}, fmt.Errorf("cannot find the folder %s: %w", dir, err)
	}
	return disk{dir: dir, abs: abs}, nil
}

func (d *disk) at(name string) string { return filepath.Join(d.abs, filepath.FromSlash(name)) }

// show returns the name of a file as a message gives it.
func (d *disk) show(name string) string { return filepath.Join(d.dir, filepath.FromSlash(name)) }

func (d *disk) before(what string) {
	if d.step != nil {
		d.step(what)
	}
}

func (d *disk) looking(what string) {
	if d.look != nil {
		d.look(what)
	}
}

func (d *disk) write(name string, data []byte) error {
	d.before("create " + name)
	w, err := create(d.at(name))
	if err != nil {
		return err
	}
	d.before("fill " + name)
	_, err = w.Write(data)
	return errors.Join(err, w.Close())
}

// rename moves a file over what has the new name, which is no folder.
func (d *disk) rename(from, to string) error {
	d.before("rename " + from + " to " + to)
	return patiently(func() error { return move(d.at(from), d.at(to)) })
}

// renameOver moves a file over another, or to where that was. It reports whether
// there is anything but a file; then it has moved nothing.
func (d *disk) renameOver(from, to string) (taken bool, err error) {
	if info, err := d.lstat(to); err == nil && !info.Mode().IsRegular() {
		return true, nil
	}
	return false, d.rename(from, to)
}

// renameNew moves a file to where there is nothing. It reports whether there
// was something; then it has moved nothing.
func (d *disk) renameNew(from, to string) (taken bool, err error) {
	if !d.lookFirst {
		d.before("rename " + from + " to " + to)
		switch err := moveNew(d.at(from), d.at(to)); {
		case err == nil:
			return false, nil
		case errors.Is(err, fs.ErrExist):
			return true, nil
		case !errors.Is(err, errors.ErrUnsupported):
			return false, err
		}
		d.lookFirst = true
	}
	if _, err := d.lstat(to); err == nil {
		return true, nil
	}
	return false, d.rename(from, to)
}

// patiently tries for two seconds to do what Windows refuses while a scanner or
// a browser has the file open. Such a hold is mostly short.
func patiently(do func() error) error {
	err := do()
	for tries := 0; err != nil && busy(err) && tries < 20; tries++ {
		time.Sleep(100 * time.Millisecond)
		err = do()
	}
	return err
}

func (d *disk) remove(name string) error {
	d.before("remove " + name)
	if err := os.Remove(d.at(name)); err != nil {
		return d.explain("delete", name, err)
	}
	return nil
}

// mkdir makes a folder unless it is there.
func (d *disk) mkdir(name string) error {
	d.before("mkdir " + name)
	if err := os.Mkdir(d.at(name), 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return d.explain("make the folder", name, err)
	}
	return nil
}

// makeParents makes a folder for a file to be in, and those above. It refuses
// whatever is there but is no folder; made remembers what was found in order.
func (d *disk) makeParents(dir string, made map[string]bool) error {
	if dir == "." || made[dir] {
		return nil
	}
	if err := d.makeParents(path.Dir(dir), made); err != nil {
		return err
	}
	info, err := d.lstat(dir)
	switch {
	case absent(err):
		err = d.mkdir(dir)
	case err != nil:
		err = d.explain("read", dir, err)
	case isLink(info):
		err = d.linkError(dir)
	case !info.IsDir():
		err = fmt.Errorf("%s is a file where a folder should be: move it away and build again", d.show(dir))
	}
	made[dir] = err == nil
	return err
}

// sweep deletes what is staged and what is in the trash, unless a journal
// stands that still needs them.
func (d *disk) sweep() error {
	if d.exists(journalFile) {
		return nil
	}
	for _, dir := range []string{stageDir, trashDir} {
		if !d.exists(dir) {
			continue
		}
		d.before("sweep " + dir)
		if err := patiently(func() error { return os.RemoveAll(d.at(dir)) }); err != nil {
			return d.explain("delete", dir, err)
		}
	}
	return nil
}

// realFolder reports whether dir is a folder and none on the way to it is a
// symbolic link.
func (d *disk) realFolder(dir string) bool {
	for ; dir != "."; dir = path.Dir(dir) {
		if info, err := d.lstat(dir); err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}

func (d *disk) lstat(name string) (fs.FileInfo, error) {
	d.looking("lstat " + name)
	return os.Lstat(d.at(name))
}

func (d *disk) exists(name string) bool {
	_, err := d.lstat(name)
	return !absent(err)
}

// shortName is a length of names that every drive takes; on one that is
// encrypted, names may have hardly more.
const shortName = 120

// writable refuses a run that would stop half way: at a folder that nobody may
// write to, or at a name that this drive cannot have.
func (d *disk) writable(run []entry) error {
	const anybody = 0o222
	seen := make(map[string]bool)
	for _, e := range run {
		dir, name := path.Dir(e.path), path.Base(e.path)
		if len(name) > shortName && e.op != keep {
			if _, err := d.lstat(name); errors.Is(err, syscall.ENAMETOOLONG) {
				return d.explain("write", e.path, err)
			}
		}
		if e.op == keep || seen[dir] {
			continue
		}
		seen[dir] = true
		if info, err := d.lstat(dir); err == nil && info.Mode().Perm()&anybody == 0 {
			return fmt.Errorf("nothing may be written into %s: allow it and build again, or choose another folder with --out", d.show(dir))
		}
	}
	return nil
}

// absent reports whether an error means that there is no such file, be it that
// what should be a folder above is none.
func absent(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

func isLink(info fs.FileInfo) bool {
	return info.Mode()&fs.ModeSymlink != 0 || info.Mode()&fs.ModeIrregular != 0
}

func (d *disk) linkError(name string) error {
	return fmt.Errorf("%s is a link to another place, and pathbook writes only inside %s: delete the link, or choose another folder with --out",
		d.show(name), d.dir)
}

// explain adds to an error of the system which file it met, and what to try.
func (d *disk) explain(verb, name string, err error) error {
	advice := "choose another folder with --out if this one cannot be used"
	switch {
	case errors.Is(err, fs.ErrPermission), busy(err):
		advice = "check that you may write there and that no program has it open, or choose another folder with --out"
	case errors.Is(err, syscall.ENOSPC):
		advice = "make room on the drive, or choose another folder with --out"
	case errors.Is(err, syscall.ENAMETOOLONG):
		advice = "give what it is named after a shorter name, or choose a folder with a shorter path with --out"
	}
	var p *fs.PathError
	var l *os.LinkError
	if errors.As(err, &p) {
		err = p.Err
	} else if errors.As(err, &l) {
		err = l.Err
	}
	return fmt.Errorf("cannot %s %s: %w; %s", verb, d.show(name), err, advice)
}
