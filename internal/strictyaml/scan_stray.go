package strictyaml

import (
	"regexp"
	"strings"
)

var (
	glued     = regexp.MustCompile(`^( *)-([^\s\-0-9].*)$`)
	wideColon = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9_-]*)[ \x{00a0}\x{202f}]*(：|=|:[\x{00a0}\x{202f}]+|:)(.*)$`)
)

// mark puts right what stands in the place of the hyphen of a list item.
func (s *scan) mark(n int, line string) string {
	at := indentOf(line)
	if mark := otherMark.FindString(line[at:]); mark != "" {
		s.foundLine(n, at, line[:at]+"- "+line[at+len(mark):], "an item of a list begins with a hyphen and a space")
		return s.lines[n]
	}
	if m := glued.FindStringSubmatch(line); m != nil && s.inList(len(m[1])) {
		s.foundLine(n, len(m[1]), m[1]+"- "+m[2], "a space is missing after the hyphen")
		return s.lines[n]
	}
	return line
}

// gluedItem puts right an item such as “- en:Welder” that has more keys below.
func (s *scan) gluedItem(r row) row {
	if r.key != "" || len(r.dashes) == 0 {
		return r
	}
	next, ok := s.after(r)
	if !ok || next.indent != r.content || !word.MatchString(next.key) || len(next.dashes) > 0 {
		return r
	}
	m := wideColon.FindStringSubmatch(r.line[r.content:])
	if key, rest, _ := strings.Cut(r.line[r.content:], " "); m == nil && word.MatchString(key) {
		s.foundLine(r.n, r.content+len(key), r.line[:r.content]+key+": "+requoted(rest), "a colon is missing after the key").guess = true
		return parseRow(r.n, s.lines[r.n])
	}
	if m == nil {
		return r
	}
	fixed := r.line[:r.content] + m[1] + ": " + requoted(strings.TrimLeft(m[3], " \u00a0\u202f"))
	s.foundLine(r.n, r.content+len(m[1]), fixed, strayMessage(m[2]))
	return parseRow(r.n, s.lines[r.n])
}

// stray looks at a line that has neither a key nor a hyphen. It reports whether
// there is nothing more to see in it; otherwise it has made a row of it.
func (s *scan) stray(r *row) bool {
	text := r.line[r.content:]
	if strings.IndexByte("[{\"'", text[0]) >= 0 {
		s.value(*r)
		return true
	}
	if m := wideColon.FindStringSubmatch(text); m != nil && !strings.HasPrefix(m[3], "//") {
		value := strings.TrimLeft(m[3], " \u00a0\u202f")
		if m[2] != "=" || word.MatchString(m[1]) {
			if colonAt(value) < 0 {
				value = requoted(value)
			}
			found := s.foundLine(r.n, r.content+len(m[1]), r.line[:r.content]+m[1]+": "+value, strayMessage(m[2]))
			found.unseen = strings.TrimLeft(m[2], ":\u00a0\u202f") == "" && m[2] != ":"
			*r = parseRow(r.n, s.lines[r.n])
			return false
		}
	}
	key, rest, _ := strings.Cut(text, " ")
	if word.MatchString(key) && s.lacksColon(*r, rest) {
		fixed := strings.TrimRight(r.line[:r.content]+key+": "+requoted(rest), " ")
		s.foundLine(r.n, r.content+len(key), fixed, "a colon is missing after the key").guess = true
		*r = parseRow(r.n, s.lines[r.n])
		return false
	}
	if s.last.line == "" || s.last.opens() || r.indent > s.last.parent() {
		return true
	}
	if last := len(s.last.dashes); last > 0 && s.last.key == "" && s.last.dashes[last-1] == r.indent {
		s.foundLine(r.n, r.content, r.line[:r.content]+"- "+text, "a hyphen is missing: this line stands among the items of a list").guess = true
		*r = parseRow(r.n, s.lines[r.n])
		return false
	}
	shown := strings.Repeat(" ", s.last.parent()+2) + text
	hint := "if it goes on with the text above, indent it:\n" + shown
	if word.MatchString(key) {
		shown = ""
		hint += "\nif it begins with a key, put a colon after it:\n" + strings.TrimRight(r.line[:r.content]+key+": "+rest, " ")
	}
	s.guessed = true
	found := s.found(r.n, r.content, []string{""}, "this line is neither a key with a colon nor part of the text above", hint)
	found.shown, found.guess = shown, true
	return true
}

// lacksColon reports whether a line that begins with a word must be a key: it
// is all of the line and has something below it, or it is the first of a map.
func (s *scan) lacksColon(r row, rest string) bool {
	next, ok := s.after(r)
	if !ok {
		return false
	}
	if _, first := s.first(r); first {
		return next.indent == r.indent && word.MatchString(next.key) || rest == "" && next.indent > r.indent && next.isEntry() ||
			next.indent > r.indent && blockHead.MatchString(rest)
	}
	return next.indent > r.indent && (rest == "" && next.isEntry() || blockHead.MatchString(rest))
}

func strayMessage(mark string) string {
	switch {
	case mark == "=":
		return "a key is followed by a colon and a space, not by “=”"
	case mark == "：":
		return "a key is followed by an ordinary colon and a space"
	case mark != ":":
		return "the space after the colon is a no-break space: type an ordinary one"
	}
	return "a space is missing after the colon"
}

// requoted puts quotes around a value that needs them and has none.
func requoted(value string) string {
	if value == "" || strings.IndexByte("[{\"'|>", value[0]) >= 0 {
		return value
	}
	return quote(value)
}
