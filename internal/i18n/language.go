package i18n

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/strictyaml"
)

// Rules are the problems that Load tells of, besides those of the YAML.
var Rules = []diag.Rule{
	{Name: "no-language", Severity: diag.Error, Doc: "a language of the site has no file of words for the interface"},
	{Name: "missing-word", Severity: diag.Error, Doc: "a language lacks a word of the interface that English has"},
	{Name: "extra-word", Severity: diag.Warning, Doc: "a language has a word of the interface that English lacks"},
	{Name: "word-places", Severity: diag.Error, Doc: "a word of the interface has other places to fill (%s) than it must have"},
	{Name: "plural-form", Severity: diag.Error, Doc: "a word that counts lacks a plural form, or a form has no such name"},
	{Name: "plural-rule", Severity: diag.Error, Doc: "a rule for a plural form is not in the notation of the Unicode CLDR"},
	{Name: "number-sample", Severity: diag.Error, Doc: "a language does not show how it writes the number 1234.5"},
	{Name: "month-names", Severity: diag.Error, Doc: "a language does not name twelve months"},
}

// language makes the language that f describes.
func (f *file) language(code string, problems *diag.List) *Language {
	l := &Language{Code: code, Name: f.Name.Value, words: make(map[string]word, len(f.Words))}
	for _, w := range f.Words {
		w.Value.checkForms(w.Key.Value, problems)
		l.words[w.Key.Value] = word{w.Value.Other.Value, w.Value.forms()}
	}
	for _, p := range f.Plurals {
		l.plural = append(l.plural, plural(p, problems))
	}
	group, decimal := marks(f.Number, problems)
	l.format = format{
		group: group, decimal: decimal,
		money: pattern(f.Money, 1, problems), span: pattern(f.Range, 2, problems),
		date: pattern(f.Date, 3, problems), first: f.First.Value,
		comma: f.Comma.Value, and: f.And.Value, quote: pattern(f.Quote, 1, problems),
	}
	for _, m := range f.Months {
		l.format.months = append(l.format.months, m.Value)
	}
	if len(f.Months) != 12 {
		problems.Errorf(f.At, "month-names", "a year has 12 months, and months names %d", len(f.Months)).
			Hintf("write the twelve names in order, each on a line of its own that begins with “- ”")
	}
	return l
}

// checkForms makes sure that the number of a word that counts can be filled in.
func (e entry) checkForms(key string, problems *diag.List) {
	forms := e.forms()
	for _, form := range pluralForms {
		if got := verbs(forms[form]); len(got) > 0 && !slices.Equal(got, []string{"%[1]s"}) {
			problems.Errorf(e.At, "word-places", "the plural form “%s” of “%s” has another place to fill than the number", form, key).
				Hintf("write the number as %%s, or leave it out")
		}
	}
}

func plural(p strictyaml.Entry[strictyaml.String], problems *diag.List) pluralRule {
	if !slices.Contains(pluralForms, p.Key.Value) {
		problems.Errorf(p.Key.At, "plural-form", "“%s” is not the name of a plural form", p.Key.Value).
			Hintf("plural forms are zero, one, two, few and many; what no rule fits is other, and has none")
	}
	rule, ok := parsePlural(p.Key.Value, p.Value.Value)
	if !ok {
		problems.Errorf(p.Value.At, "plural-rule", "the rule for the plural form “%s” cannot be read", p.Key.Value).
			Hintf("write it as the Unicode CLDR does, without the samples: i = 1 and v = 0")
	}
	return rule
}

var samplePattern = regexp.MustCompile(`^1(\D*)234(\D+)5$`)

// marks returns what stands between thousands and before decimals in a sample
// of the number 1234.5.
func marks(sample strictyaml.String, problems *diag.List) (group, decimal string) {
	m := samplePattern.FindStringSubmatch(sample.Value)
	if m == nil {
		problems.Errorf(sample.At, "number-sample", "“%s” does not show how the language writes 1234.5", sample.Value).
			Hintf("write just this number, with the language's own marks: 1,234.5")
		return "", ""
	}
	return m[1], m[2]
}

// pattern returns the text of s, which must have n places to fill.
func pattern(s strictyaml.String, n int, problems *diag.List) string {
	want := make([]string, n)
	for i := range want {
		want[i] = "%[" + strconv.Itoa(i+1) + "]s"
	}
	if !slices.Equal(verbs(s.Value), want) {
		problems.Errorf(s.At, "word-places", "the pattern must have %d of %%s, and nothing else that begins with %%", n)
	}
	return s.Value
}

var verbPattern = regexp.MustCompile(`%(?:\[(\d)\])?([%a-z])`)

// verbs returns the places of text that take an argument, in the arguments'
// order, each as %[1]s whether it is written so or as %s.
func verbs(text string) []string {
	found := []string{}
	next := 1
	for _, m := range verbPattern.FindAllStringSubmatch(text, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1]) // one digit
		}
		found = append(found, "%["+strconv.Itoa(next)+"]"+m[2])
		next++
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// list names the places of a word for a hint.
func list(verbs []string) string {
	if len(verbs) == 0 {
		return "none"
	}
	return strings.Join(verbs, ", ")
}
