package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
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

var thousands = regexp.MustCompile(`[ \x{00a0}\x{202f},.'’](\d{3})`)

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

// cell reads one cell as its heading asks. What is no value never becomes one.
func (r *reading) cell(t table, d *Draft, c column, cell spreadsheet.Cell, p place) {
	at := t.at(p.row, p.col)
	switch {
	case cell.Struck:
		r.struck = append(r.struck, spot{at, t.ref(p.row, p.col), cell.Text})
		return
	case flawed[cell.Flaw] != nil:
		r.blame(flawed[cell.Flaw], t, p.row, p.col, cell.Text)
		return
	}
	if shapeOf[c.key] != "yaml" {
		if text, had := plainText(cell.Text); had {
			r.noteAs(t, p.row, p.col, cell.Text, "plain text, without its HTML")
			cell.Text = text
		}
		empty, open := saysNothing(cell.Text)
		if open {
			r.open = append(r.open, spot{at, t.ref(p.row, p.col), cell.Text})
		}
		if (empty || open) && !(c.key == "cost" && has(free, cell.Text)) {
			return
		}
	}
	r.valueOf(t, d, c, cell, p)
}

// valueOf reads a cell that says something.
func (r *reading) valueOf(t table, d *Draft, c column, cell spreadsheet.Cell, p place) {
	text, at := cell.Text, t.at(p.row, p.col)
	if c.key == "title" {
		text = oneLine(text)
	}
	switch shape := shapeOf[c.key]; shape {
	case "names":
		r.say(d, r.spoken(c, list(namesIn(text))), at, c.key)
	case "texts":
		r.say(d, r.spoken(c, list(parts(text))), at, c.key)
	case "word":
		if c.lang == "" {
			c.lang = all
		}
		r.say(d, r.spoken(c, edit.Word(text)), at, c.key)
	case "yaml":
		r.others(d, cell, at)
	case "frameworks":
		r.frameworks(d, text, at)
	case "credentials":
		r.credentials(t, d, text, p)
	case "family", "level", "category":
		r.belongs(d, shape, text, at)
	case "credential", "competency":
		r.ids(d, c.key, shape, text, at)
	case "develops":
		r.develops(d, text, at)
	case "range":
		r.rangeIn(t, d, c, text, p)
	case "number":
		a, ok := payWords.amountIn(text)
		r.value(t, d, c, edit.Word(a.from), ok && a.to == "" && a.product == "", text, p, "a number")
	case "pay":
		r.payIn(t, d, c, text, p)
	case "per", "status", "format", "paid_by", "move-kind":
		word, ok := choice(shape, text)
		r.value(t, d, c, edit.Word(word), ok, text, p, "one of: "+strings.Join(choicesOf(shape), ", "))
	case "noc":
		r.noc(t, d, c, text, p)
	case "date":
		v, ok := cell.Date, cell.Date != ""
		if !ok {
			v, ok = date(text)
		}
		r.value(t, d, c, edit.Word(v), ok, text, p, "a day as 2026-03-31, the year first")
	case "codes":
		r.codes(t, d, c, text, p)
	case "role":
		r.roles(d, c.key, text, at)
	default:
		v := edit.Word(text)
		if strings.HasPrefix(c.key, "examples.") {
			v = list(parts(text))
		}
		r.say(d, r.spoken(c, v), at, strings.Split(c.key, ".")...)
	}
}

// value says what a cell was read as, or that it could not be.
func (r *reading) value(t table, d *Draft, c column, v edit.Value, ok bool, text string, p place, wanted string) {
	if !ok {
		r.blame(&cause{"unclear-value", "is not what " + c.key + " says", "are not what " + c.key + " says", "write " + wanted}, t, p.row, p.col, text)
		return
	}
	if !v.Empty() {
		r.say(d, v, t.at(p.row, p.col), c.key)
	}
}

// list is a list of words.
func list(texts []string) edit.Value {
	v := edit.Value{}
	for _, text := range texts {
		v.List = append(v.List, edit.Word(text))
	}
	return v
}
