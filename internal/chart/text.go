package chart

import (
	"unicode"
	"unicode/utf8"

	"pathbook/internal/book"
)

// Wrap breaks words into lines as a browser would that has a room of so many
// units for them, at spaces and after hyphens, and in the middle of what is
// too long for a line. It is careful: most typefaces need less.
func Wrap(words string, room int) []string {
	var lines []string
	start, end := 0, 0 // of the line in words, without spaces after it
	used := 0.0        // of the room, spaces after the line counted
	for at := 0; at < len(words); {
		size, bare := piece(words[at:])
		wide := width(words[at : at+bare])
		if used > 0 && used+wide > float64(room) {
			lines = append(lines, words[start:end])
			start, used = at, 0
		}
		if wide > float64(room) {
			n := fitting(words[at:at+bare], room)
			lines = append(lines, words[at:at+n])
			if n == bare {
				n = size
			}
			at += n
			start, end = at, at
			continue
		}
		end = at + bare
		used += width(words[at : at+size])
		at += size
	}
	if end > start || len(lines) == 0 {
		lines = append(lines, words[start:end])
	}
	return lines
}

// piece measures what comes before the next place where a line may break, with
// and without a space at its end.
func piece(words string) (size, bare int) {
	for i, r := range words {
		switch r {
		case ' ':
			return i + 1, i
		case '-', '‐', '–':
			n := i + utf8.RuneLen(r)
			return n, n
		}
	}
	return len(words), len(words)
}

// fitting returns how many bytes of a long word fit into a line, one letter at
// least.
func fitting(word string, room int) int {
	sum := 0.0
	for i, r := range word {
		if sum += letter(r); sum > float64(room) && i > 0 {
			return i
		}
	}
	return len(word)
}

// width estimates the units that words take in the letters of a card, which
// are two units high.
func width(words string) float64 {
	var sum float64
	for _, r := range words {
		sum += letter(r)
	}
	return sum
}

func letter(r rune) float64 {
	switch r {
	case 'i', 'l', 'j', 't', 'f', 'r', 'I', '.', ',', ':', ';', '\'', '’', '!', '|', '(', ')', '[', ']', ' ', '\u00a0', '-':
		return 0.62
	case 'm', 'w', 'M', 'W', 'œ', 'Œ', '@', '%', '&':
		return 1.7
	}
	switch {
	case r > 0x2E80: // Chinese, Japanese and Korean letters are as wide as high
		return 2
	case unicode.IsUpper(r):
		return 1.3
	}
	return 1.04
}

// cardHeight is the room that a role's name needs, and its status if it has one.
func cardHeight(r *book.Role, name book.Text) int {
	lines := len(Wrap(name.Words, cardWidth-cardInset))
	if r.Status != book.Current && r.Status != "" {
		lines++
	}
	return max(leastCard, cardPad+textHeight(lines))
}

// textHeight is the height of so many lines, in whole units.
func textHeight(lines int) int { return int(lineHeight*float64(lines) + 0.5) }
