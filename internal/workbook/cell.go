package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/fold"
)

// choices are the words of the format with what people write for them.
var choices = map[string]map[string]string{
	"per":       {"hour": "hour|hourly|h|hr|an hour|per hour|heure|l'heure|par heure|de l'heure|horaire", "year": "year|yearly|annual|annually|a year|per year|annum|an|annee|par an|par annee|annuel"},
	"status":    {"current": "current|active|actuel|actif|en vigueur", "emerging": "emerging|new|planned|future|nouveau|nouvelle|emergent|prevu", "ending": "ending|phasing out|retiring|en voie de disparaitre|prend fin|qui se termine"},
	"move-kind": {"advance": "advance|up|promotion|avancement|monter", "lateral": "lateral|across|sideways|lateral move|changement lateral|de cote", "broaden": "broaden|broadening|elargissement|elargir", "step-back": "step back|down|pas en arriere|recul"},
	"paid_by":   {"employer": "employer|the employer|company|we|us|employeur|l'employeur|entreprise|nous", "shared": "shared|both|split|partage|les deux", "employee": "employee|the employee|you|personnel|employe|vous|la personne", "funded": "funded|grant|government|free|subventionne|gouvernement|finance"},
	"format": {
		"course": "course|class|program|classroom|college course|apprenticeship|cours|programme|en classe|apprentissage", "e-learning": "e-learning|online|on line|elearning|virtual|en ligne|apprentissage en ligne",
		"workshop": "workshop|seminar|atelier|seminaire", "on-the-job": "on the job|ojt|in house|sur le tas|en milieu de travail|en cours d'emploi|a l'interne",
		"mentoring": "mentoring|mentor|coaching|mentorat", "job-shadowing": "job shadowing|shadowing|observation|jumelage",
		"stretch-project": "stretch project|project|stretch assignment|projet|projet de developpement", "cross-training": "cross training|rotation|job rotation|formation polyvalente|formation croisee",
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

// parts parts a cell that lists several things: at its bullets if it begins
// with one, else at its lines, else at its semicolons. Bullets in front are
// taken away.
func parts(text string) []string {
	if strings.HasPrefix(text, bullet) {
		return bulleted(text)
	}
	sep := "\n"
	if !strings.Contains(text, "\n") {
		sep = ";"
	}
	var out []string
	for part := range strings.SplitSeq(text, sep) {
		if part = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(part), "•·-–*‣▪ ")); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// bullet is what begins each thing of a list that may have several lines.
const bullet = "•"

func bulleted(text string) []string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if rest, ok := strings.CutPrefix(strings.TrimLeft(line, " "), bullet); ok {
			out = append(out, strings.TrimSpace(rest))
		} else {
			out[len(out)-1] += "\n" + line
		}
	}
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

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

var thousands = regexp.MustCompile(`[ \x{00a0}\x{202f},.](\d{3})`)

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

// span is a number, or a range of two, as the format writes it.
func span(found []string) (edit.Value, bool) {
	switch len(found) {
	case 1:
		return edit.Word(found[0]), true
	case 2:
		if found[0] == found[1] {
			return edit.Word(found[0]), true
		}
		var v edit.Value
		v.Set(edit.Word(found[0]), "from")
		v.Set(edit.Word(found[1]), "to")
		return v, true
	}
	return edit.Value{}, false
}

var (
	perHour = regexp.MustCompile(`(?i)hour|/ ?hr?\b|heure|/ ?h\b`)
	perYear = regexp.MustCompile(`(?i)year|annu|/ ?yr|\ban\b|/ ?an|année`)
)

// pay reads "$22 to $28 an hour". Where it is not said, a number below 500 is
// by the hour; that is a guess, and told as one.
func pay(text string) (v edit.Value, guessed, ok bool) {
	found := numbers(text)
	if len(found) == 0 || len(found) > 2 {
		return v, false, false
	}
	v.Set(edit.Word(found[0]), "from")
	if len(found) == 2 {
		v.Set(edit.Word(found[1]), "to")
	}
	per := "year"
	switch {
	case perHour.MatchString(text):
		per = "hour"
	case !perYear.MatchString(text):
		guessed = true
		if len(strings.SplitN(found[0], ".", 2)[0]) <= 3 {
			per = "hour"
		}
	}
	v.Set(edit.Word(per), "per")
	return v, guessed, true
}
