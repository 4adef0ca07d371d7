package i18n

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/diag"
)

const smallEnglish = `name: English
plurals:
  one: i = 1 and v = 0
number: "1,234.5"
money: "$%s"
range: "%s to %s"
date: "%s %s %s"
months: [a, b, c, d, e, f, g, h, i, j, k, l]
comma: ", "
and: " and "
quote: "'%s'"
words:
  skip: Skip to content
  step: "Step %d of %d"
  n-roles:
    one: "%s role"
    other: "%s roles"
`

const smallGerman = `name: Deutsch
plurals:
  one: i = 1 and v = 0
number: "1.234,5"
money: "%s $"
range: "%s bis %s"
date: "%s. %s %s"
months: [a, b, c, d, e, f, g, h, i, j, k, l]
comma: ", "
and: " und "
quote: "„%s“"
words:
  skip: Zum Inhalt
  step: "Schritt %d von %d"
  n-roles:
    one: "%s Stelle"
    other: "%s Stellen"
`

// TestLoad changes one line of a sound German file and looks at what is said.
func TestLoad(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"  step: \"Schritt %d von %d\"\n", "", `13:3: error: the word “step” is missing [missing-word]`},
		{"%d von %d", "%[2]d: %[1]d", ""},
		{"one: \"%s Stelle\"", "one: eine Stelle", ""},
		{"  skip: Zum Inhalt\n", "", `1:1: error: the word “skip” is missing [missing-word]`},
		{"skip:", "skipp:", `1:1: error: the word “skip” is missing [missing-word]
13:3: warning: English has no word “skipp”, so no page asks for it [extra-word]`},
		{"%d von %d", "%d", `14:9: error: the word “step” has other places to fill than in English [word-places]`},
		{"%d von %d", "%d von %s", `14:9: error: the word “step” has other places to fill than in English [word-places]`},
		{"%s Stelle\"", "%d Stelle\"", `16:5: error: the plural form “one” of “n-roles” has another place to fill than the number [word-places]`},
		{"%s Stellen", "Stellen", `17:12: error: the word “n-roles” has other places to fill than in English [word-places]`},
		{"    one: \"%s Stelle\"\n", "", `16:5: error: the word “n-roles” lacks the plural form “one” [plural-form]`},
		{"  one: i = 1 and v = 0\n", "  single: i = 1\n", `3:3: error: “single” is not the name of a plural form [plural-form]`},
		{"i = 1 and v = 0", "n is 1", `3:8: error: the rule for the plural form “one” cannot be read [plural-rule]`},
		{"1.234,5", "1.234", `4:9: error: “1.234” does not show how the language writes 1234.5 [number-sample]`},
		{", k, l]", ", k]", `1:1: error: a year has 12 months, and months names 11 [month-names]`},
		{"%s bis %s", "bis %s", `6:8: error: the pattern must have 2 of %s, and nothing else that begins with % [word-places]`},
		{smallGerman, "# soon\n", `: error: the file of words is empty [no-language]`},
	} {
		fsys := fstest.MapFS{
			"en.yaml": {Data: []byte(smallEnglish)},
			"de.yaml": {Data: []byte(strings.Replace(smallGerman, c.old, c.new, 1))},
		}
		l, problems := Load(fsys, "de")
		got := brief(problems, seen)
		if got != c.want {
			t.Errorf("%q for %q:\ngot:\n%s\nwant:\n%s", c.new, c.old, got, c.want)
		}
		if (l == nil) != (problems.Count(diag.Error) > 0) {
			t.Errorf("%q: a language comes exactly if there is no error", c.new)
		}
	}
	if _, problems := Load(fstest.MapFS{}, "de"); !strings.Contains(brief(problems, seen), "[no-language]") {
		t.Errorf("nothing is said of a language without a file")
	}
	for _, r := range Rules {
		if !seen[r.Name] {
			t.Errorf("no case for the rule %s", r.Name)
		}
	}
}

// brief returns the problems as lines without their file and hints, and marks
// their rules.
func brief(problems diag.List, seen map[string]bool) string {
	problems.Sort()
	var lines []string
	for _, p := range problems {
		seen[p.Rule] = true
		at := strings.TrimPrefix(p.Pos.String(), "templates/i18n/de.yaml")
		lines = append(lines, strings.TrimPrefix(at, ":")+": "+p.Severity.String()+": "+p.Message+" ["+p.Rule+"]")
		if !slices.ContainsFunc(Rules, func(r diag.Rule) bool { return r.Name == p.Rule && r.Severity == p.Severity }) {
			lines = append(lines, p.Rule+" is not in Rules")
		}
	}
	return strings.Join(lines, "\n")
}

// TestNoLanguage says which languages there are.
func TestNoLanguage(t *testing.T) {
	fsys := fstest.MapFS{"en.yaml": {Data: []byte(smallEnglish)}, "de.yaml": {Data: []byte(smallGerman)}}
	for _, code := range []string{"it", "", "../en"} {
		_, problems := Load(fsys, code)
		if len(problems) != 1 || !strings.Contains(problems[0].Hint, "de, en") {
			t.Errorf("%q: got %v", code, problems)
		}
	}
}
