package check

import (
	"encoding/json"
	"fmt"

	"pathbook/internal/book"
)

// Last is what the last build of a site said of its worksheets. Answers that
// people keep on their devices are filed under the ids of that build.
type Last struct {
	sheets map[string][]lastField // by the id of the worksheet
}

// A lastField is a field as the last build published it.
type lastField struct {
	ID      string `json:"id"`
	Kind    string `json:"kind"`
	Label   string `json:"label"`
	Section int    `json:"section"` // counts from 0
}

// ReadLast reads what a build published as data/worksheets.json.
func ReadLast(data []byte) (*Last, error) {
	var file struct {
		Worksheets []struct {
			ID     string      `json:"id"`
			Fields []lastField `json:"fields"`
		} `json:"worksheets"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("reading what the last build said of its worksheets: %w", err)
	}
	last := &Last{sheets: make(map[string][]lastField)}
	for _, w := range file.Worksheets {
		last.sheets[w.ID] = w.Fields
	}
	return last, nil
}

func changedLabel(r *review) {
	if r.last == nil {
		return
	}
	for _, w := range r.book.Worksheets {
		if before := r.last.sheets[w.ID]; len(before) > 0 {
			r.changedIn(w, before)
		}
	}
}

// changedIn finds the fields that the last build had under another id. A field
// is taken for the same if it has the same seat.
func (r *review) changedIn(w *book.Worksheet, before []lastField) {
	now, places := fieldsOf(w)
	gone := make(map[seat]lastField)
	for i, s := range seats(before, ids(now)) {
		if s.nth > 0 {
			gone[s] = before[i]
		}
	}
	for i, s := range seats(now, ids(before)) {
		was, found := gone[s]
		if !found || s.nth == 0 || places[i].Named || !places[i].Kind.Keeps() {
			continue
		}
		r.report(places[i].At, "this label was “%s” when the site was last built, and the answers that people kept are filed under “%s”", was.Label, was.ID).
			Hintf("if it is still the same question, give it the id that it had:\nid: %s\nif it is another question, leave it so: those answers are shown as from an earlier version", was.ID)
	}
}

// fieldsOf returns the fields of a worksheet as a build would publish them,
// and each as it is written.
func fieldsOf(w *book.Worksheet) (out []lastField, written []book.Field) {
	for i, s := range w.Sections {
		for _, f := range s.Fields {
			out = append(out, lastField{f.ID, string(f.Kind), f.Label.Words, i})
			written = append(written, f)
		}
	}
	return out, written
}

func ids(fields []lastField) map[string]bool {
	out := make(map[string]bool)
	for _, f := range fields {
		out[f.ID] = true
	}
	return out
}

// A seat is the place of a field that only one version of a worksheet has: it
// is the nth of its kind after a field that both versions have.
type seat struct {
	section      int
	behind, kind string
	nth          int // from 1; 0 for a field that both versions have
}

// seats returns the seat of each field. Kept are the ids of the other version.
func seats(fields []lastField, kept map[string]bool) []seat {
	out := make([]seat, len(fields))
	filled := make(map[seat]int)
	section, behind := -1, ""
	for i, f := range fields {
		if f.Section != section {
			section, behind = f.Section, ""
		}
		if kept[f.ID] {
			behind = f.ID
			continue
		}
		s := seat{section: section, behind: behind, kind: f.Kind}
		filled[s]++
		out[i] = s
		out[i].nth = filled[s]
	}
	return out
}
