package readability

import (
	"math"
	"strings"
	"testing"
)

// Words by their syllables, as dictionaries divide them.
func TestSyllables(t *testing.T) {
	for lang, words := range map[string]map[int]string{
		"en": {
			1: "a the she work worked shop’s makes hours through strengths can’t don't they’re eye days guess quit quite led 40 I NOC",
			2: "table tables handled wanted needed reaches boss’s people going being doing quiet question sometimes something useful safely " +
				"welder doesn’t isn’t layer buyer science create lion statement movement cement two-way and/or",
			3: "area idea employee manager confidence completely management ideas curious everything agreement element RSP career-wise",
			4: "experience competency security apprenticeships information evaluate variety RRSP",
			5: "electricity immediately organization qualification",
			6: "responsibility familiarity",
		},
		"fr": {
			1: "le que parle parlent vie rue trois bien pied nuit fruit oui œil temps août l’eau d’or feuille feuilles ville poste font qu’on tient vent 40",
			2: "travail emploi conseil client moyen payer maison naïf Noël pays année famille l’emploi moment souvent apprendre parlaient agent " +
				"peuvent-ils question juillet s’inscrire métier obtient récent là-bas l’argent",
			3: "travailler idéal réunion ouvrier employé février téléphone voyageur réussir compétences expérience gestionnaire situation étudient",
			4: "réaliser coopérer occasionnelle",
			5: "développement naturellement possibilité amélioration",
			6: "responsabilité",
		},
	} {
		meter := NewMeter(lang)
		for want, list := range words {
			for w := range strings.FieldsSeq(list) {
				if got := meter.Syllables(w); got != want {
					t.Errorf("%s: %s has %d, not %d", lang, w, got, want)
				}
			}
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "One. Two? Three! Four… Five", "One.|Two?|Three!|Four…|Five"},
		{"en", "Ask Dr. Who at 3.5 p.m. today. Then go.", "Ask Dr. Who at 3.5 p.m. today.|Then go."},
		{"en", "Ask J. Smith, e.g. Monday. It was I. He left.", "Ask J. Smith, e.g. Monday.|It was I.|He left."},
		{"en", "“Why?” she asked. “Because.” (So it was.) Good.", "“Why?” she asked.|“Because.”|(So it was.)|Good."},
		{"en", "Wait... and see. What?! No.", "Wait... and see.|What?!|No."},
		{"en", "One: two; three\nand four.", "One: two; three and four."},
		{"en", "1. First this. Then that.", "1. First this.|Then that."},
		{"en", " – • ", ""},
		{"fr", "Dites : « Pourquoi? » Puis écoutez. Voilà!", "Dites : « Pourquoi? »|Puis écoutez.|Voilà!"},
		{"fr", "Voyez p. ex. M. Roy. « Oui », dit-il.", "Voyez p. ex. M. Roy.|« Oui », dit-il."},
		{"de", "Ein Satz.", ""},
	} {
		var got []string
		for _, s := range NewMeter(c.lang).Sentences(c.text) {
			got = append(got, s.Text)
			if !strings.HasPrefix(c.text[s.At:], s.Text[:1]) {
				t.Errorf("%q is said to begin at %d of %q", s.Text, s.At, c.text)
			}
		}
		if got := strings.Join(got, "|"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// Texts whose words, sentences, syllables and grades were worked out by hand.
func TestGrade(t *testing.T) {
	for _, c := range []struct {
		lang, text                  string
		sentences, words, syllables int
		grade                       float64
	}{
		// 0.39·(13/2) + 11.8·(15/13) − 15.59
		{"en", "The cat sat on the table. She was quite happy to be there.", 2, 13, 15, 0.56},
		// 0.39·10 + 11.8·(20/10) − 15.59
		{"en", "Your manager needs a better idea of your own responsibilities.", 1, 10, 20, 11.91},
		// 207 − 1.015·(11/2) − 73.6·(11/11) = 127.82, and 5 − 32.82/10
		{"fr", "Le chat dort sur la table. Il aime bien être là.", 2, 11, 11, 1.72},
		// 207 − 1.015·8 − 73.6·(20/8) = 14.88, and 17 + 2.5·0.12/25
		{"fr", "La personne responsable prépare une situation professionnelle satisfaisante.", 1, 8, 20, 17.01},
	} {
		sentences := NewMeter(c.lang).Sentences(c.text)
		words, syllables := 0, 0
		for _, s := range sentences {
			words += s.Words
			syllables += s.Syllables
		}
		if len(sentences) != c.sentences || words != c.words || syllables != c.syllables {
			t.Errorf("%q has %d sentences, %d words, %d syllables", c.text, len(sentences), words, syllables)
		}
		if got := Grade(c.lang, sentences); math.Abs(got-c.grade) > 0.01 {
			t.Errorf("%q is of grade %.2f, not %.2f", c.text, got, c.grade)
		}
	}
}

func TestGradeOfEase(t *testing.T) {
	for ease, want := range map[float64]float64{100: 4.5, 95: 5, 90: 5.5, 75: 7, 70: 7.75, 65: 8.5, 55: 11, 40: 14.5, 15: 17, 0: 18.5} {
		if got := gradeOfEase(ease); math.Abs(got-want) > 1e-9 {
			t.Errorf("an ease of %v is grade %v, not %v", ease, got, want)
		}
	}
}

func TestUnknownLanguage(t *testing.T) {
	if Formula("de") != "" || Grade("de", []Sentence{{Words: 1}}) != 0 || Grade("en", nil) != 0 {
		t.Error("what is not known is measured")
	}
}

// What the rules come to by themselves needs no exception.
func TestIrregular(t *testing.T) {
	for w, n := range irregularEnglish {
		if regularEnglish(w) == n {
			t.Errorf("%s is not irregular", w)
		}
	}
}
