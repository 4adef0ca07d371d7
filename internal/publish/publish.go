// Package publish makes a folder hold exactly the files it is given.
//
// A [Folder] is opened, given its files with Put, and changed all at once by
// Commit. What was there and is the same is left alone; what an earlier run
// wrote and this one did not is deleted; what somebody else put there is never
// touched. Until Commit the folder stays as it was, and a run that is killed in
// the middle of Commit is finished by the next Open (see journal.go).
//
// The package knows nothing of pages or sites. It never follows a symbolic
// link inside the folder, never deletes a file that its own manifest does not
// list, and never lets two runs change one folder at a time.
package publish

import (
	"errors"
	"fmt"
	"slices"
	"sync"
)

// A Folder is a folder that is being published into. It holds the folder's
// lock until Commit or Close.
type Folder struct {
	disk    disk
	lock    *lock
	created []string          // the folders that Open made, the innermost first
	old     map[string]bool   // what the last run left here, from the manifest
	cased   map[string]string // the same by folded path

	mu      sync.Mutex // guards what follows, while files are put
	names   names
	places  map[string]place // the folders that were looked at
	run     []entry          // what Commit is to do, one entry a file
	foreign []string         // files of others that stand in the way
	failed  error            // the first error of Put
	staged  int
}

// A place is what was found of a folder that files are to be in.
type place struct {
	blocked string // the file of somebody else that is in its way
	missing bool   // there is no such folder, and so nothing in it
}

// A Report counts what Commit did.
type Report struct{ Written, Unchanged, Deleted int }

// Open takes the folder's lock and reads its manifest. It makes the folder if
// there is none, and finishes what a killed run left half done. The caller must
// Commit or Close the Folder.
func Open(dir string) (*Folder, error) {
	d, err := newDisk(dir)
	if err != nil {
		return nil, err
	}
	created, err := d.makeFolder()
	if err != nil {
		return nil, err
	}
	f := &Folder{disk: d, created: created, names: names{}, places: map[string]place{}}
	if err := f.begin(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

func (f *Folder) begin() (err error) {
	if err = f.disk.makeHome(); err != nil {
		return err
	}
	if f.lock, err = takeLock(&f.disk); err != nil {
		return err
	}
	if err = f.repair(); err != nil {
		return err
	}
	if f.old, err = f.disk.readManifest(); err != nil {
		return err
	}
	f.cased = make(map[string]string, len(f.old))
	for path := range f.old {
		f.cased[foldCase(path)] = path
	}
	return nil
}

// Commit makes the staged files visible, deletes what the last run wrote and
// this one did not, and releases the lock. It changes nothing if a Put failed,
// or if a file that is not ours stands where one of ours should go: the error
// then names such files. Whatever it returns, the Folder is closed.
func (f *Folder) Commit() (Report, error) {
	report, err := f.commit()
	_ = f.Close() // what it could not sweep, the next run will
	return report, err
}

func (f *Folder) commit() (Report, error) {
	if f.lock == nil {
		return Report{}, errClosed
	}
	if f.failed != nil {
		return Report{}, f.failed
	}
	if len(f.foreign) > 0 {
		return Report{}, f.refusal("was not made by pathbook", "were not made by pathbook")
	}
	run := f.finish()
	report := count(run)
	if report.Written+report.Deleted == 0 {
		if !f.lists(run) {
			return report, f.disk.writeManifest(run)
		}
		return report, nil
	}
	if err := f.disk.writable(run); err != nil {
		return Report{}, err
	}
	if err := f.disk.settle(run); err != nil {
		return Report{}, err
	}
	if err := f.disk.writeJournal(run); err != nil {
		return Report{}, err
	}
	if err := f.apply(run, false); err != nil {
		return Report{}, err
	}
	if len(f.foreign) > 0 {
		return Report{}, f.refusal("appeared during the build", "appeared during the build")
	}
	return report, nil
}

// finish returns the run's entries in order of path, with a deletion for each
// file of the last run that was not put again.
func (f *Folder) finish() []entry {
	put := make(map[string]bool, len(f.run))
	for _, e := range f.run {
		put[e.path] = true
	}
	run := slices.Clone(f.run)
	for path := range f.old {
		if !put[path] {
			run = append(run, entry{op: remove, path: path})
		}
	}
	slices.SortFunc(run, byPath)
	for i := range run {
		if run[i].op == remove {
			run[i].n = i
		}
	}
	return run
}

func count(run []entry) Report {
	var r Report
	for _, e := range run {
		switch e.op {
		case keep:
			r.Unchanged++
		case remove:
			r.Deleted++
		default:
			r.Written++
		}
	}
	return r
}

var errClosed = errors.New("publish: the folder is closed already")

// Close gives up what was staged and releases the lock. The folder is left as
// it was before Open, unless Commit got to change it. After Commit, and a
// second time, it does nothing.
func (f *Folder) Close() error {
	if f.lock == nil {
		return nil
	}
	defer func() { f.lock = nil }()
	err := f.disk.sweep()
	if f.disk.exists(manifestFile) || f.disk.exists(journalFile) {
		f.lock.release()
		return err
	}
	f.lock.discard()
	f.disk.removeFolders(append([]string{f.disk.at(home)}, f.created...))
	return err
}

// refusal says whose files are in the way, naming no more than three.
func (f *Folder) refusal(one, many string) error {
	slices.Sort(f.foreign)
	files, what := slices.Compact(f.foreign), one
	if len(files) > 1 {
		what = many
	}
	shown := f.disk.show(files[0])
	for _, path := range files[1:min(3, len(files))] {
		shown += ", " + f.disk.show(path)
	}
	if rest := len(files) - 3; rest > 0 {
		shown += fmt.Sprintf(" and %d more", rest)
	}
	return fmt.Errorf("%s %s and would be overwritten: choose another folder with --out, or move them away", shown, what)
}
