package workbook

import (
	"slices"
	"strings"

	"pathbook/internal/fold"
)

// usualLevel is where a role stands whose title says nothing of its level.
const usualLevel = "skilled"

// titleLevels are the levels of the core's framework that the words of a title
// tell, those first that count where a title has words of two: an assistant
// manager leads, and does not help.
var titleLevels = []titleLevel{
	{"lead", said("assistant manager|team lead|lead hand|lead|leader|supervisor|foreman|forewoman|foreperson|shift manager|" +
		"superviseur|superviseure|superviseuse|contremaitre|contremaitresse|chef d equipe|cheffe d equipe|chef de quart|cheffe de quart|responsable")},
	{"management", said("manager|director|owner|president|administrator in charge|" +
		"gestionnaire|directeur|directrice|proprietaire|gerant|gerante|presidente")},
	{"entry", said("helper|trainee|apprentice|assistant|aide|aid|labourer|laborer|intern|junior|attendant|entry level|" +
		"stagiaire|apprenti|apprentie|assistante|manoeuvre|journalier|journaliere|debutant|debutante|prepose|preposee")},
}

// A titleLevel is a level and the words of titles that tell it.
type titleLevel struct {
	id    string
	words []string
}

func said(words string) []string { return strings.Split(words, "|") }

// levelsFit reports whether roles can be put on a level by their titles: the
// framework has the core's levels, and the spreadsheet has none of its own.
func (f Frame) levelsFit(read *Result) bool {
	for _, d := range read.Drafts {
		if d.Kind == "framework" && len(d.Value.Get("levels").List) > 0 {
			return false
		}
	}
	if slices.ContainsFunc(read.Groups, func(g Group) bool { return g.Kind == "level" }) || f.names["level"] == nil {
		return false
	}
	known := f.names["level"].order
	return slices.Contains(known, usualLevel) && !slices.ContainsFunc(titleLevels, func(l titleLevel) bool { return !slices.Contains(known, l.id) })
}

// titleSays is the level on which the title of a role says that it stands, ""
// if levels are not told by titles here.
func (f Frame) titleSays(d *Draft, read *Result) string {
	if d.Kind != "role" || !f.levelsFit(read) {
		return ""
	}
	for _, title := range allWords(d.Value.Get("title")) {
		if level := levelOf(title); level != "" {
			return level
		}
	}
	return usualLevel
}

// levelOf is the level that a title tells, if it does.
func levelOf(title string) string {
	text := "-" + fold.Slug(title) + "-"
	for _, l := range titleLevels {
		if slices.ContainsFunc(l.words, func(w string) bool { return strings.Contains(text, "-"+strings.ReplaceAll(w, " ", "-")+"-") }) {
			return l.id
		}
	}
	return ""
}
