package strictyaml

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// A slip is a line that breaks the YAML, or a few that do so together, and how
// they read when put right. The lines keep their number: where a text is drawn
// together, the lines it leaves are blank.
type slip struct {
	first    int // index of its first line
	old, new []string
	point    int // which of its lines the problem points to
	at       int // byte of that line
	message  string
	hint     string
	shown    string // the lines as they may be written; "" where there are several ways
	guess    bool   // it may have been meant otherwise
	unseen   bool   // only a character that nobody sees is wrong
}

// A scan looks through the lines of a file that YAML cannot read for what
// people are known to write, and puts it right line by line. YAML itself would
// tell one mistake only, and often another line than the one to change.
type scan struct {
	doc     *Document
	lines   []string
	slips   []slip
	anchors map[string]bool
	guessed bool // a line was found that may be anything

	// where the walk over the lines stands
	next   int     // the line to look at
	levels []level // the lists and maps that are open
	last   row     // the line with a key or a hyphen before this one
}

func newScan(d *Document) *scan {
	s := &scan{doc: d, lines: make([]string, len(d.lines)), anchors: map[string]bool{}}
	for i := range d.lines {
		s.lines[i] = d.line(i + 1)
		if strings.Contains(s.lines[i], "&") {
			for _, m := range anchorMark.FindAllStringSubmatch(s.lines[i], -1) {
				s.anchors[m[1]] = true
			}
		}
	}
	return s
}

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

func (s *scan) src() string { return strings.Join(s.lines, "\n") + "\n" }

// round goes through all lines once.
func (s *scan) round() {
	s.next, s.levels, s.last = 0, nil, row{}
	for s.next < len(s.lines) {
		s.step()
	}
}

// found notes a slip and puts its lines right. The hint is the lines as they
// may be written.
func (s *scan) found(first, at int, fixed []string, message, hint string) *slip {
	old := slices.Clone(s.lines[first : first+len(fixed)])
	if slices.Equal(old, fixed) {
		return new(slip)
	}
	copy(s.lines[first:], fixed)
	s.slips = append(s.slips, slip{first: first, old: old, new: fixed, at: at, message: message, hint: hint, shown: hint})
	return &s.slips[len(s.slips)-1]
}

// foundLine is found for one line whose hint is the line itself.
func (s *scan) foundLine(n, at int, fixed, message string) *slip {
	return s.found(n, at, []string{fixed}, message, fixed)
}

// maxSifted bounds the work of sift: bytes parsed in all.
const maxSifted = 8 << 20

// sift keeps the slips that matter: a line is told only if the file cannot be
// read, or not as far, while that line stays as it was.
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

// together returns a slip as it reads with the others that begin on its line.
func (s *scan) together(i int) slip {
	all := s.slips[i]
	for _, next := range s.slips[i+1:] {
		if next.first != all.first {
			break
		}
		guess, rest := all.guess || next.guess, all.new[min(len(next.new), len(all.new)):]
		if all = next; len(rest) > 0 && all.shown != "" {
			end := all.first + len(all.new)
			rest = s.lines[end : end+len(rest)]
			all.new = slices.Concat(all.new, rest)
			all.shown += "\n" + strings.Join(rest, "\n")
		}
		all.guess = guess
	}
	return all
}

// maxHint is the length of the longest line that is worth being shown whole.
const maxHint = 4000

// report reports the slips, and what remains if the file still cannot be
// read.
func (s *scan) report(err error, problems *diag.List) {
	slices.SortStableFunc(s.slips, func(a, b slip) int { return a.first - b.first })
	for i, slip := range s.slips {
		n := slip.first + slip.point + 1
		line := s.doc.line(n)
		col := utf8.RuneCountInString(line[:min(slip.at, len(line))]) + 1
		at := s.doc.pos(n, col)
		problem := problems.Errorf(at, ruleSyntax, "%s", slip.message)
		if slip.unseen {
			problem.Severity, problem.Rule = diag.Warning, ruleInvisible
		}
		slip = s.together(i)
		if problem.Hint = slip.hint; len(slip.hint) > maxHint {
			problem.Hint = ""
		}
		if old := s.doc.between(slip.first+1, slip.first+len(slip.new)); slip.shown != "" {
			s.doc.exchange(problem, slip.first+1, 1, old, slip.shown, !slip.guess)
		}
	}
	if err != nil {
		s.remains(err, problems)
	}
}
