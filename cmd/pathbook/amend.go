package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"pathbook/internal/ledger"
	"pathbook/internal/pack"
)

// An amendment is what a command is about to do to the files of a site. They
// change all together, or not at all, and pathbook undo takes them back.
type amendment struct {
	ledger *ledger.Ledger
	files  map[string]ledger.Change
}

// amend begins an amendment, and says what became of one that was interrupted.
func (p *program) amend(dir string) (*amendment, error) {
	l, err := ledger.Open(dir)
	if err != nil {
		return nil, err
	}
	for _, found := range l.Found {
		fmt.Fprintf(p.stderr, "an earlier command was interrupted and is finished now: %s\n", found.Entry.Label)
		if len(found.Left) > 0 {
			fmt.Fprintf(p.stderr, "  but these have changed since, so they were left as they are; look at them: %s\n", strings.Join(found.Left, ", "))
		}
	}
	return &amendment{l, make(map[string]ledger.Change)}, nil
}

// interrupted says that a command which was changing files was killed: what is
// read now may be half of it.
func (p *program) interrupted(s *site) {
	if ledger.Pending(s.dir) {
		fmt.Fprintf(p.stderr, "a command that changed files here was interrupted; pathbook undo --list finishes it first\n")
	}
}

// close ends an amendment. What was not committed is not done.
func (r *amendment) close() { r.ledger.Close() }

// read returns what a file will say, or nil if it will not be there.
func (r *amendment) read(name string) ([]byte, error) {
	if c, ok := r.files[name]; ok {
		return c.After, nil
	}
	data, err := r.ledger.Read(name)
	if err == nil {
		r.files[name] = ledger.Change{Path: name, Before: data, After: data}
	}
	return data, err
}

// write says what becomes of a file: other bytes, or nil to delete it.
func (r *amendment) write(name string, data []byte) error {
	if _, err := r.read(name); err != nil {
		return err
	}
	r.from(ledger.Change{Path: name, Before: r.files[name].Before, After: data})
	return nil
}

// from says what becomes of a file that was read before.
func (r *amendment) from(c ledger.Change) { r.files[c.Path] = c }

// changes are what is to be done, in the order of the files.
func (r *amendment) changes() []ledger.Change {
	var out []ledger.Change
	for _, name := range slices.Sorted(maps.Keys(r.files)) {
		out = append(out, r.files[name])
	}
	return out
}

// commit does what was said.
func (r *amendment) commit(label string) error {
	_, err := r.ledger.Commit(label, r.changes())
	return err
}

// lay lays a pack into the site.
func (r *amendment) lay(s *site, q *pack.Pack, keep []pack.Base, before []string) error {
	changes, err := pack.Lay(s.fs(), q, keep, before)
	for _, c := range changes {
		r.from(c)
	}
	return err
}
