package workbook

import (
	"regexp"
	"strconv"
	"strings"

	"pathbook/internal/fold"
)

// timeWords are what time is counted in, in English and French.
var timeWords = words(
	[2]string{"minute", "min|mins|minute|minutes|mn"},
	[2]string{"hour", "h|hr|hrs|hour|hours|heure|heures"},
	[2]string{"day", "day|days|d|j|jr|jrs|jour|jours|journee|journees|working days|jours ouvrables"},
	[2]string{"week", "week|weeks|wk|wks|semaine|semaines|sem"},
	[2]string{"month", "month|months|mo|mos|mth|mths|mois"},
	[2]string{"year", "year|years|yr|yrs|an|ans|annee|annees"},
	[2]string{filler, "long|total|duration|duree|full|plein|pleins"},
	[2]string{remark, "part time|full time|temps partiel|temps plein|online|en ligne|self paced|evenings|soirees|each way"},
)

// noTime is what people write who do not say how long.
const noTime = "self paced|self-paced|varies|variable|it varies|ongoing|continuous|as needed|depends|flexible|your own pace|a votre rythme|a son rythme|variable selon|selon le besoin|au besoin|en continu|continu|permanent|selon la personne|ca depend"

// unitOf is what a remark in a heading says that its numbers count: "hours",
// "$/h", "par an".
func unitOf(remark string) string {
	for _, l := range []lexicon{payWords, timeWords} {
		pieces := piece.FindAllString(remark, -1)
		for len(pieces) > 0 {
			n, meaning := l.longest(pieces)
			if len(meaning) > 1 {
				return meaning
			}
			pieces = pieces[n:]
		}
	}
	return ""
}

// clock are the ways to write hours and minutes together: 1h30, 1:30, 2 hours
// and 15 minutes.
var (
	clock   = regexp.MustCompile(`(?i)\b(\d{1,3})\s*(?:h|hrs?|hours?|heures?)\s*(?:and|et)?\s*(\d{1,2})\s*(?:min\w*|mn|m)?\b`)
	colon   = regexp.MustCompile(`^\s*(\d{1,3}):([0-5]\d)\s*(?:h|hrs?|hours?|heures?)?\s*$`)
	halves  = regexp.MustCompile(`(?i)\bhalf[- ](?:an? )?(day|hour|year)\b|\bdemi[e]?[- ](journée|journee|heure|année|annee)\b|½ ?(day|hour|year|journée|jour|heure)\b`)
	andHalf = regexp.MustCompile(`(?i)\b(\d+|an?|one|une?)\s+(hour|day|week|year|month|heure|jour|journée|journee|semaine|année|annee|an|mois)s?\s+(?:and a half|et demie?)\b`)
	mixed   = regexp.MustCompile(`\b(\d+)\s*(½|1/2|¼|1/4|¾|3/4)`)
	hoursOf = regexp.MustCompile(`(?i)\d\s*h(ours|rs|eures)?\s*(/|per|a|par)\s*(week|semaine)`)
	number2 = regexp.MustCompile(`(?i)\b(an?|one|une?|two|deux|three|trois|four|quatre|five|cinq|six|seven|sept|eight|huit|nine|neuf|ten|dix|eleven|onze|twelve|douze)\s+(?:full |working |pleines? )?(min\w*|hours?|days?|weeks?|months?|years?|heures?|jours?|journées?|journees?|semaines?|mois|ans?|années?|annees?)\b`)
)

// spelledNumbers are numbers in words.
var spelledNumbers = map[string]string{"a": "1", "an": "1", "one": "1", "un": "1", "une": "1", "two": "2", "deux": "2", "three": "3", "trois": "3", "four": "4", "quatre": "4", "five": "5", "cinq": "5", "six": "6", "seven": "7", "sept": "7", "eight": "8", "huit": "8", "nine": "9", "neuf": "9", "ten": "10", "dix": "10", "eleven": "11", "onze": "11", "twelve": "12", "douze": "12"}

var fractions = map[string]float64{"½": .5, "1/2": .5, "¼": .25, "1/4": .25, "¾": .75, "3/4": .75}

// inDigits writes the hours and minutes, halves and number words of a text as
// numbers.
func inDigits(text string) string {
	text = clock.ReplaceAllStringFunc(text, func(s string) string {
		m := clock.FindStringSubmatch(s)
		return clockHours(m[1], m[2]) + " h"
	})
	if m := colon.FindStringSubmatch(text); m != nil {
		return clockHours(m[1], m[2]) + " h"
	}
	text = andHalf.ReplaceAllStringFunc(text, func(s string) string {
		m := andHalf.FindStringSubmatch(s)
		n := m[1]
		if word, is := spelledNumbers[strings.ToLower(n)]; is {
			n = word
		}
		return n + ".5 " + m[2]
	})
	text = halves.ReplaceAllString(text, "0.5 $1$2$3")
	text = mixed.ReplaceAllStringFunc(text, func(s string) string {
		m := mixed.FindStringSubmatch(s)
		n, _ := strconv.ParseFloat(m[1], 64)
		return decimals(n + fractions[m[2]])
	})
	return number2.ReplaceAllStringFunc(text, func(s string) string {
		m := number2.FindStringSubmatch(s)
		return spelledNumbers[strings.ToLower(m[1])] + " " + m[2]
	})
}

func clockHours(hours, minutes string) string {
	h, _ := strconv.ParseFloat(hours, 64)
	m, _ := strconv.ParseFloat(minutes, 64)
	return decimals(h + m/60)
}

// A duration is what a cell says of time.
type duration struct {
	amount
	key  string // of training: hours or weeks; months of a move
	said string // how it was taken, if not as it is
	none bool   // it says no time: it varies
	bare bool   // it is numbers alone, and nothing says what they count
}

// How many of one are the other, as people count who work: a day has as many
// hours as the site says.
var factors = map[string]map[string]struct {
	by  float64
	key string
}{
	"hours":  {"minute": {1.0 / 60, "hours"}, "hour": {1, "hours"}, "week": {1, "weeks"}, "month": {52.0 / 12, "weeks"}, "year": {52, "weeks"}},
	"weeks":  {"week": {1, "weeks"}, "month": {52.0 / 12, "weeks"}, "year": {52, "weeks"}, "hour": {1, "hours"}, "minute": {1.0 / 60, "hours"}},
	"months": {"month": {1, "months"}, "year": {12, "months"}, "week": {12.0 / 52, "months"}},
}

// lasting reads how long something takes, for a key that counts hours, weeks or
// months. Unit is what the heading says that its numbers count; aDay is how many
// hours a working day has.
func lasting(key, text, unit string, aDay float64) (d duration, ok bool) {
	if has(noTime, text) {
		return duration{none: true, said: "no time"}, true
	}
	a, ok := timeWords.amountIn(inDigits(text))
	if !ok {
		return d, false
	}
	d.amount = a
	if a.product != "" {
		n, _ := strconv.ParseFloat(a.product, 64)
		d.amount, d.said = a.by(n), a.product+" times "+a.from
		d.product = ""
	}
	if d.unit == "" {
		if d.unit = unit; unit == "" {
			d.bare = len(a.remarks) == 0 // 3 of what?
			return d, false
		}
	}
	if !d.convert(key, aDay) {
		return d, false
	}
	if a.open {
		d.said = joinSaid(d.said, "from this time on")
	}
	if len(a.remarks) > 0 && !d.agrees(a.remarks, aDay) {
		d.said = joinSaid(d.said, "without the words “"+strings.Join(a.remarks, ", ")+"”")
	}
	return d, true
}

// convert counts a duration in what its key counts, or one that is as good.
func (d *duration) convert(key string, aDay float64) bool {
	f, known := factors[key][d.unit]
	if d.unit == "day" && key != "months" {
		f.by, f.key, known = aDay, "hours", true
		if key == "hours" {
			d.said = joinSaid(d.said, "hours, "+decimals(aDay)+" for each day (hours_per_day in site.yaml)")
		}
	}
	if !known {
		return false
	}
	was, minutes := d.unit, d.amount
	d.key = f.key
	if f.by != 1 {
		d.amount = d.by(f.by)
		if key == "months" && strings.Contains(d.from+d.to, ".") {
			return false // 5 weeks are no number of months
		}
		if f.key == "weeks" {
			d.amount = d.rounded()
		}
	}
	exact := was == "minute" && d.by(60).numbers() == minutes.numbers()
	if was != "day" && (f.by != 1 || f.key != key) && !(was == "year" && key == "months") && !exact {
		d.said = joinSaid(d.said, f.key+", "+d.numbers())
	}
	return true
}

// rounded is an amount in whole numbers.
func (a amount) rounded() amount {
	for _, n := range []*string{&a.from, &a.to} {
		if f, err := strconv.ParseFloat(*n, 64); err == nil {
			*n = strconv.FormatFloat(f, 'f', 0, 64)
		}
	}
	return a
}

func (a amount) numbers() string {
	if a.to == "" {
		return a.from
	}
	return a.from + " to " + a.to
}

// agrees reports whether what stands in brackets says the same time in another
// way: 16 h (2 days).
func (d duration) agrees(remarks []string, aDay float64) bool {
	for _, r := range remarks {
		a, ok := timeWords.amountIn(inDigits(r))
		if !ok || a.unit == "" {
			return false
		}
		if fold.Fold(a.unit) == "day" && d.key == "hours" { // of 6 to 8 hours
			hours, _ := strconv.ParseFloat(d.from, 64)
			days, _ := strconv.ParseFloat(a.from, 64)
			return hours >= 5*days && hours <= 9*days
		}
	}
	return false
}
