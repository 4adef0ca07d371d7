package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/fold"
	y "pathbook/internal/strictyaml"
)

// A head is a heading that is known: what it means, and what people call it,
// in English and French, parted by "|". Where one word could mean two keys of
// a kind, it stands with the one that people mean more often.
type head struct{ key, names string }

// The headings of each kind of list, in the order of the columns that are
// written. People's words for a key are no matter of the format. A list is of the kind whose headings it has most of; what is needed
// to be that kind at all stands in needed.
var heads = map[string][]head{
	"role": {
		{"id", "id|code|identifiant"},
		{"title", "title|role|role title|job title|job|position|position title|titre|poste|titre du poste|nom du poste|emploi|fonction|name|nom"},
		{"short", "short|short name|short title|nom court|titre court|abrege"},
		{"also_called", "also called|other names|other titles|aliases|synonyms|aussi appele|autres noms|autres titres|autres appellations"},
		{"family", "family|job family|department|team|area|stream|division|famille|famille d'emplois|service|departement|equipe|secteur"},
		{"level", "level|job level|grade|seniority|niveau|niveau du poste|echelon"},
		{"summary", "summary|description|job description|purpose|overview|resume|description du poste|sommaire|apercu"},
		{"responsibilities", "responsibilities|duties|tasks|main duties|key responsibilities|what you do|responsabilites|taches|fonctions|principales taches"},
		{"grow", "grow|ways to grow|growth|grow in this role|grandir|facons de progresser|progresser dans ce poste"},
		{"credentials", "credentials|licences|licenses|certificates|certifications|tickets|qualifications|permis|certificats|permis et certificats|titres exiges"},
		{"noc", "noc|noc code|noc 2021|cnp|code cnp|cnp 2021"},
		{"pay", "pay|wage|salary|pay range|salary range|wage range|hourly rate|salaire|remuneration|echelle salariale|taux horaire|paie"},
		{"pay.from", "pay from|minimum pay|min pay|minimum salary|min salary|wage from|salary from|salaire minimum|salaire min|salaire de|de"},
		{"pay.to", "pay to|maximum pay|max pay|maximum salary|max salary|wage to|salary to|salaire maximum|salaire max|salaire a|a"},
		{"pay.per", "per|pay per|pay period|hour or year|par|periode|heure ou annee"},
		{"status", "status|statut|etat"},
		{"contact", "contact|ask|whom to ask|contact person|personne-ressource|a qui demander"},
		{"reviewed", "reviewed|last reviewed|review date|updated|last updated|revise|revise le|date de revision|mis a jour|mise a jour"},
	},
	"competency": {
		{"id", "id|code|identifiant"},
		{"title", "title|competency|skill|competence|titre|habilete|name|nom"},
		{"category", "category|type|group|kind|categorie|groupe|genre"},
		{"summary", "summary|description|definition|resume|sommaire"},
		{"codes", "codes|other frameworks|autres cadres|autres referentiels"},
		{"questions", "questions|conversation questions|interview questions|questions d'entretien|questions de conversation"},
		{"related", "related|related competencies|see also|competences voisines|voir aussi|liees"},
	},
	"credential": {
		{"id", "id|code|identifiant"},
		{"title", "title|credential|licence|license|certificate|titre|permis|certificat|titre de competence|name|nom"},
		{"granted_by", "granted by|issued by|issuer|awarding body|delivre par|emis par|organisme"},
		{"how", "how|how to get it|steps|comment|comment l'obtenir|demarche"},
		{"time", "time|how long|duree|temps"},
		{"cost", "cost|price|fee|cout|prix|frais"},
		{"renew", "renew|renewal|valid for|expires|renouvellement|validite"},
		{"trained_elsewhere", "trained elsewhere|trained abroad|foreign credentials|forme ailleurs|formation a l'etranger"},
		{"url", "url|link|website|web site|lien|site web|adresse"},
	},
	"training": {
		{"id", "id|code|identifiant"},
		{"title", "title|training|course|program|formation|cours|titre|programme|name|nom"},
		{"summary", "summary|description|content|resume|contenu|sommaire"},
		{"provider", "provider|school|college|offered by|fournisseur|ecole|etablissement|offert par"},
		{"format", "format|type|kind|mode|genre"},
		{"hours", "hours|duration|length|heures|duree"},
		{"weeks", "weeks|semaines"},
		{"cost", "cost|price|fee|fees|tuition|cout|prix|frais"},
		{"paid_by", "paid by|who pays|paye par|qui paie|payeur"},
		{"region", "region|location|place|where|lieu|endroit"},
		{"languages", "languages|language|langues|langue"},
		{"url", "url|link|website|web site|lien|site web|adresse"},
		{"develops", "develops|competencies|skills|leads to|outcomes|developpe|competences|mene a"},
		{"grants", "grants|credential|certificate|leads to credential|accorde|donne|permis|certificat"},
	},
	"move": {
		{"from", "from|from role|present role|current role|de|poste actuel|du poste"},
		{"to", "to|to role|next role|target role|leads to|a|vers|poste vise|au poste|poste suivant"},
		{"kind", "kind|type|direction|genre|sorte"},
		{"months", "months|time|typical time|how long|mois|duree|temps"},
		{"ready_when", "ready when|ready|signs|pret quand|signes"},
		{"experiences", "experiences|try first|on the way|a essayer"},
	},
	"pathway": {
		{"id", "id|code|identifiant"},
		{"title", "title|pathway|name|titre|parcours|nom"},
		{"summary", "summary|description|resume|sommaire"},
		{"ready_when", "ready when|ready|signs|pret quand|signes"},
	},
	"step": { // a row for each role on a pathway
		{"pathway", "pathway|career pathway|parcours|parcours de carriere"},
		{"role", "role|step|poste|etape"},
		{"note", "note|remark|remarque"},
	},
	"need": { // the long shape: a row for each role and competency
		{"role", "role|position|job title|job|title|poste|titre du poste|emploi|fonction"},
		{"competency", "competency|skill|competence|habilete"},
		{"level", "level|proficiency|required level|rating|score|niveau|niveau requis|maitrise|cote"},
		{"importance", "importance|essential or asset|required|essentiel ou atout|exige"},
	},
	// The parts of framework.yaml, each on a tab that is named for it.
	"framework": {{"version", "version"}},
	"scale":     {{"title", "title|name|titre|nom"}, {"summary", "summary|description|resume"}},
	"level":     {{"id", "id|code|identifiant"}, {"title", "title|level|name|titre|niveau|nom"}},
	"family":    {{"id", "id|code|identifiant"}, {"title", "title|family|name|titre|famille|nom"}, {"summary", "summary|description|resume"}},
	"category":  {{"id", "id|code|identifiant"}, {"title", "title|category|name|titre|categorie|nom"}},
}

// offers are the headings of what a role, or every role, offers.
var offers = []head{
	{"offers.meaning", "offers meaning and values|meaning and values|offre sens et valeurs"},
	{"offers.skills", "offers skills and competencies|skills and competencies|offre habiletes et competences"},
	{"offers.culture", "offers workplace culture|workplace culture|offre culture du milieu de travail"},
	{"offers.growth", "offers growth|growth offered|offre evolution"},
	{"offers.arrangements", "offers working arrangements|working arrangements|offre conditions de travail"},
	{"offers.pay", "offers pay and benefits|pay and benefits|offre salaire et avantages"},
	{"offers.inclusion", "offers inclusion and belonging|inclusion and belonging|offre inclusion et appartenance"},
	{"offers.external", "offers external conditions|external conditions|offre conditions exterieures"},
}

// rest is the heading of what has no column of its own, as YAML.
var rest = head{"yaml", "yaml"}

// headsOf are all headings of a kind of list but those of proficiencies.
func headsOf(kind string) []head {
	out := slices.Concat(heads[kind], plainHeads[kind])
	if kind == "role" || kind == "framework" {
		out = append(out, offers...)
	}
	return append(out, rest)
}

// needed are the keys without which a list is not of its kind.
var needed = map[string][]string{
	"role": {"title"}, "competency": {"title"}, "credential": {"title"}, "training": {"title"},
	"move": {"from", "to"}, "need": {"role", "competency", "level"},
	"pathway": {"title"}, "step": {"pathway", "role"},
	"scale": {"title"}, "level": {"title"}, "family": {"title"}, "category": {"title"},
}

// kinds are the kinds of lists, those first that are sure if they fit: an order
// of its own.
var kinds = []string{"need", "move", "step", "role", "training", "credential", "competency", "pathway", "framework", "scale", "level", "family", "category"}

// ofFramework tells that a list says a part of framework.yaml.
func ofFramework(kind string) bool {
	return kind == "framework" || slices.ContainsFunc(listsOf, func(p part) bool { return p.kind == kind })
}

// byTab tells that a list is known by its tab alone, since titles and summaries
// could be of anything.
func byTab(kind string) bool { return ofFramework(kind) || kind == "pathway" }

// tabs are the names that people give to the sheets of each kind.
var tabs = map[string]string{
	"role":       "roles|jobs|positions|postes|emplois|job descriptions|descriptions de poste",
	"competency": "competencies|skills|competences|habiletes",
	"credential": "credentials|licences|certificates|certifications|permis|certificats|permis et certificats",
	"training":   "training|courses|programs|formations|formation|cours",
	"move":       "moves|career moves|passages|changements|changements de poste|mouvements",
	"need":       "requirements|needs|exigences|besoins",
	"pathway":    "pathways|career pathways|parcours|parcours de carriere",
	"step":       "steps|pathway steps|etapes|etapes des parcours",
	"framework":  "framework|cadre",
	"scale":      "scale|proficiency scale|proficiencies|echelle|echelle de maitrise",
	"level":      "levels|job levels|role levels|niveaux|niveaux des postes",
	"family":     "families|job families|familles|familles d'emplois",
	"category":   "categories|competency categories|categories de competences",
}

// notes are the names of sheets that explain the others and are not read.
const notes = "read me|readme|lisez moi"

// has tells whether a list of names has a heading, however it is written.
func has(names, heading string) bool {
	wanted := fold.Slug(heading)
	for name := range strings.SplitSeq(names, "|") {
		if fold.Slug(name) == wanted {
			return true
		}
	}
	return false
}

// A column is a column of a sheet and what it says.
type column struct {
	at   int
	key  string
	lang string // the language of its words, if the heading says one; all for every one
	many bool   // other columns say the same in other languages
}

// all is the language of words that are the same in every one: names.
const all = "*"

// longest is how many letters a heading has that is known.
const longest = 80

// heading tells what the heading of a column means in a list of a kind: its
// key, and its language if it says one, as "Title (fr)" or "Poste en français".
func heading(kind, text string, own map[string]string) (key, lang string, ok bool) {
	if key, ok := own[fold.Slug(text)]; ok {
		if strings.HasPrefix(key, "offers.") {
			return key, "", true
		}
		key, lang, _ := strings.Cut(key, ".")
		if lang == "from" || lang == "to" || lang == "per" {
			key, lang = key+"."+lang, ""
		}
		return key, lang, true
	}
	if len(text) > longest {
		return "", "", false
	}
	text, lang = spoken(text)
	for _, h := range headsOf(kind) {
		if has(h.names, text) || fold.Slug(h.key) == fold.Slug(text) {
			return h.key, lang, true
		}
	}
	return "", "", false
}

// markers are how a heading says its language, longest first.
var markers = []struct{ suffix, lang string }{
	{"all-languages", all}, {"toutes-les-langues", all},
	{"in-english", "en"}, {"en-anglais", "en"}, {"english", "en"}, {"anglais", "en"}, {"-en", "en"},
	{"in-french", "fr"}, {"en-francais", "fr"}, {"french", "fr"}, {"francais", "fr"}, {"-fr", "fr"},
}

// coded is a heading with the code of a language: "Title (es)".
var coded = regexp.MustCompile(`^(.*\S)\s*\(([a-z]{2})\)$`)

// spoken parts a heading into what it names and the language it says.
func spoken(text string) (name, lang string) {
	if m := coded.FindStringSubmatch(text); m != nil && y.Language(m[2]) {
		return m[1], m[2]
	}
	slug := fold.Slug(text)
	for _, m := range markers {
		if rest, ok := strings.CutSuffix(slug, m.suffix); ok && strings.Trim(rest, "-") != "" {
			return strings.Trim(rest, "-"), m.lang
		}
	}
	return text, ""
}
