package main

import (
	"io"
	"regexp"
	"strings"

	"pathbook/internal/diag"
)

// A screen is where messages go: a terminal, or the log of a build. What a file
// or its name says cannot command it, since all that is not a colour or the
// clearing of a line is shown as what it is.
type screen struct{ io.Writer }

// harmless matches the few codes that pathbook itself writes.
var harmless = regexp.MustCompile(`\x1b\[(?:0|1|31|33)m|\r\x1b\[K`)

func (s screen) Write(b []byte) (int, error) {
	var out strings.Builder
	rest := string(b)
	for _, code := range harmless.FindAllString(rest, -1) {
		before, after, _ := strings.Cut(rest, code)
		out.WriteString(diag.Visible(before) + code)
		rest = after
	}
	if _, err := io.WriteString(s.Writer, out.String()+diag.Visible(rest)); err != nil {
		return 0, err
	}
	return len(b), nil
}
