package i18n

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"pathbook/internal/fold"
)

// Compare orders a and b alphabetically, as the functions of slices want it:
// first without regard to accents and capitals, then by accents from the end
// of the words, as the Canadian standard has it (cote, côte, coté, côté), then
// by bytes, so that only equal strings compare equal.
func (l *Language) Compare(a, b string) int { return l.Key(a).Compare(l.Key(b)) }

// A Key is the place of words in the alphabet, for lists: each of their words is
// folded once.
type Key struct{ folded, words string }

// Key returns the place of words in the alphabet.
func (l *Language) Key(words string) Key { return Key{fold.Fold(words), words} }

// Compare orders keys as [Language.Compare] orders their words.
func (k Key) Compare(other Key) int {
	if c := strings.Compare(k.folded, other.folded); c != 0 {
		return c
	}
	return cmp.Or(
		compareFromEnd(strings.ToLower(k.words), strings.ToLower(other.words)),
		strings.Compare(k.words, other.words))
}

// compareFromEnd compares two texts of the same letters, last letter first; a
// letter without an accent stands before the same letter with one.
func compareFromEnd(a, b string) int {
	for a != "" && b != "" {
		x, xSize := utf8.DecodeLastRuneInString(a)
		y, ySize := utf8.DecodeLastRuneInString(b)
		if x != y {
			return cmp.Compare(x, y)
		}
		a, b = a[:len(a)-xSize], b[:len(b)-ySize]
	}
	return cmp.Compare(len(a), len(b))
}
