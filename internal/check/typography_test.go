package check

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

// What is written, and what is shown instead; nothing if all is well. A tilde
// stands for a no-break space.
func TestSlips(t *testing.T) {
	for _, c := range []struct{ lang, words, want string }{
		{"en", "You’re “in”. A – B, a–b, one-way, 5–10, 5 to 10.", ""},
		{"en", "don't", "don’t"},
		{"en", "the workers' room, 1990's", "1990’s"},
		{"en", "in the '90s, 'so' it was", "the ’90s,"},
		{"en", `say "so", 5' 6" and 3/4" tube`, "say “so”,"},
		{"en", `a "b c" d`, "a “b c”"},
		{"en", "so - said", "so – said"},
		{"en", "so -- said--so", "so – said--so"},
		{"en", "run it with --strict or -5 degrees, pre- and post-test", ""},
		{"en", "5-10 parts, 40-50 hours", "5 to 10"},
		{"en", "204-555-0142, 555-0142, 2026-01-20, 2026-05, W47.1-09, CSA 47-09, ISO 9001-2015, T-4, 4-H, 3-day, A36-14", ""},
		{"en", "NOC 72106-1, 50-50, careers-2-go@a-1.example, https://a.example/5-10?x=y--z", ""},
		{"en", "wait : what ; no ! yes ?", "wait: what"},
		{"en", "wait~: what", "wait: what"},
		{"en", "at 2:30, a ratio of 4:1", ""},
		{"en", "the «good» one", "“good”"},
		{"en", "'so' it was", "‘so’"},
		{"fr", "«~oui, non », » «", "«~oui, non~»,"},
		{"fr", "«~" + strings.Repeat("oui ", 30) + "»", "«~oui oui oui oui oui oui oui … oui oui oui oui oui oui oui~»"},
		{"en", "two  spaces", "two spaces"},
		{"en", "￼'s part", "…’s"},
		{"fr", "L’atelier~: «~oui~» 4~% à 1,50~$, 14~h~30; vraiment? oui! 5 à 10 – «~un “mot” là~»", ""},
		{"fr", "L'atelier d'ici", "L’atelier"},
		{"fr", `dit "oui" 2" et 6"`, "dit «~oui~»"},
		{"fr", "dit “oui”, «~un “non”~»", "«~oui~»,"},
		{"fr", "«oui» et « non »", "«~oui~»"},
		{"fr", "atelier: oui", "atelier~: oui"},
		{"fr", "atelier : oui", "atelier~: oui"},
		{"fr", "(atelier :)", "(atelier~:)"},
		{"fr", "à 4%, 4 % et 5 $", "4~%,"},
		{"fr", "$1,50 et $0.75", "1,50~$ et"},
		{"fr", "$1,200 et 1~200~$", "1~200~$ et"},
		{"fr", "$1500, 25~$ 2 fois", "1500~$,"},
		{"fr", "0.75~$ de plus", "0,75~$"},
		{"fr", "à 2.5 mm, CC BY 4.0, W47.1 m, v1.2.3 m, section 3.2", "à 2,5 mm,"},
		{"fr", "à 2:30 ou 14:00, 4:1, 12:34:56", "à 2~h~30 ou"},
		{"fr", "à 14h30, 9h, 14 h 30, 14~h 30", "à 14~h~30,"},
		{"fr", "à 6~h~30 et 15~h, 40 h de travail, 5e, T4h", ""},
		{"fr", "oui -- non--là", "oui – non--là"},
		{"fr", "oui - non, demi-heure, -5", "oui – non,"},
		{"fr", "5-10 pièces, 204-555-0142, 2026-01-20", "5 à 10"},
		{"fr", "vraiment ? oui~! bon ;", "vraiment?"},
		{"fr", "deux  espaces", "deux espaces"},
		{"de", "don't «x» : y", ""},
	} {
		var got []string
		for _, f := range findSlips(c.lang, strings.ReplaceAll(c.words, "~", "\u00A0")) {
			got = append(got, strings.ReplaceAll(f.instead, "\u00A0", "~"))
		}
		if d := cmp.Diff(c.want, strings.Join(got, " | ")); d != "" {
			t.Errorf("%s: %s: wanted -, got +\n%s", c.lang, c.words, d)
		}
	}
}

// place is what pathbook fills in a word of the interface.
var place = regexp.MustCompile(`%(\[\d\])?[sdv]`)

// The words of the interface are set with the same care as the content.
func TestInterfaceWords(t *testing.T) {
	for lang := range slips {
		data, err := os.ReadFile("../../templates/i18n/" + lang + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(data, &doc); err != nil {
			t.Fatal(err)
		}
		words := 0
		eachScalar(&doc, func(n *yaml.Node) {
			words++
			for _, f := range findSlips(lang, place.ReplaceAllString(n.Value, "X")) {
				t.Errorf("%s.yaml:%d: %s; %s: %s", lang, n.Line, f.what, f.how, f.instead)
			}
		})
		if words < 500 {
			t.Errorf("%s.yaml has %d words", lang, words)
		}
	}
}

// eachScalar visits the values of the list or map of words, not the keys.
func eachScalar(n *yaml.Node, visit func(*yaml.Node)) {
	if n.Kind == yaml.ScalarNode {
		visit(n)
	}
	for i, c := range n.Content {
		if n.Kind != yaml.MappingNode || i%2 == 1 && n.Content[i-1].Value != "plurals" {
			eachScalar(c, visit)
		}
	}
}
