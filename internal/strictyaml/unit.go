package strictyaml

import (
	"regexp"
	"strings"
)

// timeUnits are the words for a length of time, by the key that counts in it.
var timeUnits = map[string]string{
	"min": "minutes", "mins": "minutes", "minute": "minutes", "minutes": "minutes",
	"h": "hours", "hr": "hours", "hrs": "hours", "hour": "hours", "hours": "hours", "heure": "hours", "heures": "hours",
	"day": "days", "days": "days", "jour": "days", "jours": "days",
	"week": "weeks", "weeks": "weeks", "wk": "weeks", "wks": "weeks", "semaine": "weeks", "semaines": "weeks",
	"month": "months", "months": "months", "mo": "months", "mos": "months", "mois": "months",
	"year": "years", "years": "years", "yr": "years", "yrs": "years", "an": "years", "ans": "years", "année": "years", "années": "years",
}

var words = regexp.MustCompile(`\pL+`)

// inUnit returns what a number is to be multiplied by, where a value names
// another unit of time than the field counts in. It is not known where the one
// does not go into the other, as months into weeks.
func (f *field) inUnit(value string) (times float64, known bool) {
	unit := ""
	for _, word := range words.FindAllString(strings.ToLower(value), -1) {
		if u := timeUnits[word]; u != "" {
			unit = u
		}
	}
	switch own := timeUnits[f.name]; {
	case own == "" || unit == "" || unit == own:
		return 1, true
	case unit == "years" && own == "months":
		return 12, true
	case unit == "hours" && own == "minutes":
		return 60, true
	}
	return 0, false
}
