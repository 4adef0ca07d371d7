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
	"unique"

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
	uses := make(map[*markdown.Doc][]Use)
	for _, list := range [][]*book.Document{b.Guides, b.Stories, b.Pages} {
		for _, d := range list {
			f.uses(uses, nil, d.Body)
		}
	}
	for _, w := range b.Worksheets {
		f.uses(uses, nil, helps(w)...)
	}
	for _, t := range b.Glossary {
		f.uses(uses, t, t.Meaning)
	}
	return uses
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
	lang  string
	terms map[string]*book.Term
	forms map[string][]spelling // by their first word, the longest first
	key   glossary
}

// A glossary is all forms of all terms, which is what texts remember by where
// they use them.
type glossary struct{ unique.Handle[string] }

// An occurrence is where a text first uses a term, or links to it.
type occurrence struct {
	term     string
	from, to int
	mark     bool // there is a place for a mark: it is not in a link
}

func newFinder(b *book.Book) *finder {
	f := &finder{lang: b.Lang, terms: make(map[string]*book.Term), forms: make(map[string][]spelling)}
	var all strings.Builder
	for _, t := range b.Glossary {
		f.terms[t.ID] = t
		for _, written := range t.Forms() {
			words := tokens(asPrinted.Replace(written.Words))
			if len(words) == 0 || written.Lang != b.Lang {
				continue
			}
			first := words[0].low
			f.forms[first] = append(f.forms[first], spelling{t.ID, words, utf8.RuneCountInString(written.Words) > 1 && written.Words == strings.ToUpper(written.Words)})
			all.WriteString(t.ID + "\x00" + written.Words + "\x00")
		}
	}
	for _, list := range f.forms {
		slices.SortStableFunc(list, func(a, b spelling) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	f.key = glossary{unique.Make(all.String())}
	return f
}

// uses adds the first uses in texts that are read one after another. The term
// that they explain, if any, is not among them.
func (f *finder) uses(uses map[*markdown.Doc][]Use, own *book.Term, texts ...book.Prose) {
	seen := make(map[string]bool)
	if own != nil {
		seen[own.ID] = true
	}
	for _, t := range texts {
		if t.Empty() || t.Lang != f.lang {
			continue
		}
		for _, o := range t.Doc.Remember(f.key, func() any { return f.read(t.Doc) }).([]occurrence) {
			if o.mark && !seen[o.term] {
				uses[t.Doc] = append(uses[t.Doc], Use{f.terms[o.term], o.from, o.to})
			}
			seen[o.term] = true
		}
	}
}

// read finds where a text first uses each term.
func (f *finder) read(doc *markdown.Doc) []occurrence {
	var found []occurrence
	add := func(o occurrence) {
		if !slices.ContainsFunc(found, func(x occurrence) bool { return x.term == o.term }) {
			found = append(found, o)
		}
	}
	for s := range doc.Stretches() {
		if s.Part == markdown.Title || s.Part == markdown.Code {
			continue
		}
		if s.Link >= 0 && doc.Links[s.Link].Kind == "term" {
			add(occurrence{term: doc.Links[s.Link].Target})
		}
		words := tokens(s.HTML)
		for i := 0; i < len(words); i++ {
			if form := f.at(s.HTML, words[i:]); form != nil {
				last := i + len(form.words) - 1
				add(occurrence{form.term, s.At + words[i].from, s.At + words[last].to, s.Link < 0})
				i = last
			}
		}
	}
	return found
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
