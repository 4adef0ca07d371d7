package docx

import (
	"strings"
	"unicode/utf8"
)

// words writes the words of a run: a line feed is a new line, a tab a tab.
func (w *writer) words(s string) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			w.write(`<w:br/>`)
		}
		for j, cell := range strings.Split(line, "\t") {
			if j > 0 {
				w.write(`<w:tab/>`)
			}
			if cell != "" {
				w.write(`<w:t xml:space="preserve">` + escape(cell) + `</w:t>`)
			}
		}
	}
}

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape writes words as XML 1.0 can carry them. What it cannot carry at all,
// not even escaped, is left out: most control characters, and what is no UTF-8.
func escape(s string) string {
	return xmlEscapes.Replace(strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r == '\r':
			return ' '
		case r < ' ', r == 0xFFFE, r == 0xFFFF, r == utf8.RuneError:
			return -1
		}
		return r
	}, s))
}
