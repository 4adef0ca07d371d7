package diag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible returns a text as it can be written to a terminal or a log: what
// would command the terminal, or reorder the words on it, is shown as what it
// is, such as \x1b, and so is a byte that is no character. Tabs and line ends
// stay.
func Visible(s string) string {
	if !strings.ContainsFunc(s, hidden) { // a byte that is no character is read as utf8.RuneError
		return s
	}
	return strings.Join(characters(strings.ReplaceAll(s, "\r\n", "\n")), "")
}

// visibleLine is Visible for what stands on one line.
func visibleLine(s string) string { return strings.ReplaceAll(Visible(s), "\n", `\n`) }

// characters returns the characters of a text, each as it can be seen.
func characters(s string) []string {
	all := make([]string, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			all = append(all, fmt.Sprintf(`\x%02x`, s[i]))
		case !hidden(r) || r == utf8.RuneError:
			all = append(all, s[i:i+size])
		case r == '\r':
			all = append(all, `\r`)
		case r < utf8.RuneSelf:
			all = append(all, fmt.Sprintf(`\x%02x`, r))
		default:
			all = append(all, fmt.Sprintf(`\u%04x`, r))
		}
		i += size
	}
	return all
}

// escaped returns JSON with no hidden character in its strings.
func escaped(src string) string {
	if !strings.ContainsFunc(src, hidden) {
		return src
	}
	var b strings.Builder
	for _, r := range src {
		if hidden(r) && r != utf8.RuneError {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// hidden reports whether a character does something in the place of being
// seen: the controls, ends of lines and paragraphs, marks of direction that
// hold until they are ended, the byte order mark.
func hidden(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r < utf8.RuneSelf:
		return r < ' ' || r == 0x7f
	case r == utf8.RuneError:
		return true
	}
	return unicode.IsControl(r) || '\u2028' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || r == '\uFEFF'
}
