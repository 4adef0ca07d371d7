package load

import (
	"pathbook/internal/fold"
)

// isID reports whether a name is words of small letters and digits with single
// hyphens between them.
func isID(s string) bool {
	hyphen := true // there is nothing yet that one may follow
	for i := range len(s) {
		c := s[i]
		if c == '-' && hyphen || c != '-' && !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
			return false
		}
		hyphen = c == '-'
	}
	return !hyphen
}

// meantID returns the id that a name was meant for, or what to write in its
// place if no id can be made of it.
func meantID(name string) string {
	if id := fold.Slug(name); isID(id) {
		return id
	}
	return "a-short-name"
}
