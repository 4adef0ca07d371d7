package i18n

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// A pluralRule says for which numbers a plural form is used. A language lists
// its rules in its file, in the notation of the Unicode CLDR; the first that a
// number meets gives the form, and what meets none takes the form "other".
type pluralRule struct {
	form string
	any  [][]relation // met if all relations of one of them hold
}

// A relation is one comparison of a rule: "i % 100 = 2..4,7".
type relation struct {
	operand byte
	modulus float64 // 0: none
	not     bool
	spans   [][2]float64
}

// pluralForms are the forms that a rule may give; other is the one that every
// word has, and that needs no rule.
var pluralForms = []string{"zero", "one", "two", "few", "many"}

const other = "other"

// pluralForm returns the name of the form that goes with f.
func (l *Language) pluralForm(f float64) string {
	shown := strings.TrimPrefix(plain(f), "-")
	for _, rule := range l.plural {
		for _, all := range rule.any {
			if holds(all, shown) {
				return rule.form
			}
		}
	}
	return other
}

func holds(all []relation, shown string) bool {
	for _, r := range all {
		if r.holds(shown) == r.not {
			return false
		}
	}
	return true
}

func (r relation) holds(shown string) bool {
	x := operand(r.operand, shown)
	if r.modulus > 0 {
		x = math.Mod(x, r.modulus)
	}
	for _, span := range r.spans {
		if span[0] <= x && x <= span[1] && x == math.Trunc(x) {
			return true
		}
	}
	return false
}

// operand returns what a letter of the notation stands for in a number as it
// is shown, without sign and marks: n the number, i its whole part, v and w
// how many decimals it shows, f and t the decimals as a number. The rest
// belongs to notations such as 1.2M, which are never written here.
func operand(letter byte, shown string) float64 {
	whole, decimals, _ := strings.Cut(shown, ".")
	text := "0"
	switch letter {
	case 'n':
		text = shown
	case 'i':
		text = whole
	case 'v', 'w':
		return float64(len(decimals))
	case 'f', 't':
		text = "0" + decimals
	}
	x, _ := strconv.ParseFloat(text, 64) // digits of our own making
	return x
}

var relationPattern = regexp.MustCompile(`^([nivwftce])(?: % (\d{1,9}))? (!?=) (\d{1,9}(?:\.\.\d{1,9})?(?: ?, ?\d{1,9}(?:\.\.\d{1,9})?)*)$`)

// parsePlural reads a rule such as "i = 1 and v = 0"; ok is false if it is not
// in the notation.
func parsePlural(form, text string) (rule pluralRule, ok bool) {
	rule.form = form
	for alternative := range strings.SplitSeq(text, " or ") {
		var all []relation
		for part := range strings.SplitSeq(alternative, " and ") {
			m := relationPattern.FindStringSubmatch(strings.TrimSpace(part))
			if m == nil {
				return rule, false
			}
			all = append(all, newRelation(m))
		}
		rule.any = append(rule.any, all)
	}
	return rule, true
}

// newRelation makes a relation of the groups of relationPattern, which lets
// through only numbers that parse.
func newRelation(m []string) relation {
	r := relation{operand: m[1][0], not: m[3] == "!="}
	r.modulus, _ = strconv.ParseFloat(m[2], 64)
	for span := range strings.SplitSeq(m[4], ",") {
		from, to, isSpan := strings.Cut(strings.TrimSpace(span), "..")
		if !isSpan {
			to = from
		}
		low, _ := strconv.ParseFloat(from, 64)
		high, _ := strconv.ParseFloat(to, 64)
		r.spans = append(r.spans, [2]float64{low, high})
	}
	return r
}
