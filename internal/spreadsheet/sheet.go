package spreadsheet

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// A sheetReader goes through the XML of a sheet once.
type sheetReader struct {
	*facts
	parts     *container
	looks     []look
	row, col  int
	cells     int
	cell      fact
	kind      string // the type of the cell that is being read
	value     string
	formula   string
	inside    string // the element whose letters are being read: "v", "f" or "t"
	hasResult bool
}

// facts reads what is known of the cells of a sheet.
func (p *container) facts(file string, looks []look) (*facts, error) {
	in, err := p.file(file)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	s := &sheetReader{facts: &facts{rows: make(map[int][]fact), hiddenRows: make(map[int]bool)}, parts: p, looks: looks}
	d := xml.NewDecoder(io.LimitReader(in, maxUnzipped))
	d.Strict = false
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return s.facts, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			s.start(t)
		case xml.CharData:
			s.letters(t)
		case xml.EndElement:
			s.end(t.Name.Local)
		}
		if s.cells > MaxCells || len(s.merged) > MaxCells {
			return nil, errTooLarge
		}
	}
}

func (s *sheetReader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "col":
		if hides(t) {
			s.hiddenCols = append(s.hiddenCols, [2]int{number(t, "min") - 1, number(t, "max") - 1})
		}
	case "row":
		s.row, s.col = s.row+1, -1
		if n := number(t, "r"); n > 0 {
			s.row = n
		}
		if hides(t) {
			s.hiddenRows[s.row] = true
		}
	case "c":
		s.col++
		if row, col, ok := place(attribute(t, "r")); ok {
			s.row, s.col = row, col
		}
		s.cell = fact{col: s.col}
		if n := number(t, "s"); n < len(s.looks) {
			s.cell.look = s.looks[n]
		}
		s.kind, s.value, s.formula, s.inside, s.hasResult = attribute(t, "t"), "", "", "", false
	case "v", "f", "t":
		s.inside = t.Name.Local
		s.hasResult = s.hasResult || s.inside != "f"
		if s.inside == "f" {
			s.formula = "="
		}
	case "mergeCell":
		from, to, _ := strings.Cut(attribute(t, "ref"), ":")
		top, left, ok1 := place(from)
		bottom, right, ok2 := place(to)
		if ok1 && ok2 && right < MaxCols && top <= bottom && left <= right {
			s.merged = append(s.merged, area{top, left, bottom, right})
		}
	}
}

func hides(t xml.StartElement) bool {
	v := attribute(t, "hidden")
	return v == "1" || v == "true"
}

func number(t xml.StartElement, name string) int {
	n, err := strconv.Atoi(attribute(t, name))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

func (s *sheetReader) letters(text []byte) {
	switch s.inside {
	case "v", "t":
		if len(s.value) < mostCell {
			s.value += string(text)
		}
	case "f":
		if len(s.formula) < 100 {
			s.formula += string(text)
		}
	}
}

func (s *sheetReader) end(name string) {
	switch name {
	case "v", "f", "t":
		s.inside = ""
	case "c":
		s.keep()
	}
}

// keep notes the facts of a cell that has any.
func (s *sheetReader) keep() {
	f := s.cell
	empty := s.value == "" && s.formula == ""
	switch {
	case empty && f.look.filled && f.col < MaxCols && len(s.painted) < mostPainted:
		s.painted = append(s.painted, Place{s.row, f.col})
	case s.kind == "e":
		f.flaw = ErrorValue
	case s.formula != "" && (s.value == "" && s.kind != "str" || !s.hasResult):
		f.flaw, f.text = NoResult, s.formula
	case s.kind == "s":
		if n, err := strconv.Atoi(s.value); err == nil && s.parts.halfTexts[n] {
			f.flaw = PartStruck
		}
	case s.kind == "d":
		f.date = day(s.value, f.look.day, s.parts.from1904)
	case s.kind == "" || s.kind == "n":
		if f.look.day {
			f.date = day(s.value, true, s.parts.from1904)
		}
	}
	if empty {
		return
	}
	s.cells++
	s.last = max(s.last, s.row)
	if known := (fact{col: f.col}); f != known {
		s.rows[s.row] = append(s.rows[s.row], f)
	}
}
