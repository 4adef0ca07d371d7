package interop

import (
	"encoding/json"
	"slices"
	"strings"

	"pathbook/internal/book"
)

// Words are the same words in one language or more. They are written as plain
// text where there is no need to tell the language.
type Words []Word

// A Word is a text and its language, which is empty where that needs no saying.
type Word struct {
	Lang string `json:"@language"`
	Text string `json:"@value"`
}

// MarshalJSON writes one as itself and more as a list.
func (w Words) MarshalJSON() ([]byte, error) {
	if len(w) == 1 {
		return json.Marshal(w[0])
	}
	return json.Marshal([]Word(w))
}

// MarshalJSON writes a value with its language, or a plain text.
func (w Word) MarshalJSON() ([]byte, error) {
	if w.Lang == "" {
		return json.Marshal(w.Text)
	}
	type tagged Word
	return json.Marshal(tagged(w))
}

// texts are the words for a thing in every language that is spoken.
func texts[I any](m *maker, same []I, pick func(I) book.Text) Words {
	var all Words
	for _, item := range same {
		t := pick(item)
		all = m.add(all, t.Words, t.Lang)
	}
	return all.plain(len(m.books) > 1)
}

// proses are texts of which only the words are wanted.
func proses[I any](m *maker, same []I, pick func(I) book.Prose) Words {
	return texts(m, same, func(item I) book.Text {
		p := pick(item)
		return book.Text{Words: p.Text(), Lang: p.Lang}
	})
}

// lists are the words of whole lists, language by language.
func lists[I, T any](m *maker, same []I, pick func(I) []T, text func(T) (words, lang string)) Words {
	var all Words
	for _, item := range same {
		for _, t := range pick(item) {
			words, lang := text(t)
			all = m.add(all, words, lang)
		}
	}
	return all
}

func ofText(t book.Text) (words, lang string)   { return t.Words, t.Lang }
func ofProse(p book.Prose) (words, lang string) { return p.Text(), p.Lang }

// add adds a text, unless there is nothing in it or it is there already: what
// is not translated stands in the other languages as it is in the first.
func (m *maker) add(all Words, text, lang string) Words {
	if m.alone && lang == m.books[0].Lang {
		lang = ""
	}
	w := Word{lang, strings.TrimSpace(text)}
	if w.Text == "" || slices.Contains(all, w) {
		return all
	}
	return append(all, w)
}

// plain leaves the languages away where the words are the same in all, as the
// name of a company is.
func (w Words) plain(more bool) Words {
	for _, other := range w {
		if other.Text != w[0].Text {
			return w
		}
	}
	if more && len(w) > 1 {
		return Words{{"", w[0].Text}}
	}
	return w
}
