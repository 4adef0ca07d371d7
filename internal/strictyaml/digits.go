package strictyaml

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

var strictNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)

func abs(n int) int { return max(n, -n) }

// isPlainInt reports whether s is digits as people write them: no sign but a
// minus, no zero in front.
func isPlainInt(s string) bool {
	s = strings.TrimPrefix(s, "-")
	return s == "0" || s != "" && '1' <= s[0] && s[0] <= '9'
}

func formatNumber(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

var (
	oneNumber  = regexp.MustCompile(`^([^0-9]*)([0-9][0-9 .,']*)([^0-9]*)$`)
	twoNumbers = regexp.MustCompile(`^[^0-9]*([0-9][0-9 .,']*?)[^0-9]*?(?:-|–|—|−|\.\.|to|à|and|et|au)[^0-9]*([0-9][0-9 .,']*)[^0-9]*$`)
	grouped    = regexp.MustCompile(`^[1-9][0-9]{0,2}([ ,.'][0-9]{3})+$`)
	spaces     = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "’", "'", "_", "")
)

var noNumber = map[string]bool{"free": true, "gratuit": true, "gratis": true, "none": true, "aucun": true, "nil": true}

// meantNumber reads a number as people type it: with a currency, a unit, a
// comma for the point or between the thousands.
func meantNumber(s string) (float64, bool) {
	s = strings.TrimSpace(spaces.Replace(s))
	if noNumber[strings.ToLower(s)] {
		return 0, true
	}
	if value, err := strconv.ParseFloat(s, 64); err == nil && math.Abs(value) < 1e15 {
		return value, true
	}
	m := oneNumber.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	value, ok := readDigits(strings.TrimRight(m[2], " .,'"))
	if unit := strings.ToLower(strings.TrimLeft(m[3], " ")); unit == "k" || strings.HasPrefix(unit, "k$") {
		value *= 1000
	}
	if before := strings.TrimRight(m[1], " $€"); strings.HasSuffix(before, "-") || strings.HasSuffix(before, "−") {
		value = -value
	}
	return value, ok
}

// readDigits reads digits with points, commas and spaces between them.
func readDigits(s string) (float64, bool) {
	point := strings.LastIndexAny(s, ".,")
	switch mark := onlyMark(s); {
	case grouped.MatchString(s) && mark != 0 && !(mark == '.' && strings.Count(s, ".") == 1):
		s = ungroup.Replace(s)
	case point >= 0:
		whole := s[:point]
		if strings.ContainsAny(whole, " .,'") && !grouped.MatchString(whole) {
			return 0, false
		}
		s = ungroup.Replace(whole) + "." + s[point+1:]
	}
	value, err := strconv.ParseFloat(s, 64)
	return value, err == nil && value < 1e15
}

var ungroup = strings.NewReplacer(" ", "", ",", "", ".", "", "'", "")

// onlyMark returns the mark that stands between the digits, or 0 if there are
// several kinds or none.
func onlyMark(s string) (mark rune) {
	for _, r := range s {
		if '0' <= r && r <= '9' || r == mark {
			continue
		}
		if mark != 0 {
			return 0
		}
		mark = r
	}
	return mark
}

// meantRange reads two numbers with a hyphen or a word between them.
func meantRange(s string) (from, to float64, ok bool) {
	m := twoNumbers.FindStringSubmatch(spaces.Replace(s))
	if m == nil {
		return 0, 0, false
	}
	from, ok = readDigits(strings.TrimRight(m[1], " .,'"))
	to, also := readDigits(strings.TrimRight(m[2], " .,'"))
	return from, to, ok && also && from < to
}
