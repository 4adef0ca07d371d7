package workbook

import (
	"strings"

	"pathbook/internal/fold"
)

// has reports whether a list of names has a heading, however it is written.
func has(names, heading string) bool { return compactIn(names, compact(heading)) }

// compactIn is has with a heading that is compact already.
func compactIn(names, wanted string) bool {
	if wanted == "" {
		return false
	}
	for name := range strings.SplitSeq(names, "|") {
		if plain := 'a' <= name[0] && name[0] <= 'z'; plain && name[0] != wanted[0] || len(name) < len(wanted) {
			continue // without folding it
		}
		if compact(name) == wanted {
			return true
		}
	}
	return false
}

// set makes a table of names, for what is looked up in every cell.
func set(names string) map[string]bool {
	out := make(map[string]bool)
	for name := range strings.SplitSeq(names, "|") {
		out[compact(name)] = true
	}
	return out
}

// compact is a heading without the marks and spaces in it: Job title, job_title
// and jobTitle are one.
func compact(heading string) string {
	if len(heading) > longest {
		return "…" // prose is no heading
	}
	return strings.ReplaceAll(fold.Slug(heading), "-", "")
}

// longest is how many letters a heading has that is known.
const longest = 80
