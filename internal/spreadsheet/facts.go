package spreadsheet

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
	"time"
)

// A fact is what is known of a cell beside the text that it shows.
type fact struct {
	col  int
	look look
	flaw Flaw
	text string // the formula of a cell without a result
	date string
}

// add puts a fact into a cell.
func (f fact) add(c *Cell) {
	if f.flaw == NoResult {
		*c = Cell{Text: clean(f.text), Raw: f.text}
	}
	if f.flaw != Sound {
		c.Flaw = f.flaw
	}
	c.Struck, c.Bold, c.Filled, c.Date = f.look.struck, f.look.bold, f.look.filled, f.date
}

// facts are those of a sheet.
type facts struct {
	rows       map[int][]fact // by number, of the cells that have any
	last       int            // the last row in which a cell holds something
	hiddenRows map[int]bool
	hiddenCols [][2]int
	merged     []area
	painted    []Place
}

// mostPainted is how many empty cells with a colour are kept.
const mostPainted = 2000

func (f *facts) hiddenCol(col int) bool {
	for _, c := range f.hiddenCols {
		if col >= c[0] && col <= c[1] {
			return true
		}
	}
	return false
}

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

// place reads the name of a cell, as C4.
func place(ref string) (row, col int, ok bool) {
	i := 0
	for ; i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z'; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	row, err := strconv.Atoi(ref[i:])
	return row, col - 1, i > 0 && err == nil && row > 0
}

// day reads what a cell with a date holds: a number of days since 1900 or 1904,
// or the day itself. Excel believes that 1900 had a 29th of February, so days
// before March of that year are no days here.
func day(raw string, shown, from1904 bool) string {
	raw = strings.TrimSpace(raw)
	if days, err := strconv.ParseFloat(raw, 64); err == nil && shown {
		first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
		if from1904 {
			first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		if days = math.Floor(days); days > 60 && days < 80000 {
			return first.AddDate(0, 0, int(days)).Format(time.DateOnly)
		}
		return ""
	}
	if t, err := time.Parse(time.DateOnly, strings.SplitN(raw, "T", 2)[0]); err == nil {
		return t.Format(time.DateOnly)
	}
	return ""
}
