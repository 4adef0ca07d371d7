package readability

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// french is measured by the reading ease of L. Kandel and A. Moles, Application
// de l'indice de Flesch à la langue française, Cahiers d'études de
// radio-télévision 19, 1958, turned into a grade by [gradeOfEase].
var french = language{
	formula: "Kandel-Moles",
	grade: func(wordsPerSentence, syllablesPerWord float64) float64 {
		return gradeOfEase(207 - 1.015*wordsPerSentence - 73.6*syllablesPerWord)
	},
	syllables:     frenchSyllables,
	abbreviations: set("mme mmes mm p ex p.ex c.-à-d no nos env tél janv févr avr juill oct nov déc"),
}

// gradeOfEase returns the school grade of a reading ease of 0 to 100.
//
// Kandel and Moles fitted their numbers so that a French text has the score that
// Flesch's formula gives its English translation. So the grades are those which
// R. Flesch read off his own scale (The Art of Readable Writing, 1949): 90 to 100
// is the fifth grade, 80 to 90 the sixth, 70 to 80 the seventh, 60 to 70 the
// eighth and ninth, 50 to 60 the tenth to twelfth, 30 to 50 college, and below
// 30 what follows it. The middle of each band is the middle of its grades;
// between two middles the grade goes along a line, and beyond the last it stays
// on the line of the last two.
func gradeOfEase(ease float64) float64 {
	middles := [...]struct{ ease, grade float64 }{{95, 5}, {85, 6}, {75, 7}, {65, 8.5}, {55, 11}, {40, 14.5}, {15, 17}}
	i := 1
	for i < len(middles)-1 && ease < middles[i].ease {
		i++
	}
	a, b := middles[i-1], middles[i]
	return a.grade + (b.grade-a.grade)*(a.ease-ease)/(a.ease-b.ease)
}

// A respelling writes sounds in place of a spelling.
type respelling struct {
	spelling *regexp.Regexp
	as       string
}

var frenchRespellings = []respelling{
	{regexp.MustCompile(`qu`), "k"},                           // qui
	{regexp.MustCompile(`gu([eéèêiîy])`), "g$1"},              // guide
	{regexp.MustCompile(`ge([aâoôu])`), "j$1"},                // mangeons
	{regexp.MustCompile(`([aeouœ])ill`), "${1}j"},             // travailler
	{regexp.MustCompile(`([aeuœ])il(s?)$`), "${1}j$2"},        // travail
	{regexp.MustCompile(`([aeou])y([aeéèiou])`), "${1}j$2"},   // moyen
	{regexp.MustCompile(`^y([aeéo])`), "j$1"},                 // yeux
	{regexp.MustCompile(`(` + frenchVowel + `.*)es?$`), "$1"}, // the mute e, if there is another syllable
}

// The ending of the third person plural is not said: parlent. It is in words
// such as moment and tient, and in those of nasal; silentVerbs are verbs that
// look like them.
var (
	plural      = regexp.MustCompile(frenchVowel + `.*ent$`)
	said        = regexp.MustCompile(`(?:m|[tv]i)ent$`)
	silentVerbs = set("aiment assument calment confirment consomment déforment dorment estiment expriment filment forment informent nomment résument transforment")
	nasal       = set("absent accent accident adhérent adolescent agent apparent ardent argent avent client cohérent concurrent conséquent content continent " +
		"contingent couvent décent différent diligent éloquent éminent équivalent évident excellent exigent expédient fréquent imminent " +
		"inconvénient incident indécent indulgent ingrédient inhérent innocent insolvent intelligent orient parent permanent pertinent " +
		"précédent présent président prudent récent référent régent résident serpent souvent talent transparent urgent violent")
)

// nuclei are the groups of vowels that are one sound, the longest first.
var nuclei = []string{"eau", "oeu", "aî", "ai", "au", "ei", "eu", "eû", "oi", "oî", "ou", "où", "oû", "œu", "ay", "ey", "oy"}

// glides are vowels that lean on the next one: bien, nuit, oui.
var glides = []string{"ou", "i", "u", "y"}

const frenchVowel = `[aeiouyàâäéèêëîïôöûùüœæ]`

var (
	elided       = regexp.MustCompile(`^(?:[cdjlmnst]|qu)'`) // l'emploi
	frenchVowels = regexp.MustCompile(frenchVowel + `+`)
	afterCluster = regexp.MustCompile(`[bcdfgptv][lr]$`)
)

// irregularFrench are French words in common use that the rules miss.
var irregularFrench = map[string]int{"août": 1, "pays": 2, "paysage": 3, "paysages": 3, "abbaye": 3, "faon": 1, "paon": 1}

// frenchSyllables counts an e inside a word, as schools do, and none at its end
// if there is another vowel: développement has five, parle has one.
func frenchSyllables(w string) int {
	w = elided.ReplaceAllString(w, "")
	if n, ok := irregularFrench[w]; ok {
		return n
	}
	if plural.MatchString(w) && !nasal[w] && (silentVerbs[w] || !said.MatchString(w)) {
		w = strings.TrimSuffix(w, "nt")
	}
	for _, r := range frenchRespellings {
		w = r.spelling.ReplaceAllString(w, r.as)
	}
	n := 0
	for _, at := range frenchVowels.FindAllStringIndex(w, -1) {
		n += sounds(w[at[0]:at[1]], afterCluster.MatchString(w[:at[0]]))
	}
	return n
}

// sounds counts the syllables in a group of vowels. After two consonants such as
// br a glide is a syllable of its own, as in ou-vri-er, but not in fruit.
func sounds(group string, cluster bool) int {
	n := 0
	for group != "" {
		if rest := leaning(group); rest != "" && (!cluster || n > 0 || strings.HasPrefix(group, "ui")) {
			group = rest
		}
		group = group[nucleus(group):]
		n++
	}
	return n
}

// leaning returns what follows a glide, or nothing if the group begins with none.
func leaning(group string) string {
	for _, glide := range glides {
		if rest, ok := strings.CutPrefix(group, glide); ok && rest != "" {
			return rest
		}
	}
	return ""
}

// nucleus returns how many bytes the first sound of a group takes.
func nucleus(group string) int {
	for _, s := range nuclei {
		if strings.HasPrefix(group, s) {
			return len(s)
		}
	}
	_, size := utf8.DecodeRuneInString(group)
	return size
}
