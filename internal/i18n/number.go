package i18n

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Number returns f as the language writes it, with its thousands apart and at
// most two decimals: 1,200.5 in English.
func (l *Language) Number(f float64) string {
	return l.digits(plain(f))
}

// Money returns an amount of dollars, with cents only if there are any: $1,200
// and $24.50 in English.
func (l *Language) Money(f float64) string {
	amount := plain(f)
	sign := ""
	if strings.HasPrefix(amount, "-") {
		sign, amount = "-", amount[1:]
	}
	if dot := strings.IndexByte(amount, '.'); dot == len(amount)-2 && dot >= 0 {
		amount += "0"
	}
	return sign + fmt.Sprintf(l.format.money, l.digits(amount))
}

// MoneyRange returns a span of money such as "$400 to $600", and one amount if
// to is not above from.
func (l *Language) MoneyRange(from, to float64) string {
	if to <= from {
		return l.Money(from)
	}
	return fmt.Sprintf(l.format.span, l.Money(from), l.Money(to))
}

// digits puts the language's marks into a number from plain.
func (l *Language) digits(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, decimals, hasDecimals := strings.Cut(s, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(l.format.group)
		}
		b.WriteRune(digit)
	}
	if hasDecimals {
		b.WriteString(l.format.decimal + decimals)
	}
	return b.String()
}

// plain returns f rounded to two decimals, without zeros at the end: what is
// shown of it, before the language has its say. What is no number is 0.
func plain(f float64) string {
	f = math.Round(f*100) / 100
	if f == 0 || math.IsNaN(f) || math.IsInf(f, 0) { // also minus zero
		return "0"
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}
