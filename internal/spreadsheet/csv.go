package spreadsheet

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"pathbook/internal/diag"
)

// csv reads a text file as spreadsheet programs write it: in any of their
// character sets, with any ends of lines, parted by comma, semicolon, tab or
// bar. Rows are counted as the program shows them, not as lines.
func (r *reader) csv(data []byte) {
	text, ok := r.decode(data)
	if !ok {
		return
	}
	if strings.HasPrefix(text, "{\\rtf") || strings.HasPrefix(text, "%PDF") || strings.HasPrefix(strings.ToLower(strings.TrimSpace(text[:min(len(text), 200)])), "<") {
		r.refuse("this is neither a workbook (.xlsx) nor a text file (.csv)").Hintf("open it in your spreadsheet program and save it as .xlsx or as CSV UTF-8")
		return
	}
	text, comma := separator(text)
	s := Sheet{File: r.file}
	in := records{text: text, comma: comma}
	for number := 1; ; number++ {
		fields, more := in.next()
		if !more {
			break
		}
		if in.open >= 0 {
			at := diag.Pos{File: r.file, Line: int32(number), Col: int32(in.open + 1)}
			r.refuseAt(at, "%s: a quotation mark is opened in row %d and never closed, so the rows below it cannot be told apart", Ref(number, in.open), number).
				Hintf("close it, or take it away; a quotation mark inside of quotation marks is written twice")
			return
		}
		if len(fields) > mostFields || len(fields) > MaxCols && len(strings.Join(fields[MaxCols:], "")) > 0 {
			r.tooLarge()
			return
		}
		cells := make([]Cell, min(len(fields), MaxCols))
		for i := range cells {
			cells[i] = typed(fields[i])
			if calculated.MatchString(fields[i]) {
				cells[i].Flaw = NoResult
			}
		}
		if cells = trimmed(cells); len(cells) > 0 {
			s.Rows = append(s.Rows, Row{Number: number, Cells: cells})
			r.count(cells)
		}
		if len(s.Rows) > MaxRows || r.cells > MaxCells {
			r.tooLarge()
			return
		}
	}
	r.add(s)
}

// count adds the cells of a row that hold something.
func (r *reader) count(cells []Cell) {
	for _, c := range cells {
		if c.Text != "" {
			r.cells++
		}
	}
}

// records are the rows of a CSV file, read one by one.
type records struct {
	text  string
	comma rune
	open  int // the field of the last record whose quotation mark is not closed, or -1
}

// next returns the fields of the next record. A quotation mark that opens a
// field holds commas and lines; one inside of a word is a letter.
func (in *records) next() (fields []string, more bool) {
	in.open = -1
	if in.text == "" {
		return nil, false
	}
	for {
		field, end := in.field()
		fields = append(fields, field)
		if in.open == 0 {
			in.open = len(fields) - 1
			in.text = ""
			return fields, true
		}
		if end || len(fields) > mostFields {
			return fields, true
		}
	}
}

// mostFields is how many fields of a record are cut, those among them that are
// empty: what has more is no row of a table.
const mostFields = 10 * MaxCols

// field cuts the next field off, and reports whether its record ends with it. It
// sets open to 0 where a quotation mark is not closed.
func (in *records) field() (field string, end bool) {
	rest, quoted := strings.CutPrefix(strings.TrimLeft(in.text, " "), `"`)
	if !quoted {
		return in.cut(in.text, "")
	}
	var b strings.Builder
	for several := false; ; {
		i := strings.IndexByte(rest, '"')
		if i < 0 {
			in.open = 0
			return b.String() + rest, true
		}
		b.WriteString(rest[:i])
		several = several || strings.Contains(rest[:i], "\n")
		rest = rest[i+1:]
		after := strings.TrimLeft(rest, " ")
		next, _ := utf8.DecodeRuneInString(after)
		switch {
		case strings.HasPrefix(rest, `"`):
			b.WriteByte('"')
			rest = rest[1:]
		case after == "" || next == in.comma || next == '\n':
			return in.cut(after, b.String())
		case several: // it was opened in another row and meant to end there
			in.open = 0
			return b.String(), true
		default: // a mark that should have been written twice
			b.WriteByte('"')
		}
	}
}

// cut takes the text up to the end of a field away and puts it after what was
// quoted.
func (in *records) cut(text, quoted string) (field string, end bool) {
	i := strings.IndexAny(text, string(in.comma)+"\n")
	if i < 0 {
		in.text = ""
		return quoted + text, true
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	in.text, end = text[i+size:], text[i] == '\n'
	return quoted + text[:i], end
}

// calculated is a formula in the place of its result.
var calculated = regexp.MustCompile(`^=[-+(]*([\pL.]+\(|\$?[A-Z]{1,3}\$?\d|\d+([-+*/]\d+)*$|['\pL][^ ]*!)`)

// candidates are what parts the fields of a row.
const candidates = ",;\t|"

// separator returns what parts the fields: what a first line "sep=;" says, else
// what parts most rows into as many fields as each other. The text comes back
// with lines that end in one way, without that first line.
func separator(text string) (string, rune) {
	text = lineEnds.Replace(text)
	head, rest, _ := strings.Cut(text, "\n")
	if said, ok := strings.CutPrefix(strings.ToLower(strings.Trim(head, `"`)), "sep="); ok && utf8.RuneCountInString(said) == 1 {
		comma, _ := utf8.DecodeRuneInString(said)
		return rest, comma
	}
	best, most := ',', 0
	for _, c := range candidates {
		if n := agreement(text, c); n > most {
			best, most = c, n
		}
	}
	return text, best
}

// sample is how many records tell the separator.
const sample = 200

// agreement tells how well a separator parts a text: how many of its rows have
// the same number of fields, and more than one. Where two do so alike, a comma
// that has a space after it, or stands in a number, is one of prose.
func agreement(text string, comma rune) int {
	in := records{text: text, comma: comma}
	count := make(map[int]int)
	prose := 0
	for range sample {
		fields, more := in.next()
		if !more || in.open >= 0 {
			break
		}
		if strings.Join(fields, "") == "" {
			continue
		}
		loose := false
		for i, field := range fields {
			loose = loose || field != "" && strings.HasSuffix(field, `"`)
			if i > 0 && (strings.HasPrefix(field, " ") || digitAt(field, 0) && digitAt(fields[i-1], len(fields[i-1])-1)) {
				prose++
			}
		}
		if !loose {
			count[len(fields)]++
		}
	}
	most := 0
	for fields, n := range count {
		if fields > 1 {
			most = max(most, n*1_000_000+min(fields, 999)*1000-min(prose, 999))
		}
	}
	return most
}

func digitAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")
