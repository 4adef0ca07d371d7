package render

import (
	"strings"
	"testing"

	"pathbook/internal/render/theme"
	"pathbook/templates"
)

// TestNotProven: what is said of a plan of which nobody knows whether there is a
// smaller one says nothing of the smallest.
func TestNotProven(t *testing.T) {
	words, problems := theme.Read(templates.FS, []string{"en", "fr"})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message)
	}
	for lang, smallest := range map[string]string{"en": "smallest", "fr": "plus petit"} {
		for _, key := range []string{"plan-text", "whole-way-text", "made-training-help"} {
			if said := words.Words(lang).Word(key); !strings.Contains(said, smallest) {
				t.Errorf("%s: of a proven plan: %s", lang, said)
			}
			if said := words.Words(lang).Word(key + "-good"); said == "" || strings.Contains(said, smallest) {
				t.Errorf("%s: of one that is not: %s", lang, said)
			}
		}
	}
}
