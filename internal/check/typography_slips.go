package check

import (
	"regexp"
	"strings"
)

// A slip is one kind of mistake in how words are set. A match counts only if
// its first group, the context before the slip, took part in it: what looks
// like a slip and is none is matched by an alternative without that group.
// Slips of one kind stand together and have the same what.
type slip struct {
	what  string   // what is wrong
	how   string   // what to do, before the words as they should be
	signs []string // at least one is in every text that has the slip
	find  *regexp.Regexp
	write string // in the place of the match
}

// A setting is how a language is judged: its slips, and the signs of each by
// their last byte.
type setting struct {
	slips []slip
	ends  [256][]sign
}

// A sign may stand where one of some slips is.
type sign struct {
	text  string
	slips uint64 // a bit for each, by its place in the table
}

func newSetting(slips []slip) *setting {
	s := &setting{slips: slips}
	for i, slip := range slips {
		for _, text := range slip.signs {
			s.add(text, 1<<i)
		}
	}
	return s
}

func (s *setting) add(text string, slip uint64) {
	end := &s.ends[text[len(text)-1]]
	for i := range *end {
		if (*end)[i].text == text {
			(*end)[i].slips |= slip
			return
		}
	}
	*end = append(*end, sign{text, slip})
}

// signsIn tells which slips there may be in words, since a sign of theirs is,
// in one pass over them. Most words have none.
func (s *setting) signsIn(words string) (slips uint64) {
	if s == nil {
		return 0
	}
	for i := range len(words) {
		for _, sign := range s.ends[words[i]] {
			if strings.HasSuffix(words[:i+1], sign.text) {
				slips |= sign.slips
			}
		}
	}
	return slips
}

// slips are what is looked for in each language; a language that is not here is
// not judged. French is set as in Canada: see the
// Ramat de la typographie and the Banque de dépannage linguistique of the
// Office québécois de la langue française.
var slips = map[string]*setting{"en": newSetting(english), "fr": newSetting(french)}

const (
	nb   = `\x{A0}\x{202F}` // in a class: a no-break space
	sp   = ` ` + nb         // in a class: any space within a line
	hard = "write the space so that no line can end at it, with a no-break space (U+00A0; Alt+0160 on Windows, Option+Space on a Mac)"
)

func pattern(s string) *regexp.Regexp { return regexp.MustCompile(s) }

var spaced = []string{" ;", " !", " ?", " :", "\u00A0;", "\u00A0!", "\u00A0?", "\u00A0:", "\u202F;", "\u202F!", "\u202F?", "\u202F:"}

const (
	dashes     = "hyphens stand here for a dash"
	moreSpaces = "there are two spaces between words"
	straight   = "there is a straight apostrophe"
	quotes     = "there are straight quotes"
)

// codes are numbers with hyphens that are no range: names of standards, dates,
// telephone numbers, years and months, halves.
const codes = `[A-Z]{2,} ?\d[\d.]*(?:-\d+)*|(?:[\d.]*\d-){2,}\d+|\d{3}-\d{4}|[\pL\d]*\pL\d*[\d.]*-[\d-]+|\d+-\d*\pL|(?:19|20)\d\d-\d\d\b|\b(?:24-7|50-50)\b|`

var english = []slip{
	{straight, "write ’", []string{"'"}, pattern(`((?:^|[\s(])|\d)'(s\b|\d\ds)`), "${1}’${2}"},
	{straight, "write ‘ and ’", []string{"'"}, pattern(`(^|[\s(])'([^\s'][^'\n]*)'`), "${1}‘${2}’"},
	{straight, "write ’", []string{"'"}, pattern(`([\pL\x{FFFC}])'`), "${1}’"},
	{quotes, "write “ and ”", []string{`"`}, pattern(`(^|[^\d"])"([^"]*)"`), "${1}“${2}”"},
	{"French quotes stand around English words", "write “ and ”", []string{"«", "»"}, pattern(`()«[` + sp + `]*([^»]*?)[` + sp + `]*»`), "“${2}”"},
	{dashes, "write a dash, or a comma or a full stop", []string{"--"}, pattern(`([^\s-])(?: --+ |--+)([^\s-])`), "${1} – ${2}"},
	{dashes, "write a dash, or a comma or a full stop", []string{" -", "\u00A0-"}, pattern(`([^\s-])[` + sp + `]-[` + sp + `]([^\s-])`), "${1} – ${2}"},
	{"a hyphen joins two numbers where “to” is meant", "write “to” or an en dash", []string{"-"}, pattern(codes + `(\d+)-(\d+)`), "${1} to ${2}"},
	{"a space stands before a mark that has none in English", "write", spaced, pattern(`([^\s` + nb + `])[` + sp + `]+([:;!?])($|[\s)”’])`), "${1}${2}${3}"},
	{moreSpaces, "write one", []string{"  "}, pattern(`([^\s` + nb + `]) {2,}([^\s])`), "${1} ${2}"},
}

// units come after a number that has a fraction; a number without them may be a
// version or the name of a section.
const units = `(?:[$%]|(?:h|heures?|ans?|mois|semaines?|jours?|minutes?|mm|cm|m|km|po|pi|pouces?|pieds?|kg|g|lb|livres?|tonnes?|litres?|L|kW|V|A|fois|points?|millions?)(?:$|[^\pL\d]))`

var french = []slip{
	{straight, "write ’", []string{"'"}, pattern(`([\pL\x{FFFC}])'`), "${1}’"},
	{quotes, "write « and », with a no-break space inside", []string{`"`}, pattern(`(^|[^\d"])"([^"]*)"`), "${1}«\u00A0${2}\u00A0»"},
	{"English quotes stand around French words", "write « and », with a no-break space inside; “ and ” are for a quote in a quote", []string{"“", "”"}, pattern(`«[^»]*»|()“[` + sp + `]*([^”]*?)[` + sp + `]*”`), "«\u00A0${2}\u00A0»"},
	{"there is no no-break space inside « »", hard, []string{"»"}, pattern(`«[` + nb + `][^«»]*[` + nb + `]»|()«[` + sp + `\n]*([^«»]*?)[` + sp + `\n]*»`), "«\u00A0${2}\u00A0»"},
	{"there is no no-break space inside « »", hard, []string{"«"}, pattern(`()«[ \n]?([^\s` + nb + `])`), "«\u00A0${2}"},
	{"there is no no-break space inside « »", hard, []string{"»"}, pattern(`([^\s` + nb + `])[ \n]?»`), "${1}\u00A0»"},
	{"there is no no-break space before the colon", hard, []string{":"}, pattern(`([^\s` + nb + `:]) ?:($|[\s»)])`), "${1}\u00A0:${2}"},
	{"there is no no-break space between the number and its sign", hard, []string{"%", "$"}, pattern(`(\d) ?([%$])($|[^\d\pL])`), "${1}\u00A0${2}${3}"},
	{"the dollar sign stands before the amount", "write it after the amount, with a no-break space", []string{"$"}, pattern(`(^|[^\d\pL` + nb + `])\$(\d{1,3}),(\d{3})($|\D)`), "${1}${2}\u00A0${3}\u00A0$$${4}"},
	{"the dollar sign stands before the amount", "write it after the amount, with a no-break space", []string{"$"}, pattern(`(^|[^\d\pL` + nb + `])\$(\d+)[.,](\d\d)($|\D)`), "${1}${2},${3}\u00A0$$${4}"},
	{"the dollar sign stands before the amount", "write it after the amount, with a no-break space", []string{"$"}, pattern(`(^|[^\d\pL` + nb + `])\$(\d+(?:[` + sp + `]\d{3})*)`), "${1}${2}\u00A0$$"},
	{"a point stands in a number where French has a comma", "write a comma", []string{".0", ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9"}, pattern(`\d*\pL\d*\.\d+|\d+\.\d+\.[\d.]+|(^|[^\d\pL.,])(\d+)\.(\d+)([` + sp + `]?)(` + units + `)`), "${1}${2},${3}${4}${5}"},
	{"this is not how French writes the time", "write h between no-break spaces", []string{":0", ":1", ":2", ":3", ":4", ":5"}, pattern(`(^|[^\d:.,\pL])([01]?\d|2[0-4]):([0-5]\d)($|[^\d:])`), "${1}${2}\u00A0h\u00A0${3}${4}"},
	{"this is not how French writes the time", "write h between no-break spaces", []string{"h", "H"}, pattern(`(?:^|[^\d\pL])\d{1,2}[` + nb + `]h[` + nb + `]\d\d|(^|[^\d\pL])(\d{1,2})[` + sp + `]?[hH][` + sp + `]?([0-5]\d)($|\D)`), "${1}${2}\u00A0h\u00A0${3}${4}"},
	{"this is not how French writes the time", "write a no-break space before h", []string{"h"}, pattern(`(^|[^\d\pL])(\d{1,3})h($|[^\pL\d])`), "${1}${2}\u00A0h${3}"},
	{dashes, "write a dash, or a comma or a colon", []string{"--"}, pattern(`([^\s-])(?: --+ |--+)([^\s-])`), "${1} – ${2}"},
	{dashes, "write a dash, or a comma or a colon", []string{" -", "\u00A0-"}, pattern(`([^\s-])[` + sp + `]-[` + sp + `]([^\s-])`), "${1} – ${2}"},
	{"a hyphen joins two numbers where “à” is meant", "write “à” or an en dash", []string{"-"}, pattern(codes + `(\d+)-(\d+)`), "${1} à ${2}"},
	{"a space stands before a mark that has none in Canadian French", "write", spaced, pattern(`([^\s` + nb + `])[` + sp + `]+([;!?])`), "${1}${2}"},
	{moreSpaces, "write one", []string{"  "}, pattern(`([^\s` + nb + `]) {2,}([^\s])`), "${1} ${2}"},
}
