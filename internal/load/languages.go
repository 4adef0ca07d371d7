package load

import (
	"slices"

	y "pathbook/internal/strictyaml"
)

// languages returns the codes that are sound and reports the others.
func (d *draft) languages(list []y.String) []string {
	var langs []string
	for _, s := range list {
		switch {
		case !y.Language(s.Value):
			p := d.problems.Errorf(s.At, "not-a-language", "“%s” is not a language code", s.Value)
			if code, ok := y.MeantLanguage(s.Value); ok {
				p.Hintf("write %s", code)
			} else {
				p.Hintf("write two small letters, such as en or fr")
			}
		case slices.Contains(langs, s.Value):
			d.problems.Errorf(s.At, "named-twice", "“%s” is already in this list", s.Value).Hintf("take it out")
		default:
			langs = append(langs, s.Value)
		}
	}
	return langs
}

// spoken returns the languages of a training as they are written. A word that
// is no code is shown as it is: people will know what is meant.
func (d *draft) spoken(list []y.String) []string {
	var langs []string
	for _, s := range list {
		if !y.Language(s.Value) {
			d.problems.Warnf(s.At, "odd-language", "“%s” is not a language code, so it is shown as it is", s.Value).
				Hintf("write codes of two small letters, each on a line of its own:\nlanguages:\n  - en\n  - fr")
		}
		langs = append(langs, s.Value)
	}
	return langs
}
