package workbook

import (
	"regexp"
	"strconv"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/fold"
)

// An amount is what a cell says in numbers: one, or the two ends of a range.
type amount struct {
	from, to string   // to is empty where there is one number
	unit     string   // what is counted, in the words of the lexicon; empty if it is not said
	open     bool     // from the number on: "22 and up"
	product  string   // how often: the 2 of "2 x 40"
	remarks  []string // words that change nothing, which are told: "plus tips"
}

// A lexicon says what the words beside numbers mean: what is counted, or one of
// the meanings below.
type lexicon map[string]string

// The meanings of words and signs, each of one letter: together they are the
// shape of what a cell says.
const (
	aNumber  = "N"
	aUnit    = "U"
	aRange   = "R" // 20 to 30
	aProduct = "X" // 2 x 40
	aSlash   = "S"
	onward   = "O" // 20 and up
	upTo     = "M" // up to 20
	filler   = " " // says nothing of its own
	remark   = "!" // is told, and changes nothing
	strange  = "?" // nobody knows it
)

// The shapes that an amount has. Everything else is asked about.
var (
	one     = regexp.MustCompile(`^U?O?U?NU?O?U?$`)
	span    = regexp.MustCompile(`^U?NU?RNU?$`)
	product = regexp.MustCompile(`^NXNU?$`)
)

// words makes a lexicon out of lines: a meaning, and what people write for it,
// folded, parted by "|".
func words(lines ...[2]string) lexicon {
	out := make(lexicon)
	for _, line := range lines {
		for word := range strings.SplitSeq(line[1], "|") {
			out[word] = line[0]
		}
	}
	return out
}

// everywhere are the words and signs that may stand beside numbers of any kind.
var everywhere = words(
	[2]string{filler, "about|approx|approximately|around|roughly|environ|approximativement|range|de|d|du|des|of|the|le|la|les|l|per|par|an|un|une|each|every|chaque|pour|for|at|in|en|entre|between|from|c|$|~|≈|±|'|’|.|,|:|;|\"|“|”|(|)|="},
	[2]string{aRange, "-|–|—|−|‒|→|to|a|à|and|et|au|jusqu a"},
	[2]string{aProduct, "×|x|*|fois|times"},
	[2]string{aSlash, "/|or|ou"},
	[2]string{onward, "+|and up|and over|or more|et plus|ou plus|starting at|starting from|starting|a partir de|minimum|min de|at least|au moins|≥|>|>=|des"},
	[2]string{upTo, "up to|max|maximum|under|less than|moins de|au plus|at most|≤|<"},
)

// A piece is a number, a word or a sign.
var piece = regexp.MustCompile(`\d+(?:[ \x{00a0}\x{202f}'’]\d{3}\b|[,.]\d{3}\b)*(?:[.,]\d+)?(?:\s?[kK]\b)?|\p{L}+|[^\s\p{L}\d]`)

// amountIn reads an amount with the words of a lexicon. It is not ok where the
// numbers and words come to no shape that has one meaning.
func (l lexicon) amountIn(text string) (a amount, ok bool) {
	if m := aside.FindStringSubmatch(text); m != nil { // a remark in brackets
		text, a.remarks = m[1], append(a.remarks, m[2])
	}
	var numbers, units []string
	shape := ""
	rest := piece.FindAllString(text, -1)
	for len(rest) > 0 {
		if rest[0][0] >= '0' && rest[0][0] <= '9' {
			numbers = append(numbers, rest[0])
			shape += aNumber
			rest = rest[1:]
			continue
		}
		n, meaning := l.longest(rest)
		switch {
		case meaning == remark:
			a.remarks = append(a.remarks, strings.Join(rest[:n], " "))
		case meaning == filler:
		case len(meaning) > 1:
			units = append(units, meaning)
			shape += aUnit
		default:
			shape += meaning
		}
		rest = rest[n:]
	}
	return a.settle(tidy(shape), numbers, units)
}

// tidy takes a slash away that stands for "per", and what is between a number
// and a remark that was left out.
func tidy(shape string) string {
	shape = strings.NewReplacer("NSU", "NU", "USU", "U", "OSU", "OU").Replace(shape)
	return strings.TrimRight(strings.ReplaceAll(shape, "UU", "U"), "SR")
}

// longest returns how many pieces the longest phrase has that a lexicon knows at
// the beginning of a list, and what it means.
func (l lexicon) longest(rest []string) (n int, meaning string) {
	for n = min(5, len(rest)); n > 0; n-- {
		phrase := strings.Join(rest[:n], " ")
		if n > 1 && (key(rest[0]) == "" || key(rest[n-1]) == "") {
			continue // a sign stands for itself
		}
		if n > 1 {
			phrase = strings.Join(strings.FieldsFunc(fold.Fold(phrase), func(c rune) bool { return strings.ContainsRune(" '’.-", c) }), " ")
		} else {
			phrase = fold.Fold(phrase)
		}
		for _, lex := range []lexicon{l, everywhere} {
			if meaning, known := lex[phrase]; known {
				return n, meaning
			}
		}
	}
	return 1, strange
}

// settle says what the numbers of a shape come to.
func (a amount) settle(shape string, numbers, units []string) (amount, bool) {
	for _, u := range units {
		if a.unit != "" && a.unit != u {
			return a, false // from an hour to a year
		}
		a.unit = u
	}
	switch {
	case one.MatchString(shape):
		a.from, a.open = inFull(numbers[0], ""), strings.Contains(shape, onward)
	case product.MatchString(shape):
		a.product, a.from = inFull(numbers[0], ""), inFull(numbers[1], "")
	case span.MatchString(shape):
		a.from, a.to = inFull(numbers[0], numbers[1]), inFull(numbers[1], "")
		if a.from == a.to {
			a.to = ""
		}
	default:
		return a, false
	}
	return a, !a.backwards()
}

// inFull is a number as the format writes it, thousands with a K in full. In
// 45-52K the K is meant for both.
func inFull(n, next string) string {
	kilo := func(s string) (string, bool) {
		rest := strings.TrimRight(s, " \u00a0\u202fkK")
		return plain(rest), rest != s
	}
	value, thousands := kilo(n)
	if following, also := kilo(next); also && !thousands && less(value, following) {
		thousands = true
	}
	if thousands {
		return times(value, 1000)
	}
	return value
}

// backwards reports whether a range ends before it begins.
func (a amount) backwards() bool { return a.to != "" && less(a.to, a.from) }

func less(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && x < y
}

// times multiplies a number, and writes it with two decimals at most.
func times(n string, by float64) string {
	f, err := strconv.ParseFloat(n, 64)
	if err != nil {
		return n
	}
	return decimals(f * by)
}

func decimals(f float64) string {
	s := strconv.FormatFloat(f, 'f', 2, 64)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}

// by is an amount of which every number is taken so many times.
func (a amount) by(factor float64) amount {
	a.from = times(a.from, factor)
	if a.to != "" {
		a.to = times(a.to, factor)
	}
	return a
}

// value writes an amount as the format has it.
func (a amount) value() edit.Value {
	if a.to == "" {
		return edit.Word(a.from)
	}
	var v edit.Value
	v.Set(edit.Word(a.from), "from")
	v.Set(edit.Word(a.to), "to")
	return v
}

// aside is a remark in brackets at the end.
var aside = regexp.MustCompile(`^(.*\S)\s*[(\[]([^()]*)[)\]]\s*$`)
