package i18n

import (
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pathbook/templates"
)

// load returns a built-in language.
func load(t *testing.T, code string) *Language {
	t.Helper()
	fsys, err := fs.Sub(templates.FS, "i18n")
	if err != nil {
		t.Fatal(err)
	}
	l, problems := Load(fsys, code)
	for _, p := range problems {
		t.Errorf("%s: %s [%s]", p.Pos, p.Message, p.Rule)
	}
	if l == nil {
		t.FailNow()
	}
	return l
}

// TestWritten is how each language writes what pages show. In the table a
// no-break space is written ~.
func TestWritten(t *testing.T) {
	type row struct{ what, en, fr string }
	en, fr := load(t, "en"), load(t, "fr")
	both := func(what string, write func(*Language) string) row {
		return row{what, write(en), write(fr)}
	}
	number := func(f float64) row {
		return both("number", func(l *Language) string { return l.Number(f) })
	}
	money := func(f float64) row {
		return both("money", func(l *Language) string { return l.Money(f) })
	}
	moneyRange := func(from, to float64) row {
		return both("money range", func(l *Language) string { return l.MoneyRange(from, to) })
	}
	count := func(key string, n int) row {
		return both("count", func(l *Language) string { return l.Count(key, n) })
	}
	span := func(from, to float64) row {
		return both("range", func(l *Language) string { return l.Range("n-hours", from, to) })
	}
	date := func(year, month, day int) row {
		return both("date", func(l *Language) string { return l.Date(year, month, day) })
	}
	list := func(items ...string) row {
		return both("list", func(l *Language) string { return l.List(items) })
	}
	for _, c := range []struct {
		got    row
		en, fr string
	}{
		{number(0), "0", "0"},
		{number(999), "999", "999"},
		{number(1200), "1,200", "1~200"},
		{number(1200.5), "1,200.5", "1~200,5"},
		{number(0.25), "0.25", "0,25"},
		{number(0.1 + 0.2), "0.3", "0,3"},
		{number(-0.001), "0", "0"},
		{number(-1234567), "-1,234,567", "-1~234~567"},
		{money(0), "$0", "0~$"},
		{money(1200), "$1,200", "1~200~$"},
		{money(24.5), "$24.50", "24,50~$"},
		{money(24.255), "$24.26", "24,26~$"},
		{money(-3), "-$3", "-3~$"},
		{moneyRange(400, 600), "$400 to $600", "de 400~$ à 600~$"},
		{moneyRange(0, 22.5), "$0 to $22.50", "de 0~$ à 22,50~$"},
		{moneyRange(400, 400), "$400", "400~$"},
		{count("n-roles", 0), "0 roles", "0 poste"},
		{count("n-roles", 1), "1 role", "1 poste"},
		{count("n-roles", 2), "2 roles", "2 postes"},
		{count("n-roles", 1000), "1,000 roles", "1~000 postes"},
		{count("n-roles", 1_000_000), "1,000,000 roles", "1~000~000 de postes"},
		{count("n-hours", 2_000_001), "2,000,001 hours", "2~000~001 heures"},
		{span(1, 1), "1 hour", "1 heure"},
		{span(1.5, 1.5), "1.5 hours", "1,5 heure"},
		{span(8, 8), "8 hours", "8 heures"},
		{span(8, 12), "8 to 12 hours", "de 8 à 12 heures"},
		{span(0.5, 1), "0.5 to 1 hour", "de 0,5 à 1 heure"},
		{date(2006, 1, 2), "2 January 2006", "2 janvier 2006"},
		{date(2026, 8, 1), "1 August 2026", "1er août 2026"},
		{date(2026, 12, 31), "31 December 2026", "31 décembre 2026"},
		{date(2026, 13, 1), "2026-13-01", "2026-13-01"},
		{list(), "", ""},
		{list("a"), "a", "a"},
		{list("a", "b"), "a and b", "a et b"},
		{list("a", "b", "c"), "a, b and c", "a, b et c"},
		{both("quote", func(l *Language) string { return l.Quote("x") }), "“x”", "«~x~»"},
		{both("say", func(l *Language) string { return l.Say("worksheet-n-of-m", 2, 5) }), "Worksheet 2 of 5", "Fiche 2 sur 5"},
		{both("unknown", func(l *Language) string { return l.Word("xyz") + l.Say("xyz", 1) + l.Count("xyz", 1) }), "⟦xyz⟧⟦xyz⟧⟦xyz⟧", "⟦xyz⟧⟦xyz⟧⟦xyz⟧"},
	} {
		visible := strings.NewReplacer("\u00A0", "~")
		if got := visible.Replace(c.got.en); got != c.en {
			t.Errorf("en %s: got %q, want %q", c.got.what, got, c.en)
		}
		if got := visible.Replace(c.got.fr); got != c.fr {
			t.Errorf("fr %s: got %q, want %q", c.got.what, got, c.fr)
		}
	}
}

func TestCompare(t *testing.T) {
	want := []string{"", "Cote", "cote", "côte", "coté", "côté", "œuf", "oeuvre", "Zone", "zones"}
	for _, code := range []string{"en", "fr"} {
		l := load(t, code)
		got := slices.Clone(want)
		slices.Reverse(got)
		slices.SortFunc(got, l.Compare)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", code, got, want)
		}
	}
}

func TestForms(t *testing.T) {
	for _, c := range []struct{ code, key, want string }{
		{"en", "n-results", "[{one %s result} {other %s results}]"},
		{"fr", "n-results", "[{one %s résultat} {many %s de résultats} {other %s résultats}]"},
		{"en", "skip", "[{other Skip to content}]"},
		{"en", "xyz", "[]"},
	} {
		if got := fmt.Sprint(load(t, c.code).Forms(c.key)); got != c.want {
			t.Errorf("%s: the forms of %s are %s, not %s", c.code, c.key, got, c.want)
		}
	}
}

func TestHas(t *testing.T) {
	l := load(t, "en")
	if l.Has("xyz") || !l.Has("skip") {
		t.Error("Has does not tell which words there are")
	}
}

// TestWords looks for the slips that nobody sees in a file of words.
func TestWords(t *testing.T) {
	slips := map[string]map[string]*regexp.Regexp{
		"en": {
			"a straight apostrophe or quotation mark": regexp.MustCompile(`['"]`),
			"white space that does nothing":           regexp.MustCompile(`^\s|\s$|  `),
		},
		"fr": {
			"a straight apostrophe or quotation mark":     regexp.MustCompile(`['"“”]`),
			"white space that does nothing":               regexp.MustCompile(`^\s|\s$|  `),
			"no no-break space before a colon, %, $ or »": regexp.MustCompile(`[^\x{A0}](:|»|\$|%( |$))`),
			"no no-break space after «":                   regexp.MustCompile(`«[^\x{A0}]`),
			"a space before ; ! or ?":                     regexp.MustCompile(`[\s\x{A0}][;!?]`),
		},
	}
	for code, patterns := range slips {
		for key, w := range load(t, code).words {
			for _, text := range append(slices.Collect(maps.Values(w.forms)), w.text) {
				for slip, pattern := range patterns {
					if pattern.MatchString(text) {
						t.Errorf("%s: %s: %s: %q", code, key, slip, text)
					}
				}
			}
		}
	}
}

// TestSameKeys holds in both directions, and both languages count the same
// words.
func TestSameKeys(t *testing.T) {
	en, fr := load(t, "en"), load(t, "fr")
	for key, w := range fr.words {
		if e, ok := en.words[key]; !ok || (len(e.forms) > 0) != (len(w.forms) > 0) {
			t.Errorf("en and fr differ in %q", key)
		}
	}
	if len(en.words) != len(fr.words) {
		t.Errorf("en has %d words, fr %d", len(en.words), len(fr.words))
	}
}
