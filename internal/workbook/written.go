package workbook

import "strings"

// The headings and tabs that are written, in English and French. A test holds
// them to heads and tabs: each is read as what it was written for.
var written = map[string][2]string{
	"id": {"Id", "Identifiant"}, "title": {"Title", "Titre"}, "short": {"Short name", "Nom court"},
	"also_called": {"Also called", "Aussi appelé"}, "family": {"Family", "Famille"}, "level": {"Level", "Niveau"},
	"summary": {"Summary", "Résumé"}, "responsibilities": {"Responsibilities", "Responsabilités"},
	"grow": {"Ways to grow", "Façons de progresser"}, "credentials": {"Credentials", "Titres exigés"},
	"noc": {"NOC 2021", "CNP 2021"}, "pay.from": {"Pay from", "Salaire de"}, "pay.to": {"Pay to", "Salaire à"},
	"pay.per": {"Pay per", "Par"}, "status": {"Status", "Statut"}, "contact": {"Contact", "À qui demander"},
	"reviewed": {"Reviewed", "Révisé le"}, "category": {"Category", "Catégorie"},
	"codes": {"Other frameworks", "Autres cadres"}, "questions": {"Questions", "Questions de conversation"},
	"related": {"See also", "Voir aussi"}, "granted_by": {"Granted by", "Délivré par"}, "how": {"How to get it", "Comment l’obtenir"},
	"time": {"How long", "Durée"}, "cost": {"Cost", "Coût"}, "renew": {"Renewal", "Renouvellement"},
	"trained_elsewhere": {"Trained elsewhere", "Formation à l’étranger"}, "url": {"Link", "Lien"},
	"provider": {"Provider", "Fournisseur"}, "format": {"Format", "Mode"}, "hours": {"Hours", "Heures"}, "weeks": {"Weeks", "Semaines"},
	"paid_by": {"Paid by", "Payé par"}, "region": {"Region", "Lieu"}, "languages": {"Languages", "Langues"},
	"develops": {"Develops", "Développe"}, "grants": {"Grants", "Accorde"},
	"from": {"From", "De"}, "to": {"To", "Vers"}, "kind": {"Kind", "Genre"}, "months": {"Months", "Mois"},
	"ready_when": {"Ready when", "Signes"}, "experiences": {"Experiences", "À essayer"},
	"checked": {"Checked", "Vérifié le"}, "requires": {"Every role asks for", "Tous les postes demandent"}, "core": {"Core", "De base"},
	"offers.checked": {"Offers: checked", "Offre\u00a0: vérifiée le"},
	"role":           {"Role", "Poste"}, "competency": {"Competency", "Compétence"}, "importance": {"Importance", "Essentiel ou atout"},
	"steps": {"Roles in order", "Postes dans l’ordre"}, "organization": {"Organization", "Organisation"},
	"pathway": {"Pathway", "Parcours"}, "note": {"Note", "Remarque"},
	"version": {"Version", "Version"}, "yaml": {"YAML", "YAML"},
	"offers.meaning": {"Offers: meaning and values", "Offre\u00a0: sens et valeurs"}, "offers.skills": {"Offers: skills and competencies", "Offre\u00a0: habiletés et compétences"},
	"offers.culture": {"Offers: workplace culture", "Offre\u00a0: culture du milieu de travail"}, "offers.growth": {"Offers: growth", "Offre\u00a0: évolution"},
	"offers.arrangements": {"Offers: working arrangements", "Offre\u00a0: conditions de travail"}, "offers.pay": {"Offers: pay and benefits", "Offre\u00a0: salaire et avantages"},
	"offers.inclusion": {"Offers: inclusion and belonging", "Offre\u00a0: inclusion et appartenance"}, "offers.external": {"Offers: external conditions", "Offre\u00a0: conditions extérieures"},
}

var writtenTabs = map[string][2]string{
	"role": {"Roles", "Postes"}, "competency": {"Competencies", "Compétences"}, "credential": {"Credentials", "Permis et certificats"},
	"training": {"Training", "Formations"}, "move": {"Moves", "Changements de poste"}, "need": {"Requirements", "Exigences"},
	"pathway": {"Pathways", "Parcours"}, "site": {"Site", "Site"}, "step": {"Steps", "Étapes"},
	"framework": {"Framework", "Cadre"}, "scale": {"Scale", "Échelle"}, "level": {"Levels", "Niveaux"},
	"family": {"Families", "Familles"}, "category": {"Categories", "Catégories"},
}

// inFrench picks the words for a language that has some: French, else English.
func inFrench(lang string) int {
	if lang == "fr" {
		return 1
	}
	return 0
}

// headingOf writes the heading of a column for readers of a language.
func headingOf(c column, reader string) string {
	fr := inFrench(reader)
	text := written[c.key][fr]
	if n, ok := strings.CutPrefix(c.key, "levels."); ok {
		text = [2]string{"Level ", "Niveau "}[fr] + n
	}
	if n, ok := strings.CutPrefix(c.key, "examples."); ok {
		text = [2]string{"Level " + n + ": examples", "Niveau " + n + "\u00a0: exemples"}[fr]
	}
	switch c.lang {
	case "":
		return text
	case all:
		return text + [2]string{" (all languages)", " (toutes les langues)"}[fr]
	}
	return text + " (" + c.lang + ")"
}

// choicesInFrench are what French readers find in the place of the words of the
// format, which are English. A test holds them to choices.
var choicesInFrench = map[string]string{
	"hour": "heure", "year": "année", "current": "actuel", "emerging": "émergent", "ending": "en voie de disparaître",
	"advance": "avancement", "lateral": "changement latéral", "broaden": "élargissement", "step-back": "pas en arrière",
	"employer": "employeur", "shared": "partagé", "employee": "personnel", "funded": "subventionné",
	"course": "cours", "e-learning": "en ligne", "workshop": "atelier", "on-the-job": "en milieu de travail", "mentoring": "mentorat",
	"job-shadowing": "observation", "stretch-project": "projet", "cross-training": "formation polyvalente", "reading": "lecture",
}

// choiceFor writes a word of the format for readers of a language.
func choiceFor(word, reader string) string {
	if french, ok := choicesInFrench[word]; ok && reader == "fr" {
		return french
	}
	return word
}
