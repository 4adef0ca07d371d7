package strictyaml

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pathbook/internal/diag"
)

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
