package strictyaml

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// quote writes a text as the value of a key on one line: as it is where that is
// safe, else in the quotes that need the fewest changes.
func quote(s string) string {
	s = strings.TrimSpace(s)
	if isPlain(s) {
		return s
	}
	return inQuotes(s)
}

// inQuotes writes a text in quotes. Double ones read better around an
// apostrophe; single ones keep a backslash and a double quote as they are.
func inQuotes(s string) string {
	if strings.ContainsAny(s, "\"\\") {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return `"` + s + `"`
}

// isPlain reports whether a text is read as it is without quotes: after a key,
// on a line of its own and in a one-line list.
func isPlain(s string) bool {
	if isWord(s) {
		return true
	}
	if s == "" || strings.ContainsAny(s[:1], "-?:,[]{}#&*!|>'\"%@`=<“”«„‘") || strings.ContainsAny(s, "\t") {
		return s == "…"
	}
	if strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") {
		return false
	}
	value, ok := reread(s)
	return ok && value == s
}

// isWord reports whether a text is an id or a whole number, as most values are.
// These need no closer look.
func isWord(s string) bool {
	if s == "" || s == "null" || s[0] == '-' || s[0] == '0' {
		return false
	}
	letters := s[0] >= 'a'
	for i := range len(s) {
		c := s[i]
		if !('0' <= c && c <= '9' || letters && ('a' <= c && c <= 'z' || c == '-')) {
			return false
		}
	}
	return true
}

// reread returns what YAML makes of the value of a key, where it is a scalar.
func reread(value string) (string, bool) {
	var doc yaml.Node
	if yaml.Unmarshal([]byte("k: "+value+"\n"), &doc) != nil || len(doc.Content) != 1 {
		return "", false
	}
	m := doc.Content[0]
	if m.Kind != yaml.MappingNode || len(m.Content) != 2 {
		return "", false
	}
	v := m.Content[1]
	return v.Value, v.Kind == yaml.ScalarNode && v.Tag != "!!null" &&
		v.Style&yaml.TaggedStyle == 0 && v.Anchor == "" && v.LineComment == ""
}

// said puts a value into a message: in quotes, unless it brings its own.
func said(s string) string {
	s = shorten(s)
	if _, ok := inCurly(s); ok {
		return s
	}
	return "“" + s + "”"
}

// inCurly returns a text without the curly quotes that a word processor has
// put around it, which are letters to YAML.
func inCurly(s string) (inner string, ok bool) {
	for _, pair := range []string{"“”", "““", "””", "‘’", "’’", "„“", "«»"} {
		marks := []rune(pair)
		inner, begins := strings.CutPrefix(s, string(marks[0]))
		inner, ends := strings.CutSuffix(inner, string(marks[1]))
		if begins && ends {
			return strings.Trim(inner, " \u00a0\u202f"), true
		}
	}
	return s, false
}

// shorten keeps the beginning of a long text, on one line.
func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 40 {
		return strings.TrimSpace(string(r[:38])) + "…"
	}
	return s
}
