// Package gloss finds where texts first use a word of the glossary, so that
// authors need not link it.
//
// It looks at words as a page prints them and says where they stand. What
// becomes of them, and on which page, is not its business.
package gloss

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"pathbook/internal/book"
	"pathbook/internal/markdown"
)

// A Use is where a text first uses a term of the glossary: the place of a mark.
type Use struct {
	Term     *book.Term
	From, To int
}

// Uses finds the first use of each term in every guide, story, page, worksheet
// and meaning of a term, so that authors need not link them. Titles, code and
// links are passed over; a term whose first use is a link already needs none.
// Roles and all else that a site has by the thousand are not looked at.
func Uses(b *book.Book) map[*markdown.Doc][]Use {
	if len(b.Glossary) == 0 {
		return nil
	}
	f := newFinder(b)
	for _, list := range [][]*book.Document{b.Guides, b.Stories, b.Pages} {
		for _, d := range list {
			f.read(nil, d.Body)
		}
	}
	for _, w := range b.Worksheets {
		f.read(nil, helps(w)...)
	}
	for _, t := range b.Glossary {
		f.read(t, t.Meaning)
	}
	return f.found
}

// helps are the texts of a worksheet that explain, in the order of reading.
func helps(w *book.Worksheet) []book.Prose {
	out := []book.Prose{w.Intro}
	for _, s := range w.Sections {
		out = append(out, s.Help)
		for _, f := range s.Fields {
			out = append(out, f.Help)
		}
	}
	return out
}

// A finder looks for the forms of terms.
type finder struct {
	book  *book.Book
	forms map[string][]spelling // by their first word, the longest first
	found map[*markdown.Doc][]Use
}

func newFinder(b *book.Book) *finder {
	f := &finder{b, make(map[string][]spelling), make(map[*markdown.Doc][]Use)}
	for _, t := range b.Glossary {
		for _, written := range t.Forms() {
			words := tokens(asPrinted.Replace(written.Words))
			if len(words) == 0 || written.Lang != b.Lang {
				continue
			}
			first := words[0].low
			f.forms[first] = append(f.forms[first], spelling{t, words, utf8.RuneCountInString(written.Words) > 1 && written.Words == strings.ToUpper(written.Words)})
		}
	}
	for _, list := range f.forms {
		slices.SortStableFunc(list, func(a, b spelling) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return f
}

// read finds the first uses in texts that are read one after another. The term
// that they explain, if any, is not among them.
func (f *finder) read(own *book.Term, texts ...book.Prose) {
	seen := map[*book.Term]bool{own: true}
	for _, t := range texts {
		if t.Empty() || t.Lang != f.book.Lang {
			continue
		}
		for s := range t.Doc.Stretches() {
			if s.Part == markdown.Title || s.Part == markdown.Code {
				continue
			}
			if s.Link >= 0 {
				f.linked(t.Doc, s.Link, seen)
			}
			f.stretch(t.Doc, s, seen)
		}
	}
}

// linked notes the term that a link of the author's leads to.
func (f *finder) linked(doc *markdown.Doc, link int, seen map[*book.Term]bool) {
	if to := f.book.Links[doc]; link < len(to) {
		if t, ok := to[link].Item.(*book.Term); ok {
			seen[t] = true
		}
	}
}

func (f *finder) stretch(doc *markdown.Doc, s markdown.Stretch, seen map[*book.Term]bool) {
	words := tokens(s.HTML)
	for i := 0; i < len(words); i++ {
		found := f.at(s.HTML, words[i:])
		if found == nil {
			continue
		}
		last := i + len(found.words) - 1
		if !seen[found.term] && s.Link < 0 {
			f.found[doc] = append(f.found[doc], Use{found.term, s.At + words[i].from, s.At + words[last].to})
		}
		seen[found.term] = true
		i = last
	}
}

// at returns the longest form that begins with the first of these words, or nil.
func (f *finder) at(html string, words []token) *spelling {
	for i, form := range f.forms[words[0].low] {
		if form.fits(words) && whole(html, words[0].from, words[len(form.words)-1].to) && !form.named(words) {
			return &f.forms[words[0].low][i]
		}
	}
	return nil
}
