package edit

import (
	"strings"
	"unicode/utf8"

	y "pathbook/internal/strictyaml"
)

// word returns where a word ends that begins at a node, or an error if what
// stands there is not the word.
func (t *tree) word(n *node, written string, outer int) (int, error) {
	rest := t.src[n.from:]
	end, ok := 0, false
	switch n.style {
	case y.Double:
		end, ok = quoted(rest, '"')
	case y.Single:
		end, ok = quoted(rest, '\'')
	case y.Literal, y.Folded:
		end, ok = t.block(n.from, outer)
		return end, check(ok)
	default:
		end, ok = plain(rest, written)
	}
	return n.from + end, check(ok)
}

func check(ok bool) error {
	if !ok {
		return errPlaces
	}
	return nil
}

// quoted returns the length of a text in quotes.
func quoted(s string, quote byte) (int, bool) {
	if s == "" || s[0] != quote {
		return 0, false
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && quote == '"':
			i++
		case s[i] != quote:
		case quote == '\'' && i+1 < len(s) && s[i+1] == quote:
			i++
		default:
			return i + 1, true
		}
	}
	return 0, false
}

// plain returns the length of a word without quotes, which may go on over line
// ends. Bytes that are no UTF-8 are taken for the letter that they were read as.
func plain(s, word string) (int, bool) {
	i := 0
	for len(word) > 0 {
		want, n := utf8.DecodeRuneInString(word)
		if i >= len(s) {
			return i, false
		}
		got, m := utf8.DecodeRuneInString(s[i:])
		switch {
		case (want == ' ' || want == '\n') && strings.IndexByte(" \t\r\n", s[i]) >= 0 && brk(s[i:]):
			word = strings.TrimLeft(word, " \n")
			i += len(s[i:]) - len(strings.TrimLeft(s[i:], " \t\r\n"))
			continue
		case got != want && !(got == utf8.RuneError && m == 1):
			return i, false
		}
		word, i = word[n:], i+m
	}
	return i, true
}

// brk reports whether a line ends here, behind spaces.
func brk(s string) bool {
	s = strings.TrimLeft(s, " \t\r")
	return s != "" && s[0] == '\n'
}

// block returns the end of a text under | or >: of its last line that says
// something, or, where all line ends are kept, of its last line.
func (t *tree) block(from, outer int) (int, bool) {
	_, end := t.lineOf(from)
	header := t.src[from:end]
	if cut := strings.IndexByte(header, '#'); cut >= 0 {
		header = header[:cut]
	}
	keep, fixed := strings.ContainsRune(header, '+'), strings.ContainsAny(header, "123456789")
	deep, last := 0, end
	for at := t.after(end); at < len(t.src); at = t.after(last) {
		start, stop := t.lineOf(at)
		line := t.src[start:stop]
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if strings.TrimSpace(line) != "" {
			if indent <= outer || !fixed && indent < deep {
				break
			}
			if deep == 0 {
				deep = indent
			}
			end = stop
		} else if keep {
			end = stop
		}
		last = stop
	}
	return end, true
}

// after returns where the next line begins, or the end of the text.
func (t *tree) after(end int) int {
	if n := strings.IndexByte(t.src[end:], '\n'); n >= 0 {
		return end + n + 1
	}
	return len(t.src)
}
