package workbook

import (
	"strings"

	"pathbook/internal/edit"
)

// payWords are the periods that people are paid by, in English and French.
var payWords = words(
	[2]string{"hour", "h|hr|hrs|hour|hours|hourly|heure|heures|horaire|de l heure|l heure|a l heure|an hour|per hour|par heure"},
	[2]string{"day", "day|daily|a day|per day|jour|journee|par jour|quotidien"},
	[2]string{"two weeks", "biweekly|bi weekly|fortnight|fortnightly|every two weeks|every 2 weeks|two weeks|per two weeks|aux deux semaines|aux 2 semaines|toutes les deux semaines|par deux semaines|par quinzaine|quinzaine|bihebdomadaire"},
	[2]string{"week", "week|weekly|wk|a week|per week|semaine|par semaine|sem|hebdo|hebdomadaire"},
	[2]string{"half a month", "semi monthly|semimonthly|twice a month|semi mensuel|bimensuel|deux fois par mois"},
	[2]string{"month", "month|monthly|mo|mth|a month|per month|mois|par mois|mensuel"},
	[2]string{"year", "year|yearly|yr|yrs|annum|annual|annually|a year|per year|per annum|p a|an|annee|par an|par annee|annuel|annuellement"},
	[2]string{filler, "salary|wage|wages|pay|rate|salaire|paie|taux|cad|ca|cdn|dollar|dollars|brut|gross"},
	[2]string{remark, "doe|depending on experience|based on experience|selon experience|selon l experience|plus tips|and tips|tips|pourboires|plus pourboires|et pourboires|plus benefits|benefits|avantages|plus avantages|plus bonus|bonus|prime|primes|plus primes|negotiable|negociable|a negocier|overtime|union rate|start|to start|au depart|pour commencer"},
)

// noPay is what people write who do not say a sum.
const noPay = "doe|depending on experience|based on experience|depends on experience|negotiable|to be negotiated|competitive|competitive salary|per collective agreement|as per collective agreement|see collective agreement|union scale|minimum wage|min wage|volunteer|selon experience|selon l'experience|selon l'experience et les competences|a discuter|a negocier|negociable|selon la convention|selon convention|selon la convention collective|concurrentiel|salaire minimum|selon l'echelle|market|market rate"

// aYear is how many of a period a year has.
var aYear = map[string]float64{"day": 260, "two weeks": 26, "week": 52, "half a month": 24, "month": 12}

// pay reads what a role is paid. Said tells how the cell was taken, if it was
// not taken as it is; guessed that nothing says the period, which is a guess, or
// not clear at all where it is not ok.
func pay(text, unit string) (v edit.Value, said string, guessed, ok bool) {
	if has(noPay, text) {
		return v, "no sum", false, true
	}
	if hoursOf.MatchString(text) { // 25 $/h, 40 h a week: two things
		return v, "", false, false
	}
	a, ok := payWords.amountIn(text)
	if !ok || a.product != "" {
		return v, "", false, false
	}
	per := a.unit
	if per == "" {
		per = unit
	}
	if per == "" {
		if per, ok = likelyPeriod(a.from); !ok {
			return v, "", true, false
		}
		guessed = true
	}
	if n := aYear[per]; n > 0 {
		a, said, per = a.by(n), timesOf(per), "year"
	}
	if per == "hour" && less("1000", a.from) || per == "year" && less(a.from, "1000") {
		return v, "", false, false // nobody earns that
	}
	if a.open {
		said = joinSaid(said, "from this sum on")
	}
	if len(a.remarks) > 0 {
		said = joinSaid(said, "without the words “"+strings.Join(a.remarks, ", ")+"”")
	}
	v.Set(edit.Word(a.from), "from")
	if a.to != "" {
		v.Set(edit.Word(a.to), "to")
	}
	v.Set(edit.Word(per), "per")
	return v, said, guessed, true
}

// timesOf says how what is paid for a period was made what is paid in a year.
func timesOf(per string) string {
	return "a year, " + decimals(aYear[per]) + " times what is paid " + paidBy(per)
}

func paidBy(per string) string {
	if strings.Contains(per, " ") {
		return "for " + per
	}
	return "by the " + per
}

// likelyPeriod guesses what a sum is paid for where nothing says it: no hour
// pays hundreds, and no year as little as a month.
func likelyPeriod(from string) (per string, ok bool) {
	switch {
	case less(from, "200"):
		return "hour", true
	case less("14999", from):
		return "year", true
	}
	return "", false
}

func joinSaid(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}
