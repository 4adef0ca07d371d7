package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pathbook/internal/book"
)

// Wrap breaks words into lines as a browser would that has a room of so many
// units for them, at spaces and after hyphens, and in the middle of what is
// too long for a line. It is careful: most typefaces need less.
func Wrap(words string, room int) []string {
	var lines []string
	line := ""
	for _, piece := range pieces(words) {
		if line != "" && width(line+strings.TrimRight(piece, " ")) > float64(room) {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		for width(strings.TrimRight(piece, " ")) > float64(room) && utf8.RuneCountInString(piece) > 1 {
			n := fitting(piece, room)
			lines = append(lines, piece[:n])
			piece = piece[n:]
		}
		line += piece
	}
	if line = strings.TrimRight(line, " "); line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// pieces cuts words after every space and every hyphen between letters.
func pieces(words string) []string {
	var out []string
	start := 0
	for i, r := range words {
		if r == ' ' || r == '-' || r == '‐' || r == '–' {
			end := i + utf8.RuneLen(r)
			out = append(out, words[start:end])
			start = end
		}
	}
	return append(out, words[start:])
}

// fitting returns how many bytes of a long word fit into a line, one letter at
// least.
func fitting(word string, room int) int {
	for i, r := range word {
		if next := i + utf8.RuneLen(r); width(word[:next]) > float64(room) && i > 0 {
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
	switch {
	case strings.ContainsRune("iljtfrI.,:;'’!|()[] -", r):
		return 0.62
	case strings.ContainsRune("mwMWœŒ@%&", r) || r > 0x2E80:
		return 1.7
	case unicode.IsUpper(r):
		return 1.3
	}
	return 1.04
}

// cardHeight is the room that a role's title needs, and its status if it has one.
func cardHeight(r *book.Role) int {
	lines := len(Wrap(Label(r).Words, cardWidth-cardInset))
	if r.Status != book.Current && r.Status != "" {
		lines++
	}
	return max(leastCard, cardPad+textHeight(lines))
}

// textHeight is the height of so many lines, in whole units.
func textHeight(lines int) int { return int(lineHeight*float64(lines) + 0.5) }
