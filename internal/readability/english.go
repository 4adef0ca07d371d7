package readability

import (
	"regexp"
	"strings"
)

// english is measured by the Flesch-Kincaid grade level: J. P. Kincaid, R. P.
// Fishburne, R. L. Rogers and B. S. Chissom, Derivation of New Readability
// Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, Naval
// Technical Training Command, 1975.
var english = language{
	formula:   "Flesch-Kincaid",
	syllables: englishSyllables,
	grade: func(wordsPerSentence, syllablesPerWord float64) float64 {
		return 0.39*wordsPerSentence + 11.8*syllablesPerWord - 15.59
	},
	abbreviations: set("mr mrs ms mx dr prof st vs e.g i.e approx dept jan feb apr aug oct nov dec"),
}

func set(words string) map[string]bool {
	out := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// A correction is what a spelling adds to the number of groups of vowels, or
// takes from it, each time it is found.
type correction struct {
	spelling *regexp.Regexp
	by       int
}

// englishCorrections are for what is written and not said, and for vowels that
// stand together and are said apart. They see qu as q, and y between two vowels,
// which is no vowel then, as j.
var englishCorrections = []correction{
	// The silent e, at the end and before an ending.
	{regexp.MustCompile(`[^aeiouy]e$`), -1},
	{regexp.MustCompile(`[^aeiouylr]le$`), +1}, // ta-ble
	{regexp.MustCompile(`[^aeiouycgsxz]es$`), -1},
	{regexp.MustCompile(`[cs]hes$|[^aeiouylr]les$`), +1}, // reach-es, ta-bles
	{regexp.MustCompile(`[^aeiouytd]ed$`), -1},
	{regexp.MustCompile(`[^aeiouylr]led$`), +1},           // han-dled
	{regexp.MustCompile(`^[^aeiouy]*e(?:[sd]|'s)?$`), +1}, // she, led
	{regexp.MustCompile(`[aeiouy][^aeiouyl]+e(?:ly|ful|fully|less|ness|ments?|ships?)$|[aeiouy]le(?:ly|ful|fully|less|ness)$`), -1},
	{regexp.MustCompile(`^(?:some|there|where|home|fore|time|safe|note|life|like|base|house|make|take|gate|name)[^aeiouyrsdl]`), -1},
	// Vowels that are said apart.
	{regexp.MustCompile(`[^cgst]ia|[^cstgx]io|^[dbv]io|[^cgst]ium|iu[ms]$`), +1},
	{regexp.MustCompile(`tiat|ciat|[dntslv]ua|uou|uity|ruin`), +1},
	{regexp.MustCompile(`[^ctr]ien|[^f]rien|^scien|qiet|[^cs]iet|[bdfglmnprtv]ier$|[aeou]ing|iest$`), +1},
	{regexp.MustCompile(`crea[tm]|area|idea|theat|^rea[clp]|^realm|[^cg]eous|^geo|theor|neo|video`), +1},
	{regexp.MustCompile(`^(?:cream|reach|reap)`), -1},
	{regexp.MustCompile(`poe[tm]|coop|coor|coex|^rei|^reu|^preo|^dei|[^aeiouq]uel|chao`), +1},
	{regexp.MustCompile(`(?:[cs]h|[sxz])'s$|isms?$|[sd]n't$|thm$`), +1},
}

// irregularEnglish are English words in common use that the corrections miss.
var irregularEnglish = map[string]int{
	"anyone": 3, "business": 2, "colleague": 2, "colleagues": 2, "elsewhere": 2, "evening": 2, "evenings": 2,
	"everyday": 3, "everything": 3, "everywhere": 3, "maybe": 2, "ninety": 2,
	"really": 2, "taken": 2, "tired": 2, "unions": 2, "vague": 1, "wednesday": 2, "wherever": 3, "whoever": 3,
}

var (
	vowels    = regexp.MustCompile(`[aeiouy]+`)
	sibilant  = regexp.MustCompile(`(?:[cs]h|[sxz]|[cgsz]e)$`) // boss's has one more than boss
	halfVowel = regexp.MustCompile(`([aeiou])y([aeiou])`)
)

func englishSyllables(w string) int {
	if n, ok := irregularEnglish[w]; ok {
		return n
	}
	return regularEnglish(w)
}

func regularEnglish(w string) int {
	if owner, ok := strings.CutSuffix(w, "'s"); ok && !sibilant.MatchString(owner) {
		w = owner
	}
	w = halfVowel.ReplaceAllString(strings.ReplaceAll(w, "qu", "q"), "${1}j$2")
	n := len(vowels.FindAllString(w, -1))
	for _, c := range englishCorrections {
		n += c.by * len(c.spelling.FindAllString(w, -1))
	}
	return max(n, 1)
}
