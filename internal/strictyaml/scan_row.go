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

// speaks reports whether a key is a language, rather than a key of a range or
// an item that happens to be the code of one.
func speaks(key string) bool { return Language(key) && key != "to" && key != "id" }

// isKeyRow reports whether a line looks like a key of its own, or like the item
// of a list, rather than like a piece of text.
func isKeyRow(line string) bool {
	r := parseRow(0, line)
	return len(r.dashes) > 0 || word.MatchString(r.key) && !strings.HasPrefix(r.line[r.content:], r.key+" ")
}

// alike reports whether two rows are both items of lists or both keys.
func (r row) alike(other row) bool { return (len(r.dashes) > 0) == (len(other.dashes) > 0) }

// hasValue reports whether all of a row's value stands on its line.
func (r row) hasValue() bool { return !r.opens() && !blockHead.MatchString(r.text()) }

// isEntry reports whether a row is an item or a key rather than a text.
func (r row) isEntry() bool { return len(r.dashes) > 0 || word.MatchString(r.key) }

var blockHead = regexp.MustCompile(`^[|>][0-9+-]{0,2}[ \t]*(?:#.*)?$`)

// isText reports whether a value begins like a text rather than with a mark
// that stands there by accident.
func isText(value string) bool {
	return strings.IndexByte("*&!%@`{[\"'>|-", value[0]) < 0
}
