package strictyaml

import (
	"bytes"
	"fmt"
	"slices"
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
	if diag.OldMac(src) {
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	if !utf8.Valid(src) {
		src = d.fromWindows(src, problems)
	}
	d.src = string(src)
	d.index()
	return d.unveil(problems)
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
	lines := strings.Split(string(src), "\n")
	first, last, bad := 0, 0, 0
	fixed := slices.Clone(lines)
	for i, line := range lines {
		if utf8.ValidString(line) {
			continue
		}
		if bad++; bad == 1 {
			first = i
		}
		last, fixed[i] = i, decodeWindows(line)
	}
	message := "this character is not UTF-8: the file was saved in an older encoding"
	if bad > 1 {
		message += fmt.Sprintf(" (%d lines have such characters)", bad)
	}
	at := utf8.RuneCountInString(lines[first][:invalidAt(lines[first])])
	problem := problems.Errorf(d.pos(first+1, at+1), ruleEncoding, "%s", message).
		Hintf("save the file again as UTF-8; the line was probably meant as:\n%s", strings.TrimRight(fixed[first], "\r"))
	if !d.at.Folded {
		old, meant := withoutCR(lines[first:last+1]), withoutCR(fixed[first:last+1])
		problem.Fixed(diag.Fix{Pos: d.pos(first+1, 1), Indent: d.at.Indent, Old: old, New: meant})
	}
	return []byte(strings.Join(fixed, "\n"))
}

func withoutCR(lines []string) string {
	return strings.TrimSuffix(strings.ReplaceAll(strings.Join(lines, "\n"), "\r\n", "\n"), "\r")
}

// invalidAt returns where the first byte stands that is not UTF-8.
func invalidAt(line string) int {
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return 0
}

// decodeWindows reads bytes that are UTF-8 as such and all others as
// Windows-1252, since pasted lines may hold both.
func decodeWindows(line string) string {
	var b strings.Builder
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(line[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}
