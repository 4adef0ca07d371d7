package i18n

import (
	"fmt"
	"strconv"
	"strings"
)

// Date returns a day as the language writes it: 2 January 2006, or 1er janvier
// 2006 in French. A month that is none gives the date in digits.
func (l *Language) Date(year, month, day int) string {
	if month < 1 || month > len(l.format.months) {
		return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	}
	d := strconv.Itoa(day)
	if day == 1 && l.format.first != "" {
		d = l.format.first
	}
	return fmt.Sprintf(l.format.date, d, l.format.months[month-1], strconv.Itoa(year))
}

// Month returns the name of a month, 1 to 12, or nothing for a month that is none.
func (l *Language) Month(month int) string {
	if month < 1 || month > len(l.format.months) {
		return ""
	}
	return l.format.months[month-1]
}

// List returns items as they are told in a sentence: a, b and c.
func (l *Language) List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], l.format.comma) + l.format.and + items[last]
}

// Quote returns s in the language's quotation marks.
func (l *Language) Quote(s string) string {
	return fmt.Sprintf(l.format.quote, s)
}
