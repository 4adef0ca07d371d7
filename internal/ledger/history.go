package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// What is remembered: what is younger than this and, of all, no more than this,
// the oldest going first; but the last few in any case.
const (
	maxAge   = 90 * 24 * time.Hour
	maxBytes = 50 << 20
	alwaysOf = 20
)

// History returns what was done, the latest first. What cannot be read is left
// out.
func (l *Ledger) History() ([]Entry, error) {
	names, err := l.names(historyDir)
	if err != nil {
		return nil, err
	}
	var out []Entry
	for _, name := range slices.Backward(names) {
		if e, err := l.read(historyDir + "/" + name); err == nil {
			out = append(out, e)
		}
	}
	return out, nil
}

// ErrNothing is what Last returns where nothing is left to take back.
var ErrNothing = errors.New("nothing that was done here is left to take back")

// Last returns the last entry that takes nothing back and was not taken back.
func (l *Ledger) Last() (Entry, error) {
	all, err := l.History()
	if err != nil {
		return Entry{}, err
	}
	gone := make(map[string]bool)
	for _, e := range all {
		switch {
		case gone[e.ID]: // it is taken back, and so what it took back is not
		case e.Undoes != "":
			gone[e.Undoes] = true
		default:
			return e, nil
		}
	}
	return Entry{}, ErrNothing
}

// Entry returns the entry whose id begins with a word.
func (l *Ledger) Entry(id string) (Entry, error) {
	all, err := l.History()
	if err != nil {
		return Entry{}, err
	}
	var found []Entry
	for _, e := range all {
		if strings.HasPrefix(e.ID, id) && id != "" {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return Entry{}, fmt.Errorf("nothing was done here under the name %q; pathbook undo --list shows what was", id)
	}
	return Entry{}, fmt.Errorf("%q may mean %d things; write more of the name", id, len(found))
}

// Back returns the changes that take an entry back.
func (e Entry) Back() []Change {
	var out []Change
	for _, c := range e.Changes {
		out = append(out, Change{c.Path, c.After, c.Before})
	}
	return out
}

// Undo takes an entry back. It is remembered like all that is done.
func (l *Ledger) Undo(e Entry, changes []Change) (Entry, error) {
	return l.commit(Entry{Label: "undo: " + e.Label, Undoes: e.ID, Changes: changes})
}

// forget deletes the history that is too old or too much. That it fails does no
// harm.
func (l *Ledger) forget() {
	names, err := l.names(historyDir)
	if err != nil || len(names) <= alwaysOf {
		return
	}
	oldest := newID(l.now().UTC().Add(-maxAge))
	var size int64
	for i, name := range slices.Backward(names) {
		info, err := l.root.Lstat(historyDir + "/" + name)
		if err != nil {
			continue
		}
		size += info.Size()
		if len(names)-i > alwaysOf && (name < oldest[:len("20060102-150405")] || size > maxBytes) {
			l.before("forget " + name)
			_ = l.root.Remove(historyDir + "/" + name)
		}
	}
}
