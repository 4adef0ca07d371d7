package ledger

import "fmt"

// few is up to how many files each is waited for on its own: the drive may hold
// back much that others have written.
const few = 8

// stage writes what files will say beside them, before any is changed, and waits
// once until all of it is on the disk. It returns where each change has its
// bytes, "" where it has none.
func (l *Ledger) stage(e Entry) ([]string, error) {
	staged := make([]string, len(e.Changes))
	for i, c := range e.Changes {
		if c.After == nil {
			continue
		}
		name, err := l.real(c.Path)
		if err != nil {
			return staged, err
		}
		beside := besideOf(name, stagedID(e.ID, i))
		if err := l.prepare(beside, c.After); err != nil {
			return staged, l.explain("write", name, err)
		}
		staged[i] = beside
	}
	return staged, l.settleAll(staged)
}

// stagedID is the id under which the bytes of one change of many are written.
func stagedID(id string, i int) string { return fmt.Sprintf("%s-%d", id, i) }

// settleAll waits until files are on the disk.
func (l *Ledger) settleAll(names []string) error {
	if len(names) > few {
		l.before("settle all")
		if l.unsafe || l.settleDrive() {
			return nil
		}
	}
	for _, name := range names {
		if name == "" {
			continue
		}
		if err := l.flush(name); err != nil {
			return l.explain("write", name, err)
		}
	}
	return nil
}

// unstage deletes what was written beside files.
func (l *Ledger) unstage(staged []string) {
	for _, name := range staged {
		if name != "" {
			_ = l.root.Remove(name)
		}
	}
}
