package main

import (
	"fmt"
	"slices"
	"strings"

	"pathbook/internal/i18n"
	"pathbook/internal/starter"
)

// languageChoices are the languages that a site may have, as people pick them.
var languageChoices = []struct{ label, languages string }{
	{"English and French", "en,fr"},
	{"French and English", "fr,en"},
	{"English alone", "en"},
	{"French alone", "fr"},
}

// languageNames are what questions call the languages.
var languageNames = map[string]string{"en": "English", "fr": "French"}

// askAbout asks whose site it is to be. Who gives no name gets a sample as it
// is, to look at.
func (p *program) askAbout(b *beginning, dir string) error {
	p.person.Tell("A few questions, and the site is there. You can change every answer later;\npress Enter where you have none yet.\n")
	var err error
	if b.employer.Name, err = p.person.Line("What is your organization called", "", nil); err != nil {
		return err
	}
	if err := p.askBeginning(b); err != nil {
		return err
	}
	if b.employer.Name != "" {
		if err := p.askEmployer(b); err != nil {
			return err
		}
	}
	p.person.Tell("\nThe same without being asked:\n  pathbook init %s %s\n", b.flags(), quoted(dir))
	return nil
}

// askBeginning asks for the languages and the sector.
func (p *program) askBeginning(b *beginning) error {
	var labels []string
	for _, c := range languageChoices {
		labels = append(labels, c.label)
	}
	i, err := p.person.Choice("Which languages is the site in, the one it opens in first?", labels, 0)
	if err != nil {
		return err
	}
	*b.languages = languageChoices[i].languages
	list, err := starter.Samples()
	if err != nil {
		return err
	}
	labels = nil
	for _, s := range list {
		labels = append(labels, inWords(s))
	}
	if i, err = p.person.Choice("Which sector is nearest to yours? Its roles are a pattern, which you make your own.", labels, 0); err != nil {
		return err
	}
	*b.sample = list[i].ID
	return nil
}

// askEmployer asks for what only the employer knows.
func (p *program) askEmployer(b *beginning) (err error) {
	if b.employer.Region, err = p.person.Line("Which town or region are you in", "", nil); err != nil {
		return err
	}
	langs := codes(*b.languages)
	place := "What do you call the place where people work, such as clinic, yard or store"
	if slices.Contains(langs, "fr") {
		place += " (in French with un or une, as in une clinique)"
	}
	if err := p.askWords(place, langs, b.employer.Workplace, placed); err != nil {
		return err
	}
	return p.askWords("Whom may people ask about careers, and how do they reach that person", langs, b.employer.Contact, nil)
}

// placed refuses the word for a place that texts could not use.
func placed(lang, words string) error {
	if _, ok := i18n.NounOf(lang, words); !ok {
		return fmt.Errorf("texts need its gender: write un %s, or une %s", words, words)
	}
	return nil
}

// askWords asks for a text in each language, until it fits.
func (p *program) askWords(question string, langs []string, words starter.Words, fits func(lang, words string) error) error {
	for _, lang := range langs {
		q := question
		if len(langs) > 1 {
			q += ", in " + languageNames[lang]
		}
		said, err := p.person.Line(q, "", func(answer string) error {
			if fits == nil || answer == "" {
				return nil
			}
			return fits(lang, answer)
		})
		if err != nil {
			return err
		}
		if said != "" {
			words[lang] = said
		}
	}
	return nil
}

// flags are those that say what was answered.
func (b *beginning) flags() string {
	out := []string{"--languages " + *b.languages, "--sample " + *b.sample}
	add := func(name, words string) {
		if words != "" {
			out = append(out, "--"+name+" "+quotedWords(words))
		}
	}
	add("name", b.employer.Name)
	add("region", b.employer.Region)
	for _, lang := range codes(*b.languages) {
		if said := b.employer.Workplace[lang]; said != "" {
			add("workplace", lang+"="+said)
		}
		if said := b.employer.Contact[lang]; said != "" {
			add("contact", lang+"="+said)
		}
	}
	return strings.Join(out, " ")
}

// quotedWords are words as they are typed after a flag.
func quotedWords(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "$", `\$`, "`", "\\`").Replace(s) + `"`
}
