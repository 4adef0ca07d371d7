package strictyaml

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"pathbook/internal/diag"
)

// maxSize is the size of the largest file that is read.
const maxSize = 10 << 20

// clean checks the bytes before YAML sees them and notes where each line
// begins. What can be put right (a file saved by an older Windows program, a
// stray control character) is put right after it is told, so that the rest of
// the file can be read.
func (d *Document) clean(src []byte, problems *diag.List) bool {
	if len(src) > maxSize {
		problems.Errorf(diag.Pos{File: d.at.File}, ruleTooLarge, "the file has more than 10 MB").
			Hintf("divide it into several files; pictures and documents belong in assets/")
		return false
	}
	if d.otherEncoding(src, problems) {
		return false
	}
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	if !utf8.Valid(src) {
		src = d.fromWindows(src, problems)
	}
	d.src = string(src)
	d.index()
	return d.controls(problems)
}

// index notes where each line begins.
func (d *Document) index() {
	d.lines = append(make([]int32, 0, strings.Count(d.src, "\n")+1), 0)
	for i := 0; ; {
		n := strings.IndexByte(d.src[i:], '\n')
		if n < 0 || i+n+1 == len(d.src) {
			return
		}
		i += n + 1
		d.lines = append(d.lines, int32(i))
	}
}

// otherEncoding reports whether the file is in UTF-16 or no text at all.
func (d *Document) otherEncoding(src []byte, problems *diag.List) bool {
	wide := bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff"))
	nul := bytes.IndexByte(src, 0)
	if !wide && nul < 0 {
		return false
	}
	if wide || bytes.Count(src, []byte{0})*3 > len(src) {
		problems.Errorf(d.pos(1, 1), ruleEncoding, "the file is saved as UTF-16 (“Unicode”)").
			Hintf("save it again as UTF-8")
		return true
	}
	line := 1 + bytes.Count(src[:nul], []byte("\n"))
	col := utf8.RuneCount(src[bytes.LastIndexByte(src[:nul], '\n')+1:nul]) + 1
	problems.Errorf(d.pos(line, col), ruleEncoding, "the file has a NUL byte in it: it is not text").
		Hintf("save it again from a text editor, as UTF-8")
	return true
}

// fromWindows reads a file that is not in UTF-8 as one in Windows-1252.
func (d *Document) fromWindows(src []byte, problems *diag.List) []byte {
	lines, first := 0, diag.Pos{}
	hint := ""
	n := 0
	for line := range bytes.Lines(src) {
		n++
		if utf8.Valid(line) {
			continue
		}
		if lines++; lines == 1 {
			at := invalidAt(line)
			first = d.pos(n, utf8.RuneCount(line[:at])+1)
			hint = strings.TrimRight(decodeWindows(line), "\r\n")
		}
	}
	message := "this character is not UTF-8: the file was saved in an older encoding"
	if lines > 1 {
		message += fmt.Sprintf(" (%d lines have such characters)", lines)
	}
	problems.Errorf(first, ruleEncoding, "%s", message).
		Hintf("save the file again as UTF-8; the line was probably meant as:\n%s", hint)
	var out bytes.Buffer
	for line := range bytes.Lines(src) {
		if utf8.Valid(line) {
			out.Write(line)
		} else {
			out.WriteString(decodeWindows(line))
		}
	}
	return out.Bytes()
}

// invalidAt returns where the first byte stands that is not UTF-8.
func invalidAt(line []byte) int {
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRune(line[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return 0
}

// decodeWindows reads bytes that are UTF-8 as such and all others as
// Windows-1252, since pasted lines may hold both.
func decodeWindows(line []byte) string {
	var b strings.Builder
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRune(line[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(line[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

// controls tells of characters that have no place in a text and leaves them
// out. A line that ends as on a Mac of long ago cannot be told from a text.
func (d *Document) controls(problems *diag.List) bool {
	if !hasControl(d.src) {
		return true
	}
	var out strings.Builder
	for n := range d.lines {
		line := d.line(n + 1)
		if i := strings.IndexByte(line, '\r'); i >= 0 {
			problems.Errorf(d.pos(n+1, utf8.RuneCountInString(line[:i])+1), ruleEncoding,
				"the line ends with a carriage return alone").
				Hintf("save the file again with the line ends of Windows (CRLF) or Unix (LF)")
			return false
		}
		if fixed := strings.Map(plainSpace, line); fixed != line {
			i := strings.IndexFunc(line, isControl)
			r, _ := utf8.DecodeRuneInString(line[i:])
			problems.Errorf(d.pos(n+1, utf8.RuneCountInString(line[:i])+1), ruleEncoding,
				"an invisible character (U+%04X) stands here", r).Hintf("delete it; the line without it:\n%s", fixed)
			line = fixed
		}
		out.WriteString(line + "\n")
	}
	d.src = out.String()
	d.index()
	return true
}

// hasControl reports whether controls has anything to do.
func hasControl(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x20 && c < 0x7f, c == '\n', c == '\t':
		case c == '\r':
			if i+1 == len(s) || s[i+1] != '\n' {
				return true
			}
		case c < utf8.RuneSelf:
			return true
		case c == 0xc2 && s[i+1] < 0xa0, c == 0xe2 && s[i+1] == 0x80, c == 0xef:
			if r, _ := utf8.DecodeRuneInString(s[i:]); isControl(r) {
				return true
			}
		}
	}
	return false
}

// isControl reports whether YAML refuses a character or takes it for the end of
// a line.
func isControl(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r < 0x20, 0x7f <= r && r < 0xa0, r == '\u2028', r == '\u2029', r == '\uFEFF', r == 0xfffe, r == 0xffff:
		return true
	}
	return false
}

// plainSpace is what stands in the place of a control character: as many
// characters as before, so that places stay right.
func plainSpace(r rune) rune {
	if isControl(r) {
		return ' '
	}
	return r
}
