package workbook

import "strings"

// What people write into a cell that says nothing: that there is nothing to say,
// or that they do not know it yet. The second is told.
var (
	nothing   = set("n/a|na|not applicable|none|nil|s/o|sans objet|non applicable|ne s'applique pas|aucun|aucune|neant|no value|vide|blank")
	undecided = set("tbd|tba|tbc|to be determined|to be decided|to be confirmed|to be announced|unknown|not sure|pending|a determiner|a confirmer|a venir|a preciser|inconnu|inconnue|xxx|to do|todo|a faire")
)

// saysNothing reports whether a text stands for an empty cell, and whether it
// says that somebody does not know yet.
func saysNothing(text string) (empty, open bool) {
	if len(text) > 40 {
		return false, false
	}
	marks := strings.Trim(text, " \n\u00a0()[]")
	switch {
	case marks == "" || strings.Trim(marks, "-–—−_.·/") == "" && marks != "..." && !strings.Contains(marks, "…"):
		return true, false
	case strings.Trim(marks, "?¿ .…") == "":
		return true, true
	}
	word := compact(marks)
	return nothing[word], undecided[word] || strings.HasSuffix(word, "tbd")
}
