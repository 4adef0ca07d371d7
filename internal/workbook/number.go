package workbook

import (
	"regexp"
	"strings"
)

// number is a number as people type it: $1,200.50 in English, 1 200,50 $ in
// French.
var number = regexp.MustCompile(`\d+(?:[ \x{00a0}\x{202f},.]\d{3})*(?:[.,]\d+)?`)

// numbers are all the numbers of a text, as the format writes them.
func numbers(text string) []string {
	var out []string
	for _, n := range number.FindAllString(text, -1) {
		out = append(out, plain(n))
	}
	return out
}

var thousands = regexp.MustCompile(`[ \x{00a0}\x{202f},.'’](\d{3})`)

// plain writes a number with a point and without marks for thousands. A comma
// before three digits parts thousands, before fewer it is a decimal comma.
func plain(n string) string {
	whole, decimals := n, ""
	if i := strings.LastIndexAny(n, ".,"); i >= 0 && len(n)-i-1 != 3 {
		whole, decimals = n[:i], n[i+1:]
	}
	whole = thousands.ReplaceAllString(whole, "$1")
	if strings.Trim(decimals, "0") != "" {
		return whole + "." + decimals
	}
	return whole
}
