package load

import (
	"bytes"
	"regexp"
	"strings"
)

// Sign returns the file of a translation with a digest as its made_from: in the
// place of the one that it has, or at the end of its front matter. Not one byte
// else changes. Where ok is false the front matter is written in a way that only
// people should change.
func Sign(src []byte, digest string) (signed []byte, ok bool) {
	lines := bytes.SplitAfter(src, []byte("\n"))
	end := closing(lines)
	if end < 0 {
		return nil, false
	}
	if i := madeAt(lines[:end]); i >= 0 {
		lines[i] = madeLine.ReplaceAll(lines[i], []byte("${1} "+digest+"${2}"))
	} else {
		lines = append(lines[:end:end], append([][]byte{newLine(lines[:end], digest)}, lines[end:]...)...)
	}
	signed = bytes.Join(lines, nil)
	return signed, says(signed, digest) && Digest(signed, "") == Digest(src, "")
}

// closing returns the line that ends the front matter, or -1.
func closing(lines [][]byte) int {
	if !isFence(bytes.TrimPrefix(lines[0], []byte("\uFEFF"))) {
		return -1
	}
	for i := 1; i < len(lines); i++ {
		if isFence(lines[i]) {
			return i
		}
	}
	return -1
}

func isFence(line []byte) bool { return string(bytes.TrimRight(line, " \t\r\n")) == "---" }

// madeLine is the key's line: what stands before its value, and what after it.
var madeLine = regexp.MustCompile(`^( *made_from[ \t]*:)(?:[ \t]+(?:"[^"]*"|'[^']*'|[^\s#"'|>&*!{\[][^\s]*))?((?:[ \t]+#.*?)?[ \t]*\r?\n?)$`)

// madeAt returns the line of front matter that has the key at its outer level,
// or -1.
func madeAt(front [][]byte) int {
	left := indent(front)
	for i := 1; i < len(front); i++ {
		if m := madeLine.FindSubmatch(front[i]); m != nil && strings.HasPrefix(string(m[1]), left+"made_from") {
			return i
		}
	}
	return -1
}

// newLine is the line to add: as far to the right as the first key, with the
// line end of the line before.
func newLine(front [][]byte, digest string) []byte {
	line := indent(front) + "made_from: " + digest
	if bytes.HasSuffix(front[len(front)-1], []byte("\r\n")) {
		line += "\r"
	}
	return []byte(line + "\n")
}

// indent returns the spaces before the first key of front matter.
func indent(front [][]byte) string {
	for _, line := range front[1:] {
		rest := bytes.TrimLeft(line, " ")
		if len(bytes.TrimSpace(rest)) > 0 && rest[0] != '#' {
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
