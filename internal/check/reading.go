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
	passages   []passage
}

// A passage is what is read in one go, and where each byte of it stands.
type passage struct {
	part  markdown.Part
	words string
	at    func(offset int) diag.Pos
}

// readings returns the texts of a book that are written in its own language.
func readings(b *book.Book) []reading {
	var out []reading
	for _, list := range [][]*book.Document{b.Guides, b.Stories, b.Pages} {
		for _, d := range list {
			r := reading{kind: d.Of, lang: b.Lang}
			r.prose(d.Summary, d.Body)
			out = append(out, r)
		}
	}
	for _, w := range b.Worksheets {
		out = append(out, sheetReading(b.Lang, w))
	}
	return out
}

func sheetReading(lang string, w *book.Worksheet) reading {
	r := reading{kind: "worksheet", lang: lang}
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
	return r
}

func (r *reading) prose(texts ...book.Prose) {
	for _, t := range texts {
		if t.Doc == nil || t.Lang != r.lang {
			continue
		}
		for _, s := range t.Doc.Spans() {
			if s.Lang == "" {
				r.passages = append(r.passages, passage{s.Part, s.Words, s.At})
			}
		}
	}
}

func (r *reading) text(t book.Text, part markdown.Part) {
	if !t.Empty() && t.Lang == r.lang {
		r.passages = append(r.passages, passage{part, t.Words, func(int) diag.Pos { return t.At }})
	}
}

// sentences are those that count: titles are none, and neither are the numbers
// in a table.
func (p passage) sentences(lang string) []readability.Sentence {
	if p.part == markdown.Title || p.part == markdown.Cell && strings.IndexFunc(p.words, unicode.IsLetter) < 0 {
		return nil
	}
	return readability.Sentences(lang, p.words)
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
