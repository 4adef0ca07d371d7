package spreadsheet

import (
	"math"
	"strconv"
	"strings"
	"time"
)

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
