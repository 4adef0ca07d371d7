// Package ledger changes files of one folder, all of them or none, and only if
// they are as they were seen; and it remembers what was before.
//
// What is to be done is written down first, with the bytes of every file before
// and after, and reaches the disk before the first file changes. A run that is
// killed is finished when the folder is next opened; a file that somebody
// changed in between stays as it is, and is told. When all is done the note
// becomes history, from which it can be taken back.
//
// The package works inside its folder alone, through os.Root: no link leads it
// out. It knows nothing of what the files say, and it keeps no lock: whoever
// comes second finds the files changed, and is told so. The hour is written
// into history, for people and to know what is old, and nowhere else.
package ledger

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"
	"time"
)

// A Change is what becomes of one file. Nil bytes mean that there is no file.
type Change struct {
	Path   string `json:"path"` // with slashes
	Before []byte `json:"before"`
	After  []byte `json:"after"`
}

// An Entry is what was done at one time.
type Entry struct {
	ID      string    `json:"id"`
	Label   string    `json:"label"` // what was done, for people
	Time    time.Time `json:"time"`
	Undoes  string    `json:"undoes,omitempty"` // the id of the entry that it takes back
	Changes []Change  `json:"changes"`
}

// A Finding is what Open found of a run that was killed: it has finished it, but
// for the files that somebody changed since.
type Finding struct {
	Entry Entry
	Left  []string
}

// A Ledger is a folder whose files are to be changed.
type Ledger struct {
	Found []Finding // of runs that were killed, finished by Open

	root   *os.Root
	dir    string // as the caller wrote it, for messages
	now    func() time.Time
	step   func(what string) // called before each change of the disk; set by tests only
	busy   func(error) bool  // reports whether another program has a file open, where that keeps it from being changed; else nil
	unsafe bool              // leave out what only a power cut would show; set by tests only
}

// Where the ledger keeps its own.
const (
	home       = ".pathbook"
	journalDir = home + "/journal"
	historyDir = home + "/history"
)

// Open opens a folder, and finishes what a killed run left half done there.
func Open(dir string) (*Ledger, error) {
	l, err := open(dir)
	if err != nil {
		return nil, err
	}
	if err := l.repair(); err != nil {
		l.Close()
		return nil, err
	}
	return l, nil
}

func open(dir string) (*Ledger, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot open the folder %s: %w; is the drive there?", dir, bare(err))
	}
	return &Ledger{root: root, dir: dir, now: time.Now, busy: busy}, nil
}

// Close ends the work on a folder. What was done is done.
func (l *Ledger) Close() error { return l.root.Close() }

// Pending reports whether a killed run waits to be finished by Open.
func Pending(dir string) bool {
	names, err := fs.ReadDir(os.DirFS(dir), journalDir)
	return err == nil && slices.ContainsFunc(names, func(e fs.DirEntry) bool { return isNote(e.Name()) })
}

// Read returns the bytes of a file as it is now, or nil if there is none.
func (l *Ledger) Read(name string) ([]byte, error) {
	name, err := l.real(name)
	if err != nil {
		return nil, err
	}
	data, err := l.root.ReadFile(name)
	switch {
	case absent(err):
		return nil, nil
	case err != nil:
		return nil, l.explain("read", name, err)
	case data == nil:
		data = []byte{}
	}
	return data, nil
}

// A Changed error names the files that are not as they were seen.
type Changed []string

// Error names the files, and says what to do.
func (c Changed) Error() string {
	are := "has changed since it was read"
	if len(c) > 1 {
		are = "have changed since they were read"
	}
	return fmt.Sprintf("%s %s; nothing was written, try again", strings.Join(c, ", "), are)
}

// Commit carries changes out. If it returns an error, no file has changed, but
// where the error says that one could not be put back.
func (l *Ledger) Commit(label string, changes []Change) (Entry, error) {
	return l.commit(Entry{Label: label, Changes: changes})
}

func (l *Ledger) commit(e Entry) (Entry, error) {
	e.Changes = slices.DeleteFunc(slices.Clone(e.Changes), func(c Change) bool { return same(c.Before, c.After) })
	if len(e.Changes) == 0 {
		return e, nil
	}
	// What is written comes first, so that no word is ever only in the journal.
	slices.SortStableFunc(e.Changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(less(a), less(b)), cmp.Compare(a.Path, b.Path))
	})
	if err := l.ready(e.Changes); err != nil {
		return e, err
	}
	e.Time = l.now().UTC()
	e.ID = newID(e.Time)
	if err := l.write(e); err != nil {
		return e, err
	}
	if err := l.carry(e); err != nil {
		return e, err
	}
	if err := l.done(e); err != nil {
		return e, err
	}
	l.forget()
	return e, nil
}

// less puts the files that go behind those that are written.
func less(c Change) int {
	if c.After == nil {
		return 1
	}
	return 0
}

func same(a, b []byte) bool { return (a == nil) == (b == nil) && string(a) == string(b) }

// ready looks whether all changes can be carried out, before any is.
func (l *Ledger) ready(changes []Change) error {
	var changed Changed
	seen := make(map[string]bool)
	for _, c := range changes {
		if strings.Contains(c.Path, `\`) || path.Clean(c.Path) != c.Path || !fs.ValidPath(c.Path) || strings.HasPrefix(c.Path, home) {
			return fmt.Errorf("%q cannot be the name of a file of this folder", c.Path)
		}
		name, err := l.real(c.Path)
		if err != nil {
			return err
		}
		if seen[name] {
			return fmt.Errorf("%s would be changed twice at a time", l.show(c.Path))
		}
		seen[name] = true
		now, err := l.Read(c.Path)
		switch {
		case err != nil:
			return err
		case !same(now, c.Before):
			changed = append(changed, c.Path)
		}
		if err := l.writable(name); err != nil {
			return err
		}
	}
	if changed != nil {
		return changed
	}
	return nil
}

// writable refuses a file or folder that nobody may write to.
func (l *Ledger) writable(name string) error {
	const anybody = 0o222
	for _, at := range []string{name, path.Dir(name)} {
		info, err := l.root.Lstat(at)
		switch {
		case absent(err):
		case err != nil:
			return l.explain("look at", at, err)
		case info.Mode().Perm()&anybody == 0:
			return fmt.Errorf("%s may not be written to (it is read-only); nothing was changed. Allow it and try again", l.show(at))
		case at == name && !info.Mode().IsRegular():
			return fmt.Errorf("%s is no file; nothing was changed", l.show(at))
		}
	}
	return nil
}

// real returns what a file is called that a link stands for.
func (l *Ledger) real(name string) (string, error) {
	for range 40 {
		info, err := l.root.Lstat(name)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return name, nil // what is wrong is told where it is opened
		}
		to, err := l.root.Readlink(name)
		if err != nil {
			return name, l.explain("read", name, err)
		}
		next := path.Join(path.Dir(name), to)
		if path.IsAbs(to) || !fs.ValidPath(next) {
			return name, fmt.Errorf("%s is a link to %s, outside of the site, and only what is inside is changed; put a copy in its place", l.show(name), to)
		}
		name = next
	}
	return name, fmt.Errorf("%s is a link that leads in a circle", l.show(name))
}

// show returns the name of a file as a message gives it.
func (l *Ledger) show(name string) string {
	return path.Join(strings.ReplaceAll(l.dir, `\`, "/"), name)
}

// explain adds to an error of the system which file it met, and what to try.
func (l *Ledger) explain(verb, name string, err error) error {
	advice := "is the drive there?"
	switch {
	case errors.Is(err, fs.ErrPermission), l.held(err):
		advice = "check that you may write there and that no program has it open"
	case errors.Is(err, syscall.ENOSPC):
		advice = "make room on the drive and try again"
	case strings.Contains(err.Error(), "escapes"):
		advice = "a link on the way leads out of the site, and only what is inside is changed"
	}
	return fmt.Errorf("cannot %s %s: %w; %s", verb, l.show(name), bare(err), advice)
}

// bare is an error of the system without the name of the file.
func bare(err error) error {
	var p *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &p):
		return p.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// absent reports whether an error means that there is no such file, be it that
// what should be a folder above is none.
func absent(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}
