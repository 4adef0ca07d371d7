package i18n

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pathbook/internal/fold"
)

// A Noun is what people call a thing, as a sentence of one language needs it:
// bare, or with a little word such as an article. In French the little word
// depends on the noun's gender and first letter: l’atelier, au magasin.
type Noun struct {
	lang, bare string
	feminine   bool
}

// nouns are what a language knows of its nouns: the articles by which people may
// write one down, and the little words that texts may ask for, in their
// masculine form. A language that is not here has its nouns bare.
var nouns = map[string]struct {
	masculine, feminine []string // articles; the first of each tells the gender
	little              []string
	workplace           string
}{
	"en": {[]string{"a ", "an ", "the "}, nil, []string{"a"}, "workplace"},
	"fr": {[]string{"un ", "le "}, []string{"une ", "la "}, []string{"le", "au", "du", "un", "ce"}, "un milieu de travail"},
}

// Workplace returns what any place of work is called, for a site that does not say
// what it calls its own.
func Workplace(lang string) (n Noun, ok bool) {
	n, _ = NounOf(lang, nouns[lang].workplace)
	return n, n.bare != ""
}

// NounOf reads a noun as somebody wrote it down, with its article or without.
// Gendered reports whether it is known how to use it with little words, for
// which French needs the article.
func NounOf(lang, written string) (n Noun, gendered bool) {
	n = Noun{lang: lang, bare: strings.TrimSpace(written)}
	known := nouns[lang]
	for _, article := range known.feminine {
		if rest, ok := cutFold(n.bare, article); ok {
			return Noun{lang, rest, true}, true
		}
	}
	for _, article := range known.masculine {
		if rest, ok := cutFold(n.bare, article); ok {
			return Noun{lang, rest, false}, true
		}
	}
	return n, len(known.feminine) == 0
}

func cutFold(s, prefix string) (rest string, ok bool) {
	if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return strings.TrimSpace(s[len(prefix):]), true
	}
	return "", false
}

// Little are the little words that With knows in the noun's language.
func (n Noun) Little() []string { return slices.Clone(nouns[n.lang].little) }

// With returns the noun with a little word, or bare for none. A little word that
// begins with a capital gives words that do.
func (n Noun) With(little string) (words string, ok bool) {
	if little == "" {
		return n.bare, true
	}
	small := strings.ToLower(little)
	if !slices.Contains(nouns[n.lang].little, small) {
		return "", false
	}
	words = n.inEnglish()
	if n.lang == "fr" {
		words = n.inFrench(small)
	}
	if first, _ := utf8.DecodeRuneInString(little); unicode.IsUpper(first) {
		first, size := utf8.DecodeRuneInString(words)
		words = string(unicode.ToUpper(first)) + words[size:]
	}
	return words, true
}

// inEnglish is the noun with its indefinite article, by the sound that it
// begins with.
func (n Noun) inEnglish() string {
	word := fold.Fold(n.bare)
	vowel := strings.HasPrefix(word, "hour") || strings.HasPrefix(word, "hono") ||
		startsWithAny(word, "a", "e", "i", "o", "u") && !startsWithAny(word, "uni", "use", "usu", "eu", "one-", "one ")
	if vowel {
		return "an " + n.bare
	}
	return "a " + n.bare
}

// inFrench puts what goes before the noun: masculine, feminine, and before a
// vowel.
func (n Noun) inFrench(little string) string {
	forms := map[string][3]string{
		"le": {"le ", "la ", "l’"}, "au": {"au ", "à la ", "à l’"}, "du": {"du ", "de la ", "de l’"},
		"un": {"un ", "une ", ""}, "ce": {"ce ", "cette ", "cet "},
	}[little]
	elided := forms[2]
	switch {
	case n.elides() && elided != "" && !(little == "ce" && n.feminine):
		return elided + n.bare
	case n.feminine:
		return forms[1] + n.bare
	}
	return forms[0] + n.bare
}

// elides reports whether the noun begins with a vowel, or an h that is mute.
func (n Noun) elides() bool {
	word := fold.Fold(n.bare)
	if strings.HasPrefix(word, "h") {
		return !startsWithAny(word, aspirated...)
	}
	return startsWithAny(word, "a", "e", "i", "o", "u", "œ") && !startsWithAny(word, "oui", "onz")
}

// aspirated are the beginnings of French names of places whose h is not mute.
var aspirated = []string{"hall", "halt", "hangar", "haras", "hav", "haut", "hom", "hub", "hutt"}

func startsWithAny(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}
