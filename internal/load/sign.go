package load

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/format"
)

// Sign returns the file of a translation with a digest as its made_from: in the
// place of the one that it has, or at the end of its front matter. Not one byte
// else changes. Where ok is false the front matter is written in a way that only
// people should change.
func Sign(src []byte, digest string) (signed []byte, ok bool) {
	front, ok := format.CutFront(string(src))
	if !ok {
		return nil, false
	}
	lines := slices.Collect(strings.Lines(front.Keys))
	if i := madeAt(lines); i >= 0 {
		lines[i] = madeLine.ReplaceAllString(lines[i], "${1} "+digest+"${2}")
	} else {
		lines = append(lines, newLine(lines, front.Open, digest))
	}
	signed = []byte(front.Open + strings.Join(lines, "") + front.Close + front.Body)
	return signed, says(signed, digest) && Digest(signed, "") == Digest(src, "")
}

// madeLine is the key's line: what stands before its value, and what after it.
var madeLine = regexp.MustCompile(`^( *made_from[ \t]*:)(?:[ \t]+(?:"[^"]*"|'[^']*'|[^\s#"'|>&*!{\[][^\s]*))?((?:[ \t]+#.*?)?[ \t]*\r?\n?)$`)

// madeAt returns the line of front matter that has the key at its outer level,
// or -1.
func madeAt(front []string) int {
	left := indent(front)
	return slices.IndexFunc(front, func(line string) bool {
		m := madeLine.FindStringSubmatch(line)
		return m != nil && strings.HasPrefix(m[1], left+"made_from")
	})
}

// newLine is the line to add: as far to the right as the first key, with the
// line end of the line before.
func newLine(front []string, open, digest string) string {
	before := open
	if len(front) > 0 {
		before = front[len(front)-1]
	}
	line := indent(front) + "made_from: " + digest
	if strings.HasSuffix(before, "\r\n") {
		line += "\r"
	}
	return line + "\n"
}

// indent returns the spaces before the first key of front matter.
func indent(front []string) string {
	for _, line := range front {
		rest := strings.TrimLeft(line, " ")
		if strings.TrimSpace(rest) != "" && rest[0] != '#' {
			return strings.Repeat(" ", len(line)-len(rest))
		}
	}
	return ""
}

// says tells that a translation, read anew, carries a digest.
func says(src []byte, digest string) bool {
	d := &draft{source: source{path: "x.fr.md", kind: "page", lang: "fr"}}
	d.document(src, nil)
	return !d.broken && d.front.MadeFrom.Value == digest
}
