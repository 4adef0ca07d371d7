package strictyaml

import (
	"slices"
	"sort"
	"strings"

	"gopkg.in/yaml.v3"
)

// maxRounds is how often a file is gone through: what is put right in one round
// may uncover a slip further down.
const maxRounds = 5

// repair puts right what it can and parses the outcome.
func (s *scan) repair() (*yaml.Node, error) {
	root, err := unmarshal(s.src())
	if len(s.lines) > maxScanned || tooDeep(err) {
		return root, err
	}
	for range maxRounds {
		before := len(s.slips)
		s.round()
		if len(s.slips) == before {
			break
		}
		if root, err = unmarshal(s.src()); err == nil {
			break
		}
	}
	return s.sift(root, err)
}

// maxScanned is how many lines a file may have to be gone through line by line.
const maxScanned = 50_000

// round goes through all lines once.
func (s *scan) round() {
	s.next, s.levels, s.last = 0, nil, row{}
	for s.next < len(s.lines) {
		s.step()
	}
}

// step looks at the next line that is not part of a text.
func (s *scan) step() {
	n := s.next
	s.next++
	line := s.lines[n]
	trimmed := strings.TrimSpace(line)
	if trimmed == "" || trimmed[0] == '#' || isMarker(line) || line[0] == '%' {
		return
	}
	line = s.spaces(n)
	line = s.mark(n, line)
	r := s.gluedItem(parseRow(n, line))
	if r.key == "" && len(r.dashes) == 0 && s.stray(&r) {
		return
	}
	r = s.place(r)
	if !r.opens() {
		s.value(r)
	}
	s.last = parseRow(n, s.lines[n])
}

// maxSifted bounds the work of sift: bytes parsed in all.
const maxSifted = 8 << 20

// sift keeps the slips that matter: a line is reported only if the file cannot
// be read, or not as far, while that line stays as it was.
func (s *scan) sift(root *yaml.Node, err error) (*yaml.Node, error) {
	if len(s.slips) == 0 || len(s.slips)*len(s.doc.src) > maxSifted {
		return root, err
	}
	reach := s.reach(err, false)
	kept := s.slips[:0]
	for _, slip := range s.slips {
		changed := !slices.Equal(s.lines[slip.first:slip.first+len(slip.new)], slip.new)
		if slip.unseen || changed { // it is right in any case, or another slip changed these lines too
			kept = append(kept, slip)
			continue
		}
		copy(s.lines[slip.first:], slip.old)
		r, e := unmarshal(s.src())
		if e == nil && err == nil {
			root = r
			continue
		}
		if e != nil && err != nil && s.reach(e, false) >= reach {
			continue
		}
		copy(s.lines[slip.first:], slip.new)
		kept = append(kept, slip)
	}
	s.slips = kept
	return root, err
}

// reach returns how many lines from the start of the file can be read. A file
// that breaks at a line breaks there however many lines follow, so halving
// finds it; a short file is gone through line by line, since the beginning of a
// value over several lines cannot be read by itself either.
func (s *scan) reach(err error, exact bool) int {
	n := len(s.lines)
	if err == nil {
		return n
	}
	if !exact || n > 400 {
		return sort.Search(n, func(i int) bool { return !s.reads(i + 1) })
	}
	for n > 0 && !s.reads(n) {
		n--
	}
	return n
}

// reads reports whether the first n lines can be read.
func (s *scan) reads(n int) bool {
	_, err := unmarshal(strings.Join(s.lines[:n], "\n") + "\n")
	return err == nil
}
