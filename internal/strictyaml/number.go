package strictyaml

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

var strictNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)

func (d *decoder) number(n *yaml.Node, v *Number, f *field) {
	if value, ok := d.parseNumber(n, f, false); ok {
		*v = Number{value, d.at(n)}
	}
}

func (d *decoder) int(n *yaml.Node, v *Int, f *field) {
	if value, err := strconv.Atoi(n.Value); err == nil && isPlainInt(n.Value) && abs(value) <= maxInt {
		*v = Int{value, d.at(n)}
		return
	}
	value, ok := d.parseNumber(n, f, false)
	if !ok {
		return
	}
	problem := d.errorf(n, ruleNumber, "a whole number is expected here%s", f.of())
	if low := math.Floor(value); low == value && low <= maxInt {
		d.instead(problem, n, f, formatNumber(value))
	} else if value <= maxInt {
		problem.Hintf("write %s or %s", formatNumber(low), formatNumber(low+1))
	}
}

// maxInt is far above any number that a site holds, and safe in every format
// that the number is written to.
const maxInt = 1 << 31

func abs(n int) int { return max(n, -n) }

// isPlainInt reports whether s is digits as people write them: no sign but a
// minus, no zero in front.
func isPlainInt(s string) bool {
	s = strings.TrimPrefix(s, "-")
	return s == "0" || s != "" && '1' <= s[0] && s[0] <= '9'
}

// parseNumber reads a scalar as a number or tells what to write instead.
func (d *decoder) parseNumber(n *yaml.Node, f *field, ranges bool) (float64, bool) {
	if n.Kind != yaml.ScalarNode {
		d.errorf(n, ruleWrongType, "a number is expected here%s", f.of()).Hintf("%s", f.write(onlyValue(n)))
		return 0, false
	}
	if strictNumber.MatchString(n.Value) && len(n.Value) <= 20 {
		value, err := strconv.ParseFloat(n.Value, 64)
		return value, err == nil
	}
	d.notNumber(n, f, ranges)
	return 0, false
}

func (d *decoder) notNumber(n *yaml.Node, f *field, ranges bool) {
	if inner, ok := inCurly(n.Value); ok && strictNumber.MatchString(inner) {
		d.curly(n, ruleNumber, f, inner)
		return
	}
	problem := d.errorf(n, ruleNumber, "%s is not a number%s", said(n.Value), f.of())
	times, known := f.inUnit(n.Value)
	if !known {
		problem.Hintf("write it in %s, such as %s", f.name, f.write("18"))
		return
	}
	if from, to, ok := meantRange(n.Value); ok {
		from, to = from*times, to*times
		if ranges {
			d.spread(problem, n, f, fromTo(f, from, to), true)
		} else {
			problem.Hintf("one number is expected: write %s or %s", formatNumber(from), formatNumber(to))
		}
		return
	}
	if value, ok := meantNumber(n.Value); ok {
		d.instead(problem, n, f, formatNumber(value*times))
		return
	}
	problem.Hintf("write digits, such as %s, or leave the key out", f.write(f.digits()))
}

// digits is a number of a size that the field may well have.
func (f *field) digits() string {
	if f.plan != nil && f.plan.kind == kindInt {
		return "3"
	}
	return "40"
}

// write is the field with a value, ready to paste.
func (f *field) write(value string) string { return strings.TrimSpace(f.lead() + " " + value) }

// fromTo is a range in full.
func fromTo(f *field, from, to float64) string {
	ends := "from: " + formatNumber(from) + "\nto: " + formatNumber(to)
	if f.name == "" {
		return ends
	}
	return f.lead() + "\n" + indent(ends, 2)
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
