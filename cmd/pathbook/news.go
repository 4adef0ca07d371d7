package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/diag"
)

// The problems of a site are many while it grows, and most of them are known.
// What is said of them is how many there are of each rule, and then those that
// the last build did not have.

// A seen is what somebody was told before: how often each problem was there. Its
// line does not count, since lines move.
type seen map[string]int

func seenOf(problems diag.List) seen {
	out := make(seen)
	for _, p := range problems {
		out[keyOf(p)]++
	}
	return out
}

func keyOf(p diag.Problem) string { return p.File + "\n" + p.Rule + "\n" + p.Message }

// fresh returns the problems that were not there before, and the errors, which
// somebody must mend in any case.
func (s seen) fresh(problems diag.List) diag.List {
	left := maps.Clone(s)
	var out diag.List
	for _, p := range problems {
		if left[keyOf(p)]--; left[keyOf(p)] < 0 || p.Severity == diag.Error {
			out = append(out, p)
		}
	}
	return out
}

// gone counts the problems that were there before and are not any more.
func (s seen) gone(problems diag.List) int {
	n, now := 0, seenOf(problems)
	for key, was := range s {
		n += max(0, was-now[key])
	}
	return n
}

// seenFile is where the last build keeps what it told.
func (s *site) seenFile() string { return filepath.Join(s.out, ".pathbook", "problems") }

// lastSeen returns what the last build told, or nil if there was none.
func (s *site) lastSeen() seen {
	data, err := os.ReadFile(s.seenFile())
	var out seen
	if err != nil || json.Unmarshal(data, &out) != nil {
		return nil
	}
	return out
}

// keepSeen keeps what a build told. That it cannot does no harm: all is told
// again then.
func (s *site) keepSeen(problems diag.List) {
	if data, err := json.Marshal(seenOf(problems)); err == nil {
		_ = os.WriteFile(s.seenFile(), data, 0o666)
	}
}

// byRule says how many problems there are of each rule, the most first.
func byRule(w io.Writer, problems diag.List) {
	for _, severity := range []diag.Severity{diag.Error, diag.Warning} {
		counts := make(map[string]int)
		for _, p := range problems {
			if p.Severity == severity {
				counts[p.Rule]++
			}
		}
		rules := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
			return cmp.Or(counts[b]-counts[a], strings.Compare(a, b))
		})
		for i, rule := range rules {
			rules[i] = fmt.Sprintf("%d %s", counts[rule], rule)
		}
		if len(rules) > 0 {
			fmt.Fprintf(w, "%s: %s\n", counted(problems.Count(severity), severity.String()), strings.Join(rules, ", "))
		}
	}
}

// onScreen reports whether what is written somewhere is seen by somebody at once.
func onScreen(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && terminal(f)
}

// manyProblems is from how many problems on they are counted first.
const manyProblems = 4

// tellNews writes how many problems there are, and those that are new since
// somebody was told what is in before; all of them where that is nil.
func tellNews(w diag.Writer, problems diag.List, before seen) {
	if len(problems) >= manyProblems {
		byRule(w.W, problems)
	}
	if before == nil {
		w.Text(problems)
		return
	}
	fresh := before.fresh(problems)
	w.Text(fresh)
	if n := before.gone(problems); n > 0 {
		fmt.Fprintf(w.W, "%s since the last build\n", countedAs(n, "problem is gone", "problems are gone"))
	}
	if known := len(problems) - len(fresh); known > 0 {
		fmt.Fprintf(w.W, "%s already at the last build; --all tells everything\n", countedAs(known, "warning was there", "warnings were there"))
	}
}
