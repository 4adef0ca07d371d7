package markdown

import (
	"html"
	"strings"
	"unicode"
)

// escape returns s as the text of HTML, good inside quoted attributes too.
func escape(s string) string {
	if !strings.ContainsAny(s, "&<>\"\x00") {
		return s
	}
	return string(appendEscaped(nil, s))
}

func appendEscaped(dst []byte, s string) []byte {
	from := 0
	for i := range len(s) {
		var e string
		switch s[i] {
		case '&':
			e = "&amp;"
		case '<':
			e = "&lt;"
		case '>':
			e = "&gt;"
		case '"':
			e = "&quot;"
		case 0:
			e = "\ufffd"
		default:
			continue
		}
		dst = append(append(dst, s[from:i]...), e...)
		from = i + 1
	}
	return append(dst, s[from:]...)
}

// unmark returns what Markdown means by s: a backslash before punctuation is
// left out, and an entity is the character that it names.
func unmark(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]):
			i++
			b.WriteByte(s[i])
		case s[i] == '&':
			words, n := entity(s[i:])
			b.WriteString(words)
			i += n - 1
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// longestEntity is &CounterClockwiseContourIntegral;
const longestEntity = 33

// entity reads the entity at the head of s, which begins with an ampersand,
// and returns what it means and how many bytes it takes.
func entity(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
	if end < 0 || strings.ContainsAny(s[1:end], ` \&`) {
		return "&", 1
	}
	words := html.UnescapeString(s[:end+1])
	switch {
	case strings.HasSuffix(words, ";") && words != ";":
		return "&", 1 // html knows some entities without their semicolon; Markdown does not
	case words == "\ufffd", strings.ContainsFunc(words, commands):
		return "&", 1 // no character has this number, or none that is to be seen
	}
	return words, end + 1
}

// commands reports whether a character is a control, or one that ends a line
// where YAML and Markdown see none end.
func commands(r rune) bool {
	return r != '\n' && r != '\t' && unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
}

func isPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// escaped reports whether the mark at offset i was escaped on purpose.
func escaped(s []byte, i int) bool {
	backslashes := 0
	for i--; i >= 0 && s[i] == '\\'; i-- {
		backslashes++
	}
	return backslashes%2 == 1
}
