package diag

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Fix is a repair that a program can apply: the words Old, which stand at
// Pos, give way to the words New. Where Old is empty, New is put in before what
// stands there.
//
// Old is there so that nobody repairs what they have not seen: a fix whose
// place holds something else by now is left alone. Lines end with "\n" in both,
// whatever the file has; what is new gets the line ends of the file.
type Fix struct {
	Pos
	Indent   int32  // characters before each further line that belong to what the text stands in, as in an [Origin]
	Old, New string // what is there, and what takes its place
	To       string // the name that the file as a whole should have; then there is no Old and no New
	Sure     bool   // it can only have been meant so, and may be applied unseen
}

// Apply carries out fixes on the bytes of one file. What it leaves are those
// that did not fit: their words are not there any more, or an earlier fix
// changed them. A fix that is there twice is carried out once.
//
// To repair a whole file, check it again and apply what is found then, until
// nothing is left: one repair may uncover another.
func Apply(src []byte, fixes []Fix) (out []byte, left []Fix) {
	if OldMac(src) {
		out, left = Apply(bytes.ReplaceAll(src, []byte("\r"), []byte("\n")), fixes)
		return bytes.ReplaceAll(out, []byte("\n"), []byte("\r")), left
	}
	type edit struct {
		from, to int
		new      string
	}
	var edits []edit
	lines := linesOf(src)
	for i, f := range fixes {
		if slices.Contains(fixes[:i], f) {
			continue
		}
		from, to, ok := f.find(src, lines)
		ok = ok && f.To == ""
		if ok && !slices.ContainsFunc(edits, func(e edit) bool { return from < e.to && e.from < to || from == e.from }) {
			edits = append(edits, edit{from, to, f.written(src, lines)})
			continue
		}
		left = append(left, f)
	}
	slices.SortFunc(edits, func(a, b edit) int { return a.from - b.from })
	at := 0
	for _, e := range edits {
		out = append(append(out, src[at:e.from]...), e.new...)
		at = e.to
	}
	return append(out, src[at:]...), left
}

// OldMac reports whether the lines of a file end with carriage returns alone, as
// on a Mac of long ago.
func OldMac(src []byte) bool {
	return bytes.IndexByte(src, '\r') >= 0 && bytes.IndexByte(src, '\n') < 0
}

// linesOf returns where each line begins. A byte order mark belongs to no line.
func linesOf(src []byte) []int {
	lines := []int{len(src) - len(bytes.TrimPrefix(src, []byte("\uFEFF")))}
	for i, c := range src {
		if c == '\n' {
			lines = append(lines, i+1)
		}
	}
	return lines
}

// find returns the bytes of the file that a fix replaces, if they are there.
func (f Fix) find(src []byte, lines []int) (from, to int, ok bool) {
	n := int(f.Line)
	if n < 1 || n > len(lines) {
		return 0, 0, false
	}
	from, ok = column(src, lines[n-1], f.Col)
	if !ok {
		return 0, 0, false
	}
	to = from
	for i, line := range strings.Split(f.Old, "\n") {
		if i > 0 {
			if to, ok = nextLine(src, to); !ok {
				return 0, 0, false
			}
			if to, ok = column(src, to, f.Indent+1); !ok && line != "" {
				return 0, 0, false
			}
		}
		if !bytes.HasPrefix(src[to:], []byte(line)) {
			return 0, 0, false
		}
		to += len(line)
	}
	return from, to, true
}

// column returns where the character col begins, counted from 1, in the line
// that begins at. It may be the end of the line; beyond it, ok is false.
func column(src []byte, at int, col int32) (int, bool) {
	for ; col > 1; col-- {
		if at == len(src) || src[at] == '\n' {
			return at, false
		}
		_, size := utf8.DecodeRune(src[at:])
		at += size
	}
	return at, true
}

// nextLine steps over the end of a line.
func nextLine(src []byte, at int) (int, bool) {
	rest := bytes.TrimPrefix(src[at:], []byte("\r"))
	if len(rest) == 0 || rest[0] != '\n' {
		return at, false
	}
	return len(src) - len(rest) + 1, true
}

// written is what takes the place of Old, in the line ends of the file.
func (f Fix) written(src []byte, lines []int) string {
	if !strings.Contains(f.New, "\n") {
		return f.New
	}
	end := "\n"
	if len(lines) > 1 && lines[1] > 1 && src[lines[1]-2] == '\r' {
		end = "\r\n"
	}
	start := lines[f.Line-1]
	to, _ := column(src, start, f.Indent+1)
	return strings.ReplaceAll(f.New, "\n", end+string(src[start:to]))
}
