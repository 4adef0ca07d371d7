package workbook

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
)

// cells goes through the lines of a table of cells: what stands in one, and what
// it is read as.
func cells(t *testing.T, name string, read func(text string) string) {
	t.Helper()
	data, err := os.ReadFile("testdata/cells/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for s := bufio.NewScanner(bytes.NewReader(data)); s.Scan(); {
		line := s.Text()
		i := strings.LastIndex(line, " →")
		if strings.HasPrefix(line, "#") || i < 0 {
			continue
		}
		n++
		text, want := line[:i], strings.TrimSpace(line[i+len(" →"):])
		if got := read(text); got != want {
			t.Errorf("%q is read as %q, not %q", text, got, want)
		}
	}
	if n < 15 {
		t.Errorf("%s has %d cells", name, n)
	}
}

func span2(a amount) string {
	if a.to == "" {
		return a.from
	}
	return a.from + "–" + a.to
}

// unitAfter parts a text from the unit that the heading says.
func unitAfter(text string) (string, string) {
	text, unit, _ := strings.Cut(text, " @")
	return text, unit
}

func TestPayCells(t *testing.T) {
	cells(t, "pay", func(text string) string {
		text, unit := unitAfter(text)
		v, said, guessed, ok := pay(text, unit)
		switch {
		case !ok:
			return "?"
		case v.Empty():
			return "none"
		}
		out := v.Get("from").Word
		if to := v.Get("to").Word; to != "" {
			out += "–" + to
		}
		out += " " + v.Get("per").Word
		if guessed {
			out += " guessed"
		}
		if said != "" {
			out += ": " + said
		}
		return out
	})
}

func TestTimeCells(t *testing.T) {
	cells(t, "time", func(text string) string {
		key, text, _ := strings.Cut(text, ": ")
		text, unit := unitAfter(text)
		d, ok := lasting(key, text, unit, usualDay)
		switch {
		case !ok:
			return "?"
		case d.none:
			return "none"
		}
		out := span2(d.amount) + " " + d.key
		if d.said != "" {
			out += ": " + d.said
		}
		return out
	})
}

func TestCostCells(t *testing.T) {
	cells(t, "cost", func(text string) string {
		v, said, ok := cost(text)
		switch {
		case !ok:
			return "?"
		case v.Empty():
			return "none"
		}
		out := v.Word
		if out == "" {
			out = v.Get("from").Word + "–" + v.Get("to").Word
		}
		if said != "" {
			out += ": " + said
		}
		return out
	})
}

func TestDateCells(t *testing.T) {
	cells(t, "date", func(text string) string {
		if day, ok := date(text); ok {
			return day
		}
		return "?"
	})
}

// scales are those of level.txt.
var scales = map[string]scale{
	"3": {{"With help"}, {"On my own"}, {"Shows others"}},
	"4": {{"With support"}, {"On my own"}, {"Helps others"}, {"Sets the standard"}},
}

var causeNames = map[*cause]string{
	causeLetter: "letter", causeTick: "tick", causePercent: "percent", causeAbove: "above", causeSeveral: "several",
	causeBetween: "between", causeWords: "words", causeSign: "sign", causeSentence: "sentence",
}

func TestLevelCells(t *testing.T) {
	cells(t, "level", func(text string) string {
		n, text, _ := strings.Cut(text, ": ")
		m := newMarking(scales[n], nil, map[string]bool{text: true}).mark(text)
		if m.why != nil {
			return "[" + causeNames[m.why] + "]"
		}
		out := fmt.Sprint(m.level)
		if m.asset {
			out += "a"
		}
		if m.said != "" {
			out += " told"
		}
		if m.open {
			out += " open"
		}
		return out
	})
}

func TestListCells(t *testing.T) {
	cells(t, "list", func(text string) string {
		return strings.ReplaceAll(strings.Join(parts(strings.ReplaceAll(text, "/", "\n")), " | "), "\n", "⏎")
	})
}

func TestHTMLCells(t *testing.T) {
	cells(t, "html", func(text string) string {
		plain, _ := plainText(text)
		return strings.ReplaceAll(plain, "\n", "/")
	})
}

func TestIDs(t *testing.T) { cells(t, "id", ident) }
