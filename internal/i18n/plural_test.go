package i18n

import (
	"slices"
	"testing"
)

// TestPluralForm takes rules from the CLDR that the built-in languages do not
// have, so that another language needs no Go.
func TestPluralForm(t *testing.T) {
	type rules [][2]string
	ukrainian := rules{
		{"one", "v = 0 and i % 10 = 1 and i % 100 != 11"},
		{"few", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"},
		{"many", "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"},
	}
	tagalog := rules{{"one", "v = 0 and i = 1,2,3 or v = 0 and i % 10 != 4,6,9 or v != 0 and f % 10 != 4,6,9"}}
	arabic := rules{
		{"zero", "n = 0"}, {"one", "n = 1"}, {"two", "n = 2"},
		{"few", "n % 100 = 3..10"}, {"many", "n % 100 = 11..99"},
	}
	for _, c := range []struct {
		name  string
		rules rules
		f     float64
		want  string
	}{
		{"no rules", nil, 1, "other"},
		{"Ukrainian", ukrainian, 1, "one"},
		{"Ukrainian", ukrainian, 11, "many"},
		{"Ukrainian", ukrainian, 21, "one"},
		{"Ukrainian", ukrainian, 1003, "few"},
		{"Ukrainian", ukrainian, 13, "many"},
		{"Ukrainian", ukrainian, 1.5, "other"},
		{"Tagalog", tagalog, 4, "other"},
		{"Tagalog", tagalog, 5, "one"},
		{"Tagalog", tagalog, 1.4, "other"},
		{"Tagalog", tagalog, 1.25, "one"},
		{"Arabic", arabic, 0, "zero"},
		{"Arabic", arabic, 2, "two"},
		{"Arabic", arabic, -2, "two"},
		{"Arabic", arabic, 2.5, "other"},
		{"Arabic", arabic, 103, "few"},
		{"Arabic", arabic, 3.5, "other"},
		{"Arabic", arabic, 100, "other"},
	} {
		l := new(Language)
		for _, rule := range c.rules {
			p, ok := parsePlural(rule[0], rule[1])
			if !ok {
				t.Fatalf("%s: cannot read %q", c.name, rule[1])
			}
			l.plural = append(l.plural, p)
		}
		if got := l.pluralForm(c.f); got != c.want {
			t.Errorf("%s: %v: got %s, want %s", c.name, c.f, got, c.want)
		}
	}
}

func TestParsePluralRefuses(t *testing.T) {
	for _, text := range []string{"", "1", "i == 1", "i = 1 and", "i = one", "x = 1", "i = 1,", "i % = 1", "i = 1 @integer 1"} {
		if _, ok := parsePlural("one", text); ok {
			t.Errorf("%q is taken for a rule", text)
		}
	}
}

func TestVerbs(t *testing.T) {
	for text, want := range map[string][]string{
		"":                    {},
		"50 % of it, 100 %%":  {},
		"%s":                  {"%[1]s"},
		"%s of %d":            {"%[1]s", "%[2]d"},
		"%[2]d in %[1]s":      {"%[1]s", "%[2]d"},
		"%[1]s and %[1]s, %s": {"%[1]s", "%[2]s"},
	} {
		if got := verbs(text); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
