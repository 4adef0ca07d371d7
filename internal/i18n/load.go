package i18n

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
	"pathbook/internal/strictyaml"
)

// folder is where the files of words stand in a site and in the program; it
// is part of each position.
const folder = "templates/i18n"

// english is the language that says which words there are.
const english = "en"

// Load reads the file CODE.yaml of fsys, which is the folder i18n of the
// templates. English is the measure: a word that it has and another language
// lacks is an error. The language is nil if there are errors.
func Load(fsys fs.FS, code string) (*Language, diag.List) {
	var problems diag.List
	own, ok := read(fsys, code, &problems)
	if ok && code != english {
		if measure, ok := read(fsys, english, &problems); ok {
			own.measure(measure, &problems)
		}
	}
	if !ok {
		return nil, problems
	}
	l := own.language(code, &problems)
	if problems.Count(diag.Error) > 0 {
		return nil, problems
	}
	return l, problems
}

// file is a file of words as it is written.
type file struct {
	At      diag.Pos
	Name    strictyaml.String                 `yaml:"name,required" doc:"the language's name in itself"`
	Plurals strictyaml.Map[strictyaml.String] `yaml:"plurals" doc:"plural form: the rule of the Unicode CLDR for it"`
	Number  strictyaml.String                 `yaml:"number,required" doc:"the number 1234.5 as the language writes it"`
	Money   strictyaml.String                 `yaml:"money,required" doc:"an amount (%s) of dollars"`
	Range   strictyaml.String                 `yaml:"range,required" doc:"from the first %s to the second"`
	Date    strictyaml.String                 `yaml:"date,required" doc:"day, month and year, each %s"`
	First   strictyaml.String                 `yaml:"first" doc:"day 1, if it is not written 1"`
	Months  []strictyaml.String               `yaml:"months,required" doc:"the twelve months as they stand in a date"`
	Comma   strictyaml.String                 `yaml:"comma,required" doc:"between the items of a list"`
	And     strictyaml.String                 `yaml:"and,required" doc:"before the last item of a list"`
	Quote   strictyaml.String                 `yaml:"quote,required" doc:"a text (%s) in quotation marks"`
	Words   strictyaml.Map[entry]             `yaml:"words,required" doc:"the words of the interface"`
}

// entry is a word as it is written: a text, or one for each plural form.
type entry struct {
	At    diag.Pos
	Other strictyaml.String `yaml:"other,required,short"`
	Zero  strictyaml.String `yaml:"zero"`
	One   strictyaml.String `yaml:"one"`
	Two   strictyaml.String `yaml:"two"`
	Few   strictyaml.String `yaml:"few"`
	Many  strictyaml.String `yaml:"many"`
}

// forms returns the plural forms that are written, other than "other".
func (e entry) forms() map[string]string {
	forms := map[string]string{}
	for i, text := range []strictyaml.String{e.Zero, e.One, e.Two, e.Few, e.Many} {
		if text.Set() {
			forms[pluralForms[i]] = text.Value
		}
	}
	return forms
}

func read(fsys fs.FS, code string, problems *diag.List) (*file, bool) {
	name := path.Join(folder, code+".yaml")
	src, err := fs.ReadFile(fsys, code+".yaml")
	if err != nil {
		p := problems.Errorf(diag.Pos{File: name}, "no-language", "the interface has no words in the language “%s”", code)
		p.Hintf("languages that have words: %s\nfor another, write %s", strings.Join(codes(fsys), ", "), name)
		return nil, false
	}
	document, ok := strictyaml.Parse(name, src, problems)
	if !ok {
		return nil, false
	}
	if document.Empty() {
		problems.Errorf(diag.Pos{File: name}, "no-language", "the file of words is empty").
			Hintf("copy %s and translate its words", path.Join(folder, english+".yaml"))
		return nil, false
	}
	f := new(file)
	return f, document.Root().Decode(f, problems)
}

// codes returns the languages that fsys has files for.
func codes(fsys fs.FS) []string {
	names, _ := fs.Glob(fsys, "*.yaml") // only a bad pattern fails
	for i, name := range names {
		names[i] = strings.TrimSuffix(name, ".yaml")
	}
	return names
}

// measure compares the words of f with those of English.
func (f *file) measure(en *file, problems *diag.List) {
	own := map[string]diag.Pos{}
	for _, w := range f.Words {
		own[w.Key.Value] = w.Key.At
	}
	var names []string
	words := map[string]entry{}
	after := f.At // the place of the last word that f has too
	for _, w := range en.Words {
		key := w.Key.Value
		names = append(names, key)
		words[key] = w.Value
		if at, ok := own[key]; ok {
			after = at
			continue
		}
		problems.Errorf(after, "missing-word", "the word “%s” is missing", key).
			Hintf("write a line for it, under words; the English is “%s”", w.Value.Other.Value)
	}
	for _, w := range f.Words {
		if e, ok := words[w.Key.Value]; ok {
			f.measureWord(w.Key.Value, w.Value, e, problems)
			continue
		}
		p := problems.Warnf(w.Key.At, "extra-word", "English has no word “%s”, so no page asks for it", w.Key.Value)
		if near := fold.Nearest(w.Key.Value, names); near != "" {
			p.Hintf("did you mean %s?", near)
		}
	}
}

// measureWord checks one word: the same places to fill as in English, and
// every plural form if English has any.
func (f *file) measureWord(key string, w, en entry, problems *diag.List) {
	if got, want := verbs(w.Other.Value), verbs(en.Other.Value); !slices.Equal(got, want) {
		problems.Errorf(w.Other.At, "word-places", "the word “%s” has other places to fill than in English", key).
			Hintf("use each of these once: %s; the English is “%s”", list(want), en.Other.Value)
	}
	if len(en.forms()) == 0 {
		return
	}
	forms := w.forms()
	for _, rule := range f.Plurals {
		if _, ok := forms[rule.Key.Value]; !ok && slices.Contains(pluralForms, rule.Key.Value) {
			problems.Errorf(w.At, "plural-form", "the word “%s” lacks the plural form “%s”", key, rule.Key.Value).
				Hintf("write it under the word:\n  %s:\n    %s: …\n    other: %s", key, rule.Key.Value, w.Other.Value)
		}
	}
}
