package strictyaml

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	badEscape = regexp.MustCompile(`\\[^0abtnvfre "/\\N_LPxuU\t]`)
	fewAnchor = regexp.MustCompile(`^[&!][^\s]+[ \t]+[^\s]`)
)

// value looks at the value of a row, and at the lines that it goes on over.
func (s *scan) value(r row) {
	if s.twoValues(r) {
		return
	}
	text := r.text()
	switch c := text[0]; {
	case (c == '|' || c == '>') && blockHead.MatchString(text):
		s.block(r)
	case c == '"' || c == '\'':
		s.quoted(r, text)
	case c == '[' || c == '{':
		s.flow(r)
	case c == '*' && s.anchors[strings.TrimSpace(text[1:])], (c == '&' || c == '!') && fewAnchor.MatchString(text):
	case strings.HasPrefix(text, "- "):
		s.listInLine(r, text)
	case strings.IndexByte("*&!%@`|>,]}", c) >= 0, strings.HasPrefix(text, "? "), strings.HasPrefix(text, ": "), text == "?", text == "-":
		s.quoteAll(r, r.value, fmt.Sprintf("a text that begins with %s needs quotes", text[:1]))
	default:
		s.plain(r)
	}
}

// goesOn returns the index after the lines that a row's value may go on over:
// those that are indented deeper and do not look like keys or items.
func (s *scan) goesOn(r row, text bool) int {
	end := r.n + 1
	for i := end; i < len(s.lines); i++ {
		line := s.lines[i]
		trimmed := strings.TrimSpace(line)
		if trimmed == "" {
			continue
		}
		if indentOf(line) <= r.parent() || text && (trimmed[0] == '#' || isKeyRow(line) && !s.amidText(r, i, end)) {
			break
		}
		end = i + 1
	}
	return end
}

// amidText reports whether a line that looks like a key stands in a paragraph:
// after a line of it, or before one.
func (s *scan) amidText(r row, i, end int) bool {
	if strings.HasPrefix(strings.TrimSpace(s.lines[i]), "- ") {
		return false
	}
	if end > r.n+1 {
		return true
	}
	return i+1 < len(s.lines) && strings.TrimSpace(s.lines[i+1]) != "" &&
		indentOf(s.lines[i+1]) > r.parent() && parseRow(0, s.lines[i+1]).key == "" && !isKeyRow(s.lines[i+1]) &&
		parseRow(0, s.lines[i]).hasValue()
}

// quoteAll puts quotes around all of a text, drawn together on its first line.
func (s *scan) quoteAll(r row, at int, message string) {
	end := s.goesOn(r, true)
	words := []string{uncomment(r.text())}
	remark := ""
	if end == r.n+1 {
		remark = r.text()[len(words[0]):]
	}
	fixed := make([]string, end-r.n)
	for i := r.n + 1; i < end; i++ {
		words = append(words, strings.TrimSpace(s.lines[i]))
	}
	fixed[0] = r.before() + inQuotes(unwrapCurly(strings.Join(strings.Fields(strings.Join(words, " ")), " "))) + remark
	s.found(r.n, at, fixed, message, s.asText(r, fixed[0], end))
	s.next = end
}

// asText is how a text is shown when put right: in quotes if it has one line,
// else under a |, where nothing in it needs quotes.
func (s *scan) asText(r row, quoted string, end int) string {
	if end == r.n+1 {
		return quoted
	}
	space := strings.Repeat(" ", r.parent()+2)
	lines := []string{r.before() + "|", space + r.text()}
	for i := r.n + 1; i < end; i++ {
		lines = append(lines, strings.TrimRight(space+strings.TrimSpace(s.lines[i]), " "))
	}
	return strings.Join(lines, "\n")
}

// uncomment leaves out a comment at the end of a line, unless its words touch
// the #.
func uncomment(text string) string {
	if before, _, ok := strings.Cut(text, " # "); ok {
		return strings.TrimRight(before, " ")
	}
	return text
}

// plain looks for what cuts a text without quotes: a colon before a space, and
// a # after one.
func (s *scan) plain(r row) {
	end := s.goesOn(r, true)
	for i := r.n; i < end; i++ {
		text, from := s.lines[i], 0
		if i == r.n {
			from = r.value
		}
		if at := colonAt(text[from:]); at >= 0 {
			s.colon(r, i, from+at)
			return
		}
		if at := strings.Index(text[from:], " #"); at >= 0 && i < end-1 {
			s.quoteAll(r, r.value, "a # after a space begins a comment, which cuts this text in two")
			return
		}
	}
	s.next = end
}

// colonAt returns where a text without quotes has a colon that ends a key, or
// -1. What follows a # is a comment.
func colonAt(text string) int {
	if at := strings.Index(text, " #"); at >= 0 {
		text = text[:at]
	}
	text = strings.TrimRight(text, " \t")
	if at := strings.Index(text, ": "); at >= 0 {
		return at
	}
	if strings.HasSuffix(text, ":") {
		return len(text) - 1
	}
	return -1
}

// colon puts right a text with a colon in it. n is the line of the colon.
func (s *scan) colon(r row, n, at int) {
	if sayings, ok := splitSayings(unbracket(r.text())); ok && r.key != "" && n == r.n {
		s.sayings(r, sayings, "the languages of a text stand on lines of their own")
		return
	}
	message := "a colon and a space make a key: a text that has them needs quotes"
	if strings.HasPrefix(r.text(), "“") || strings.HasPrefix(r.text(), "«") {
		message = "a colon and a space make a key: a text that has them needs straight quotes, “ ” and « » are letters"
	}
	if len(r.dashes) > 0 && r.key != "" && !word.MatchString(r.key) {
		r.value, r.key = r.content, ""
	}
	if n == r.n {
		s.quoteAll(r, at, message)
		return
	}
	count := len(s.slips)
	s.quoteAll(r, at, message)
	if len(s.slips) > count {
		s.slips[count].point = n - r.n
	}
}

// sayings writes a text by language on lines of its own.
func (s *scan) sayings(r row, list []saying, message string) {
	fixed := make([]string, s.next-r.n)
	parts := make([]string, len(list))
	for i, l := range list {
		parts[i] = l.lang + ": " + inQuotes(l.text)
	}
	fixed[0] = r.before() + "{" + strings.Join(parts, ", ") + "}"
	s.found(r.n, r.value, fixed, message, blockForm(r.before(), list))
}

// listInLine puts right a list that begins on the line of its key.
func (s *scan) listInLine(r row, text string) {
	item := strings.TrimSpace(text[2:])
	space := strings.Repeat(" ", r.parent()+2)
	hint := strings.TrimRight(r.before(), " ") + "\n" + space + "- " + quote(item)
	s.found(r.n, r.value, []string{r.before() + "[" + inQuotes(item) + "]"},
		"a list begins on the line below its key", hint)
}

// quoted looks for a quote that is never closed, and for what follows one that
// is.
func (s *scan) quoted(r row, text string) {
	n := quotedEnd(text)
	end := s.goesOn(r, false)
	if n == 0 {
		if whole := strings.Join(append([]string{text}, s.lines[r.n+1:end]...), "\n"); quotedEnd(whole) > 0 {
			s.next = end
			return
		}
		s.unclosed(r, text)
		return
	}
	rest := strings.TrimSpace(text[n:])
	switch {
	case rest != "" && rest[0] != '#':
		s.requote(r, unwrap(text), r.value+n, "the quote ends here, and the text goes on")
	case text[0] == '"' && badEscape.MatchString(text[:n]):
		at := badEscape.FindStringIndex(text[:n])[0]
		s.requote(r, text[1:n-1], r.value+at, "a backslash in double quotes has a meaning of its own: use single quotes")
	}
}

func (s *scan) requote(r row, text string, at int, message string) {
	s.foundLine(r.n, at, r.before()+inQuotes(text), message)
}

// unclosed puts right a text whose first quote has no second.
func (s *scan) unclosed(r row, text string) {
	q := text[:1]
	end := s.goesOn(r, true)
	words := []string{strings.TrimRight(text[1:], "”»")}
	if q == "'" && elided.MatchString(text) {
		words[0] = text
	}
	for i := r.n + 1; i < end; i++ {
		words = append(words, strings.TrimSpace(s.lines[i]))
	}
	fixed := make([]string, end-r.n)
	fixed[0] = r.before() + inQuotes(strings.TrimSpace(strings.Join(words, " ")))
	message := fmt.Sprintf("the text begins with a %s that is never closed", q)
	s.found(r.n, r.value, fixed, message, fixed[0]).guess = true
	s.next = end
}
