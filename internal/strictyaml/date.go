package strictyaml

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"pathbook/internal/fold"
)

var isoDate = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

func (d *decoder) date(n *yaml.Node, date *Date, f *field) {
	if n.Kind != yaml.ScalarNode {
		d.errorf(n, ruleWrongType, "a date is expected here%s", f.of()).Hintf("%s", f.example())
		return
	}
	if isoDate.MatchString(n.Value) {
		year, _ := strconv.Atoi(n.Value[:4])
		month, _ := strconv.Atoi(n.Value[5:7])
		day, _ := strconv.Atoi(n.Value[8:])
		if isDay(year, month, day) {
			*date = Date{year, month, day, d.at(n)}
			return
		}
	}
	if inner, ok := inCurly(n.Value); ok && isoDate.MatchString(inner) {
		d.curly(n, ruleDate, f, inner)
		return
	}
	problem := d.errorf(n, ruleDate, "%s is not a date%s", said(n.Value), f.of())
	switch meant := meantDates(n.Value); {
	case len(meant) == 1:
		d.instead(problem, n, f, meant[0])
	case len(meant) == 2:
		problem.Hintf("year, month and day: write %s or %s", meant[0], meant[1])
	default:
		problem.Hintf("write year, month and day, such as %s", f.write("2025-03-14"))
	}
}

func isDay(year, month, day int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return year > 0 && t.Year() == year && int(t.Month()) == month && t.Day() == day
}

var (
	dateParts  = regexp.MustCompile(`[0-9]+|\pL+`)
	monthNames = map[string]int{
		"jan": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "avr": 4, "may": 5, "mai": 5, "jun": 6, "juin": 6,
		"jul": 7, "juil": 7, "aug": 8, "aou": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
	}
)

// meantDates returns the days that a date as people type it can stand for.
func meantDates(s string) []string {
	if before, _, ok := strings.Cut(s, "T"); ok && isoDate.MatchString(before) {
		return days([][3]int{parts(before)})
	}
	var numbers []int
	month := 0
	for _, word := range dateParts.FindAllString(s, -1) {
		if n, err := strconv.Atoi(word); err == nil {
			numbers = append(numbers, n)
		} else if m := monthOf(word); m > 0 {
			month = m
		}
	}
	switch {
	case month > 0 && len(numbers) == 2 && numbers[0] > 31:
		return days([][3]int{{numbers[0], month, numbers[1]}})
	case month > 0 && len(numbers) == 2:
		return days([][3]int{{numbers[1], month, numbers[0]}})
	case month == 0 && len(numbers) == 1 && len(strings.TrimSpace(s)) == 8:
		return days([][3]int{{numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100}})
	case month == 0 && len(numbers) == 2 && numbers[0] > 1000:
		return days([][3]int{{numbers[0], numbers[1], 1}})
	case month == 0 && len(numbers) == 3 && numbers[0] > 31:
		return days([][3]int{{numbers[0], numbers[1], numbers[2]}})
	case month == 0 && len(numbers) == 3:
		return days([][3]int{{numbers[2], numbers[1], numbers[0]}, {numbers[2], numbers[0], numbers[1]}})
	}
	return nil
}

func parts(iso string) (p [3]int) {
	for i, word := range strings.Split(iso, "-") {
		p[i], _ = strconv.Atoi(word)
	}
	return p
}

// monthOf reads the name of a month in English or French.
func monthOf(word string) int {
	word = fold.Fold(word)
	for _, n := range []int{4, 3} {
		if m := monthNames[word[:min(n, len(word))]]; m > 0 {
			return m
		}
	}
	return 0
}

// days returns those of the dates that the calendar has, each once.
func days(dates [][3]int) []string {
	var out []string
	for _, p := range dates {
		if p[0] < 100 {
			p[0] += 2000
		}
		day := fmt.Sprintf("%04d-%02d-%02d", p[0], p[1], p[2])
		if isDay(p[0], p[1], p[2]) && !(len(out) == 1 && out[0] == day) {
			out = append(out, day)
		}
	}
	return out
}
