package spreadsheet

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// A look is what the style of a cell says that matters here.
type look struct{ struck, bold, filled, day bool }

// mostLooks is how many styles of a workbook are looked at; no person makes more.
const mostLooks = 4000

// looksOf are the looks of a workbook's styles, in their order.
func looksOf(f *excelize.File) []look {
	var out []look
	for len(out) < mostLooks {
		style, err := f.GetStyle(len(out))
		if err != nil {
			break
		}
		out = append(out, lookOf(style))
	}
	return out
}

func lookOf(style *excelize.Style) look {
	l := look{day: showsDay(style)}
	if style.Font != nil {
		l.struck, l.bold = style.Font.Strike, style.Font.Bold
	}
	if fill := style.Fill; fill.Type == "gradient" {
		l.filled = true
	} else if fill.Type == "pattern" && fill.Pattern > 0 {
		l.filled = len(fill.Color) == 0 || !strings.HasSuffix(strings.ToUpper(fill.Color[0]), "FFFFFF")
	}
	return l
}

// showsDay reports whether a style shows numbers as days: by one of the forms that
// every program has, or by one that speaks of years, months or days.
func showsDay(style *excelize.Style) bool {
	n := style.NumFmt
	if n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58 {
		return true
	}
	if style.CustomNumFmt == nil {
		return false
	}
	form, quoted := "", false
	for _, c := range *style.CustomNumFmt { // what is quoted, or in brackets, is no part of the form
		switch {
		case c == '"' || c == '[' || c == ']':
			quoted = c == '[' || c == '"' && !quoted
		case !quoted:
			form += strings.ToLower(string(c))
		}
	}
	return strings.ContainsAny(form, "yd") || strings.Contains(form, "mmm")
}
