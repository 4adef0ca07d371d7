// Package diag says what is wrong with a site, and where.
//
// A mistake in the content is a value here, a [Problem] in a [List], and every
// stage goes on after one so that all are told in one run. A failure of the
// machine (a full disk, a folder that cannot be read) is an ordinary error and
// never a Problem; to keep the two apart, List does not implement error.
//
// The package never reads a file and never ends the program.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says what a problem means for a build.
type Severity uint8

const (
	Error   Severity = iota // the content cannot be right: no site is made
	Warning                 // a careful editor would say something: the site is made
)

// String returns "error" or "warning", the words of every output format.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// A Pos is a place in a file of the site. File is slash-separated and relative
// to the site's folder. Line and Col count from 1, Col in characters rather
// than bytes. A zero Line means the file as a whole.
type Pos struct {
	File      string
	Line, Col int32
}

// String returns file:line:col, or only the file where there is no line.
func (p Pos) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, max(p.Col, 1))
}

// A Rule is the name under which a kind of problem is known, and its
// documentation in one line.
type Rule struct {
	Name     string
	Severity Severity
	Doc      string
}

// A Problem is one mistake: where it is, what is wrong, what to write instead.
type Problem struct {
	Pos
	Severity Severity
	Rule     string // the name of the Rule it breaks
	Message  string // what is wrong, one line, no full stop
	Hint     string // what to write instead; may have several lines; may be empty
	Also     []Pos  // other places that have part in it, as the first of two equal ids
	Fix      *Fix   // the repair, where a program can apply it
}

// Hintf sets what to write instead.
func (p *Problem) Hintf(format string, args ...any) *Problem {
	p.Hint = fmt.Sprintf(format, args...)
	return p
}

// Fixed sets the repair that a program can apply.
func (p *Problem) Fixed(f Fix) *Problem {
	p.Fix = &f
	return p
}

// Rebuilt sets the repair that a program can apply, and shows its lines in the
// hint, after what the hint says already.
func (p *Problem) Rebuilt(f Fix) *Problem {
	if p.Hint != "" {
		p.Hint += "\n"
	}
	p.Hint += f.New
	return p.Fixed(f)
}

// See adds another place that has part in the problem.
func (p *Problem) See(other Pos) *Problem {
	p.Also = append(p.Also, other)
	return p
}

// A List holds problems in the order they were found, until Sort.
type List []Problem

// Errorf adds an error. The result may be given a hint before the next call.
func (l *List) Errorf(at Pos, rule, format string, args ...any) *Problem {
	return l.add(Problem{Pos: at, Severity: Error, Rule: rule, Message: fmt.Sprintf(format, args...)})
}

// Warnf adds a warning. The result may be given a hint before the next call.
func (l *List) Warnf(at Pos, rule, format string, args ...any) *Problem {
	return l.add(Problem{Pos: at, Severity: Warning, Rule: rule, Message: fmt.Sprintf(format, args...)})
}

func (l *List) add(p Problem) *Problem {
	*l = append(*l, p)
	return &(*l)[len(*l)-1]
}

// Count returns how many problems of one severity the list holds.
func (l List) Count(s Severity) int {
	n := 0
	for _, p := range l {
		if p.Severity == s {
			n++
		}
	}
	return n
}

// Sort orders the problems by file and place and leaves out repetitions.
func (l *List) Sort() {
	slices.SortStableFunc(*l, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	*l = slices.CompactFunc(*l, func(a, b Problem) bool {
		return a.Pos == b.Pos && a.Rule == b.Rule && a.Message == b.Message
	})
}

// News returns the problems of a list that an earlier one does not have. What
// has only moved to another line of its file is not new.
func (l List) News(before List) List {
	type what struct{ file, rule, message string }
	known := make(map[what]int)
	for _, p := range before {
		known[what{p.File, p.Rule, p.Message}]++
	}
	var news List
	for _, p := range l {
		if key := (what{p.File, p.Rule, p.Message}); known[key] > 0 {
			known[key]--
		} else {
			news = append(news, p)
		}
	}
	return news
}
