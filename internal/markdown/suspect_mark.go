package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A row is one or more stars or underscores that Markdown left as they are.
type row struct {
	at, len int
	mark    byte
	// what stands on each side of it
	before, after rune // a space where there is nothing
}

// suspectEmphasis looks for stars and underscores around words that stay on the
// page, since a space or a letter stands on the wrong side of them.
func (w *walker) suspectEmphasis(start int, s []byte) {
	rows := rowsIn(s)
	for i := 0; i < len(rows); i++ {
		r := rows[i]
		if i+1 < len(rows) && w.suspectPair(start, s, r, rows[i+1]) {
			i++
			continue
		}
		if r.mark == '*' && r.len == 2 && r.opens() && unicode.IsLetter(r.after) {
			w.warn(start+r.at, ruleMark, "these stars have no others after the words: they are shown as they are written").
				Hintf(`write **the words**, or \*\* if the stars are meant to be seen`)
		}
	}
}

// suspectPair looks at two rows with words between them.
func (w *walker) suspectPair(start int, s []byte, a, b row) bool {
	if a.mark != b.mark || a.len != b.len || a.len > 3 || !a.opens() {
		return false
	}
	inner := string(s[a.at+a.len : b.at])
	words := strings.Trim(inner, " \t\u00a0\u202f")
	first, _ := utf8.DecodeRuneInString(words)
	spaced := words != inner && strings.IndexFunc(words, unicode.IsLetter) >= 0 && !isSpace(rune(words[0]))
	switch {
	case strings.ContainsRune(inner, '\n'):
		return false
	case isSpace(a.after) && isSpace(b.before) && a.len == 1:
		return false // 2 * 3 * 4, or two footnotes
	case spaced && !isWord(b.after) && (unicode.IsLetter(first) || a.len > 1):
		fixed := string(s[a.at:a.at+a.len]) + words + string(s[b.at:b.at+b.len])
		p := w.warn(start+a.at, ruleMark, "a space stands between the words and their “%s”, which are shown as they are written", s[a.at:a.at+a.len])
		w.rebuild(p.Hintf("write:"), start+a.at, string(s[a.at:b.at+b.len]), fixed, true)
		return true
	case a.len > 1 && isWord(b.after) && !isWord(b.before) && !isSpace(b.before) && !isSpace(a.after):
		old := string(s[a.at : b.at+b.len])
		next, _, _ := strings.Cut(string(s[b.at+b.len:]), " ")
		next, _, _ = strings.Cut(next, "\n")
		p := w.warn(start+a.at, ruleMark, "a space is missing after “%s”, which are shown as they are written", s[b.at:b.at+b.len])
		w.rebuild(p.Hintf("write:"), start+a.at, old+next, old+" "+next, true)
		return true
	}
	return false
}

// opens reports whether a row stands where words can begin.
func (r row) opens() bool { return !isWord(r.before) }

func isWord(r rune) bool  { return unicode.IsLetter(r) || unicode.IsDigit(r) }
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u202f' }

// rowsIn returns the rows of stars and underscores in s that were not escaped
// on purpose and are not lines to write on.
func rowsIn(s []byte) (rows []row) {
	for i := 0; i < len(s); {
		c := s[i]
		if c != '*' && c != '_' {
			i++
			continue
		}
		n := len(s[i:]) - len(bytes.TrimLeft(s[i:], string(c)))
		r := row{at: i, len: n, mark: c, before: ' ', after: ' '}
		if i > 0 {
			r.before, _ = utf8.DecodeLastRune(s[:i])
		}
		if i+n < len(s) {
			r.after, _ = utf8.DecodeRune(s[i+n:])
		}
		if !escaped(s, i) && (c == '*' || !isWord(r.before) || !isWord(r.after)) {
			rows = append(rows, r)
		}
		i += n
	}
	return rows
}
