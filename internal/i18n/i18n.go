// Package i18n knows one language of the interface: its words, and how it
// writes plurals, dates, numbers, money, lists and alphabetical order.
//
// Everything it knows of a language stands in one file, CODE.yaml, so that a
// language can be added without a line of Go. The package never chooses a
// language, never reads the clock or the environment, and never sees the
// content of a site.
package i18n

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A Language is one language of the interface. It does not change once loaded
// and is safe for concurrent use.
type Language struct {
	Code string // as in addresses and in the attribute lang: "en", "fr"
	Name string // in the language itself: "English", "Français"

	format format
	plural []pluralRule
	words  map[string]word
}

// A word is what the interface says at one place; forms is empty unless it
// counts something.
type word struct {
	text  string            // the plural form "other" of a word that counts
	forms map[string]string // by the names of the plural rules
}

// format is how the language writes dates, numbers, money and lists. The
// patterns take their parts as %s.
type format struct {
	decimal, group    string
	money, span       string // span takes the two ends of a range
	date, first       string // date takes day, month and year; first is day 1
	comma, and, quote string
	months            []string // twelve
}

// Has reports whether the language has a word for key.
func (l *Language) Has(key string) bool {
	_, ok := l.words[key]
	return ok
}

// Word returns the word for key as it stands in the language's file. For an
// unknown key it returns the key in white brackets, ⟦key⟧, which stands out on
// a page and which a test can look for.
func (l *Language) Word(key string) string {
	if w, ok := l.words[key]; ok {
		return w.text
	}
	return unknown(key)
}

// Say returns the word for key with args in the places of its verbs (%s, %d,
// %v). A language may take them in another order by writing %[2]s.
func (l *Language) Say(key string, args ...any) string {
	if w, ok := l.words[key]; ok {
		return fmt.Sprintf(w.text, args...)
	}
	return unknown(key)
}

// firstPlace stands for the first argument while Fill says a word; the others
// follow it. The characters are of Unicode's private use.
const firstPlace = '\uE000'

// Fill is Say for arguments that must stay apart from the words around them: it
// returns the word for key in pieces, words made a piece by own, and args where
// the word has its verbs.
func Fill[T any](l *Language, key string, own func(string) T, args ...T) []T {
	places := make([]any, len(args))
	for i := range args {
		places[i] = string(firstPlace + rune(i))
	}
	var out []T
	rest := l.Say(key, places...)
	for {
		at := strings.IndexFunc(rest, func(c rune) bool { return firstPlace <= c && c < firstPlace+rune(len(args)) })
		if at < 0 {
			return append(out, own(rest))
		}
		place, size := utf8.DecodeRuneInString(rest[at:])
		out = append(out, own(rest[:at]), args[place-firstPlace])
		rest = rest[at+size:]
	}
}

// Count returns the word for key in the plural form that n asks for, with n
// itself, written as the language writes numbers, where the form has %s.
func (l *Language) Count(key string, n int) string {
	return l.count(key, float64(n), l.Number(float64(n)))
}

// A Form is a word that counts in one plural form, with %s in the place of the
// number.
type Form struct{ Name, Text string }

// Forms returns the word for key in all its plural forms, the form "other"
// last, for those who count where there is no Go. It is empty for an unknown
// key.
func (l *Language) Forms(key string) []Form {
	w, ok := l.words[key]
	if !ok {
		return nil
	}
	var all []Form
	for _, name := range pluralForms {
		if text, ok := w.forms[name]; ok {
			all = append(all, Form{name, text})
		}
	}
	return append(all, Form{other, w.text})
}

// Range is Count for a span such as "8 to 12 hours", and Count of from alone
// if to is not above it. The plural form is that of the upper end.
func (l *Language) Range(key string, from, to float64) string {
	if to <= from {
		return l.count(key, from, l.Number(from))
	}
	return l.count(key, to, fmt.Sprintf(l.format.span, l.Number(from), l.Number(to)))
}

func (l *Language) count(key string, f float64, written string) string {
	w, ok := l.words[key]
	if !ok {
		return unknown(key)
	}
	text, ok := w.forms[l.pluralForm(f)]
	if !ok {
		text = w.text
	}
	return strings.ReplaceAll(text, "%s", written)
}

func unknown(key string) string {
	return "⟦" + key + "⟧"
}
