package workbook

import (
	"slices"

	"pathbook/internal/fold"
)

// choices are the words of the format with what people write for them.
var choices = map[string]map[string]string{
	"per":       {"hour": "hour|hourly|h|hr|an hour|per hour|heure|l'heure|par heure|de l'heure|a l'heure|horaire", "year": "year|yearly|annual|annually|salary|salaried|a year|per year|annum|an|annee|par an|par annee|annuel"},
	"status":    {"current": "current|active|actuel|actif|en vigueur", "emerging": "emerging|new|planned|future|nouveau|nouvelle|emergent|prevu", "ending": "ending|phasing out|retiring|en voie de disparaitre|prend fin|qui se termine"},
	"move-kind": {"advance": "advance|up|promotion|vertical|avancement|monter", "lateral": "lateral|across|sideways|lateral move|changement lateral|de cote", "broaden": "broaden|broadening|diagonal|elargissement|elargir", "step-back": "step back|down|pas en arriere|recul"},
	"paid_by":   {"employer": "employer|the employer|company|we|us|employeur|l'employeur|entreprise|nous", "shared": "shared|both|split|partage|les deux", "employee": "employee|the employee|you|self|personnel|employe|vous|la personne", "funded": "funded|grant|government|free|subventionne|subvention|gouvernement|finance"},
	"format": {
		"course": "course|class|program|classroom|in class|in person|college course|apprenticeship|cours|programme|en classe|en salle|en personne|apprentissage", "e-learning": "e-learning|online|on line|elearning|online course|virtual|webinar|self paced|en ligne|cours en ligne|apprentissage en ligne|webinaire|virtuel",
		"workshop": "workshop|seminar|atelier|seminaire", "on-the-job": "on the job|on the job training|ojt|in house|sur le tas|en milieu de travail|en cours d'emploi|a l'interne|sur le terrain",
		"mentoring": "mentoring|mentor|mentorship|coaching|mentorat|accompagnement", "job-shadowing": "job shadowing|shadowing|job shadow|observation|jumelage",
		"stretch-project": "stretch project|project|stretch assignment|projet|projet de developpement", "cross-training": "cross training|rotation|job rotation|formation polyvalente|formation croisee|rotation de postes",
		"reading": "reading|book|self study|lecture|livre|autodidacte",
	},
}

// choice returns the word of the format that a text means.
func choice(of, text string) (word string, ok bool) {
	for word, names := range choices[of] {
		if has(names, text) || fold.Slug(word) == fold.Slug(text) {
			return word, true
		}
	}
	return "", false
}

// choicesOf are the words of the format for a shape.
func choicesOf(of string) []string {
	var out []string
	for word := range choices[of] {
		out = append(out, word)
	}
	slices.Sort(out)
	return out
}
