package workbook

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"pathbook/internal/fold"
)

// months are the names of months and what people shorten them to, folded.
var months = func() map[string]int {
	out := make(map[string]int)
	for i, line := range []string{
		"january jan janvier janv", "february feb fevrier fevr fev", "march mar mars", "april apr avril avr", "may mai", "june jun juin",
		"july jul juillet juil", "august aug aout", "september sept sep septembre", "october oct octobre", "november nov novembre", "december dec decembre",
	} {
		for name := range strings.FieldsSeq(line) {
			out[name] = i + 1
		}
	}
	return out
}()

// The ways to write a day: with the year first, in numbers, and in words.
var (
	yearFirst = regexp.MustCompile(`^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ]\d.*)?$`)
	yearLast  = regexp.MustCompile(`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: \d.*)?$`)
	dayFirst  = regexp.MustCompile(`^(?:\p{L}+[,.]? )?(?:le )?(\d{1,2})(?:er|st|nd|rd|th)?[- .]+(?:of )?(\p{L}+)[-. ,]+(\d{4})$`)
	nameFirst = regexp.MustCompile(`^(?:\p{L}+,? )?(\p{L}{3,})\.?[- ](\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})$`)
)

// date reads a day. It is not ok where the text says none, or could mean two.
func date(text string) (day string, ok bool) {
	text = fold.Fold(strings.Join(strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == '\u00a0' || c == '\u202f' }), " "))
	if m := yearFirst.FindStringSubmatch(text); m != nil {
		return realDay(m[1], m[2], m[3])
	}
	if m := yearLast.FindStringSubmatch(text); m != nil {
		day, ok := realDay(m[3], m[2], m[1])
		other, also := realDay(m[3], m[1], m[2])
		switch {
		case ok && also && day != other:
			return "", false // the 3rd of April, or of March?
		case ok:
			return day, true
		}
		return other, also
	}
	if m := dayFirst.FindStringSubmatch(text); m != nil && months[m[2]] > 0 {
		return realDay(m[3], strconv.Itoa(months[m[2]]), m[1])
	}
	if m := nameFirst.FindStringSubmatch(text); m != nil && months[m[1]] > 0 {
		return realDay(m[3], strconv.Itoa(months[m[1]]), m[2])
	}
	return "", false
}

// realDay writes a day, if the calendar has it.
func realDay(year, month, day string) (string, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < 1900 || y > 2200 || m < 1 || m > 12 || t.Day() != d {
		return "", false
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d), true
}
