package book

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
)

// A Release is a version of the whole site that was kept, in the language of
// the book that has it, or in its own first if it lacks that.
type Release struct {
	Name string // as its file is named
	Book *Book
}

var dated = regexp.MustCompile(`^(\d{4})-(\d{2})(?:-(\d{2}))?(?:$|[-_. ]+)`)

// Dated parts the date from a release's name: "2025-03-01" and "2025-03-spring"
// begin with one. Day is 0 where the name has only a month; the date is zero,
// and rest the name, where it has none.
func (r Release) Dated() (date Date, rest string) {
	m := dated.FindStringSubmatch(r.Name)
	if m == nil {
		return Date{}, r.Name
	}
	date.Year, _ = strconv.Atoi(m[1]) // digits, by the pattern
	date.Month, _ = strconv.Atoi(m[2])
	date.Day, _ = strconv.Atoi("0" + m[3])
	if date.Month < 1 || date.Month > 12 || date.Day > 31 {
		return Date{}, r.Name
	}
	return date, r.Name[len(m[0]):]
}

// CompareReleases orders the names of releases, the oldest first: numbers in
// them by size, so that 2 stands before 10, and all else as it is written.
func CompareReleases(a, b string) int {
	for a != "" && b != "" {
		x, y := piece(a), piece(b)
		a, b = a[len(x):], b[len(y):]
		if digit(x[0]) && digit(y[0]) {
			m, n := strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
			if c := cmp.Or(cmp.Compare(len(m), len(n)), strings.Compare(m, n), strings.Compare(x, y)); c != 0 {
				return c
			}
			continue
		}
		if c := strings.Compare(x, y); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

// piece is the digits that a name begins with, or what stands before the next.
func piece(s string) string {
	for i := range len(s) {
		if digit(s[i]) != digit(s[0]) {
			return s[:i]
		}
	}
	return s
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
