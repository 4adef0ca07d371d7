package sample

import (
	"bytes"
	"iter"
)

// A line is one line of a file that says something.
type line struct {
	n     int    // its number, from 1
	col   int    // where its words begin, from 1
	key   []byte // the key of the item that it belongs to: "offers", none in a body
	first bool   // whether an item begins with it
	text  []byte // what it says, without its key, its mark or its quotes
}

// lines goes through the lines of a file that are neither empty nor comments.
func lines(src []byte) iter.Seq[line] {
	return func(yield func(line) bool) {
		r := reading{base: -1}
		for n := 1; len(src) > 0; n++ {
			var raw []byte
			raw, src, _ = bytes.Cut(src, []byte("\n"))
			if l, ok := r.line(raw); ok {
				l.n = n
				if !yield(l) {
					return
				}
			}
		}
	}
}

// A reading is where in a file somebody is.
type reading struct {
	key    []byte
	base   int // where the keys of an item begin: 0, or 2 in a list; -1 before the first
	fences int // lines of three hyphens so far
}

// body reports whether what comes is the text of a document.
func (r *reading) body() bool { return r.fences == 2 }

// line reads one line, if it says something.
func (r *reading) line(raw []byte) (line, bool) {
	text := bytes.Trim(raw, " \r")
	if string(text) == "---" && !r.body() {
		r.fences++
		r.key = nil
		return line{}, false
	}
	if len(text) == 0 || text[0] == '#' && !r.body() {
		return line{}, false
	}
	column := bytes.Index(raw, text)
	if r.body() {
		return line{col: column + 1, text: text}, true
	}
	first := r.base < 0 || column == 0 && text[0] == '-'
	for bytes.HasPrefix(text, []byte("- ")) {
		inner := bytes.TrimLeft(text[2:], " ")
		column += len(text) - len(inner)
		text = inner
	}
	if r.base < 0 {
		r.base = column
	}
	key, value := cutKey(text)
	if key != nil && column <= r.base {
		r.key = key
	}
	if len(value) > 0 {
		column += len(text) - len(value)
	}
	return line{col: column + 1, key: r.key, first: first, text: unquoted(value)}, true
}

// cutKey parts a key from what stands beside it. Without a key all is value.
func cutKey(text []byte) (key, value []byte) {
	i := bytes.IndexByte(text, ':')
	if i <= 0 || i+1 < len(text) && text[i+1] != ' ' {
		return nil, text
	}
	for _, c := range text[:i] {
		if (c < 'a' || c > 'z') && c != '_' && c != '-' && (c < '0' || c > '9') {
			return nil, text
		}
	}
	return text[:i], bytes.TrimLeft(text[i+1:], " ")
}

// unquoted is a text without the quotes around it.
func unquoted(text []byte) []byte {
	if n := len(text); n > 1 && text[0] == text[n-1] && (text[0] == '"' || text[0] == '\'') {
		return text[1 : n-1]
	}
	return text
}
