package workbook

import (
	"cmp"
	"slices"

	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// A head is a heading that is known: what it means, and what people call it,
// in English and French, parted by "|". Where one word could mean two keys of
// a kind, it stands with the one that people mean more often.
type head struct{ key, names string }

// The headings of each kind of list, those of other systems among them. They stand in the
// order of the columns that are written. A list is of the kind whose headings
// it has most of; what is needed to be that kind at all stands in needed.
var heads = map[string][]head{
	"role": {
		{"id", "id|code|identifiant|job id|job code|position id|code du poste|role id|role code"},
		{"title", generic + "|role|role title|role name|job title|job name|job|position|position title|position name|occupation|classification|job classification|poste|titre du poste|titre de poste|nom du poste|emploi|titre d'emploi|titre de l'emploi|fonction|metier|intitule du poste|intitule|appellation d'emploi"},
		{"short", "short|short name|short title|abbreviation|acronym|nom court|titre court|abrege|sigle|abreviation"},
		{"also_called", "also called|also known as|other names|other titles|alternate titles|alternative titles|alternative labels|alt labels|aliases|synonyms|aussi appele|autres noms|autres titres|autres appellations|synonymes"},
		{"family", "family|job family|department|dept|team|area|stream|division|unit|business unit|section|branch|function|famille|famille d'emplois|service|departement|equipe|secteur|direction|unite"},
		{"level", "level|job level|role level|grade|seniority|career level|band|niveau|niveau du poste|niveau d'emploi|echelon|classe"},
		{"summary", "summary|description|job description|role description|job summary|purpose|job purpose|overview|about|resume|description du poste|description d'emploi|description de l'emploi|sommaire|apercu|mission|raison d'etre"},
		{"responsibilities", "responsibilities|duties|tasks|main duties|key duties|key responsibilities|main responsibilities|duties and responsibilities|key activities|work activities|what you do|responsabilites|taches|fonctions|principales taches|principales responsabilites|principales fonctions|taches principales|taches et responsabilites"},
		{"grow", "grow|ways to grow|growth|grow in this role|grandir|facons de progresser|progresser dans ce poste"},
		{"credentials", "credentials|licences|licenses|certificates|certifications|tickets|qualifications|required certifications|licences and certificates|licenses and certifications|permis|certificats|certifications requises|permis et certificats|titres exiges|exigences|diplomes"},
		{"noc", "noc|noc code|noc 2021|noc2021|cnp|code cnp|cnp 2021"},
		{"pay", "pay|wage|wages|salary|pay range|pay rate|pay scale|salary range|salary scale|wage range|wage rate|rate|rate of pay|compensation|salaire|salaires|remuneration|echelle salariale|fourchette salariale|echelle de salaire|taux|paie|paye"},
		{"pay.from", "pay from|minimum pay|min pay|pay min|minimum salary|min salary|salary min|minimum wage|wage min|min wage|wage from|salary from|minimum|min|low|salaire minimum|salaire min|salaire de|minimum du salaire|de"},
		{"pay.to", "pay to|maximum pay|max pay|pay max|maximum salary|max salary|salary max|maximum wage|wage max|max wage|wage to|salary to|maximum|max|high|salaire maximum|salaire max|salaire a|maximum du salaire|a"},
		{"pay.per", "per|pay per|pay period|pay basis|hour or year|hourly or salaried|par|periode|periode de paie|heure ou annee|base"},
		{"status", "status|statut|etat"},
		{"contact", "contact|ask|whom to ask|contact person|personne-ressource|a qui demander"},
		{"reviewed", "reviewed|last reviewed|review date|date reviewed|updated|last updated|date updated|revise|revise le|date de revision|derniere revision|mis a jour|mise a jour|mis a jour le|date de mise a jour"},
	},
	"competency": {
		{"id", "id|code|identifiant|skill id|competency id|skill code|competency code"},
		{"title", generic + "|competency|competencies|competency name|competency title|skill|skills|skill name|skill title|ability|tsc title|element name|competence|competences|nom de la competence|titre de la competence|habilete|habiletes|savoir-faire|aptitude"},
		{"category", "category|type|group|kind|area|competency area|skill area|competency type|competency category|competency group|skill type|skill category|skill group|cluster|domain|tsc category|categorie|groupe|genre|domaine|type de competence|categorie de competence|regroupement"},
		{"summary", "summary|description|definition|competency definition|competency description|skill description|skill definition|tsc description|overview|resume|sommaire|description de la competence|definition de la competence"},
		{"codes", "codes|other frameworks|autres cadres|autres referentiels"},
		{"questions", "questions|conversation questions|interview questions|questions d'entretien|questions de conversation"},
		{"related", "related|related competencies|related skills|see also|competences voisines|competences connexes|voir aussi|liees"},
	},
	"credential": {
		{"id", "id|code|identifiant"},
		{"title", generic + "|credential|credential name|licence|license|certificate|certification|ticket|permis|certificat|titre de competence|permis ou certificat|permis certificat|attestation"},
		{"granted_by", "granted by|issued by|issuer|issuing body|awarding body|awarded by|authority|regulator|delivre par|emis par|organisme|organisme emetteur|autorite"},
		{"how", "how|how to get it|how to obtain|description|steps|process|comment|comment l'obtenir|demarche|etapes"},
		{"time", "time|how long|time needed|duration|duree|temps"},
		{"cost", "cost|costs|price|fee|fees|cout|couts|prix|frais"},
		{"renew", "renew|renewal|valid for|validity|expires|expiry|renouvellement|validite|valide|expiration|echeance"},
		{"trained_elsewhere", "trained elsewhere|trained abroad|foreign credentials|forme ailleurs|formation a l'etranger"},
		{"url", "url|link|links|website|web site|web page|lien|site web|site internet|adresse"},
		{"checked", "checked|last checked|date checked|facts checked|verifie|verifie le|derniere verification|date de verification"},
	},
	"training": {
		{"id", "id|code|identifiant|course id|course code|code du cours"},
		{"title", generic + "|training|training name|training title|course|course name|course title|program|programme|program name|learning activity|workshop|formation|nom de la formation|titre de la formation|cours|nom du cours|titre du cours|atelier|activite"},
		{"summary", "summary|description|content|course description|resume|contenu|sommaire|description du cours|description de la formation"},
		{"provider", "provider|school|college|institution|vendor|supplier|delivered by|offered by|training provider|fournisseur|ecole|etablissement|college|offert par|donne par|organisme"},
		{"format", "format|type|kind|mode|delivery|delivery method|delivery mode|method|course type|training type|genre|mode de formation|type de formation|modalite|mode de prestation"},
		{"hours", "duration|length|time|how long|course length|course duration|duree|longueur|temps|duree du cours|duree de la formation"},
		{"weeks", "weeks"},
		{"cost", "cost|costs|price|fee|fees|tuition|course fee|course fees|cout|couts|prix|frais|frais de scolarite|droits de scolarite"},
		{"paid_by", "paid by|who pays|funded by|funding|paye par|qui paie|payeur|financement|finance par"},
		{"region", "region|location|place|where|city|campus|lieu|endroit|ville|ou"},
		{"languages", "languages|language|language of instruction|langues|langue|langue d'enseignement"},
		{"url", "url|link|links|website|web site|web page|lien|site web|site internet|adresse"},
		{"develops", "develops|competency|competencies|skill|skills|skills gained|leads to|outcomes|learning outcomes|develops skills|developpe|competence|competences|habiletes|competences visees|mene a"},
		{"grants", "grants|credential|certificate|certification|leads to credential|accorde|donne|permis|certificat|attestation"},
		{"checked", "checked|last checked|date checked|facts checked|verifie|verifie le|derniere verification|date de verification"},
	},
	"move": {
		{"from", "from|from role|from position|from job|present role|current role|current position|current job|starting role|de|du|poste actuel|du poste|poste de depart|emploi actuel|a partir de"},
		{"to", "to|to role|to position|to job|next role|next position|next job|target role|leads to|promotion to|a|au|vers|poste vise|au poste|poste suivant|vers le poste|poste cible|emploi vise|prochain poste"},
		{"kind", "kind|type|direction|move type|type of move|genre|sorte|type de changement"},
		{"months", "time|typical time|time in role|how long|duration|duree|temps|duree habituelle|temps habituel"},
		{"ready_when", "ready when|ready|signs|pret quand|prete quand|signes"},
		{"experiences", "experiences|try first|on the way|a essayer"},
	},
	"pathway": {
		{"id", "id|code|identifiant"},
		{"title", generic + "|pathway|career pathway|career path|parcours|parcours de carriere"},
		{"summary", "summary|description|resume|sommaire"},
		{"steps", "roles in order|roles along it|roles|steps|postes dans l'ordre|postes|etapes"},
		{"ready_when", "ready when|ready|signs|pret quand|prete quand|signes"},
	},
	"step": { // a row for each role on a pathway
		{"pathway", "pathway|career pathway|parcours|parcours de carriere"},
		{"role", "role|step|poste|etape"},
		{"note", "note|remark|remarque"},
	},
	"need": { // the long shape: a row for each role and competency
		{"role", "role|role title|role name|position|position title|job title|job name|job|job level|job role|job profile|occupation|title|poste|titre du poste|titre d'emploi|nom du poste|emploi|fonction|metier"},
		{"competency", "competency|competency name|competency title|skill|skill name|skill title|tsc title|element name|competence|nom de la competence|habilete|savoir-faire"},
		{"level", "level|proficiency|proficiency level|required level|level required|required proficiency|expected level|expected score|expected proficiency|target level|target|minimum level|skill level|competency level|rating|score|niveau|niveau requis|niveau exige|niveau attendu|niveau de maitrise|niveau cible|cible|maitrise|cote"},
		{"importance", "importance|essential or asset|essential/asset|essential/desirable|essential or desirable|essential|must have|must have/nice to have|required or preferred|required/preferred|mandatory|mandatory/optional|required|priority|essentiel ou atout|essentiel/atout|essentiel|exige|obligatoire|requis|obligatoire/souhaitable|priorite"},
	},
	// What the site is called, in one row.
	"site": {
		{"title", "title|site title|name of the site|titre|titre du site|nom du site"},
		{"organization", "organization|organisation|employer|company|name of your organization|employeur|entreprise|nom de votre organisation"},
		{"contact", "contact|whom to ask|contact person|a qui demander|personne-ressource"},
	},
	// The parts of framework.yaml, each on a tab that is named for it.
	"framework": {{"version", "version"}, {"requires", "every role asks for|every role requires|tous les postes demandent|exige de tous les postes"}},
	"scale":     {{"title", "title|name|titre|nom"}, {"summary", "summary|description|resume"}},
	"level":     {{"id", "id|code|level id|identifiant"}, {"title", "title|level|name|titre|niveau|nom"}},
	"family":    {{"id", "id|code|identifiant"}, {"title", "title|family|name|titre|famille|nom"}, {"summary", "summary|description|resume"}},
	"category":  {{"id", "id|code|identifiant"}, {"title", "title|category|name|titre|categorie|nom"}, {"core", "core|de base"}},
}

// measured are headings whose numbers count something that the heading says: a key,
// and after it what they count.
var measured = map[string][]head{
	"role": {
		{"pay@hour", "hourly rate|hourly wage|hourly pay|rate per hour|wage per hour|pay per hour|taux horaire|salaire horaire|salaire a l'heure"},
		{"pay@year", "annual salary|yearly salary|annual pay|salary per year|annual salary range|salaire annuel|salaire par annee|remuneration annuelle"},
		{"pay@month", "monthly salary|monthly pay|salaire mensuel"},
		{"pay@week", "weekly pay|weekly wage|weekly salary|salaire hebdomadaire"},
	},
	"training": {
		{"hours@hour", "hours|no of hours|number of hours|total hours|contact hours|heures|nombre d'heures|nb d'heures|total d'heures|duration hours|duree heures"},
		{"weeks@week", "weeks|number of weeks|semaines|nombre de semaines"},
	},
	"move": {
		{"months@month", "months|number of months|mois|nombre de mois"},
	},
}

// generic are the headings of a title that do not say what it is the title of.
const generic = "title|name|titre|nom|label|libelle|designation|preferred label"

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
	{"offers.checked", "offers checked|offre verifiee|offre verifiee le"},
}

// rest is the heading of what has no column of its own, as YAML.
var rest = head{"yaml", "yaml"}

// needed are the keys without which a list is not of its kind.
var needed = map[string][]string{
	"role": {"title"}, "competency": {"title"}, "credential": {"title"}, "training": {"title"},
	"move": {"from", "to"}, "need": {"role", "competency", "level"},
	"pathway": {"title"}, "site": {"title"}, "step": {"pathway", "role"},
	"scale": {"title"}, "level": {"title"}, "family": {"title"}, "category": {"title"},
}

// kinds are the kinds of lists, those first that are sure if they fit: an order
// of its own.
var kinds = []string{"need", "move", "step", "role", "training", "credential", "competency", "pathway", "site", "framework", "scale", "level", "family", "category"}

// ofFramework reports whether a list says a part of framework.yaml.
func ofFramework(kind string) bool {
	return kind == "framework" || slices.ContainsFunc(listsOf, func(p part) bool { return p.kind == kind })
}

// byTab reports whether a list is known by its tab alone, since titles and
// summaries could be of anything.
func byTab(kind string) bool { return ofFramework(kind) || kind == "pathway" || kind == "site" }

// tabs are the names that people give to the sheets of each kind, and to the
// files that hold them.
var tabs = map[string]string{
	"role":       "roles|jobs|positions|occupations|postes|emplois|professions|job descriptions|job list|job titles|list of jobs|descriptions de poste|descriptions d'emploi|liste des postes|liste des emplois|metiers|fonctions",
	"competency": "competencies|skills|competences|habiletes|competency dictionary|skills list|skill list|dictionnaire de competences|liste des competences",
	"credential": "credentials|licences|licenses|certificates|certifications|tickets|permis|certificats|permis et certificats|licences and certificates|licenses and certifications|attestations",
	"training":   "training|trainings|courses|programs|learning|formations|formation|cours|training catalogue|course catalogue|catalogue de formation|ateliers",
	"move":       "moves|career moves|passages|changements|changements de poste|mouvements|promotions",
	"need":       "requirements|needs|exigences|besoins|profiles|role profiles|job profiles|profils|profils de competences",
	"pathway":    "pathways|career pathways|parcours|parcours de carriere",
	"step":       "steps|pathway steps|etapes|etapes des parcours",
	"site":       "site|your site|votre site",
	"framework":  "framework|cadre",
	"scale":      "scale|proficiency scale|proficiencies|echelle|echelle de maitrise",
	"level":      "levels|job levels|role levels|niveaux|niveaux des postes",
	"family":     "families|job families|familles|familles d'emplois",
	"category":   "categories|competency categories|categories de competences",
}

// notes are the names of sheets that explain the others and are not read.
const notes = "read me|readme|lisez moi|instructions|mode d'emploi"

// legends are the names of sheets that say what marks mean.
const legends = "legend|legende|key|scale|echelle|rating scale|echelle de cotation|levels explained"

// Unread are headings that are known and that no site has a place for, with the
// reason, which is told.
var unread = []struct{ names, reason string }{
	{"note|notes|comment|comments|remark|remarks|observation|observations|remarque|remarques|commentaire|commentaires|internal notes|notes internes", "remarks"},
	{"of staff|number of staff|no of staff|staff|staff count|headcount|head count|fte|ftes|number of employees|no of employees|employees|incumbents|vacancies|openings|number of positions|nombre d'employes|nb d'employes|nombre de postes|nb de postes|effectif|effectifs|etp|postes vacants|nombre de personnes", "how many people is no part of a role"},
	{"concept uri|uri|broader concept uri|in scheme|concept type|broader concept pt|reuse level|modified date|hidden labels|iscogroup|isco group", "what another system files it under"},
	{"total|totals|grand total|sum|average|avg|mean|count|totaux|somme|moyenne|nombre", "a sum"},
	{"no|nr|n|row|line|item|ligne|numero|num|rang", "a number of rows"},
	{"reports to|reporting to|manager|supervisor|releve de|superieur|superieur immediat|superieure immediate|gestionnaire|superviseur", "who reports to whom is no part of a site; a move says where a role leads"},
	{"actual|actual level|current|current level|current score|present|present level|now|today|self rating|self assessment|manager rating|gap|difference|variance|actuel|actuelle|niveau actuel|reel|aujourd'hui|autoevaluation|ecart|difference", "where people stand today is no requirement"},
}

// required are headings of what a role asks for, beside where people stand.
const required = "target|target level|required|required level|requirement|expected|expected level|needed|goal|cible|niveau cible|requis|niveau requis|exige|attendu|niveau attendu|vise"

// A part is a kind of list that says a part of framework.yaml, with the key that
// holds it.
type part struct{ kind, key string }

// listsOf are the parts that are lists.
var listsOf = func() []part {
	var parts []part
	for _, f := range format.Fields("framework") {
		if f.Item == y.ShapeStruct {
			parts = append(parts, part{cmp.Or(f.Holds, f.Name), f.Name})
		}
	}
	return parts
}()
