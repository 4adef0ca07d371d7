package data

import (
	"io/fs"
	"testing"

	"pathbook/internal/i18n"
	"pathbook/templates"
)

// The scripts are given words that there are.
func TestCompareWords(t *testing.T) {
	folder, err := fs.Sub(templates.FS, "i18n")
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fr"} {
		words, problems := i18n.Load(folder, lang)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		for _, key := range compareWords {
			if !words.Has(key) {
				t.Errorf("%s has no word %s", lang, key)
			}
		}
	}
}
