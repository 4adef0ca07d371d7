package workbook

import (
	"strconv"
	"strings"

	"pathbook/internal/edit"
)

var costWords = words(
	[2]string{filler, "cad|ca|cdn|dollar|dollars|cost|fee|fees|tuition|frais|cout|prix|only|seulement"},
	[2]string{remark, "per person|each|par personne|chacun|chacune|plus tax|tax|taxes|tx|plus taxes|plus tx|taxes incluses|tax included|incl|included|inclus|refundable|remboursable|per course|par cours|member|members|membres"},
)

// What people write who name no sum: that it costs nothing, or that somebody
// else pays, or that one has to ask.
const (
	free   = "free|free of charge|no cost|no charge|no fee|none|nil|zero|gratuit|gratuite|aucun|aucuns frais|sans frais|0"
	noCost = "ask|call|call for price|varies|variable|it varies|depends|on request|quote|by quote|contact us|see website|covered|included|employer pays|paid by employer|paid by the employer|company paid|company pays|covered by employer|funded|reimbursed|sur demande|selon le cas|a demander|couvert|couverte|inclus|incluse|paye par l'employeur|payee par l'employeur|l'employeur paie|rembourse|finance|ca depend|appeler|soumission"
)

// cost reads what something costs.
func cost(text string) (v edit.Value, said string, ok bool) {
	switch {
	case has(free, text):
		return edit.Word("0"), "", true
	case has(noCost, text):
		return v, "no sum", true
	}
	a, ok := costWords.amountIn(text)
	if !ok || a.unit != "" || a.open {
		return v, "", false
	}
	if a.product != "" {
		n, err := strconv.ParseFloat(a.product, 64)
		if err != nil {
			return v, "", false
		}
		said = a.product + " times " + a.from
		a = a.by(n)
	}
	if len(a.remarks) > 0 {
		said = joinSaid(said, "without the words “"+strings.Join(a.remarks, ", ")+"”")
	}
	return a.value(), said, true
}
