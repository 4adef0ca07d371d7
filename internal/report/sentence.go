package report

import (
	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// A Sentence is words of the interface, which have no language of their own,
// with words of the book between them, which may be in another language.
type Sentence = book.Sentence

// own makes a sentence of words of the interface.
func own(words string) Sentence { return Sentence{text(words)} }

// text is words of the interface.
func text(words string) book.Text { return book.Text{Words: words} }

// say is i18n's Say for texts.
func say(words *i18n.Language, key string, texts ...book.Text) Sentence {
	return i18n.Fill(words, key, text, texts...)
}

// join puts sentences one after another.
func join(list ...Sentence) Sentence {
	var out Sentence
	for _, s := range list {
		if s.String() == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, text(" "))
		}
		out = append(out, s...)
	}
	return out
}
