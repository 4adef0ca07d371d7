package strictyaml

import (
	"regexp"
	"strings"
)

// A row is a line that is not part of a text, taken apart.
type row struct {
	n       int    // index of the line
	line    string // as it stands now
	indent  int    // spaces before its first character
	dashes  []int  // where the hyphens of list items stand
	content int    // where what follows the hyphens begins
	key     string // "" where there is none
	value   int    // where the value begins
}

// parent is the column that further lines of the row's value stand right of.
func (r row) parent() int {
	if r.key == "" && len(r.dashes) > 0 {
		return r.dashes[len(r.dashes)-1]
	}
	return r.content
}

// text is the value on the row's own line.
func (r row) text() string { return strings.TrimRight(r.line[r.value:], " \t") }

// before is what stands on the line before the value, with a space at its end.
func (r row) before() string { return before(r.line, r.value) }

// opens reports whether the value is expected on the lines below.
func (r row) opens() bool {
	text := r.text()
	return text == "" || text[0] == '#' || bareAnchor.MatchString(text)
}

var (
	anchorMark = regexp.MustCompile(`(?:^|[\s\[{,])&([^\s,\[\]{}]+)`)
	bareAnchor = regexp.MustCompile(`^[&!][^\s]*$`)
)

// parseRow takes a line apart.
func parseRow(n int, line string) row {
	r := row{n: n, line: line}
	r.indent = indentOf(line)
	p := r.indent
	for p < len(line) && line[p] == '-' && (p+1 == len(line) || line[p+1] == ' ') {
		r.dashes = append(r.dashes, p)
		p++
		p += indentOf(line[p:])
	}
	r.content, r.value = p, p
	if n := keyEnd(line[p:]); n >= 0 {
		r.key = strings.TrimSpace(line[p : p+n])
		r.value = p + n + 1
		r.value += len(line[r.value:]) - len(strings.TrimLeft(line[r.value:], " \t"))
	}
	return r
}

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

// word matches the keys that the formats of a site have.
var word = regexp.MustCompile(`^(?:[a-z][a-z0-9_-]*|[0-9]{1,2})$`)

// speaks reports whether a key is a language, rather than one of the words that
// are a language's code by chance and a key of a range or an item.
func speaks(key string) bool { return Language(key) && key != "to" && key != "id" }

// isKeyRow reports whether a line looks like a key of its own, or like the item
// of a list, rather than like a piece of text.
func isKeyRow(line string) bool {
	r := parseRow(0, line)
	return len(r.dashes) > 0 || word.MatchString(r.key) && !strings.HasPrefix(r.line[r.content:], r.key+" ")
}

// step looks at the next line that is not part of a text.
func (s *scan) step() {
	n := s.next
	s.next++
	line := s.lines[n]
	trimmed := strings.TrimSpace(line)
	if trimmed == "" || trimmed[0] == '#' || isMarker(line) || line[0] == '%' {
		return
	}
	line = s.spaces(n)
	line = s.mark(n, line)
	r := s.gluedItem(parseRow(n, line))
	if r.key == "" && len(r.dashes) == 0 && s.stray(&r) {
		return
	}
	r = s.place(r)
	if !r.opens() {
		s.value(r)
	}
	s.last = parseRow(n, s.lines[n])
}
