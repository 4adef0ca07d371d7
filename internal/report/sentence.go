package report

import (
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// A Sentence is words of the interface, which have no language of their own,
// with words of the book between them, which may be in another language.
type Sentence []book.Text

// String returns the words alone.
func (s Sentence) String() string {
	var b strings.Builder
	for _, t := range s {
		b.WriteString(t.Words)
	}
	return b.String()
}

// own makes a sentence of words of the interface.
func own(words string) Sentence { return Sentence{{Words: words}} }

// firstPlace stands for the first text while the interface says a sentence;
// the others follow it. The characters are of Unicode's private use.
const firstPlace = '\uE000'

// say is i18n's Say for texts.
func say(words *i18n.Language, key string, texts ...book.Text) Sentence {
	places := make([]any, len(texts))
	for i := range texts {
		places[i] = string(firstPlace + rune(i))
	}
	var out Sentence
	rest := words.Say(key, places...)
	for {
		at := strings.IndexFunc(rest, func(c rune) bool { return firstPlace <= c && c < firstPlace+rune(len(texts)) })
		if at < 0 {
			break
		}
		place := []rune(rest[at:])[0]
		out = append(out, book.Text{Words: rest[:at]}, texts[place-firstPlace])
		rest = rest[at+len(string(place)):]
	}
	return append(out, book.Text{Words: rest})
}

// join puts sentences one after another.
func join(list ...Sentence) Sentence {
	var out Sentence
	for _, s := range list {
		if s.String() == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, book.Text{Words: " "})
		}
		out = append(out, s...)
	}
	return out
}
