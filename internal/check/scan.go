package check

import "bytes"

// A scanner goes through the tags of a page. It builds no tree and copies
// nothing; the text between tags is stepped over. Made pages are sound HTML,
// since templates write them, so that little is needed to tell tags from text.
type scanner struct {
	src []byte
	pos int

	at    int // where the tag begins
	name  []byte
	attrs []attr
}

// An attr is an attribute as it is written, its name in small letters.
type attr struct {
	name, value []byte
	at          int
}

// next goes to the next start tag.
func (s *scanner) next() bool {
	for {
		i := bytes.IndexByte(s.src[s.pos:], '<')
		if i < 0 || s.pos+i+1 >= len(s.src) {
			return false
		}
		s.at = s.pos + i
		s.pos = s.at + 1
		switch c := s.src[s.pos]; {
		case isLetter(c):
			s.tag()
			return true
		case c == '!' && bytes.HasPrefix(s.src[s.pos:], []byte("!--")):
			s.skipComment()
		}
	}
}

func (s *scanner) skipComment() {
	const end = "-->"
	if i := bytes.Index(s.src[s.pos:], []byte(end)); i >= 0 {
		s.pos += i + len(end)
		return
	}
	s.pos = len(s.src)
}

func (s *scanner) tag() {
	s.name = s.word(isNameEnd)
	s.attrs = s.attrs[:0]
	for {
		a, ok := s.attribute()
		if !ok {
			break
		}
		s.attrs = append(s.attrs, a)
	}
	s.pos = min(s.pos+1, len(s.src))
	switch string(s.name) {
	case "script", "style", "textarea", "title":
		s.skipText()
	}
}

// attribute reads the attribute at pos, or reports whether the tag ends there.
func (s *scanner) attribute() (attr, bool) {
	for s.pos < len(s.src) && (isSpace(s.src[s.pos]) || s.src[s.pos] == '/') {
		s.pos++
	}
	if s.pos >= len(s.src) || s.src[s.pos] == '>' {
		return attr{}, false
	}
	a := attr{at: s.pos}
	a.name = s.word(isAttrEnd)
	if s.pos == a.at {
		s.pos++ // a stray sign of equality
	}
	after := s.pos
	if s.skipSpace(); s.pos < len(s.src) && s.src[s.pos] == '=' {
		s.pos++
		s.skipSpace()
		a.value = s.value()
	} else {
		s.pos = after
	}
	return a, true
}

func (s *scanner) value() []byte {
	if s.pos >= len(s.src) {
		return nil
	}
	quote := s.src[s.pos]
	if quote != '"' && quote != '\'' {
		return s.until(isValueEnd)
	}
	start := s.pos + 1
	i := bytes.IndexByte(s.src[start:], quote)
	if i < 0 {
		s.pos = len(s.src)
		return s.src[start:]
	}
	s.pos = start + i + 1
	return s.src[start : start+i]
}

func (s *scanner) skipSpace() {
	for s.pos < len(s.src) && isSpace(s.src[s.pos]) {
		s.pos++
	}
}

// word returns what stands before the end, in small letters.
func (s *scanner) word(end func(byte) bool) []byte {
	w := s.until(end)
	for _, c := range w {
		if c >= 'A' && c <= 'Z' {
			return bytes.ToLower(w)
		}
	}
	return w
}

func (s *scanner) until(end func(byte) bool) []byte {
	start := s.pos
	for s.pos < len(s.src) && !end(s.src[s.pos]) {
		s.pos++
	}
	return s.src[start:s.pos]
}

// skipText steps over the text of an element that has no tags inside.
func (s *scanner) skipText() {
	for {
		i := bytes.Index(s.src[s.pos:], []byte("</"))
		if i < 0 {
			s.pos = len(s.src)
			return
		}
		s.pos += i
		end := s.pos + len("</") + len(s.name)
		if end <= len(s.src) && bytes.EqualFold(s.src[s.pos+len("</"):end], s.name) {
			return
		}
		s.pos += len("</")
	}
}

// attr returns the value of an attribute of the tag, and whether it is there.
func (s *scanner) attr(name string) (string, bool) {
	for _, a := range s.attrs {
		if string(a.name) == name {
			return string(a.value), true
		}
	}
	return "", false
}

func isLetter(c byte) bool   { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isSpace(c byte) bool    { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
func isNameEnd(c byte) bool  { return isSpace(c) || c == '>' || c == '/' }
func isAttrEnd(c byte) bool  { return isNameEnd(c) || c == '=' }
func isValueEnd(c byte) bool { return isSpace(c) || c == '>' }
