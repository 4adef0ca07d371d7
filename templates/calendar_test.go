package templates_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestCalendar makes days: each ends before the next, and is called what it is.
func TestCalendar(t *testing.T) {
	vm := script(t, "calendar.js")
	long := strings.Repeat("suivi à l’été 🙂 ", 30)
	for _, c := range []struct{ day, summary, start, end, called string }{
		{"2027-03-01", "Check-in", "20270301", "20270302", "Check-in"},
		{"2027-04-30", "Month", "20270430", "20270501", "Month"},
		{"2027-12-31", "Year", "20271231", "20280101", "Year"},
		{"2028-02-28", "Leap", "20280228", "20280229", "Leap"},
		{"2028-02-29", "Leap day", "20280229", "20280301", "Leap day"},
		{"2027-02-28", "No leap", "20270228", "20270301", "No leap"},
		{"2027-03-01", "a, b; c\\d\ne\r\nf: \"g\"", "20270301", "20270302", `a\, b\; c\\d\ne\nf: "g"`},
		{"2027-03-01", long, "20270301", "20270302", long},
		{"2027-03-01", strings.Repeat("x", 300), "20270301", "20270302", strings.Repeat("x", 300)},
	} {
		event := told(t, vm, "pathbook.calendar.event("+strconv.Quote(c.day)+", "+strconv.Quote(c.summary)+`, "id@x", new Date(Date.UTC(2026, 10, 5, 6, 7, 8, 9)))`)
		rest, ended := strings.CutSuffix(event, "\r\n")
		if !ended {
			t.Errorf("it ends in %q", event[len(event)-5:])
		}
		for _, line := range strings.Split(rest, "\r\n") {
			if len(line) > 75 || line == "" || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
				t.Errorf("%q is no line", line)
			}
		}
		want := []string{
			"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pathbook//worksheet//EN", "BEGIN:VEVENT", "UID:id@x", "DTSTAMP:20261105T060708Z",
			"DTSTART;VALUE=DATE:" + c.start, "DTEND;VALUE=DATE:" + c.end, "SUMMARY:" + c.called, "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
		}
		if got := strings.Split(strings.ReplaceAll(rest, "\r\n ", ""), "\r\n"); !slices.Equal(got, want) {
			t.Errorf("%s %q comes to\n%q, not\n%q", c.day, c.summary, got, want)
		}
	}
}
