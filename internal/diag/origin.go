package diag

import (
	"strings"
	"unicode/utf8"
)

// An Origin says where in a file a text was written, so that a place in the
// text can be told as a place in the file.
type Origin struct {
	Pos          // of the text's first character
	Indent int32 // characters before each further line of the text
	Folded bool  // the text's lines are not those of the file: every place is told as Pos
}

// At returns the place of the byte at offset in text.
func (o Origin) At(text string, offset int) Pos {
	before := text[:max(0, min(offset, len(text)))]
	lines := int32(strings.Count(before, "\n"))
	if o.Folded {
		return o.Pos
	}
	col := int32(utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]))
	if lines == 0 {
		return Pos{o.File, o.Line, o.Col + col}
	}
	return Pos{o.File, o.Line + lines, o.Indent + 1 + col}
}
