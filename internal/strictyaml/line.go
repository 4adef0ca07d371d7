package strictyaml

import (
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"
)

// What a line of YAML is made of: its indent, its key, its value. Nothing here
// knows of another line.

// word matches the keys that the formats of a site have.
var word = regexp.MustCompile(`^(?:[a-z][a-z0-9_-]*|[0-9]{1,2})$`)

// indentOf counts the spaces before a line.
func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// keyEnd returns where the colon of a key stands in s, or -1.
func keyEnd(s string) int {
	if s == "" {
		return -1
	}
	if q := s[0]; q == '"' || q == '\'' {
		n := quotedEnd(s)
		rest := strings.TrimLeft(s[n:], " ")
		if n == 0 || rest == "" || rest[0] != ':' || len(rest) > 1 && rest[1] != ' ' {
			return -1
		}
		return len(s) - len(rest)
	}
	if strings.IndexByte("[]{}&*!|>%@`#,", s[0]) >= 0 || strings.HasPrefix(s, "? ") {
		return -1
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '#' && i > 0 && s[i-1] == ' ':
			return -1
		case s[i] == ':' && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\t'):
			if i == 0 {
				return -1
			}
			return i
		}
	}
	return -1
}

// before returns the line up to its value, with the space that parts the two.
func before(line string, start int) string {
	if s := line[:start]; s == "" || strings.HasSuffix(s, " ") {
		return s
	}
	return line[:start] + " "
}

// offset returns the byte at which the character col of a line begins.
func offset(line string, col int) int {
	for i := range line {
		if col == 0 {
			return i
		}
		col--
	}
	return len(line)
}

// skipAnchor returns what follows the anchor of a node.
func skipAnchor(s string, n *yaml.Node) string {
	if n.Anchor == "" {
		return s
	}
	return strings.TrimLeft(strings.TrimPrefix(s, "&"+n.Anchor), " \t")
}

// isMarker reports whether a line is one of those that separate documents.
func isMarker(line string) bool {
	return (strings.HasPrefix(line, "---") || strings.HasPrefix(line, "...")) &&
		(len(line) == 3 || line[3] == ' ' || line[3] == '\t')
}

// indent puts n spaces before every line of s.
func indent(s string, n int) string {
	space := strings.Repeat(" ", n)
	return space + strings.ReplaceAll(s, "\n", "\n"+space)
}

// badIndent matches what indents a line where it is not spaces alone.
var badIndent = regexp.MustCompile(`^[ \t\x{00a0}\x{202f}\x{3000}]*[\t\x{00a0}\x{202f}\x{3000}][ \t\x{00a0}\x{202f}\x{3000}]*`)
