package spreadsheet

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// csv reads a CSV file as Excel and LibreOffice write it in Canada: in UTF-8 or
// UTF-16 with a mark, or in Windows-1252; parted by comma, semicolon or tab.
func (r *reader) csv(data []byte) {
	text, ok := decode(data)
	if !ok {
		r.refuse("this is neither a workbook (.xlsx) nor a text file (.csv)").Hintf("open it in your spreadsheet program and save it as .xlsx or as CSV UTF-8")
		return
	}
	text, comma := separator(text)
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.FieldsPerRecord, in.LazyQuotes = comma, -1, true
	s := Sheet{File: r.file}
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			r.refuse("this file cannot be read as CSV: %v", err).Hintf("a quotation mark that is opened has to be closed; saving the file again as CSV UTF-8 mends most of this")
			return
		}
		line, _ := in.FieldPos(0)
		if len(s.Rows) == MaxRows || len(record) > MaxCols {
			r.tooLarge()
			return
		}
		cells := make([]Cell, len(record))
		for i, field := range record {
			cells[i] = typed(field)
		}
		if cells = trimmed(cells); len(cells) > 0 {
			s.Rows = append(s.Rows, Row{Number: line, Cells: cells})
		}
	}
	r.add(s)
}

func (r *reader) tooLarge() {
	r.refuse("there are more than %d rows or %d columns", MaxRows, MaxCols).Hintf("keep only the rows and columns that describe roles, competencies and training")
}

// decode returns the text of a file, whatever way it was written.
func decode(data []byte) (text string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return wide(data[2:], binary.LittleEndian), true
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return wide(data[2:], binary.BigEndian), true
	case bytes.IndexByte(data, 0) >= 0:
		return "", false
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if utf8.Valid(data) {
		return string(data), true
	}
	latin, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(latin), err == nil
}

func wide(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// separator returns what parts the fields: what a first line "sep=;" says, else
// what parts the first line into most fields, and where two do so alike, the
// whole file. The text comes back without the line that says it.
func separator(text string) (string, rune) {
	head, rest, _ := strings.Cut(text, "\n")
	head = strings.TrimRight(head, "\r")
	if said, ok := strings.CutPrefix(strings.ToLower(head), "sep="); ok && utf8.RuneCountInString(said) == 1 {
		comma, _ := utf8.DecodeRuneInString(said)
		return "\n" + rest, comma
	}
	best := ','
	for _, c := range ";\t" {
		if more := outside(head, c) - outside(head, best); more > 0 || more == 0 && outside(text, c) > outside(text, best) {
			best = c
		}
	}
	return text, best
}

// outside counts what stands outside of quotation marks.
func outside(text string, wanted rune) int {
	n, quoted := 0, false
	for _, c := range text {
		switch {
		case c == '"':
			quoted = !quoted
		case c == wanted && !quoted:
			n++
		}
	}
	return n
}
