package docx

import (
	"strings"
	"unicode/utf8"
)

// words writes the words of a run: a line feed is a new line, a tab a tab.
func (w *writer) words(s string) {
	for s != "" {
		if mark, ok := breaks[s[0]]; ok {
			w.write(mark)
			s = s[1:]
			continue
		}
		end := strings.IndexAny(s, "\n\t")
		if end < 0 {
			end = len(s)
		}
		w.write(`<w:t xml:space="preserve">`)
		w.write(escape(s[:end]))
		w.write(`</w:t>`)
		s = s[end:]
	}
}

// breaks are what is no word in a run.
var breaks = map[byte]string{'\n': `<w:br/>`, '\t': `<w:tab/>`}

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
