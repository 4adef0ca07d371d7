package publish

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
)

// How a run survives being killed
//
// Until the journal stands, nothing visible has changed: whatever lies in the
// staging folder is swept away by the next run. The journal lists every file of
// the old run and the new one with what is to become of it, and is there before
// the first visible change and until after the last. A run that finds one does
// the same again, from the top. Each step tells by itself whether it was done:
//
//   - a new file is moved out of the staging folder, so it is in its place when
//     it is staged no longer;
//   - a deleted file is moved into the trash folder, so it is gone when it is
//     in the trash.
//
// So a file of somebody else that appears between the two runs is never taken
// for one of ours. Everything happens by renaming within one drive, and what is
// staged is on the disk before the journal is (see settle.go): a file is whole
// or not there, after a power cut too.
const (
	manifestFile = home + "/manifest"
	journalFile  = home + "/journal"
	stageDir     = home + "/stage"
	trashDir     = home + "/trash"

	manifestHead = "pathbook manifest 1"
	journalHead  = "pathbook journal 1"
)

// An op is what becomes of a file.
type op string

const (
	keep    op = "keep"    // it is there already, as it should be
	add     op = "add"     // a new file; what else has its name now is not ours
	replace op = "replace" // a new file in place of one of ours
	remove  op = "delete"  // a file of the last run that is no longer wanted
)

// An entry is a line of the journal.
type entry struct {
	op   op
	n    int // the file's name in the staging or trash folder
	path string
}

func byPath(a, b entry) int { return cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.op, b.op)) }

// repair finishes the run of which the journal was left, if one was.
func (f *Folder) repair() error {
	lines, err := f.disk.readLines(journalFile, journalHead)
	if err != nil {
		return err
	}
	if lines == nil {
		return f.disk.sweep()
	}
	run := make([]entry, len(lines))
	for i, line := range lines {
		if run[i], err = parseEntry(line); err != nil {
			return f.disk.damaged(journalFile)
		}
	}
	defer func() { f.foreign = nil }() // the run that is about to begin finds them itself
	return f.apply(run, true)
}

// apply carries out the journal that is on disk, for the first time or again
// after a run was killed. Deletions come first, since a file may have to give
// way to a folder of its name, or to itself in capitals.
func (f *Folder) apply(run []entry, again bool) error {
	if err := f.clear(run); err != nil {
		return err
	}
	made := map[string]bool{}
	left := make([]entry, 0, len(run))
	for _, e := range run {
		if again && f.placed(e) {
			left = append(left, e)
			continue
		}
		foreign, err := f.place(e, made)
		if err != nil {
			return err
		}
		if foreign {
			f.foreign = append(f.foreign, e.path)
			continue
		}
		left = append(left, e)
	}
	if err := f.disk.writeManifest(left); err != nil {
		return err
	}
	if err := f.disk.remove(journalFile); err != nil {
		return err
	}
	_ = f.disk.sweep() // all is done; what cannot be swept now is by the next run
	return nil
}

// clear moves the files that are no longer wanted to the trash, then deletes
// the folders that this left empty and that no other file is to be in.
func (f *Folder) clear(run []entry) error {
	wanted, emptied := map[string]bool{}, map[string]bool{}
	trash := false
	for _, e := range run {
		if e.op != remove {
			for dir := path.Dir(e.path); dir != "." && !wanted[dir]; dir = path.Dir(dir) {
				wanted[dir] = true
			}
			continue
		}
		if !trash {
			if err := f.disk.mkdir(trashDir); err != nil {
				return err
			}
			trash = true
		}
		if err := f.discard(e); err != nil {
			return err
		}
		emptied[path.Dir(e.path)] = true
	}
	f.prune(emptied, wanted)
	return nil
}

// discard moves one file to the trash. What has become a folder or a link, or
// lies behind a link, is not what we wrote and stays.
func (f *Folder) discard(e entry) error {
	to := trashDir + "/" + strconv.Itoa(e.n)
	if f.disk.exists(to) || !f.disk.realFolder(path.Dir(e.path)) {
		return nil
	}
	info, err := f.disk.lstat(e.path)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	if err := f.disk.rename(e.path, to); err != nil {
		return f.disk.explain("delete", e.path, err)
	}
	return nil
}

// prune deletes the emptied folders, and those above that this empties in turn.
// A folder that holds anything refuses to be deleted, which is as it should be.
func (f *Folder) prune(emptied, wanted map[string]bool) {
	dirs := make([]string, 0, len(emptied))
	for dir := range emptied {
		dirs = append(dirs, dir)
	}
	slices.Sort(dirs)
	slices.Reverse(dirs) // what is inside comes before what it is in
	for _, dir := range dirs {
		for ; dir != "." && !wanted[dir]; dir = path.Dir(dir) {
			if !f.disk.exists(dir) {
				continue // a killed run got so far
			}
			if !f.disk.realFolder(dir) || f.disk.remove(dir) != nil {
				break
			}
		}
	}
}

// place moves one staged file to its place. It reports a file of somebody else
// that has come to be there, which stays.
func (f *Folder) place(e entry, made map[string]bool) (foreign bool, err error) {
	if e.op != add && e.op != replace {
		return false, nil
	}
	if err := f.disk.makeParents(path.Dir(e.path), made); err != nil {
		return false, err
	}
	if e.op == add {
		foreign, err = f.disk.renameNew(staged(e), e.path)
	} else {
		foreign, err = f.disk.renameOver(staged(e), e.path)
	}
	if err != nil {
		return false, f.disk.explain("write", e.path, err)
	}
	return foreign, nil
}

// staged is where a new file lies until it is placed.
func staged(e entry) string { return stageDir + "/" + strconv.Itoa(e.n) }

// placed reports whether the run that was killed has placed a file.
func (f *Folder) placed(e entry) bool {
	return (e.op == add || e.op == replace) && !f.disk.exists(staged(e))
}

func (d *disk) writeJournal(run []entry) error {
	lines := make([]string, len(run))
	for i, e := range run {
		lines[i] = fmt.Sprintf("%s %d %s", e.op, e.n, e.path)
	}
	return d.writeLines(journalFile, journalHead, lines)
}

func parseEntry(line string) (entry, error) {
	word, rest, _ := strings.Cut(line, " ")
	number, p, _ := strings.Cut(rest, " ")
	n, err := strconv.Atoi(number)
	if err != nil {
		return entry{}, err
	}
	switch op := op(word); op {
	case keep, add, replace, remove:
		return entry{op, n, p}, checkPath(p)
	}
	return entry{}, fmt.Errorf("unknown word %q", word)
}
