package load

import (
	"slices"

	"pathbook/internal/diag"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// languages returns the languages that the site file declares: English alone
// if it declares none. Where a mistake keeps them from being read, English is a
// guess.
func (r *Reader) languages(site source) (langs []string, guess bool, err error) {
	english := []string{"en"}
	if site.path == "" {
		return english, true, nil
	}
	probe := &Reader{fsys: r.fsys}
	d, err := probe.draftFile(site)
	if err != nil {
		return nil, false, err
	}
	for _, e := range d.entries {
		langs = d.languages(e.raw.(*format.Site).Languages)
	}
	if len(langs) == 0 {
		return english, d.problems.Count(diag.Error) > 0, nil
	}
	return langs, false, nil
}

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

// spoken returns the languages of a training as they are written. One that is
// no code is shown to people all the same, who will know what is meant.
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
