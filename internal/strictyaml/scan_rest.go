package strictyaml

import (
	"fmt"
	"strings"

	"pathbook/internal/diag"
)

// remains reports, in plain words, the mistake that no pattern explains.
func (s *scan) remains(err error, problems *diag.List) {
	message := err.Error()
	if tooDeep(err) {
		problems.Errorf(s.doc.pos(1, 1), ruleTooLarge, "lists and maps stand more than %d deep in each other", maxDepth)
		return
	}
	n := s.reach(err, true)
	for n < len(s.lines)-1 && strings.TrimSpace(s.lines[n]) == "" {
		n++
	}
	n = min(n, len(s.lines)-1)
	var hint strings.Builder
	hint.WriteString("look at these lines:\n")
	for i := max(0, n-1); i < min(n+2, len(s.lines)); i++ {
		fmt.Fprintf(&hint, "%4d  %s\n", s.doc.pos(i+1, 1).Line, cutLine(s.lines[i]))
	}
	line := s.doc.line(n + 1)
	col := len(line) - len(strings.TrimLeft(line, " "))
	plain := reword(message)
	if len(parseRow(n, s.lines[n]).dashes) > 0 && strings.Contains(message, "expected key") {
		plain = "the item of a list stands where no list is open: the key above it has a value already"
	}
	problems.Errorf(s.doc.pos(n+1, col+1), ruleSyntax, "at or before this line, %s", plain).
		Hintf("%s", strings.TrimRight(hint.String(), "\n"))
}

// cutLine keeps the first 100 characters of a line.
func cutLine(line string) string {
	if r := []rune(line); len(r) > 100 {
		return string(r[:100]) + "…"
	}
	return line
}

// rewordings say what YAML's own messages mean to someone who writes content.
var rewordings = []struct{ yaml, plain string }{
	{"could not find expected ':'", "there is a line that is neither a key with a colon nor part of the text above it"},
	{"did not find expected key", "a line does not fit the ones above it, or something before it was left open"},
	{"did not find expected '-' indicator", "a line does not fit the list it stands in, or something before it was left open"},
	{"mapping values are not allowed", "there is a colon where no key can stand"},
	{"did not find expected ',' or '}'", "a one-line map in braces is not closed, or a text in it needs quotes"},
	{"did not find expected ',' or ']'", "a one-line list in brackets is not closed, or a text in it needs quotes"},
	{"did not find expected node content", "a value is missing, or begins with a character that needs quotes"},
	{"found unexpected end of stream", "a quote or a bracket that is opened is never closed"},
	{"cannot start any token", "a text begins with a character that needs quotes"},
	{"block sequence entries are not allowed", "a hyphen stands where no list can begin"},
	{"mapping keys are not allowed", "a question mark stands where a text needs quotes"},
	{"unknown anchor", "a text begins with * and needs quotes"},
	{"tab character", "there is a tab where only spaces can stand"},
	{"unknown escape", "there is a backslash in double quotes: use single quotes"},
	{"directive", "a line begins with % and needs quotes"},
}

func reword(message string) string {
	for _, r := range rewordings {
		if strings.Contains(message, r.yaml) {
			return r.plain
		}
	}
	return "the file is not valid YAML"
}
