package check

import (
	"strings"
	"unicode"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
	"pathbook/internal/readability"
)

// A reading is the words of one guide, story, page or worksheet in one language,
// in the order in which people read them.
type reading struct {
	kind, lang string
	meter      *readability.Meter // of the language
	passages   []passage
}

// A passage is what is read in one go, and where each byte of it stands.
type passage struct {
	part  markdown.Part
	words string
	at    func(offset int) diag.Pos

	sentences []readability.Sentence // those that count
	shorts    []string               // see shortForms
}

// A readIn is the language in which the passages of a text were measured, which
// is what the text remembers them by.
type readIn string

// readings returns the texts of a book that are written in its own language.
func readings(b *book.Book) []reading {
	meter := readability.NewMeter(b.Lang)
	var out []reading
	for _, d := range b.Documents() {
		r := reading{kind: d.Of, lang: b.Lang, meter: meter}
		r.prose(d.Summary, d.Body)
		out = append(out, r)
	}
	for _, w := range b.Worksheets {
		r := reading{kind: "worksheet", lang: b.Lang, meter: meter}
		r.sheet(w)
		out = append(out, r)
	}
	return out
}

func (r *reading) sheet(w *book.Worksheet) {
	r.prose(w.Summary, w.Intro)
	for _, s := range w.Sections {
		r.text(s.Title, markdown.Title)
		r.prose(s.Help)
		for _, f := range s.Fields {
			r.text(f.Label, markdown.Item)
			r.prose(f.Help, f.OnPaper)
			for _, item := range f.Items {
				r.prose(item.Words)
			}
		}
	}
}

func (r *reading) prose(texts ...book.Prose) {
	for _, t := range texts {
		if t.Doc != nil && t.Lang == r.lang {
			found := t.Doc.Remember(readIn(r.lang), func() any { return r.passagesOf(t.Doc) })
			r.passages = append(r.passages, found.([]passage)...)
		}
	}
}

// passagesOf measures a text. To take it apart costs more than that, so how its
// words are set is looked at on the same occasion, for the rule that will ask.
func (r *reading) passagesOf(doc *markdown.Doc) []passage {
	spans := doc.Spans()
	doc.Remember(setIn(r.lang), func() any { return slipsOf(spans, r.lang) })
	var out []passage
	for _, s := range spans {
		if s.Lang == "" {
			out = append(out, r.passage(s.Part, s.Words, s.At))
		}
	}
	return out
}

func (r *reading) text(t book.Text, part markdown.Part) {
	if !t.Empty() && t.Lang == r.lang {
		r.passages = append(r.passages, r.passage(part, t.Words, func(int) diag.Pos { return t.At }))
	}
}

// passage measures words. Titles are not sentences, and neither are the numbers
// in a table.
func (r *reading) passage(part markdown.Part, words string, at func(int) diag.Pos) passage {
	p := passage{part: part, words: words, at: at, shorts: shortForms(words)}
	if part == markdown.Title || part == markdown.Cell && strings.IndexFunc(words, unicode.IsLetter) < 0 {
		return p
	}
	p.sentences = r.meter.Sentences(words)
	return p
}

// beginning shows the first words of a sentence.
func beginning(s readability.Sentence) string {
	const few = 8
	words := strings.Fields(strings.ReplaceAll(s.Text, string(markdown.Other), ""))
	if len(words) <= few {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:few], " ") + " …"
}
