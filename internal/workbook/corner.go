package workbook

import "strings"

// isAbout reports whether a heading says something of the names beside it, such
// as their category.
func isAbout(heading string) bool {
	return aboutKey("competency", heading) != "" || aboutKey("role", heading) != ""
}

// aboutKey is the key of a role or competency that a heading of a matrix says,
// if a matrix may say it.
func aboutKey(kind, text string) string {
	k := keyOf(known[kind][compact(text)])
	if kind == "competency" && (k == "category" || k == "summary" || k == "id") || kind == "role" && (k == "family" || k == "level" || k == "summary" || k == "id" || k == "short" || k == "noc") {
		return k
	}
	return ""
}

// cornerKind is the kind of the names that a corner speaks of, "" if it says
// neither. Of two, as in “Skill / Role”, the first stands down the side.
func cornerKind(text string) string {
	for _, part := range strings.FieldsFunc(text, func(c rune) bool { return c == '/' || c == '\\' || c == '|' || c == '\n' }) {
		for _, kind := range []string{"competency", "role"} {
			if has(generic, part) {
				continue
			}
			if has(titles(kind), part) {
				return kind
			}
		}
	}
	return ""
}

// titles are what people call the things of a kind.
func titles(kind string) string {
	for _, h := range heads[kind] {
		if h.key == "title" {
			return h.names + "|" + tabs[kind]
		}
	}
	return tabs[kind]
}
