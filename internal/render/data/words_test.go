package data

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"regexp"
	"testing"

	"pathbook/internal/i18n"
	"pathbook/templates"
)

// TestWordsOfScripts: what the scripts of worksheets ask for by name is in the
// file of words, in each language.
func TestWordsOfScripts(t *testing.T) {
	files, err := fs.Sub(templates.FS, "i18n")
	if err != nil {
		t.Fatal(err)
	}
	asked := regexp.MustCompile(`words\.(?:word|say|count|range)\("([a-z-]+)"`)
	for _, lang := range []string{"en", "fr"} {
		language, problems := i18n.Load(files, lang)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		has := wordsIn(t, language)
		seen := 0
		for _, name := range []string{"form.js", "follow.js", "calendar.js", "sheet.js", "paper.js", "together.js"} {
			src, err := fs.ReadFile(templates.FS, name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range asked.FindAllSubmatch(src, -1) {
				seen++
				if has[string(m[1])]["other"] == "" {
					t.Errorf("%s: %s asks for “%s”, which is not in the file of words", lang, name, m[1])
				}
			}
		}
		if seen < 10 {
			t.Fatalf("only %d words are asked for: what do scripts look like now?", seen)
		}
	}
}

// wordsIn are the words that the script of a language brings.
func wordsIn(t *testing.T, language *i18n.Language) map[string]map[string]string {
	t.Helper()
	src, err := AppendWords(nil, language)
	if err != nil {
		t.Fatal(err)
	}
	_, value, ok := bytes.Cut(src, []byte("window.pathbook.language = "))
	if !ok {
		t.Fatalf("%s hands out nothing under its name", src)
	}
	var script i18n.Script
	if err := json.Unmarshal(bytes.TrimSuffix(value, []byte(";\n")), &script); err != nil {
		t.Fatal(err)
	}
	return script.Words
}
