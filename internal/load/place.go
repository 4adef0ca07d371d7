package load

import (
	"cmp"
	"fmt"
	"strings"

	"pathbook/internal/format"
	"pathbook/internal/i18n"
	"pathbook/internal/markdown"
)

// A place is what the people of a site call their workplace, by language.
type place map[string]i18n.Noun

// placeOf reads it from the site file. A word by itself is that of the only
// language.
func placeOf(f *format.Site, langs []string) place {
	out := make(place)
	for _, word := range f.Workplace.Words {
		lang := cmp.Or(word.Lang, langs[0])
		out[lang], _ = i18n.NounOf(lang, word.Text)
	}
	return out
}

// in returns the noun in a language: the site's own, or what any workplace is
// called.
func (p place) in(lang string) (i18n.Noun, bool) {
	if n, ok := p[lang]; ok {
		return n, true
	}
	return i18n.Workplace(lang)
}

// naming gives the words that texts in a language ask for.
func (p place) naming(lang string) markdown.Naming {
	return func(of, little string) (words, hint string) {
		if of != "workplace" {
			return "", "a text can ask for [](site:workplace)"
		}
		n, ok := p.in(lang)
		if !ok {
			return "", fmt.Sprintf("say in content/site.yaml what your workplace is called:\nworkplace:\n  %s: …", lang)
		}
		if words, ok := n.With(little); ok {
			return words, ""
		}
		if all := n.Little(); len(all) > 0 {
			return "", fmt.Sprintf("write [](site:workplace), or one of these between the brackets: %s; the right form follows from content/site.yaml", strings.Join(all, ", "))
		}
		return "", "write [](site:workplace)"
	}
}
