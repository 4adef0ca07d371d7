package ledger

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"
)

const noteEnd = ".json.gz"

// newID returns the id of an entry: by the hour, so that ids sort as they were
// made, and by chance, so that no two machines write one file.
func newID(at time.Time) string {
	return at.Format("20060102-150405.000000") + "-" + strings.ToLower(rand.Text()[:6])
}

// write writes the note of what is about to be done. From here on it will be.
func (l *Ledger) write(e Entry) error {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	err := errors.Join(json.NewEncoder(z).Encode(e), z.Close())
	name := journalDir + "/" + e.ID + noteEnd
	if err == nil {
		err = l.put(name, b.Bytes(), e.ID)
	}
	if err != nil {
		return l.explain("write", name, err)
	}
	l.settle(journalDir)
	l.settle(home)
	return nil
}

// read reads a note.
func (l *Ledger) read(name string) (Entry, error) {
	var e Entry
	data, err := l.root.ReadFile(name)
	if err != nil {
		return e, l.explain("read", name, err)
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err == nil {
		var text []byte
		if text, err = io.ReadAll(z); err == nil {
			err = json.Unmarshal(text, &e)
		}
	}
	if err != nil {
		return e, fmt.Errorf("%s is damaged (%w); move it away and look at the files that were last changed", l.show(name), err)
	}
	return e, nil
}

// carry carries out what a note says. If a file cannot be changed, those that
// were are put back.
func (l *Ledger) carry(e Entry) error {
	staged, err := l.stage(e)
	if err != nil {
		l.unstage(staged)
		return l.takenBack(e, 0, err)
	}
	for i, c := range e.Changes {
		if err := l.change(c, e.ID, staged[i]); err != nil {
			l.unstage(staged[i:])
			return l.takenBack(e, i, err)
		}
	}
	for _, dir := range folders(e.Changes) {
		l.settle(dir)
	}
	return nil
}

// takenBack puts back the first changes of a note after one that failed, and
// says so.
func (l *Ledger) takenBack(e Entry, n int, err error) error {
	if failed := l.putBack(e, n); failed != nil {
		return fmt.Errorf("%w; and what was changed before could not be put back (%w): the next command tries to finish it", err, failed)
	}
	return fmt.Errorf("%w; nothing was changed", err)
}

// change changes one file, if it is still as it was seen. Its bytes may have been
// staged.
func (l *Ledger) change(c Change, id, staged string) error {
	now, err := l.Read(c.Path)
	if err != nil {
		return err
	}
	if !same(now, c.Before) {
		return fmt.Errorf("%s was changed by somebody else at this moment", l.show(c.Path))
	}
	name, err := l.real(c.Path)
	if err != nil {
		return err
	}
	verb := "write"
	switch {
	case c.After == nil:
		verb, err = "delete", l.remove(name)
	case staged != "":
		err = l.take(name, staged, c.After)
	default:
		err = l.put(name, c.After, id)
	}
	if err != nil {
		return l.explain(verb, name, err)
	}
	return nil
}

// putBack takes back the first changes of a note, and the note.
func (l *Ledger) putBack(e Entry, n int) error {
	for _, c := range slices.Backward(e.Changes[:n]) {
		if err := l.change(Change{c.Path, c.After, c.Before}, e.ID, ""); err != nil {
			return err
		}
	}
	name := journalDir + "/" + e.ID + noteEnd
	l.before("remove " + name)
	return l.root.Remove(name)
}

// done makes a note history.
func (l *Ledger) done(e Entry) error {
	from, to := journalDir+"/"+e.ID+noteEnd, historyDir+"/"+e.ID+noteEnd
	if err := l.makeFolder(historyDir); err != nil {
		return l.explain("make", historyDir, err)
	}
	l.before("rename " + from)
	err := l.patiently(func() error { return l.root.Rename(from, to) })
	if err != nil && !absent(err) { // another run may have finished it
		return l.explain("rename", from, err)
	}
	l.settle(historyDir)
	l.settle(journalDir)
	return nil
}

// repair finishes the runs that were killed. A file that is neither as it was
// before nor as it is to be was changed by somebody since, and stays.
func (l *Ledger) repair() error {
	names, err := l.names(journalDir)
	if err != nil {
		return err
	}
	for _, name := range names {
		e, err := l.read(journalDir + "/" + name)
		if err != nil {
			return err
		}
		found := Finding{Entry: e}
		for i, c := range e.Changes {
			l.sweep(c.Path, e.ID)
			l.sweep(c.Path, stagedID(e.ID, i))
			now, err := l.Read(c.Path)
			switch {
			case err != nil:
				return err
			case same(now, c.After):
			case same(now, c.Before) || l.torn(now, c.After):
				if err := l.change(Change{c.Path, now, c.After}, e.ID, ""); err != nil {
					return err
				}
			default:
				found.Left = append(found.Left, c.Path)
			}
		}
		for _, dir := range folders(e.Changes) {
			l.settle(dir)
		}
		if err := l.done(e); err != nil {
			return err
		}
		l.Found = append(l.Found, found)
	}
	return nil
}

// torn reports whether a file holds the beginning of what was written over it
// when the machine stopped, which is done only where a file can be held.
func (l *Ledger) torn(now, after []byte) bool {
	return l.busy != nil && now != nil && len(now) < len(after) && bytes.HasPrefix(after, now)
}

// sweep deletes what a killed run left beside a file.
func (l *Ledger) sweep(name, id string) {
	if name, err := l.real(name); err == nil {
		beside := besideOf(name, id)
		if _, err := l.root.Lstat(beside); err == nil {
			l.before("remove " + beside)
			_ = l.root.Remove(beside)
		}
	}
}

// folders returns the folders that changes are in, sorted.
func folders(changes []Change) []string {
	var out []string
	for _, c := range changes {
		out = append(out, path.Dir(c.Path))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
