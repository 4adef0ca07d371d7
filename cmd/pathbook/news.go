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

// seenFile is where the last build keeps what it told.
func (s *site) seenFile() string { return filepath.Join(s.out, ".pathbook", "problems") }

// lastSeen returns what the last build told, and whether there was one.
func (s *site) lastSeen() (told diag.List, ok bool) {
	data, err := os.ReadFile(s.seenFile())
	return told, err == nil && json.Unmarshal(data, &told) == nil
}

// keepSeen keeps what a build told. That it cannot does no harm: all is told
// again then.
func (s *site) keepSeen(problems diag.List) {
	told := make(diag.List, len(problems))
	for i, p := range problems {
		told[i] = diag.Problem{Pos: diag.Pos{File: p.File}, Rule: p.Rule, Message: p.Message}
	}
	if data, err := json.Marshal(told); err == nil {
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

// tellNews writes how many problems there are, the errors, and the warnings that
// the last build did not tell.
func tellNews(w diag.Writer, problems, before diag.List) {
	if len(problems) >= manyProblems {
		byRule(w.W, problems)
	}
	fresh := problems.News(before)
	var shown diag.List
	for _, p := range problems {
		if p.Severity == diag.Error || slices.ContainsFunc(fresh, func(q diag.Problem) bool { return p.Pos == q.Pos && p.Rule == q.Rule && p.Message == q.Message }) {
			shown = append(shown, p)
		}
	}
	w.Text(shown)
	if n := len(before.News(problems)); n > 0 {
		fmt.Fprintf(w.W, "%s since the last build\n", countedAs(n, "problem is gone", "problems are gone"))
	}
	if n := len(problems) - len(shown); n > 0 {
		fmt.Fprintf(w.W, "%s already at the last build; --all tells everything\n", countedAs(n, "warning was there", "warnings were there"))
	}
}
