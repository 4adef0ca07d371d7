package check

import (
	"strings"
	"unicode"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
	"pathbook/internal/plain"
)

// A reading is the words of one guide, story, page or worksheet in one language,
// in the order in which people read them.
type reading struct {
	kind, lang string
	passages   []passage
}

// A passage is a part of a reading, and where it stands.
type passage struct {
	markdown.Passage
	file string
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
		for _, p := range t.Doc.Passages() {
			r.passages = append(r.passages, passage{p, t.At.File})
		}
	}
}

func (r *reading) text(t book.Text, part markdown.Part) {
	if !t.Empty() && t.Lang == r.lang {
		r.passages = append(r.passages, passage{markdown.Passage{Part: part, Words: t.Words, Line: int(t.At.Line)}, t.At.File})
	}
}

// at returns the place of the byte at an offset of the passage.
func (p passage) at(offset int) diag.Pos {
	return diag.Pos{File: p.file, Line: int32(p.LineAt(offset)), Col: 1}
}

// sentences are those that count: titles are none, and neither are the numbers
// in a table.
func (p passage) sentences(lang string) []plain.Sentence {
	if p.Part == markdown.Title || p.Part == markdown.Cell && strings.IndexFunc(p.Words, unicode.IsLetter) < 0 {
		return nil
	}
	return plain.Sentences(lang, p.Words)
}

// beginning shows the first words of a sentence.
func beginning(s plain.Sentence) string {
	const few = 8
	words := strings.Fields(s.Text)
	if len(words) <= few {
		return s.Text
	}
	return strings.Join(words[:few], " ") + " …"
}
