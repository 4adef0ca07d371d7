package spreadsheet

import (
	"bytes"
	"encoding/binary"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"pathbook/internal/diag"
)

// decode returns the text of a file that is no workbook, whatever way it was
// written: in UTF-8 or UTF-16, or in one of the old character sets of Windows,
// the Mac and DOS, if only one of them makes sense of all its letters.
func (r *reader) decode(data []byte) (text string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return r.wide(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return r.wide(data[2:], binary.BigEndian)
	case zeros(data, 1):
		return r.wide(data, binary.LittleEndian)
	case zeros(data, 0):
		return r.wide(data, binary.BigEndian)
	case bytes.IndexByte(data, 0) >= 0:
		r.refuse("this is neither a workbook (.xlsx) nor a text file (.csv)").Hintf("open it in your spreadsheet program and save it as .xlsx or as CSV UTF-8")
		return "", false
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if utf8.Valid(data) {
		return string(data), true
	}
	return r.old(data)
}

// zeros reports whether the beginning of a file is UTF-16 without a mark: most
// of its characters have a zero at the same side.
func zeros(data []byte, side int) bool {
	data = data[:min(len(data)&^1, 2000)]
	n, other := 0, 0
	for i := 0; i < len(data); i += 2 {
		if data[i+side] == 0 {
			n++
		}
		if data[i+1-side] == 0 {
			other++
		}
	}
	return n > len(data)/4 && n > 1 && other == 0
}

func (r *reader) wide(data []byte, order binary.ByteOrder) (string, bool) {
	if len(data)%2 != 0 {
		r.refuse("this file is cut off: it is UTF-16, and half of its last letter is missing").Hintf("save it again as CSV UTF-8, or as .xlsx")
		return "", false
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units)), true
}

// sets are the old character sets, those first that are met more often.
var sets = []*charmap.Charmap{charmap.Windows1252, charmap.Macintosh, charmap.CodePage850}

// old reads a file in an old character set, if one fits and no other does as
// well. A file that is UTF-8 but for some bytes was put together from two, and
// is told with the line that does not fit.
func (r *reader) old(data []byte) (string, bool) {
	if at, mixed := stray(data); mixed {
		line := 1 + bytes.Count(data[:at], []byte("\n"))
		r.refuseAt(diag.Pos{File: r.file, Line: int32(line), Col: 1}, "line %d has letters that are not UTF-8, and the rest of this file is UTF-8", line).
			Hintf("type the accents of this line again, and save the file as CSV UTF-8")
		return "", false
	}
	best, at, second := -1, 0, -1
	for i, set := range sets {
		if n := sense(data, set); n > best {
			best, at, second = n, i, best
		} else {
			second = max(second, n)
		}
	}
	if best < 0 || best == second {
		r.refuse("it is not clear in which character set this file was saved, so its accents would be spoiled").
			Hintf("open it in your spreadsheet program and save it as CSV UTF-8, or as .xlsx")
		return "", false
	}
	text, err := sets[at].NewDecoder().Bytes(data)
	return string(text), err == nil
}

// stray returns the first byte that is not UTF-8 in a file that has letters of
// several bytes which are.
func stray(data []byte) (at int, mixed bool) {
	at = -1
	long := 0
	for i := 0; i < len(data); {
		c, n := utf8.DecodeRune(data[i:])
		switch {
		case c == utf8.RuneError && n == 1:
			if at < 0 {
				at = i
			}
		case n > 1:
			long++
		}
		i += n
	}
	return at, long > 0
}

// sense counts the letters beyond ASCII that make sense where they stand, if a
// file was written in a set. It is less than 0 if any makes none.
func sense(data []byte, set *charmap.Charmap) int {
	n := 0
	for i, b := range data {
		if b < 0x80 {
			continue
		}
		c := set.DecodeByte(b)
		before, after := byte(' '), byte(' ')
		if i > 0 {
			before = data[i-1]
		}
		if i+1 < len(data) {
			after = data[i+1]
		}
		switch {
		case !plausible(c, before, after):
			return -1
		case common[c]:
			n += 3
		default:
			n++
		}
	}
	return n
}

// common are what French and English have beyond ASCII.
var common = func() map[rune]bool {
	out := make(map[rune]bool)
	for _, c := range "éèêëàâçîïôûùüœæÉÈÊÀÂÇÎÔÛŒ’‘“”«»–—…•°½¼¾\u00a0€" {
		out[c] = true
	}
	return out
}()

// plausible reports whether a character may stand between two bytes: no letter
// of another case in a word, no mark that nobody types.
func plausible(c rune, before, after byte) bool {
	small := func(b byte) bool { return b >= 'a' && b <= 'z' }
	letter := func(b byte) bool { return small(b) || b >= 'A' && b <= 'Z' }
	switch {
	case c == utf8.RuneError || unicode.IsControl(c):
		return false
	case c == 'œ' || c == 'æ' || unicode.IsLower(c):
		return c < 0x250 && c != 'ƒ' && c != 'ı' && c != 'º' && c != 'ª'
	case unicode.IsUpper(c):
		return c < 0x250 && !small(before)
	case c == '’' || c == '‘':
		return letter(before) || letter(after)
	case common[c]:
		return !(letter(before) && letter(after)) || c == '–' || c == '—' || c == '\u00a0'
	}
	return c == '®' || c == '™' || c == '²' || c == '³' || c == '±' || c == '·' || c == '×' || c == '\u202f' || c == '№'
}
