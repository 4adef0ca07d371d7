// Package fold makes words that people take for the same the same.
//
// Sorting, search, addresses and "did you mean" all go through one fold, so
// that « Élève », "eleve" and "ÉLÈVE" never part. The package knows no
// language: what differs between languages is i18n's.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// ligatures have no decomposition in Unicode, yet French sorts and writes them
// as two letters.
var ligatures = strings.NewReplacer("œ", "oe", "Œ", "oe", "æ", "ae", "Æ", "ae", "ß", "ss")

// Fold returns s in lower case, without accents and with ligatures as letters.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(ligatures.Replace(s)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// Composed returns s with each accent and its letter as one character where
// Unicode has one. macOS and some programs store names with the two apart, which
// nobody sees.
func Composed(s string) string {
	if isASCII(s) {
		return s
	}
	return norm.NFC.String(s)
}

// Slug returns s as it stands in an address: folded letters and digits with
// single hyphens between them. It is empty if s has neither letter nor digit.
func Slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range Fold(s) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Compose returns s with each accent joined to its letter, as keyboards write it.
func Compose(s string) string {
	if isASCII(s) {
		return s
	}
	return norm.NFC.String(s)
}
