package markdown

import (
	"bytes"
	"strings"

	"pathbook/internal/diag"
)

// Most texts of a site are words without any mark. They are told apart here
// and need no parser; what they become is what goldmark would make of them.

// marks are the bytes that may mean something to Markdown wherever they stand.
// The control characters are among them, the line feed too.
var marks = func() (t [256]bool) {
	for c := range byte(' ') {
		t[c] = true
	}
	for _, c := range []byte("\\`*_[]<&~|\x7f") {
		t[c] = true
	}
	return t
}()

// isPlainLine reports whether a text is one line that means what it says.
func isPlainLine(s string) bool {
	for i := range len(s) {
		if marks[s[i]] {
			return false
		}
	}
	return s == "" || s[0] != ' ' && s[len(s)-1] != ' '
}

// plainBlocks returns the Doc of a text that is nothing but paragraphs.
func plainBlocks(s string, origin diag.Origin) (*Doc, bool) {
	line := origin.Line + int32(len(s)-len(strings.TrimLeft(s, "\n")))
	s = strings.Trim(s, "\n")
	if s == "" {
		return &Doc{}, true
	}
	if !isPlain(s) {
		return nil, false
	}
	if strings.IndexByte(s, '\n') < 0 {
		return &Doc{html: paragraphStart + escape(s) + paragraphEnd, text: s, first: line, paragraph: true}, true
	}
	html := make([]byte, 0, len(s)+len(s)/16+32)
	text := make([]byte, 0, len(s))
	inside := false
	var lines []place
	for words := range strings.SplitSeq(s, "\n") {
		switch {
		case words == "" && inside:
			html = append(html, paragraphEnd...)
			text = append(text, '\n')
			inside = false
		case words != "" && inside:
			html = appendEscaped(append(html, '\n'), words)
			text = append(append(text, ' '), words...)
		case words != "":
			lines = append(lines, place{int32(len(html)), line})
			html = appendEscaped(append(html, paragraphStart...), words)
			text = append(text, words...)
			inside = true
		}
		line++
	}
	if origin.Folded {
		lines = nil
	}
	return &Doc{
		html: string(html) + paragraphEnd, text: string(text), lines: lines, first: origin.Line,
		paragraph: bytes.IndexByte(text, '\n') < 0,
	}, true
}

// isPlain reports whether a text is nothing but paragraphs.
func isPlain(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if line != "" && !(isPlainLine(line) && beginsAsWords(line)) {
			return false
		}
	}
	return true
}

// beginsAsWords reports whether a line cannot begin anything but a paragraph.
// It is on the safe side: "40 hours" passes, "2. Hours" and "- hours" do not.
func beginsAsWords(line string) bool {
	switch c := line[0]; {
	case (c == '\'' || c == '"' || c >= 0x80) && noFence.MatchString(line):
		return false
	case c == 'o', c >= 0x80:
		return !typedBullet.MatchString(line)
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		return true
	case c >= '0' && c <= '9':
		rest := strings.TrimLeft(line, "0123456789")
		return rest != "" && rest[0] != '.' && rest[0] != ')'
	}
	return strings.IndexByte(`"'($%?@/`, line[0]) >= 0
}
